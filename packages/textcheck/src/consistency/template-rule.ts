import type { Issue } from '../issue.ts';
import { found } from './finding.ts';

const AFTER =
  '市|县|区|省|镇|乡|村|局|厅|委|办|单位|部门|同志|公司|街道|社区|学校|医院|先生|女士|书记|主任|局长|县长|市长';
const REMAINS: readonly { rule: string; pattern: RegExp; confidence: number }[] = [
  {
    rule: 'crosses',
    pattern: new RegExp(`(?<![A-Za-z0-9×ＸXx])[XxＸ×]{2,4}(?=${AFTER}|年|月|日)`, 'g'),
    confidence: 0.88,
  },
  { rule: 'cross-date', pattern: /(?:[XxＸ×]{1,4}年)?[XxＸ×]{1,2}月[XxＸ×]{1,2}日/g, confidence: 0.92 },
  { rule: 'someone', pattern: new RegExp(`某某(?=${AFTER})|某年某月(?:某日)?`, 'g'), confidence: 0.75 },
  {
    rule: 'placeholder',
    pattern:
      /(?:请?(?:在)?此处(?:填写|输入|插入|添加|录入)|点击此处|待补充|（待定稿）|请输入(?:标题|正文|内容|文字)|在此输入|单击此处|正文内容待|这里是(?:标题|正文|内容)|占位(?:文字|符|文本))/g,
    confidence: 0.9,
  },
  {
    rule: 'test',
    pattern:
      /测试测试|^测试(?:文章|标题|内容|数据|稿件)?\d*$|Lorem ipsum|TODO[:：]|\{\{[^{}]{1,40}\}\}|\$\{[^{}]{1,40}\}|<%[^%]{1,40}%>|\[object Object\]|(?<![A-Za-z])undefined(?![A-Za-z])|(?<![A-Za-z])NaN(?![A-Za-z])/gi,
    confidence: 0.88,
  },
];
/** Models and forms are meant to be filled in. */
const FORM = /样本|模板|范本|范文|格式|样式|示范文本|样表|填写说明|填表|式样|示例|参考文本|文书|如[：:]/;
/** Drafts leave open what is decided last: the day on which they come into force, their number. */
const DRAFT = /征求意见|意见征集|公开征集|草案|送审稿|讨论稿|审议稿/;
const LEFT_OPEN: ReadonlySet<string> = new Set(['crosses', 'cross-date']);
/** As far as headings go. */
const HEAD = 200;

/** What a template has left in a finished text: XX市, 某某局, 此处填写. */
export function templateIssues(text: string, title = ''): Issue[] {
  if (!/[XxＸ×某此待请测试占这{$<]|Lorem|TODO|undefined|NaN|object/.test(text) || FORM.test(title)) return [];
  const isDraft = DRAFT.test(title) || DRAFT.test(text.slice(0, HEAD));
  return REMAINS.filter(({ rule }) => !(isDraft && LEFT_OPEN.has(rule))).flatMap(
    ({ rule, pattern, confidence }) =>
      Array.from(text.matchAll(pattern)).flatMap(({ index, 0: remain }) => {
        const line = text.slice(text.lastIndexOf('\n', index) + 1, endOfLine(text, index));
        if (FORM.test(line)) return [];
        return [
          found(text, index, index + remain.length, 'template', {
            rule,
            message: `“${remain}”疑为模板中未替换的内容。`,
            confidence,
          }),
        ];
      }),
  );
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

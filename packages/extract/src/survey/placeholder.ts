import { MACHINE_WORD, type SignedLine } from '../line-sign.ts';
import { MARK_TEXT, type Mark } from './mark.ts';

/** Lines that only a template or a trial leaves behind. A line must be nothing else, so that talk about them is not met. */
const WHOLE_LINE: readonly RegExp[] = [
  /^[（(【[]?(?:此处|在此|请在此)(?:处)?(?:填写|输入|添加|插入|放置).{0,12}$/,
  /^(?:测试){2,}.{0,16}$/,
  /^(?:测试|test)(?:标题|内容|文章|数据|栏目|信息|一下)?[\d一二三四五]*$/i,
  /^(?:这里是|这是)(?:一个)?(?:标题|正文|内容|摘要|简介|测试).{0,8}$/,
  /^(?:文章标题|栏目名称|网站名称|单位名称|请输入内容|示例文字|示例文本)$/,
  /^(?:X{3,}|x{3,})(?:单位|局|市|县|年|月|日|同志|公司|X|x)*$/,
  /^\$\{[\w.]+\}$|^<%=.{1,60}%>$|^\[!--[\w.]+--\]$|^\{(?:dede|cms|stl):[\w.:]+.{0,80}\}$/i,
];
/** The same in one expression for each manner of reading letters, as every line of every page is looked at. */
const ANY_WHOLE_LINE = ['', 'i'].map(
  (manner) =>
    new RegExp(
      WHOLE_LINE.filter(({ flags }) => flags === manner)
        .map(({ source }) => source)
        .join('|'),
      manner,
    ),
);
const DUMMY_TEXT = /lorem ipsum dolor/i;
const MAX_LINE = 200;
const MAX_MARKS = 5;

/** Template text that was never replaced, and trial content. */
export function readPlaceholders(lines: readonly SignedLine[]): Mark[] {
  const found: Mark[] = [];
  for (const line of lines) {
    if (line.text.length > MAX_LINE || !isPlaceholder(line)) continue;
    found.push({ kind: 'placeholder', text: line.text.slice(0, MARK_TEXT), place: '' });
    if (found.length >= MAX_MARKS) break;
  }
  return found;
}

function isPlaceholder({ text, signs }: SignedLine): boolean {
  if (ANY_WHOLE_LINE.some((pattern) => pattern.test(text))) return true;
  return (signs & MACHINE_WORD) !== 0 && DUMMY_TEXT.test(text);
}

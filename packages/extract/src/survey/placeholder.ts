import type { Element } from '../element.ts';
import { MACHINE_WORD, type SignedLine } from '../line-sign.ts';
import { MARK_TEXT, type Mark } from './mark.ts';

/** Lines that only a template or a trial leaves behind. A line must be nothing else, so that talk about them is not met. */
const WHOLE_LINE: readonly RegExp[] = [
  /^[（(【[]?请?在?(?:此处?|这里|这儿|本处|下方)(?:填写|输入|添加|插入|放置|编辑|录入|粘贴).{0,12}$/,
  /^(?:测试(?:数据|内容|文字|标题|信息)?){2,}.{0,16}$/,
  // 此处为示例文字，请替换。
  /^[（(【[]?(?:此处|这里|以[上下]|本段)?(?:是|为|均为)?(?:一段)?(?:示例|样例|演示|占位|默认)(?:用)?(?:文字|文本|内容|正文|标题|图片|数据)(?:[，,。；].{0,16})?$/,
  /^(?:测试|test)(?:标题|内容|文章|数据|栏目|信息|新闻|公告|一下)?[\d一二三四五]*(?:[，,。！!]+(?:请?(?:勿|不要)(?:点击|回复|理会).{0,8}|[a-z\d]{1,8})?)?$/i,
  /^(?:这里是|这是)(?:一个)?(?:标题|正文|内容|摘要|简介|测试).{0,8}$/,
  /^(?:请输入内容|示例文字|示例文本)$/,
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
/** What engines that run in the browser write too, before they run. */
const MUSTACHE = /^\{\{\s*[\w.$|()'": -]{1,80}\}\}$/;
const ENGINE =
  /\bvue\b|angular|handlebars|mustache|art-?template|laytpl|layui|avalon|react|jsrender|nunjucks|knockout/i;
const BOUND = /^(?:v-|ng-|ms-|x-|:|@|wx:)/;
const MAX_LINE = 200;
const MAX_MARKS = 5;

/** Template text that was never replaced, and trial content. */
export function readPlaceholders(lines: readonly SignedLine[], elements: readonly Element[]): Mark[] {
  const found: Mark[] = [];
  for (const line of lines) {
    if (line.text.length > MAX_LINE || !isPlaceholder(line, elements)) continue;
    found.push({ kind: 'placeholder', text: line.text.slice(0, MARK_TEXT), place: '' });
    if (found.length >= MAX_MARKS) break;
  }
  return found;
}

function isPlaceholder({ text, signs }: SignedLine, elements: readonly Element[]): boolean {
  if (ANY_WHOLE_LINE.some((pattern) => pattern.test(text))) return true;
  if ((signs & MACHINE_WORD) !== 0 && DUMMY_TEXT.test(text)) return true;
  return text.startsWith('{{') && MUSTACHE.test(text) && !isFilledLater(elements);
}

/** A script of the page fills such marks in when it is shown. */
function isFilledLater(elements: readonly Element[]): boolean {
  return elements.some(({ name, attributes, children }) => {
    if (name === 'script') {
      const [code] = children;
      return ENGINE.test(attributes.src ?? '') || (typeof code === 'string' && ENGINE.test(code));
    }
    return Object.keys(attributes).some((attribute) => BOUND.test(attribute));
  });
}

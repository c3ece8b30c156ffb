import { type Element, foldSpace } from '../element.ts';

/** What is no longer kept up says so: 本栏目已停止更新, 此专题已归档, 该专栏于2023年5月停更. */
const NOTICE =
  /(?:本|该|此|当前)(?:栏目|专题|专栏|频道|页面|网页|网站)[^。；;]{0,24}(?:停止更新|停更|不再更新|不再维护|归档)|^(?:已归档|归档(?:栏目|专题|页面)|历史(?:栏目|专题))$/;
const MAYBE_NOTICE = /停止更新|停更|不再更新|不再维护|归档|历史/;
const MAX_NOTICE = 80;
const NOT_SHOWN = new Set([
  'a',
  'script',
  'style',
  'template',
  'head',
  'title',
  'option',
  'textarea',
  'noscript',
]);

/** Does a page say in so many words that its list is kept for readers only and gets nothing new? */
export function saysClosed(html: string, elements: readonly Element[]): boolean {
  return (
    MAYBE_NOTICE.test(html) &&
    elements.some(
      ({ name, children }) =>
        !NOT_SHOWN.has(name) &&
        children.some(
          (child) =>
            typeof child === 'string' && child.length <= MAX_NOTICE * 2 && isNotice(foldSpace(child).trim()),
        ),
    )
  );
}

function isNotice(text: string): boolean {
  return text.length <= MAX_NOTICE && NOTICE.test(text.replace(/^[（(【[]|[）)】\]]$/g, ''));
}

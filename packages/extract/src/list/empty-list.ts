import type { HtmlDocument } from '../document.ts';
import { type Element, foldSpace } from '../element.ts';
import { EMPTY_LIST_PHRASES } from './empty-list-phrases.ts';
import type { ListPlace } from './list-region.ts';

const PHRASES = new Set(EMPTY_LIST_PHRASES);
/**
 * The same in a sentence: 本栏目目前未产生应公开的信息, 该目录下暂时没有相关文件, 经核实，本单位无此类信息. It must say that there is none of
 * what a column holds, and nothing else.
 */
const SENTENCE =
  /^(?:经[^，,]{1,12}[，,])?(?:(?:本|该|此|当前|我)?(?:栏目|目录|页面|专栏|分类|部门|单位|局|机关|年度|年|机构)(?:下|内|中)?)?(?:截至[^，,]{1,14}[，,])?(?:目前|现|当前|暂时|暂|尚|还|确|均|近期)*(?:没有|未|无)(?:发布|产生|形成|制定|收到|涉及|此类|该类|可以?)?(?:任何|相关|有关|应当?|需要?|可|主动|的|公开|发布|展示)*(?:信息|内容|数据|文件|文章|资料|记录|事项|情况|新闻|公告|留言|来信)(?:可以?(?:公开|显示|展示))?$/;
/** What a column of activities says: 本年度尚未开展征集调查活动，敬请关注; 近期没有安排在线访谈. */
const NO_ACTIVITY =
  /^(?:(?:本|该|此|当前|我)?(?:栏目|专栏|部门|单位|局|机关|年度|年|季度|月))?(?:目前|现|当前|暂时|暂|尚|还|均|近期)*(?:没有|未|无)(?:开展|组织|举办|举行|安排|启动|进行|发起)(?:过|任何|相关|此类|新的|网上|在线|网络|公开|民意|意见)*(?:(?:征集|调查|问卷|听证|访谈|评议|评价|互动|投票|直播|咨询|招标|采购|招聘|招考)(?:调查|征集|测评|投票|会)?)+(?:活动|工作|项目|事项)?(?:[，,](?:(?:敬请|请)(?:您)?(?:期待|关注|留意)|(?:开展|组织|启动|举办)后将?(?:会|及时)*(?:公布|发布|公开|公告))[^，,]{0,8})?$/;
/** What may follow: why there is none, and what the reader may do: 经核实，近年来我县未发生生产安全事故. */
const REASON = /^(?:经(?:核实|核查|自查|梳理|查)|因|由于|敬请|请|如|若|待)|[未没无]|关注|及时/;
/** Every phrase has one of these. */
const MAYBE_PHRASE = /[无没未建更共]/;
const MAX_PHRASE = 30;
const NOT_SHOWN = new Set(['script', 'style', 'template', 'head', 'title', 'option', 'textarea', 'noscript']);

/** Whether a page says in so many words that its list is empty. */
export function saysEmpty(elements: readonly Element[]): boolean {
  return elements.some(
    ({ name, children }) =>
      !NOT_SHOWN.has(name) &&
      children.some(
        (child) =>
          typeof child === 'string' &&
          child.length <= MAX_PHRASE * 3 &&
          MAYBE_PHRASE.test(child) &&
          isSaying(foldSpace(child)),
      ),
  );
}

function isSaying(text: string): boolean {
  const words = text.replace(/[\s。.！!~…：:“”"'（）()]+/g, '');
  if (PHRASES.has(words.replace(/[，,]/g, '')) || isSentence(words)) return true;
  const [first = '', ...further] = words.split(/[，,；;]/);
  return (
    further.length > 0 &&
    (PHRASES.has(first) || isSentence(first)) &&
    further.every((each) => REASON.test(each))
  );
}

function isSentence(words: string): boolean {
  return words.length <= MAX_PHRASE && (SENTENCE.test(words) || NO_ACTIVITY.test(words));
}

/** Marks of a template that a script fills: Vue, Angular, Avalon, art-template, Handlebars, mustache, layui. */
const TEMPLATE =
  /\s(?:v-for|ng-repeat|ms-repeat|ms-for|data-ng-repeat|x-for|wx:for)\s*=|\{\{\s*(?:#?each\s|#\w|\$?\w+(?:\.\w+)+|title|name|url|date)[^{}]*\}\}|<%=?\s*\w+(?:\.|\[)\w+/;
const TEMPLATE_SIGNS = ['{{', '-for=', '-repeat=', 'wx:for', '<%'];
const LOADING =
  /^(?:数据|页面|内容|信息|列表)?(?:正在)?(?:努力|拼命)?(?:加载|载入|读取)中?(?:数据)?[,，]?(?:请稍[候后等])?[.。…·]*$|^loading[.…]*$/i;
const MAYBE_LOADING = /[载读]|loading/i;
const LOADER =
  /\$\.(?:ajax|get|post|getJSON|getScript)\b|\.load\s*\(|jQuery\.(?:ajax|get|post)|\bfetch\s*\(|axios|XMLHttpRequest|new\s+Vue\b|createApp\s*\(|layui\.use|laytpl|template\s*\(|avalon\.|ajax(?:Page|List|Load)|getList\s*\(|load(?:List|Data|Page)\s*\(|init(?:List|Page|Data)\s*\(/i;
const CONTAINERS = new Set(['ul', 'ol', 'dl', 'table', 'tbody', 'div', 'section']);
const LIST_NAME =
  /(?:^|[\s_-])(?:\w*list\w*|news\w*|infos?|articles?|contents?|data\w*|result\w*|records?|items?|pagelist|lb|liebiao)(?:$|[\s_-])/i;
const SHELL = /^(?:app|root|__nuxt|__next|q-app|main-app)$/i;
const FRAME = /nav|menu|head|foot|banner|slide|swiper|search|crumb|logo|weather|share|count|visit/i;
/** With this much running text a page without a list is an article or an introduction. */
const PROSE = 400;

/**
 * Whether the place of the list is one that a script fills. Only asked where nothing was found: then a column without
 * entries must be told from a column whose entries nobody has seen.
 */
export function isUnreadList(
  { html, elements }: HtmlDocument,
  scripts: readonly string[],
  place: ListPlace,
  isSaidEmpty: boolean,
): boolean {
  if (elements.some(({ name }) => name === 'frameset')) return false;
  const prose = proseLength(elements);
  if (prose >= PROSE && !place.isColumn) return false;
  if (TEMPLATE_SIGNS.some((sign) => html.includes(sign)) && TEMPLATE.test(html)) return true;
  if (elements.some(isLoading)) return true;
  if (isSaidEmpty || prose >= PROSE) return false;
  const loads = scripts.some((script) => LOADER.test(script));
  const loadsOutside = elements.some(
    ({ name, attributes }) => name === 'script' && attributes.src !== undefined,
  );
  const known = new Map<Element, boolean>();
  return elements.some((element) => {
    const { id = '', class: classes = '' } = element.attributes;
    if ((id === '' && classes === '') || !CONTAINERS.has(element.name) || !isHollow(element, known))
      return false;
    if (id !== '' && SHELL.test(id)) return loads || loadsOutside;
    if (FRAME.test(`${id} ${classes}`)) return false;
    const isNamed = id.length > 1 && scripts.some((script) => refersTo(script, id));
    if (isNamed && (loads || loadsOutside)) return true;
    const isListed = LIST_NAME.test(id) || LIST_NAME.test(classes);
    return isListed && place.isColumn && (loads || (loadsOutside && id !== ''));
  });
}

function isLoading({ name, children }: Element): boolean {
  return (
    !NOT_SHOWN.has(name) &&
    children.some(
      (child) =>
        typeof child === 'string' &&
        child.length < 60 &&
        MAYBE_LOADING.test(child) &&
        LOADING.test(foldSpace(child)),
    )
  );
}

function refersTo(script: string, id: string): boolean {
  const at = script.indexOf(id);
  return at > 0 && /["'#]$/.test(script.slice(0, at)) && /^["'\s]/.test(script.slice(at + id.length));
}

/** Nothing to see in it: no text, no pictures, no forms. Asked once of each, or deep nesting would take for ever. */
function isHollow(element: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const hollow = element.children.every((child) =>
    typeof child === 'string'
      ? child.trim() === ''
      : child.name === 'script' ||
        child.name === 'br' ||
        (CONTAINERS.has(child.name) && isHollow(child, known)),
  );
  known.set(element, hollow);
  return hollow;
}

/** Characters of running text: texts of some length outside of links. */
export function proseLength(elements: readonly Element[]): number {
  let length = 0;
  for (const { name, children } of elements) {
    if (name === 'a' || NOT_SHOWN.has(name)) continue;
    for (const child of children)
      if (typeof child === 'string' && child.length > 20) length += child.trim().length;
  }
  return length;
}

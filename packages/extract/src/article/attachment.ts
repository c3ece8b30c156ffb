import type { HtmlDocument } from '../document.ts';
import { detach, type Element, foldSpace, textOf } from '../element.ts';
import { linkOf } from '../link.ts';
import type { Body } from './body.ts';
import { beginsTail, isFoot } from './body-edge.ts';
import type { Fact } from './fact.ts';
import type { Headline } from './headline.ts';
import type { Role } from './label.ts';
import { type Layout, NO_LINE, type Placed } from './layout.ts';

/** A file that an article offers for download. */
export interface Attachment {
  /** As the page names it. */
  readonly name: string;
  readonly url: string;
}

const FILE =
  'pdf|docx?|xlsx?|xlsm|pptx?|wps|et|dps|ofd|ceb|rtf|csv|txt|zip|rar|7z|gz|tar|mp3|mp4|avi|wmv|flv|mov|tiff?|dwg|apk|exe|epub|swf';
const FILE_IN_PATH = new RegExp(`\\.(?:${FILE})$`, 'i');
const FILE_IN_QUERY = new RegExp(`\\.(?:${FILE})(?:[&#]|$)`, 'i');
const FILE_IN_TEXT = new RegExp(
  `\\.\\s?(?:${FILE})["”』】)）\\s]*(?:[(（[]?\\s?[\\d.]+\\s?[KMG]?B?\\s?[)）\\]]?)?$`,
  'i',
);
const PICTURE = /\.(?:jpe?g|png|gif|bmp|webp)$/i;
const WEB_PAGE = /\.(?:s?html?|jhtml)$/i;
/**
 * Addresses by which content systems hand out files without showing their kind: 大汉 downfile.jsp, Boda download.jsp,
 * DedeCMS download.php, EmpireCMS DownSys, Epoint WebbuilderMIS, SiteServer download.aspx, WebPlus _upload, gkmlpt attachment.
 */
const HANDS_OUT =
  /\/(?:module\/download\/|system\/_content\/download|plus\/download\.php|e\/DownSys\/|WebbuilderMIS\/attach|(?:\w+\/)*download(?:file|attach\w*)?\.(?:jsp|aspx?|php|do|action|ashx)|downfile\.|attachment\/\d|attach(?:ment)?\/(?:down|get)|_upload\/article\/files\/|(?:file|attach)\/?download|downloadztbattach|DownloadAttachUrl|servlet\/down|(?:get|show|open|view|read|down)_?(?:file|attach)\w*\.|attachservlet|(?:attach|attachments?|annex)\/(?:[\w-]+\/)*[\w-]{6,}$)|[?&](?:c|a|action|do|op|method)=down(?:load|file)?(?:&|$)|[?&](?:wbfileid|attachguid|attachid|fileid|file_id|attach_id)=/i;
/** How the lines begin that offer files, and how they go on: 附件：1.岗位表, 2.报名表. */
const OFFERS = /^[\s【[（(]*(?:附\s?件|附\s?表|相关附件|相关下载|资料下载|文件下载)/;
const GOES_ON = /^[\s【[（(]*(?:附\s?件?)?\s?\d{1,2}\s?[.．、:：)）]/;
const CALLS_IT_ATTACHMENT = /^[\s【[（(]*附\s?(?:件|表|图|录)/;
const SAYS_ONLY_DOWNLOAD =
  /^[\s【[（(]*(?:点击|请|立即)?\s?(?:此处|这里|此)?\s?(?:文件|附件)?(?:下载|查看|预览|在线预览|在线阅读|打开)(?:附件|文件|地址)?[\s】\])）]*$/;
const IN_SCRIPT_CALL = new RegExp(`["']([^"'<>]{1,300}\\.(?:${FILE}))["']`, 'i');
const IN_SCRIPT_CALLS = new RegExp(IN_SCRIPT_CALL, 'gi');
const LINK_IN_SCRIPT = new RegExp(
  `<a\\s[^>]{0,200}?href\\s*=\\s*\\\\?["']?([^"'\\s>\\\\]+\\.(?:${FILE}))\\\\?["']?[^>]{0,200}>(.{1,200}?)<\\\\?/a>`,
  'gi',
);
const SHOWN_FILE = /show(?:Vsb)?pdf(?:Iframe)?\s*\(\s*["']([^"']+)["']/i;
const RELATED =
  /相关(?:链接|阅读|新闻|文章|信息|解读|文件|政策|稿件|报道|推荐|资讯|专题|公告|政策解读)|关联|延伸阅读|推荐|上一|下一|前一|后一/;
const REACH_BELOW = 60;
const MAX_ATTACHMENTS = 200;
const MAX_NAME = 200;
const MAX_SCRIPT = 20_000;
/** So many links in a row that lead to no file are a list beside the article. */
const LINKS_OF_A_LIST = 4;
const CATALOGUE_ROLES: ReadonlySet<Role> = new Set(['catalogue', 'number', 'document']);

/** The files that an article offers: in its text, between headline and text, and in the blocks right below. */
export function readAttachments(
  document: HtmlDocument,
  layout: Layout,
  facts: readonly Fact[],
  headline: Headline | null,
  body: Body,
): Attachment[] {
  const below = headline !== null && headline.to >= 0 ? Math.min(headline.to, body.from) : body.from;
  const from = Math.min(below, beginOfCatalogue(facts, below));
  const to = endOfOffers(layout, body, from);
  const found = new Map<string, { name: string; line: number }>();
  const add = (url: string, name: string, line: number): void => {
    const known = found.get(url);
    if (known === undefined && found.size < MAX_ATTACHMENTS) found.set(url, { name, line });
    else if (
      known !== undefined &&
      known.line === line &&
      !known.name.includes(name) &&
      !SAYS_ONLY_DOWNLOAD.test(name)
    )
      // One name in pieces, each a link of its own, as word processors write it.
      known.name = `${known.name}${name}`;
  };
  const offers = linesOfOffers(layout, from, to);
  for (const { element, line } of layout.anchors) {
    if (line < from || line > to || (line === to && !isEndOf(body, element))) continue;
    const offered = offeredBy(element, document.base, offers.has(line) || namesFile(layout, element, line));
    if (offered !== null) add(offered.url, offered.name, line);
  }
  for (const placed of layout.media)
    if (placed.line >= from && placed.line <= to) embedded(placed, document, add);
  for (const placed of layout.scripts)
    if (placed.line >= from && placed.line <= to) scripted(placed, document, add);
  return [...found].map(([url, { name, line }]) => ({ url, name: detach(nameOf(name, url, layout, line)) }));
}

/** The first line of the table of facts that stands above the headline: some offer the file in it. */
function beginOfCatalogue(facts: readonly Fact[], below: number): number {
  return facts.find(({ role, line }) => line < below && CATALOGUE_ROLES.has(role))?.line ?? below;
}

/** Where the blocks end in which an article offers files: at related entries, at the foot, at a list of links. */
function endOfOffers({ lines, anchors }: Layout, body: Body, from: number): number {
  const begin = body.block === null ? from : body.to;
  const last = Math.min(lines.length, begin + REACH_BELOW);
  const files = new Set(
    anchors
      .filter(({ line }) => line >= begin && line < last)
      .filter(({ element }) => mayOffer(element))
      .map(({ line }) => line),
  );
  let links = 0;
  for (let line = begin; line < last; line += 1) {
    const { text, linkLength, signs } = lines[line] ?? NO_LINE;
    if (isFoot(text, signs) || (beginsTail(text) && RELATED.test(text) && !/相关附件|相关下载/.test(text)))
      return line;
    links = linkLength > text.length / 2 && text.length > 6 && !files.has(line) ? links + 1 : 0;
    if (links >= LINKS_OF_A_LIST) return line;
  }
  return last;
}

/** The lines that stand behind 附件, as far as links or their numbers go on. */
function linesOfOffers({ lines }: Layout, from: number, to: number): ReadonlySet<number> {
  const offers = new Set<number>();
  let isOpen = false;
  for (let line = from; line < to; line += 1) {
    const { text, linkLength } = lines[line] ?? NO_LINE;
    isOpen =
      OFFERS.test(text) ||
      (isOpen && (GOES_ON.test(text) || (linkLength === text.length && !beginsTail(text))));
    if (isOpen) offers.add(line);
  }
  return offers;
}

/** Whether a link says 下载 alone, behind the name of a file in its line: `申报书.docx 下载`. */
function namesFile({ lines }: Layout, link: Element, line: number): boolean {
  const said = foldSpace(textOf(link));
  if (!SAYS_ONLY_DOWNLOAD.test(said === '' ? (link.attributes.title ?? '') : said)) return false;
  const { text } = lines[line] ?? NO_LINE;
  const name = (said === '' ? text : text.slice(0, Math.max(0, text.indexOf(said)))).trim();
  return FILE_IN_TEXT.test(name) || PICTURE.test(name);
}

/** Whether a link without text, whose line is the next one, still stands in the block of the text. */
function isEndOf({ block }: Body, link: Element): boolean {
  if (block === null || textOf(link) !== '') return false;
  for (let at = link.parent; at !== null; at = at.parent) if (at === block.element) return true;
  return false;
}

function mayOffer({ attributes: { href = '', onclick = '' } }: Element): boolean {
  return (
    IN_SCRIPT_CALL.test(onclick) ||
    FILE_IN_PATH.test(href) ||
    FILE_IN_QUERY.test(href) ||
    HANDS_OUT.test(href)
  );
}

/** The file that a call opens: of several literals the one with a directory; a name for readers alone is no address. */
function pathInCall(call: string): string | undefined {
  let plain: string | undefined;
  for (const [, path = ''] of call.matchAll(IN_SCRIPT_CALLS)) {
    if (path.includes('/')) return path;
    if (!/[\u4e00-\u9fff\s]/.test(path)) plain ??= path;
  }
  return plain;
}

function offeredBy(element: Element, base: URL, isOffer: boolean): Attachment | null {
  const { href = '', title = '', onclick = '' } = element.attributes;
  const name = foldSpace(textOf(element));
  if (href === '' || href.startsWith('#') || /^javascript:/i.test(href)) {
    const path = pathInCall(`${href};${onclick}`);
    return path === undefined || !URL.canParse(path, base.href)
      ? null
      : { url: new URL(path, base).href, name };
  }
  if (href.startsWith('mailto:')) return null;
  const plain = href.replace(/[?#].*$/, '').trim();
  const offers =
    FILE_IN_PATH.test(plain) ||
    FILE_IN_QUERY.test(href) ||
    HANDS_OUT.test(href) ||
    (!WEB_PAGE.test(plain) &&
      (FILE_IN_TEXT.test(name) ||
        FILE_IN_TEXT.test(title) ||
        ((isOffer || CALLS_IT_ATTACHMENT.test(name)) &&
          (PICTURE.test(plain) || !/\/$|^https?:\/\/[^/]+$/.test(plain)))));
  if (!offers) return null;
  const link = linkOf(element, base);
  if (link === null) return null;
  const generic = name === '' || SAYS_ONLY_DOWNLOAD.test(name);
  return { url: link.url, name: generic && title !== '' ? foldSpace(title) : name };
}

function embedded(
  { element, line }: Placed,
  { base }: HtmlDocument,
  add: (url: string, name: string, line: number) => void,
): void {
  if (element.name === 'img') return;
  const source = element.attributes.src ?? '';
  const file = FILE_IN_PATH.test(source.replace(/[?#].*$/, ''))
    ? source
    : /[?&](?:file|url|src)=([^&#]+)/i.exec(source)?.[1];
  if (file === undefined || !FILE_IN_QUERY.test(file)) return;
  const path = file.includes('%2F') || file.includes('%2f') ? safeDecode(file) : file;
  if (URL.canParse(path, base.href)) add(new URL(path, base).href, element.attributes.title ?? '', line);
}

function scripted(
  { element, line }: Placed,
  { base }: HtmlDocument,
  add: (url: string, name: string, line: number) => void,
): void {
  const source = element.children[0];
  if (typeof source !== 'string' || source.length > MAX_SCRIPT) return;
  const shown = SHOWN_FILE.exec(source)?.[1];
  if (shown !== undefined && URL.canParse(shown, base.href)) add(new URL(shown, base).href, '', line);
  if (!source.includes('<a ')) return;
  for (const [, href = '', label = ''] of source.matchAll(LINK_IN_SCRIPT))
    if (URL.canParse(href, base.href))
      add(new URL(href, base).href, foldSpace(label.replace(/<[^>]*>/g, '')), line);
}

/** The name that the page shows; for a link that only says 下载 the words before it; else the name of the file. */
function nameOf(name: string, url: string, { lines }: Layout, line: number): string {
  const shown = name.replace(/^[【[\s]+(?=[^【[]*$)|[\s】\]]+$/g, '');
  if (shown !== '' && !SAYS_ONLY_DOWNLOAD.test(shown)) return shown.slice(0, MAX_NAME);
  const around = (lines[line]?.text ?? '')
    .replace(shown, '')
    .replace(/[【[(（]?(?:点击)?下载[】\])）]?|[:：]\s*$/g, '')
    .trim();
  if (shown !== '' && around.length > 2 && around.length < MAX_NAME) return around;
  const file = safeDecode(new URL(url).pathname.split('/').at(-1) ?? '');
  return (shown === '' ? file : shown).slice(0, MAX_NAME);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

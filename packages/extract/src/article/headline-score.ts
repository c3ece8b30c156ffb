import { detach } from '../element.ts';
import { isBreadcrumb, isFoot, isToolLine } from './body-edge.ts';
import { isBareDate } from './fact.ts';
import type { Block, Line } from './layout.ts';

/** Lines that may be a headline, and what speaks for them before their text is looked at. */
export interface Candidate {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly bonus: number;
}

/** What the page says of its title elsewhere, reduced to the characters that matter. */
export interface Stated {
  readonly metadata: string;
  readonly document: string;
  /** The first part of the document's title, before the name of a site or column. */
  readonly first: string;
  readonly labelled: string;
  readonly site: string;
  readonly column: string;
}

/** Where a candidate stands: what is near, and what the page repeats around it. */
export interface Surroundings {
  readonly lines: readonly Line[];
  /** How near each line is to the facts of a header below it. */
  readonly nearness: Float32Array;
  /** 1 for lines that tell a day of publication: what stands right above them may be a headline below other text. */
  readonly isDay: Uint8Array;
  /** The first line of running text; -1 when there is none. */
  readonly prose: number;
  /** The line of the breadcrumb, and what it says; -1 and empty when there is none. */
  readonly crumb: number;
  readonly path: string;
  /** What the foot of the page says. */
  readonly foot: string;
}

const HEADINGS: Readonly<Record<string, number>> = { h1: 4, h2: 2, h3: 1.5, h4: 1, h5: 0.5 };
/** Classes and ids of headlines: `title`, `article-title`, `bt`, `main-tit`, `xxgk_bt`, `biaoti`, `headline` … */
const TITLE_CLASS =
  /(?:^|[\s_-])(?:\w{0,14}title\d?|tit|bt|biaoti|headline|caption|w_title|wztit|arttit|newstit|h1)(?:$|[\s_-])/i;
/** A day, a clock, a count. */
const ONLY_NUMBERS = /^[\d/年月日时分]+$/;
const NO_TITLE_CLASS =
  /sub_?-?tit|lm_?-?tit|col(?:umn)?_?-?tit|menu|nav|side|box|list|site_?-?title|logo|foot/i;
const IGNORED = /[\s"“”'‘’《》<>〈〉()（）\-—–_:：,，。、·|｜.…]/g;
/** A red head (木棉市人民政府文件), a chapter, an item of a text. */
const RED_HEAD =
  /^.{2,30}(?:文件|政府令|委员会令)$|^第[一二三四五六七八九十百]+[章节条编]|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[)）]/;
/** A document's number is no headline. */
export const NUMBER =
  /^(?:[^《关]{0,24}[〔[［【（(]\s?(?:19|20)\d{2}\s?[〕\]］】）)]\s?第?\s?\d{1,5}\s?号|[（(][^《关（(]{1,16}[〔[［【]\s?(?:19|20)\d{2}\s?[〕\]］】]\s?\d{1,5}\s?号\s?[)）])$/;
/** How headlines of official documents end. */
const OFFICIAL =
  /^关于|关于.+的(?:通知|意见|公告|批复|决定|通告|函|报告|公示|通报|说明)|(?:办法|条例|规定|细则|通知|公告|公示|公开|名单|规划|方案|简章)(?:[（(].{1,30}[)）])?$/;
/** What a site calls itself above its pages; headlines end otherwise. */
const SITE_NAME = /^.{2,24}(?:门户网站?|政府网站?|政务网|信息网|官方网站|公开网|网上办事大厅|公众信息网)$/;
const OFFICE = /(?:人民政府|委员会|管委会|办公室|中心|[局厅部署院委网])$/;
const LONGEST_OFFICE = 20;
/** Names of columns are no longer. */
const LONGEST_COLUMN = 8;
/** A shorter title of a document is the name of a column. */
const LEAST_NAME = 6;
/** A title of a document that is cut short is at least so long. */
const LEAST_CUT = 8;
/** What a line loses that stands below the beginning of the text. */
const BELOW_TEXT = 5;
const MAX_MARKS = 4_000;
const marks = new Map<string, number>();
export const MAX_TITLE = 160;

/** The characters of a title that matter in a comparison. */
export function essence(text: string): string {
  return lowerCase(text.replace(IGNORED, ''));
}

/** Chinese has no case, and looking for letters takes less time than asking for a copy without capitals. */
function lowerCase(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x40 && (code < 0x2e80 || code > 0x9fff)) return text.toLowerCase();
  }
  return text;
}

export function headingBonus({ element: { name, attributes } }: Block): number {
  const heading = HEADINGS[name] ?? 0;
  const byClass = attributes.class === undefined ? 0 : titleMark(attributes.class);
  const byId = attributes.id === undefined ? 0 : titleMark(attributes.id);
  if (byClass === -1 || byId === -1) return Math.min(heading, 1.5) - 1;
  return heading + (byClass === 1 || byId === 1 ? 2 : 0);
}

/** Whether a class or id names a headline (1), something that is none (-1), or neither; classes repeat all over a site. */
function titleMark(names: string): number {
  const known = marks.get(names);
  if (known !== undefined) return known;
  const mark = NO_TITLE_CLASS.test(names) ? -1 : TITLE_CLASS.test(names) ? 1 : 0;
  if (marks.size >= MAX_MARKS) marks.clear();
  marks.set(detach(names), mark);
  return mark;
}

/** How much speaks for a candidate; 0 for what is no headline. */
export function scoreOf({ text, from, to, bonus }: Candidate, stated: Stated, around: Surroundings): number {
  const { lines, prose, crumb } = around;
  const shown = essence(text);
  if (shown.length < 2 || text.length > MAX_TITLE || ONLY_NUMBERS.test(shown)) return 0;
  if (isToolLine(text) || (isBareDate(text) && !OFFICIAL.test(text))) return 0;
  let score =
    bonus +
    (around.nearness[to] ?? 0) -
    (prose >= 0 && from > prose && around.isDay[to] !== 1 ? BELOW_TEXT : 0);
  if (shown === stated.metadata) score += 6;
  else if (shown.length > 5 && stated.metadata.includes(shown)) score += 2;
  if (shown === stated.labelled) score += 4;
  score += nameless(text, shown, from, stated, around) || likeDocumentTitle(shown, stated);
  if (shown.length < 4) score -= 4;
  else if (shown.length < 6) score -= 1;
  else score += 0.5;
  if (text.length > 80) score -= 2;
  if (shown === stated.column || shown === stated.site) score -= 5;
  if (/[。；：:]$/.test(text)) score -= 2;
  // 副题 below the headline.
  if (/^[—-]{2}/.test(text)) score -= 3;
  if (crumb >= 0) score += from > crumb ? 0.5 : -2;
  if (RED_HEAD.test(text) || NUMBER.test(text) || isFoot(text)) score -= 5;
  else if (OFFICIAL.test(text)) score += 1;
  let links = 0;
  for (let line = from; line < to; line += 1) links += lines[line]?.linkLength ?? 0;
  if (links > shown.length / 2) score -= 4;
  return score > 0 && isBreadcrumb(text) ? 0 : score;
}

/** What the title of the document says for a text: that it is it, begins it, or stands in it. */
function likeDocumentTitle(shown: string, { document, first }: Stated): number {
  if (shown.length > 5 && document.startsWith(shown)) return 4 + Math.min(1.5, shown.length / 30);
  if (document.length >= LEAST_CUT && shown.length > document.length && shown.startsWith(document))
    return 4.5;
  if (shown === first) return shown.length < LEAST_NAME ? 0.5 : 3.5;
  if (shown.length > 5 && document.includes(shown)) return 3;
  return shown.length > 12 && document.length > 12 && shown.startsWith(document.slice(0, 12)) ? 2 : 0;
}

/** What a name of site, office or column counts, which may head pages without being their headline; 0 for all else. */
function nameless(
  text: string,
  shown: string,
  from: number,
  stated: Stated,
  { crumb, path, foot }: Surroundings,
): number {
  if (isNameOfSite(text))
    return shown === stated.document || foot.includes(text) || path.includes(text) ? -4 : -1.5;
  if (text.length <= LONGEST_COLUMN && from !== crumb && path.includes(text)) return -3;
  return shown === stated.document && shown.length < LEAST_NAME ? 1 : 0;
}

/** Whether a text is what a site or an office calls itself. */
export function isNameOfSite(text: string): boolean {
  return SITE_NAME.test(text) || (text.length <= LONGEST_OFFICE && OFFICE.test(text) && !OFFICIAL.test(text));
}

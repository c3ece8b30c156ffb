import type { HtmlDocument } from '../document.ts';
import { detach, foldSpace, textOf } from '../element.ts';
import { isBreadcrumb, isFoot } from './body-edge.ts';
import { type Fact, isBareDate } from './fact.ts';
import { type Block, type Layout, type Line, NO_LINE } from './layout.ts';

/** The headline of an article and the lines it covers: `from` up to, but without, `to`; -1 when it is not shown. */
export interface Headline {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly foundIn: 'heading' | 'metadata' | 'document-title' | 'label';
  readonly confidence: number;
}

interface Candidate {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly bonus: number;
}

interface Scored extends Omit<Candidate, 'bonus'> {
  readonly score: number;
}

/** What the page says of its title elsewhere, reduced to the characters that matter. */
interface Stated {
  readonly metadata: string;
  readonly document: string;
  /** The first part of the document's title, before the name of a site or column. */
  readonly first: string;
  readonly labelled: string;
  readonly site: string;
  readonly column: string;
}

const TITLE_NAMES = ['articletitle', 'meta-articletitle', 'og:title', 'dc.title', 'title'];
const HEADINGS: Readonly<Record<string, number>> = { h1: 4, h2: 2, h3: 1.5, h4: 1, h5: 0.5 };
/** Classes and ids of headlines: `title`, `article-title`, `bt`, `main-tit`, `xxgk_bt`, `biaoti`, `headline` … */
const TITLE_CLASS =
  /(?:^|[\s_-])(?:\w{0,14}title\d?|tit|bt|biaoti|headline|caption|w_title|wztit|arttit|newstit|h1)(?:$|[\s_-])/i;
/** A day, a clock, a count. */
const ONLY_NUMBERS = /^[\d/年月日时分]+$/;
const NO_TITLE_CLASS =
  /sub_?-?tit|lm_?-?tit|col(?:umn)?_?-?tit|menu|nav|side|box|list|site_?-?title|logo|foot/i;
const IGNORED = /[\s"“”'‘’《》<>〈〉()（）\-—–_:：,，。、·|｜.…]/g;
const SEPARATORS = /\s*[_|｜]\s*|\s+[-—–]+\s+|[-—–]+/;
const SITE_LIKE =
  /(?:政府|门户|网站?|[局委厅部署院]|办公室|委员会|中心|平台|在线|专栏|公开|频道|动态|栏目|首页|正文|详情|详细|内容页?|信息|政务|要闻|公告|通知公告)$/;
/** A red head (木棉市人民政府文件), a chapter, an item of a text. */
const RED_HEAD =
  /^.{2,30}(?:文件|政府令|委员会令)$|^第[一二三四五六七八九十百]+[章节条编]|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[)）]/;
/** A document's number is no headline. */
const NUMBER = /^[^《关]{0,24}[〔[［【（(]\s?(?:19|20)\d{2}\s?[〕\]］】）)]\s?第?\s?\d{1,5}\s?号$/;
/** How headlines of official documents end. */
const OFFICIAL =
  /^关于|关于.+的(?:通知|意见|公告|批复|决定|通告|函|报告|公示|通报|说明)|(?:办法|条例|规定|细则|通知|公告|公示|公开|名单|规划|方案|简章)(?:[（(].{1,30}[)）])?$/;
/** The kind of a document, with which its headline ends. */
const OFFICIAL_END =
  /(?:通知|意见|公告|批复|决定|通告|函|报告|公示|通报|说明|办法|规定|细则|方案|规划|答复|请示|命令|令|纪要|复函)(?:[（(].{1,30}[)）])?$/;
/** A document's number glued to the end of its headline, which ends in the kind of the document. */
const NUMBER_BEHIND =
  /(?<=通知|意见|公告|批复|决定|通告|函|报告|公示|通报|说明|办法|规定|细则|方案|规划|答复|令|纪要)\s*[\u4e00-\u9fff]{1,12}[〔[［【]\s?(?:19|20)\d{2}\s?[〕\]］】]\s?第?\s?\d{1,5}\s?号$/;
/** What a site calls itself above its pages; headlines end otherwise. */
const SITE_NAME = /^.{2,24}(?:门户网站?|政府网站?|政务网|信息网|官方网站|公开网|网上办事大厅|公众信息网)$/;
const OFFICE = /(?:人民政府|委员会|管委会|办公室|中心|[局厅部署院委网])$/;
const LONGEST_OFFICE = 20;
/** Names of columns are no longer. */
const LONGEST_COLUMN = 8;
const LEAST_UNFINISHED = 10;
/** What a line loses that stands below the beginning of the text. */
const BELOW_TEXT = 5;
const MAX_LINES = 400;
const MAX_MARKS = 4_000;
const marks = new Map<string, number>();
/** The day in brackets behind a headline, in the same heading: 关于…的通知（2026年11月3日）. */
export const TRAILING_DATE =
  /[（(【[]\s?(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?\s?[)）】\]]$/;
const MAX_JOIN = 4;
/** What a headline broken over lines has before each of its lines; the least size of such a line. */
const BROKEN = 0.7;
const LEAST_PART = 4;
/** How near a line is that stands right above a fact. */
const NEAREST = 2.5;
const MAX_TITLE = 160;
const LEAST_SCORE = 3;
const REACH_OF_META = 5;
const META_ROLES: ReadonlySet<string> = new Set([
  'published',
  'updated',
  'source',
  'agency',
  'author',
  'undetermined',
  'tool',
]);

/**
 * Find the headline: what is shown as one, above all where the page's own statements or the line below confirm it.
 *
 * @param prose the first line of running text; -1 when there is none
 */
export function findHeadline(
  document: HtmlDocument,
  layout: Layout,
  facts: readonly Fact[],
  prose: number,
): Headline | null {
  const { metadata } = document;
  const metaTitle = (TITLE_NAMES.map((name) => metadata[name] ?? '').find((value) => value !== '') ?? '')
    .replace(/<[^<>]{1,40}>|&nbsp;/g, ' ')
    .trim();
  const documentTitle = titleElement(document);
  const label = facts.find(({ role, value }) => role === 'title' && value.length > 3);
  const labelled = label?.value ?? '';
  const stated: Stated = {
    metadata: essence(metaTitle),
    document: essence(documentTitle),
    first: essence(documentTitle.split(SEPARATORS)[0] ?? ''),
    labelled: essence(labelled),
    site: essence(metadata.sitename ?? ''),
    column: essence(metadata.columnname ?? ''),
  };
  const found = bestCandidate(layout, facts, stated, prose);
  const best = found === null ? null : wholeOf(found, layout, facts);
  if (best !== null) {
    const { from, to, score } = best;
    const text = best.text.replace(TRAILING_DATE, '').replace(NUMBER_BEHIND, '');
    const shown = essence(text);
    // A headline that is shown cut or in parts is told in full by the metadata.
    if (stated.metadata.length > shown.length && stated.metadata.includes(shown.replace(/\.+$/, '')))
      return {
        text: withoutSite(metaTitle, metadata.sitename),
        from,
        to,
        foundIn: 'metadata',
        confidence: 0.95,
      };
    const confirmed = shown === stated.metadata || (shown.length > 5 && stated.document.startsWith(shown));
    return {
      text,
      from,
      to,
      foundIn: 'heading',
      confidence: confirmed ? 0.98 : Math.min(0.9, 0.4 + score / 20),
    };
  }
  const nowhere = { from: -1, to: -1 };
  if (stated.metadata !== '' && stated.metadata !== stated.site && stated.metadata !== stated.column)
    return {
      text: withoutSite(metaTitle, metadata.sitename),
      ...nowhere,
      foundIn: 'metadata',
      confidence: 0.85,
    };
  if (label !== undefined) {
    const from = label.line;
    const to = layout.lines[from]?.text.includes(labelled) === true ? from + 1 : from + 2;
    return { text: labelled, from, to, foundIn: 'label', confidence: 0.7 };
  }
  const own = withoutSite(documentTitle, metadata.sitename);
  return own === '' ? null : { text: own, ...nowhere, foundIn: 'document-title', confidence: 0.5 };
}

/**
 * A headline over several lines of its block, when one of them alone was found and the first is an unfinished 关于…: the
 * kind of the document (通知, 决定 …) that ends it stands in a later one.
 */
function wholeOf(found: Scored, { lines, blocks }: Layout, facts: readonly Fact[]): Scored {
  const { from, to, text } = found;
  if (to !== from + 1 || (text.includes('关于') && OFFICIAL_END.test(text))) return found;
  for (const block of blocks) {
    if (block.from > from) break;
    const height = block.to - block.from;
    if (height < 2 || height > MAX_JOIN || block.to < to) continue;
    const first = lines[block.from]?.text ?? '';
    if (first.length < LEAST_UNFINISHED || !first.includes('关于') || OFFICIAL_END.test(first)) continue;
    if (facts.some(({ line }) => line >= block.from && line < block.to)) continue;
    const joined = joinedText(lines, block.from, block.to);
    if (OFFICIAL_END.test(joined) && joined.length <= MAX_TITLE && !/[。；：]/.test(joined))
      return { ...found, text: joined, from: block.from, to: block.to };
  }
  return found;
}

/** What `<title>` says; empty when there is none. */
export function titleElement({ elements }: HtmlDocument): string {
  const title = elements.find(({ name }) => name === 'title');
  return title === undefined ? '' : foldSpace(textOf(title));
}

/** A title without the names of site and column around it: the longest part that is not one. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== site);
  const own = parts.filter((part) => !SITE_LIKE.test(part));
  const longest = (own.length > 0 ? own : parts).reduce((a, b) => (b.length > a.length ? b : a), '');
  const start = title.indexOf(longest);
  // A dash within the headline itself does not end it: parts behind it stay unless they name a site.
  const behind = parts.slice(parts.indexOf(longest) + 1);
  const stop = behind.findIndex((part) => SITE_LIKE.test(part));
  const last = stop < 0 ? behind.at(-1) : behind[stop - 1];
  if (last === undefined || stop === 0) return longest;
  return title.slice(start, title.indexOf(last, start) + last.length).trim();
}

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

function bestCandidate(layout: Layout, facts: readonly Fact[], stated: Stated, prose: number): Scored | null {
  const { lines, blocks } = layout;
  const size = Math.min(lines.length, MAX_LINES);
  const isFact = new Uint8Array(size + 1);
  const nearness = new Float32Array(size + REACH_OF_META + 2);
  const mark = (line: number): void => {
    for (let distance = 0; distance < REACH_OF_META && distance <= line; distance += 1)
      nearness[line - distance] = Math.max(nearness[line - distance] ?? 0, 2.5 - distance * 0.5);
  };
  for (const { line, role } of facts) {
    if (line >= size) continue;
    isFact[line] = 1;
    if (META_ROLES.has(role)) mark(line);
  }
  for (let distance = 0; prose >= 0 && distance < REACH_OF_META && distance <= prose; distance += 1)
    nearness[prose - distance] = Math.max(nearness[prose - distance] ?? 0, 2.5 - distance * 0.5);
  let crumb = -1;
  for (let line = 0; line < size; line += 1) {
    const { text, linkLength, signs } = lines[line] ?? NO_LINE;
    if (crumb < 0 && text.length > 4 && isBreadcrumb(text, signs)) crumb = line;
    if (linkLength === 0 && isBareDate(text, signs)) mark(line);
  }
  const path = crumb < 0 ? '' : (lines[crumb]?.text ?? '');
  let best: Scored | null = null;
  const consider = (text: string, from: number, to: number, bonus: number): void => {
    if (isFact[from] === 1) return;
    const place = (nearness[to] ?? 0) - (prose >= 0 && from > prose ? BELOW_TEXT : 0);
    const score = scoreOf({ text, from, to, bonus }, lines, stated, place, crumb, path);
    if (score >= LEAST_SCORE && score > (best?.score ?? 0)) best = { text, from, to, score };
  };
  for (const [order, block] of blocks.entries()) {
    if (block.from >= size) break;
    const height = block.to - block.from;
    if (height < 1 || height > MAX_JOIN) continue;
    const bonus = headingBonus(block);
    if (bonus <= 0) {
      if (height > 1 && areLinesOfOne(layout, order, nearness))
        consider(joinedText(lines, block.from, block.to), block.from, block.to, BROKEN);
      continue;
    }
    consider(joinedText(lines, block.from, block.to), block.from, block.to, bonus);
    if (height > 1) consider(lines[block.from]?.text ?? '', block.from, block.from + 1, bonus - 0.5);
  }
  considerLines(lines, size, stated, consider);
  return best;
}

/** Whether the lines of a block, set apart by line breaks alone, stand right above the facts of a header: one headline. */
function areLinesOfOne({ lines, blocks }: Layout, order: number, nearness: Float32Array): boolean {
  const block = blocks[order];
  if (block === undefined || blocks[order + 1]?.parent === order || (nearness[block.to] ?? 0) < NEAREST)
    return false;
  for (let line = block.from; line < block.to; line += 1) {
    const { text, linkLength } = lines[line] ?? NO_LINE;
    if (linkLength > 0 || text.length < LEAST_PART || /^[—\-（(【]|[。；：:！]|\d{4}/.test(text)) return false;
  }
  return true;
}

/** Lines by themselves, and together with the next ones where that is how the page states its title. */
function considerLines(
  lines: readonly Line[],
  size: number,
  stated: Stated,
  consider: (text: string, from: number, to: number, bonus: number) => void,
): void {
  const targets = [stated.metadata, stated.labelled, stated.document].filter((target) => target.length > 5);
  for (let from = 0; from < size; from += 1) {
    const { text, linkLength } = lines[from] ?? NO_LINE;
    if (text.length < 2 || linkLength > text.length / 2 || text.length > MAX_TITLE || text.includes('。'))
      continue;
    consider(text, from, from + 1, 0);
    const start = essence(text);
    const target =
      start.length < 2 ? undefined : targets.find((each) => each !== start && each.startsWith(start));
    if (target === undefined) continue;
    for (let to = from + 2; to <= from + MAX_JOIN && to <= lines.length; to += 1) {
      const joined = joinedText(lines, from, to);
      if (!target.startsWith(essence(joined))) break;
      consider(joined, from, to, 0.25);
    }
  }
}

function headingBonus({ element: { name, attributes } }: Block): number {
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

function scoreOf(
  { text, from, to, bonus }: Candidate,
  lines: readonly Line[],
  stated: Stated,
  nearness: number,
  crumb: number,
  path: string,
): number {
  const shown = essence(text);
  if (shown.length < 2 || text.length > MAX_TITLE || ONLY_NUMBERS.test(shown)) return 0;
  let score = bonus + nearness;
  if (shown === stated.metadata) score += 6;
  else if (shown.length > 5 && stated.metadata.includes(shown)) score += 2;
  if (shown === stated.labelled) score += 4;
  // A site or a column may head its pages with its name, and call all of them by it.
  if (shown === stated.document && (shown.length < 6 || (text.length <= LONGEST_OFFICE && OFFICE.test(text))))
    score -= 4;
  else if (shown.length > 5 && stated.document.startsWith(shown)) score += 4 + Math.min(1.5, shown.length / 30);
  else if (shown === stated.first) score += 3.5;
  else if (shown.length > 5 && stated.document.includes(shown)) score += 3;
  else if (shown.length > 12 && stated.document.length > 12 && shown.startsWith(stated.document.slice(0, 12)))
    score += 2;
  if (shown.length < 4) score -= 4;
  else if (shown.length < 6) score -= 1;
  else score += 0.5;
  if (text.length > 80) score -= 2;
  if (shown === stated.column || shown === stated.site) score -= 5;
  if (/[。；：:]$/.test(text)) score -= 2;
  if (crumb >= 0) score += from > crumb ? 0.5 : -2;
  if (SITE_NAME.test(text)) score -= 4;
  // A column that the breadcrumb names too: it heads its pages.
  else if (text.length <= LONGEST_COLUMN && from !== crumb && path.includes(text)) score -= 3;
  if (RED_HEAD.test(text) || NUMBER.test(text) || isFoot(text)) score -= 5;
  else if (OFFICIAL.test(text)) score += 1;
  let links = 0;
  for (let line = from; line < to; line += 1) links += lines[line]?.linkLength ?? 0;
  if (links > shown.length / 2) score -= 4;
  return score >= LEAST_SCORE && isBreadcrumb(text) ? 0 : score;
}

function joinedText(lines: readonly Line[], from: number, to: number): string {
  let text = lines[from]?.text ?? '';
  for (let line = from + 1; line < to; line += 1) text = joinLines(`${text}\n${lines[line]?.text ?? ''}`);
  return text;
}

/** Lines of one headline: without a blank between Chinese characters. */
function joinLines(text: string): string {
  return text.replace(/(?<=[^\p{ASCII}])\n+|\n+(?=[^\p{ASCII}])/gu, '').replace(/\n+/g, ' ');
}

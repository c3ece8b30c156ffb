import type { HtmlDocument } from '../document.ts';
import { foldSpace, textOf } from '../element.ts';
import { isBreadcrumb, isFoot } from './body-edge.ts';
import { isLeaf } from './date-leaf.ts';
import { type Fact, isBareDate } from './fact.ts';
import { pictureHeadline } from './headline-picture.ts';
import {
  type Candidate,
  essence,
  headingBonus,
  isNameOfSite,
  MAX_TITLE,
  NUMBER,
  type Stated,
  type Surroundings,
  scoreOf,
} from './headline-score.ts';
import { type Layout, type Line, NO_LINE } from './layout.ts';

/** The headline of an article and the lines it covers: `from` up to, but without, `to`; -1 when it is not shown. */
export interface Headline {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly foundIn: 'heading' | 'metadata' | 'document-title' | 'label';
  readonly confidence: number;
}

interface Scored extends Omit<Candidate, 'bonus'> {
  readonly score: number;
}

const TITLE_NAMES = ['articletitle', 'meta-articletitle', 'og:title', 'dc.title', 'title'];
const SEPARATORS = /\s*[_|｜]\s*|\s+[-—–]+\s+|[-—–]+/;
const SITE_LIKE =
  /(?:政府|门户|网站?|[局委厅部署院]|办公室|委员会|中心|平台|在线|专栏|公开|频道|动态|栏目|首页|正文|详情|详细|内容页?|信息|政务|要闻|公告|通知公告)$/;
/** The kind of a document, with which its headline ends. */
const OFFICIAL_END =
  /(?:通知|意见|公告|批复|决定|通告|函|报告|公示|通报|说明|办法|规定|细则|方案|规划|答复|请示|命令|令|纪要|复函)(?:[（(].{1,30}[)）])?$/;
/** A document's number glued to the end of its headline, which ends in the kind of the document. */
const NUMBER_BEHIND =
  /(?<=通知|意见|公告|批复|决定|通告|函|报告|公示|通报|说明|办法|规定|细则|方案|规划|答复|令|纪要)\s*[\u4e00-\u9fff]{1,12}[〔[［【]\s?(?:19|20)\d{2}\s?[〕\]］】]\s?第?\s?\d{1,5}\s?号$/;
const LEAST_UNFINISHED = 10;
const MAX_LINES = 400;
/** The day in brackets behind a headline, in the same heading: 关于…的通知（2026年11月3日）. */
export const TRAILING_DATE =
  /[（(【[]\s?(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?\s?[)）】\]]$/;
const MAX_JOIN = 4;
/** What a headline broken over lines has before each of its lines; the least size of such a line. */
const BROKEN = 0.7;
const LEAST_PART = 4;
/** `03 2026-11` in a line of its own. */
const LEAST_LEAF = 9;
const MOST_LEAVES = 2;
/** How near a line is that stands right above a fact. */
const NEAREST = 2.5;
const LEAST_SCORE = 3;
/** What a heading of the third order counts, or a class that names one. */
const LEAST_HEADING = 1;
/** Names of columns are no longer; how many lines below them the headline may stand. */
const LONGEST_COLUMN = 8;
const REACH_OF_COLUMN = 3;
/** How much better a headline must stand that is only the same again. */
const MOST_OF_REPEATED = 1;
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
/** Facts of a document that may stand right below its headline: its number, its day, the top of its table. */
const DOCUMENT_ROLES: ReadonlySet<string> = new Set(['number', 'document', 'catalogue']);

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
  if (label !== undefined && (stated.metadata === '' || stated.metadata === stated.labelled)) {
    const from = label.line;
    const to = layout.lines[from]?.text.includes(labelled) === true ? from + 1 : from + 2;
    return { text: labelled, from, to, foundIn: 'label', confidence: 0.7 };
  }
  const picture = pictureHeadline(layout, stated);
  if (picture !== null)
    return { text: picture.text, from: picture.line, to: picture.line, foundIn: 'heading', confidence: 0.9 };
  const nowhere = { from: -1, to: -1 };
  if (stated.metadata !== '' && stated.metadata !== stated.site && stated.metadata !== stated.column)
    return {
      text: withoutSite(metaTitle, metadata.sitename),
      ...nowhere,
      foundIn: 'metadata',
      confidence: 0.85,
    };
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

function bestCandidate(layout: Layout, facts: readonly Fact[], stated: Stated, prose: number): Scored | null {
  const { lines, blocks } = layout;
  const size = Math.min(lines.length, MAX_LINES);
  const isFact = new Uint8Array(size + 1);
  const isDay = new Uint8Array(size + 1);
  const nearness = new Float32Array(size + REACH_OF_META + 2);
  const mark = (line: number, reach = REACH_OF_META): void => {
    for (let distance = 0; distance < reach && distance <= line; distance += 1)
      nearness[line - distance] = Math.max(nearness[line - distance] ?? 0, NEAREST - distance * 0.5);
  };
  for (const { line, role } of facts) {
    if (line >= size) continue;
    isFact[line] = 1;
    if (role === 'published') isDay[line] = 1;
    if (META_ROLES.has(role)) mark(line);
    else if (DOCUMENT_ROLES.has(role)) mark(line, 1);
  }
  if (prose >= 0) mark(prose);
  const leaves: number[] = [];
  let crumb = -1;
  let foot = '';
  for (let line = 0; line < lines.length; line += 1) {
    const { text, linkLength, signs } = lines[line] ?? NO_LINE;
    if (isFoot(text, signs)) foot += text;
    if (line >= size) continue;
    if (crumb < 0 && text.length > 4 && isBreadcrumb(text, signs)) crumb = line;
    if (linkLength > 0) continue;
    const isDated = isBareDate(text, signs);
    if (isDated) isDay[line] = 1;
    if (isDated || (text.includes('号') && NUMBER.test(text))) mark(line);
    else if (text.length >= LEAST_LEAF && isLeaf(lines[line] ?? NO_LINE)) leaves.push(line);
  }
  // Entries of a list each have one.
  if (leaves.length <= MOST_LEAVES) for (const line of leaves) mark(line);
  const path = crumb < 0 ? '' : (lines[crumb]?.text ?? '');
  const around: Surroundings = { lines, nearness, isDay, prose, crumb, path, foot };
  const found: { best: Scored | null } = { best: null };
  const headings: Scored[] = [];
  const consider = (text: string, from: number, to: number, bonus: number): void => {
    if (isFact[from] === 1) return;
    const score = scoreOf({ text, from, to, bonus }, stated, around);
    if (score < LEAST_SCORE) return;
    const scored = { text, from, to, score };
    if (bonus >= LEAST_HEADING) headings.push(scored);
    const { best } = found;
    if (score > (best?.score ?? 0) && !(best !== null && repeats(scored, best))) found.best = scored;
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
  const { best } = found;
  if (best === null || best.text.length > LONGEST_COLUMN || essence(best.text) === stated.metadata)
    return best;
  return belowColumn(best, headings, lines, isFact) ?? best;
}

/** Whether a text is that of a better place again, as offices paste it on top of the text. */
function repeats({ text, from, score }: Scored, best: Scored): boolean {
  return from >= best.to && score - best.score < MOST_OF_REPEATED && essence(text) === essence(best.text);
}

/** The longer heading right above the facts of the header, where the short one above it names the column. */
function belowColumn(
  column: Scored,
  headings: readonly Scored[],
  lines: readonly Line[],
  isFact: Uint8Array,
): Scored | null {
  for (let line = column.to; line < column.to + REACH_OF_COLUMN; line += 1) {
    if (isFact[line] === 1) return null;
    const heading = headings.find(({ from, text }) => from === line && text.length > LONGEST_COLUMN);
    if (heading === undefined) continue;
    const { text, signs } = lines[heading.to] ?? NO_LINE;
    return isFact[heading.to] === 1 || isBareDate(text, signs) ? heading : null;
  }
  return null;
}

/** Whether the lines of a block, set apart by line breaks alone, stand right above the facts of a header: one headline. */
function areLinesOfOne({ lines, blocks }: Layout, order: number, nearness: Float32Array): boolean {
  const block = blocks[order];
  if (block === undefined || blocks[order + 1]?.parent === order || (nearness[block.to] ?? 0) < NEAREST)
    return false;
  for (let line = block.from; line < block.to; line += 1) {
    const { text, linkLength } = lines[line] ?? NO_LINE;
    if (linkLength > 0 || text.length < LEAST_PART || /^[—\-（(【]|[。；：:！]|\d{4}/.test(text))
      return false;
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
    if (isNameOfSite(text)) continue;
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

function joinedText(lines: readonly Line[], from: number, to: number): string {
  let text = lines[from]?.text ?? '';
  for (let line = from + 1; line < to; line += 1) text = joinLines(`${text}\n${lines[line]?.text ?? ''}`);
  return text;
}

/** Lines of one headline: without a blank between Chinese characters. */
function joinLines(text: string): string {
  return text.replace(/(?<=[^\p{ASCII}])\n+|\n+(?=[^\p{ASCII}])/gu, '').replace(/\n+/g, ' ');
}

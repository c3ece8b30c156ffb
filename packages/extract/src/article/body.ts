import { BAR, DIGIT, FOOT_WORD } from '../line-sign.ts';
import { endOfCatalogue, isCatalogueCell } from './body-catalogue.ts';
import { containerRank, UNRANKED } from './body-container.ts';
import { beginsTail, isBreadcrumb, isFoot } from './body-edge.ts';
import { endOfHeader, isSentence, MAX_HEADER_LINES } from './body-header.ts';
import type { Fact } from './fact.ts';
import type { Headline } from './headline.ts';
import { essence } from './headline-score.ts';
import { type Block, type Layout, type Line, NO_LINE } from './layout.ts';

/** The lines of an article's text: `from` up to, but without, `to`. */
export interface Body {
  readonly from: number;
  readonly to: number;
  /** The innermost block that holds them all; null when the page has no text of its own. */
  readonly block: Block | null;
  readonly foundIn: 'container' | 'structure' | 'below-title' | 'none';
  readonly confidence: number;
}

/** How much of the page's prose stands before each line; the last entry is the sum. */
export type ProseSums = Float64Array;

const MENU = /(?:[^|｜·]{2,12}[|｜·]){3}/;
/** Whatever stands below it is by readers. */
const COMMENTS = /^(?:网友|公众|最新|文章|我要|发表)评论(?:[（(]\d*条?[)）])?$/;
/** What runs across the top of a site. */
const GREETING =
  /^(?:您好|你好|热烈|尊敬的)?[，,！!\s]?(?:欢迎您?(?:访问|光临|来到|登[录陆]|浏览|使用|进入)|今天是|现在是|北京时间)/;
const LONGEST_GREETING = 100;
/** Where an office can be found, in the foot of its site. */
const CONTACT = /地址\s?[:：].{4,40}(?:邮编|邮政编码)\s?[:：]/;
const LONG_LINE = 30;
/** No short line weighs as much. */
const SENTENCE_PROSE = 12;
const SHORT_SHARE = 0.2;
/** A known container counts when it holds at least this share of what looks like the text. */
const CONTAINER_SHARE = 0.5;
const DESCENT_SHARE = 0.7;
/** Other containers of the same kind belong to the text from this share on. */
const TWIN_SHARE = 0.1;
/** Below it, the structure of the page says nothing of where its text is. */
const LEAST_PROSE = 40;
/** A tail is cut where no more than this share of the text stands behind its first line. */
const TAIL_SHARE = 0.35;
const LEAST_SHARE_BELOW = 0.2;
const LONGEST_SIDE_HEADING = 8;
/** Lines of a signature: offices, one below the other, and the day. */
const LONGEST_SIGNATURE = 5;
const SIGNED_DAY = /^(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$|^二[〇○零Ｏ]..年.{1,3}月.{1,3}日$/;
const SITE_RECORD = /ICP[备证]\s?\d{6}|网站标识码\s?[:：]?\s?[a-z\d]{8}|公网安备\s?\d{8}/;
const LONGEST_RECORD = 200;
const ENDS_IN_DAY = /(?:(?:19|20)\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）】\s]*$/;
const LEAST_OTHERS = 3;
const LEAST_TITLE = 9;
const MAX_REPEATED = 4;
const NO_DESCENT = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'span',
  'a',
  'font',
  'strong',
  'b',
  'tr',
  'ul',
  'ol',
]);
const FRAMES: ReadonlySet<string> = new Set(['iframe', 'embed', 'object']);
const FILE_LINK = /\.(?:pdf|docx?|xlsx?|wps|et|zip|rar|pptx?|ofd)(?:[?#]|$)/i;
const ATTACHED = /^附\s?件|^附[:：]|\.(?:pdf|docx?|xlsx?|wps|zip|rar|pptx?|ofd)\b/i;

/**
 * Sum the prose of a page line by line: links, the foot of the site and what stands behind its record count nothing,
 * short lines little.
 */
export function sumProse(lines: readonly Line[]): ProseSums {
  const sums = new Float64Array(lines.length + 1);
  const end = recordOfSite(lines, lines.length >> 1, lines.length);
  for (const [index, line] of lines.entries())
    sums[index + 1] = (sums[index] ?? 0) + (index < end ? proseOf(line) : 0);
  return sums;
}

/** The first line of running text in the block that holds most of the page's prose; -1 where there is hardly any. */
export function firstSentence({ blocks, lines }: Layout, sums: ProseSums): number {
  const block = descend(blocks, sums);
  if (block === null || weigh(block, sums) < LEAST_PROSE) return -1;
  for (let line = block.from; line < block.to; line += 1)
    if (proseAt(sums, line) >= SENTENCE_PROSE && isSentence(lines[line] ?? NO_LINE)) return line;
  return -1;
}

function hasSentence({ from, to }: Block, sums: ProseSums, headerEnd: number): boolean {
  for (let line = Math.max(from, headerEnd); line < to; line += 1)
    if (proseAt(sums, line) >= SENTENCE_PROSE) return true;
  return false;
}

/** Find the lines that are the text of an article, without its header and without what follows it. */
export function findBody(
  layout: Layout,
  sums: ProseSums,
  headline: Headline | null,
  facts: readonly Fact[],
): Body {
  const body = bodyOf(layout, sums, headline, facts);
  return headline === null ? body : { ...body, from: body.from + repeated(layout.lines, body, headline) };
}

/** How many lines at the top of a text only repeat the headline. */
function repeated(lines: readonly Line[], { from, to }: Body, { text }: Headline): number {
  const headline = essence(text);
  let shown = '';
  for (let line = from; line < Math.min(to, from + MAX_REPEATED); line += 1) {
    shown += essence(lines[line]?.text ?? '');
    if (shown === headline) return line + 1 - from;
    if (!headline.startsWith(shown)) return 0;
  }
  return 0;
}

function bodyOf(layout: Layout, sums: ProseSums, headline: Headline | null, facts: readonly Fact[]): Body {
  const headerEnd = endOfHeader(layout.lines, headline, facts);
  const structure = descend(layout.blocks, proseFrom(sums, headerEnd));
  const expected = structure === null ? 0 : weigh(structure, sums);
  const container = bestContainer(layout, sums, expected);
  if (container !== null) {
    const trimmed = trim(layout, sums, headline, facts, container.from, container.to);
    return { ...trimmed, block: container.block, foundIn: 'container', confidence: 0.95 };
  }
  const isRunning = structure !== null && hasSentence(structure, sums, headerEnd);
  if (structure !== null && expected >= LEAST_PROSE && (isRunning || headerEnd === 0)) {
    const around = extend(layout.lines, sums, structure, headerEnd);
    const trimmed = trim(layout, sums, headline, facts, around.from, around.to);
    return { ...trimmed, block: structure, foundIn: 'structure', confidence: headline === null ? 0.6 : 0.8 };
  }
  if (headline === null || headline.from < 0)
    return { from: 0, to: 0, block: null, foundIn: 'none', confidence: 0 };
  const to = endOfShortBody(layout, headerEnd);
  return {
    from: headerEnd,
    to,
    block: enclosing(layout.blocks, headerEnd, to),
    foundIn: 'below-title',
    confidence: 0.5,
  };
}

function proseOf(line: Line): number {
  const { text, linkLength, signs } = line;
  const size = text.length - linkLength;
  if (GREETING.test(text) && text.length <= LONGEST_GREETING) return 0;
  if (size < 2 || linkLength > text.length / 2 || isFoot(text, signs) || isBreadcrumb(text, signs)) return 0;
  if (text.length >= 12 && isSentence(line)) return size;
  if (CONTACT.test(text)) return size * SHORT_SHARE;
  // 首页 | 政务公开 | 政务服务: a menu, also where its entries are no links.
  const isMenu = (signs & BAR) !== 0 && MENU.test(text);
  return size >= LONG_LINE && !isMenu ? size * 0.7 : size * SHORT_SHARE;
}

function weigh({ from, to }: { readonly from: number; readonly to: number }, sums: ProseSums): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

/** The sums without what stands above a line, unless nearly all of the prose does: then the line is no headline's. */
function proseFrom(sums: ProseSums, line: number): ProseSums {
  const above = sums[line] ?? 0;
  const whole = sums[sums.length - 1] ?? 0;
  if (above === 0 || whole - above < whole * LEAST_SHARE_BELOW) return sums;
  return sums.map((sum) => Math.max(sum, above) - above);
}

/** From the outermost block down, as long as one inner block holds nearly all of the prose. */
function descend(blocks: readonly Block[], sums: ProseSums): Block | null {
  let best = blocks[0] ?? null;
  if (best === null) return null;
  for (const block of blocks) {
    if (block.from < best.from || block.to > best.to || block.to - block.from < 2) continue;
    if (NO_DESCENT.has(block.element.name)) continue;
    if (weigh(block, sums) >= weigh(best, sums) * DESCENT_SHARE) best = block;
  }
  return best;
}

/** The known container with the text; several beside each other are one. */
function bestContainer(
  { blocks, media, anchors }: Layout,
  sums: ProseSums,
  expected: number,
): { block: Block; from: number; to: number } | null {
  const ranked: { block: Block; rank: number }[] = [];
  for (const block of blocks) {
    const rank = containerRank(block.element);
    if (rank < UNRANKED) ranked.push({ block, rank });
  }
  if (ranked.length === 0) return null;
  for (let rank = 0; rank < UNRANKED; rank += 1) {
    const ofRank = ranked.filter((each) => each.rank === rank).map(({ block }) => block);
    if (ofRank.length === 0) continue;
    const main = ofRank.reduce((a, b) => (weigh(b, sums) >= weigh(a, sums) ? b : a));
    const weight = weigh(main, sums);
    const isEmpty =
      weight < 1 &&
      ![...media, ...anchors].some(({ line }) => line >= main.from && line <= main.to && main.to > main.from);
    if (isEmpty) continue;
    const twins = ofRank.filter(
      (block) =>
        block !== main &&
        outside(block, main) &&
        weigh(block, sums) >= weight * TWIN_SHARE &&
        sameKind(block, main),
    );
    const from = Math.min(main.from, ...twins.map((block) => block.from));
    const to = Math.max(main.to, ...twins.map((block) => block.to));
    if (weigh({ from, to }, sums) >= expected * CONTAINER_SHARE || expected < LEAST_PROSE * 3)
      return { block: main, from, to };
  }
  return null;
}

function outside(a: Block, b: Block): boolean {
  return a.to <= b.from || a.from >= b.to;
}

function sameKind({ element: a }: Block, { element: b }: Block): boolean {
  return a.attributes.class === b.attributes.class && a.parent === b.parent;
}

/**
 * Widen what holds most of the text by the lines beside it that belong to it too: up to the header above, and below
 * to the last line of prose or attachment before links begin.
 */
function extend(
  lines: readonly Line[],
  sums: ProseSums,
  { from, to }: Block,
  headerEnd: number,
): { from: number; to: number } {
  let start = from;
  for (let line = from - 1; line >= headerEnd; line -= 1) {
    const { text, linkLength, signs } = lines[line] ?? NO_LINE;
    if (linkLength > text.length / 2 || isBreadcrumb(text, signs)) break;
    if (proseAt(sums, line) >= text.length * 0.6 || headerEnd > 0) start = line;
  }
  let end = to;
  for (let line = to; line < lines.length; line += 1) {
    const { text, linkLength, signs } = lines[line] ?? NO_LINE;
    if (beginsTail(text) || isFoot(text, signs) || (linkLength > text.length / 2 && !ATTACHED.test(text)))
      break;
    if (proseAt(sums, line) >= text.length * 0.6) end = line + 1;
  }
  return { from: Math.max(headerEnd, start), to: endOfSignature(lines, end) };
}

/** Behind an office and the day on which it signed, where they stand right below the text; else the line itself. */
function endOfSignature(lines: readonly Line[], from: number): number {
  for (let line = from; line < from + LONGEST_SIGNATURE; line += 1) {
    const { text, linkLength, signs } = lines[line] ?? NO_LINE;
    if (text === '' || linkLength > 0 || text.length > LONG_LINE || beginsTail(text) || isFoot(text, signs))
      return from;
    if (SIGNED_DAY.test(text)) return line > from ? line + 1 : from;
  }
  return from;
}

function proseAt(sums: ProseSums, line: number): number {
  return (sums[line + 1] ?? 0) - (sums[line] ?? 0);
}

/** Cut header and tail out of the lines of a block. */
function trim(
  { lines, blocks }: Layout,
  sums: ProseSums,
  headline: Headline | null,
  facts: readonly Fact[],
  from: number,
  to: number,
): { from: number; to: number } {
  let start = from;
  if (headline !== null && headline.from >= from && headline.to < to) {
    const end = endOfHeader(lines, headline, facts);
    const isHeading = blocks.some(
      (block) => block.from === headline.from && block.to === headline.to && /^h\d$/.test(block.element.name),
    );
    if (headline.from - from < MAX_HEADER_LINES && end <= to && (end > headline.to || isHeading)) start = end;
  }
  start = Math.max(start, endOfCatalogue(lines, facts, start, to));
  const last = recordOfSite(lines, start, to);
  let end = last;
  const whole = weigh({ from: start, to: last }, sums);
  for (let line = start + 1; line < last; line += 1) {
    const { text, signs } = lines[line] ?? NO_LINE;
    if (
      !beginsTail(text) &&
      !isFoot(text, signs) &&
      !beginsOthers(lines, line) &&
      !isCatalogueCell(lines, line, facts)
    )
      continue;
    if (COMMENTS.test(text) || weigh({ from: line, to: last }, sums) <= whole * TAIL_SHARE) {
      end = line;
      break;
    }
  }
  return { from: start, to: end };
}

/** The line that states the site's record (ICP备, 网站标识码): whatever stands behind it is the foot too. */
function recordOfSite(lines: readonly Line[], from: number, to: number): number {
  for (let line = from; line < to; line += 1) {
    const { text, signs } = lines[line] ?? NO_LINE;
    if ((signs & FOOT_WORD) !== 0 && text.length <= LONGEST_RECORD && SITE_RECORD.test(text)) return line;
  }
  return to;
}

/** Whether a list of other articles begins here: links that each end in a day, or a short heading above whole links. */
function beginsOthers(lines: readonly Line[], line: number): boolean {
  const { text = '', linkLength = 0 } = lines[line] ?? NO_LINE;
  const isHeading = text.length <= LONGEST_SIDE_HEADING && linkLength < text.length;
  if (!isHeading && linkLength === 0) return false;
  if (isHeading && linkLength === 0 && areTitles(lines, line + 1)) return true;
  for (let row = line + (isHeading ? 1 : 0), count = 0; count < LEAST_OTHERS; row += 1, count += 1) {
    const { text: other, linkLength: linked, signs } = lines[row] ?? NO_LINE;
    const day = linked === 0 || (signs & DIGIT) === 0 ? undefined : ENDS_IN_DAY.exec(other)?.[0];
    if (day === undefined || linked <= (other.length - day.length) / 2) return false;
  }
  return true;
}

/** Whether the next lines are links and nothing else, each as long as a title and no file. */
function areTitles(lines: readonly Line[], from: number): boolean {
  for (let line = from; line < from + LEAST_OTHERS; line += 1) {
    const { text, linkLength } = lines[line] ?? NO_LINE;
    if (text.length < LEAST_TITLE || linkLength < text.length || ATTACHED.test(text)) return false;
  }
  return true;
}

/** Below the header up to the tail, the foot or a run of links, without the heading of those links. */
function endOfShortBody({ lines, media, scripts, anchors }: Layout, from: number): number {
  // A document that the page shows in a frame is the text; its files stand behind it.
  const isShown =
    media.some(({ line, element: { name } }) => line === from && FRAMES.has(name)) ||
    scripts.some(
      ({ line, element: { children } }) => line === from && /\.pdf/i.test(String(children[0] ?? '')),
    );
  const files = new Set(
    anchors.filter(({ element }) => FILE_LINK.test(element.attributes.href ?? '')).map(({ line }) => line),
  );
  let line = from;
  for (; line < lines.length; line += 1) {
    const { text, linkLength, signs } = lines[line] ?? NO_LINE;
    if (beginsTail(text) || isFoot(text, signs) || beginsOthers(lines, line)) return line;
    if (linkLength <= text.length / 2) continue;
    if ((line === from && isShown) || !(ATTACHED.test(text) || (!isShown && files.has(line)))) break;
  }
  const above = lines[line - 1]?.text ?? '';
  return line > from && above.length <= LONGEST_SIDE_HEADING && !/[。！？；]/.test(above) ? line - 1 : line;
}

function enclosing(blocks: readonly Block[], from: number, to: number): Block | null {
  let found: Block | null = null;
  for (const block of blocks) if (block.from <= from && block.to >= to) found = block;
  return found;
}

import { firstMomentIn } from '../calendar-date-time.ts';
import { COMMA, STOP } from '../line-sign.ts';
import { isFoot, isToolLine } from './body-edge.ts';
import { isLeaf } from './date-leaf.ts';
import { type Fact, isBareDate } from './fact.ts';
import type { Headline } from './headline.ts';
import { type Line, NO_LINE } from './layout.ts';

/** What follows a comma in a sentence. */
const CLAUSE = /[，、].{6,}/;
/** In the foot of a site, and in the header of a reply or a notice. */
const ORGANISER = /^(?:主办|承办|协办|会办)(?:单位|部门)?\s?[:：]/;
const LONGEST_ORGANISER = 30;
export const MAX_HEADER_LINES = 40;
/** Lines without a fact that may lie between those of a header: an author's name, a subtitle. */
const HEADER_GAP = 3;
/** A day alone right below a headline: set apart by a sign of its own it is the text's signature or occasion. */
const ONLY_CHINESE_DAY =
  /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:\s?(?:星期|周)[一二三四五六日天])?(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?$/;
/** A longer line with a sentence is text, whatever label it holds. */
const LONGEST_FACT = 60;
const HEADER_ROLES: ReadonlySet<string> = new Set([
  'published',
  'updated',
  'source',
  'agency',
  'catalogue',
  'tool',
  'number',
]);
const TELLS_DAY: ReadonlySet<string> = new Set(['published', 'undetermined']);
const BESIDE_DAY: ReadonlySet<string> = new Set(['source', 'agency', 'tool', 'author']);

/** The first line below the headline and below the lines that tell date, source and tools; 0 where there are none. */
export function endOfHeader(
  lines: readonly Line[],
  headline: Headline | null,
  facts: readonly Fact[],
): number {
  const from = headline === null ? -1 : headline.to < 0 ? headerAlone(facts) : headline.to;
  if (from < 0) return 0;
  let end = from;
  const last = Math.min(lines.length, from + MAX_HEADER_LINES);
  for (let line = from; line < last; line += 1) {
    const shown = lines[line] ?? NO_LINE;
    if (
      isFoot(shown.text, shown.signs) &&
      !(shown.text.length <= LONGEST_ORGANISER && ORGANISER.test(shown.text))
    )
      break;
    if (isToolLine(shown.text)) {
      // Tools right above the foot stand below a picture, not above a text.
      const next = lines[line + 1] ?? NO_LINE;
      if (line === end && next.text !== '' && !isFoot(next.text, next.signs)) end = line + 1;
    } else if (isHeaderLine(shown, line, facts, line - end)) end = line + 1;
    else if (line >= end + HEADER_GAP || (shown.text.length >= 20 && isSentence(shown))) break;
  }
  return end;
}

/** Where a header stands whose headline is not shown: at the first day with its label and a source or counter beside it; -1 for none. */
function headerAlone(facts: readonly Fact[]): number {
  for (const { role, line, value } of facts) {
    if (!TELLS_DAY.has(role) || firstMomentIn(value) === null) continue;
    const isHeader = facts.some((other) => BESIDE_DAY.has(other.role) && Math.abs(other.line - line) <= 1);
    return isHeader ? line : -1;
  }
  return -1;
}

function isHeaderLine(shown: Line, line: number, facts: readonly Fact[], below: number): boolean {
  const { text, linkLength, signs } = shown;
  if (text.length >= LONGEST_FACT && isSentence(shown)) return false;
  return (
    (below <= 1 && ONLY_CHINESE_DAY.test(text)) ||
    (below <= 2 && isLeaf(shown)) ||
    (linkLength <= text.length / 2 && isBareDate(text, signs)) ||
    facts.some((fact) => isOfHeader(fact, line, text))
  );
}

/** A fact of the header, a label that waits for its script, or the value of the label in the line above. */
function isOfHeader({ role, line, value }: Fact, at: number, text: string): boolean {
  if (line === at) return HEADER_ROLES.has(role) || (role === 'undetermined' && value === '');
  return line === at - 1 && value === text && HEADER_ROLES.has(role);
}

/** Whether a line is running text. */
export function isSentence({ text, signs }: Line): boolean {
  return (signs & STOP) !== 0 || ((signs & COMMA) !== 0 && CLAUSE.test(text));
}

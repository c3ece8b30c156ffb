import type { Fact } from './fact.ts';
import type { Line } from './layout.ts';

/** Tables of a document's facts (索引号, 发文字号, 发布机构 …) at the edges of a text. */

const SAYS_WHO: ReadonlySet<string> = new Set(['author', 'source', 'agency', 'editor', 'tool']);
const LEAST_FACTS = 3;
const LARGEST_GAP = 3;
const LONGEST_CELL = 10;
const MAX_HEADER_LINES = 40;

/** A label of a document's table of facts with its value in the next cell. */
export function isCatalogueCell(lines: readonly Line[], line: number, facts: readonly Fact[]): boolean {
  if (lines[line + 1]?.continuesRow !== true || (lines[line]?.text.length ?? 0) > LONGEST_CELL) return false;
  return facts.some(
    (fact) =>
      fact.line === line &&
      fact.value !== '' &&
      (fact.role === 'catalogue' || (fact.role === 'number' && /\d/.test(fact.value))),
  );
}

/** Behind a table of 索引号, 发文字号, 发布机构 … at the top of a text; the given line when there is none. */
export function endOfCatalogue(
  lines: readonly Line[],
  facts: readonly Fact[],
  from: number,
  to: number,
): number {
  const rows = facts.filter(
    ({ line, role }) =>
      line >= from && line < Math.min(to, from + MAX_HEADER_LINES) && role !== 'undetermined',
  );
  let last: Fact | undefined;
  let count = 0;
  for (const row of rows) {
    if (row.line > (last?.line ?? from) + LARGEST_GAP) break;
    last = row;
    count += 1;
  }
  const seen = rows.slice(0, count);
  const isCatalogue = seen.some(({ role }) => role === 'catalogue');
  const isHeader =
    seen.some(({ role }) => role === 'published') && seen.some(({ role }) => SAYS_WHO.has(role));
  if (last === undefined || count < LEAST_FACTS || !(isCatalogue || isHeader)) return from;
  const standsBelow = lines[last.line]?.text.includes(last.value) === false;
  return last.line + (standsBelow ? 2 : 1);
}

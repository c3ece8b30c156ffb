import { createFormulaFinder, type Formula } from '../src/lexicon/formula.ts';
import { halvesOf, missAt, SHORTEST } from '../src/lexicon/near-miss.ts';

/** So often a stretch must stand in official text to be right. */
const TWICE = 2;

/** What stands in the text nearly as the name does, twice or more: other names, and other ways to write it; without those `known`. */
export function stretchesNear(text: string, name: string, known: readonly string[] = []): string[] {
  if (name.length < SHORTEST) return [];
  const counts = new Map<string, number>();
  halvesOf(name).forEach((half, place) => {
    for (let at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + 1)) {
      // A name does not reach over a line.
      const miss = missAt(text, at, name, place === 1);
      const written = miss === undefined ? '' : text.slice(miss.start, miss.end);
      if (written !== '' && !written.includes('\n')) counts.set(written, (counts.get(written) ?? 0) + 1);
    }
  });
  return often(counts).filter((written) => !known.includes(written));
}

/** Rows of the text that the finder would take for a miss of this formula, twice or more. */
export function rowsNear(text: string, formula: Formula): string[] {
  const find = createFormulaFinder([formula]);
  const counts = new Map<string, number>();
  for (const paragraph of text.split('\n'))
    for (const issue of find(paragraph)) counts.set(issue.text, (counts.get(issue.text) ?? 0) + 1);
  return often(counts);
}

function often(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].filter(([, count]) => count >= TWICE).map(([written]) => written);
}

import lexicon from '../../data/wording.json' with { type: 'json' };
import type { IssueKind, Level } from '../issue.ts';
import type { Entry, Surroundings } from './entry.ts';
import { evidenceOf } from './evidence.ts';

/** One row of `data/wording.json`. */
interface WordingRow extends Surroundings {
  kind: string;
  term: string;
  suggestion?: string;
  level: string;
  confidence: number;
  message: string;
  /** Document in which the rule has been read; without one the counts must speak for it. */
  source?: string;
  /** Document that is said to carry the rule and has not been seen. */
  cited: string;
  /** How often term and suggestion stand in official text, by `derive`. */
  counts: readonly number[];
}

const kinds: ReadonlyMap<string, IssueKind> = new Map([
  ['territory', 'territory'],
  ['wording', 'wording'],
]);
const levels: ReadonlyMap<string, Level> = new Map([
  ['severe', 'severe'],
  ['error', 'error'],
  ['doubt', 'doubt'],
]);

/**
 * Words that a notice forbids or advises against 禁用词、慎用词, territory and 港澳台 among them. Those whose notice has not been
 * seen and for which official text does not speak either are marked 待核.
 */
export function wordingEntries(): Entry[] {
  const rows: readonly WordingRow[] = lexicon.terms;
  return rows.map(({ kind, level, counts, source, cited: _, ...row }) => ({
    ...row,
    source: source ?? evidenceOf(row.term, row.suggestion ?? '', counts),
    kind: kinds.get(kind) ?? 'wording',
    level: levels.get(level) ?? 'doubt',
    rule: `${kind}:${row.term}`,
    message:
      row.suggestion === undefined
        ? `“${row.term}”：${row.message}`
        : `“${row.term}”宜为“${row.suggestion}”。${row.message}`,
  }));
}

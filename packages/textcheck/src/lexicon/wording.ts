import lexicon from '../../data/wording.json' with { type: 'json' };
import type { IssueKind, Level } from '../issue.ts';
import type { Entry, Surroundings } from './entry.ts';

/** One row of `data/wording.json`. */
interface WordingRow extends Surroundings {
  kind: string;
  term: string;
  suggestion?: string;
  level: string;
  confidence: number;
  message: string;
  source: string;
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

/** Words that a cited notice forbids or advises against 禁用词、慎用词, territory and 港澳台 among them. */
export function wordingEntries(): Entry[] {
  const rows: readonly WordingRow[] = lexicon.terms;
  return rows.map(({ kind, level, ...row }) => ({
    ...row,
    kind: kinds.get(kind) ?? 'wording',
    level: levels.get(level) ?? 'doubt',
    rule: `${kind}:${row.term}`,
    message:
      row.suggestion === undefined
        ? `“${row.term}”：${row.message}`
        : `“${row.term}”宜为“${row.suggestion}”。${row.message}`,
  }));
}

import lexicon from '../../data/error-prone.json' with { type: 'json' };
import type { Entry, Surroundings } from './entry.ts';
import { evidenceOf } from './evidence.ts';

/** A word that is often written wrong 易错词, and what speaks for it. */
export interface ErrorPair extends Surroundings {
  readonly wrong: string;
  readonly right: string;
  /** How often each stands in 20 million characters of official text, by `derive`. */
  readonly counts?: readonly number[];
  /** Whether a list of 349,000 words has the right form and lacks the wrong one, by `derive`. */
  readonly inWordList?: boolean;
  /** Cited where counting proves nothing. */
  readonly source?: string;
}

/** All error-prone words; those that nothing proves are marked 待核. */
export function errorProneEntries(pairs: readonly ErrorPair[] = lexicon.terms): Entry[] {
  return pairs.map(({ wrong, right, counts, inWordList, source, ...surroundings }) => ({
    ...surroundings,
    term: wrong,
    suggestion: right,
    kind: 'error-prone',
    level: 'error',
    confidence: 0.97,
    rule: `error-prone:${wrong}`,
    message: `“${wrong}”应为“${right}”。`,
    source: source ?? evidenceOf(wrong, right, counts, inWordList),
  }));
}

import lexicon from '../../data/error-prone.json' with { type: 'json' };
import { UNPROVEN } from '../issue.ts';
import type { Entry, Surroundings } from './entry.ts';

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

/** From so many on the right form is usual, and a wrong one that is met at most once in 500 is a slip and no variant. */
const USUAL = 20;
const SLIP = 1 / 500;

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
    source: source ?? evidence(wrong, right, counts, inWordList),
  }));
}

function evidence(
  wrong: string,
  right: string,
  [wrongCount = -1, rightCount = 0]: readonly number[] = [],
  inWordList = false,
): string {
  if (wrongCount >= 0 && rightCount >= USUAL && wrongCount <= rightCount * SLIP)
    return `官方文本2025万字中“${right}”${rightCount}次，“${wrong}”${wrongCount}次`;
  // Words of two characters meet by chance where two words do; longer ones do not.
  if (wrongCount === 0 && inWordList && wrong.length >= 4)
    return `34.9万词的词表（jieba）收“${right}”而不收“${wrong}”，官方文本2025万字中“${wrong}”0次`;
  return UNPROVEN;
}

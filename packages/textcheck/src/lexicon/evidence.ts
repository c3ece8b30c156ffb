import { UNPROVEN } from '../issue.ts';

/** From so many on the right form is usual, and a wrong one that is met at most once in 500 is a slip and no variant. */
const USUAL = 20;
const SLIP = 1 / 500;

/**
 * What official text says for one form of a word and against another; `待核` where it says nothing.
 *
 * @param counts how often the wrong and the right form stand in 20 million characters of it
 * @param inWordList whether a list of 349,000 words has the right form and lacks the wrong one
 */
export function evidenceOf(
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

import { type Vocabulary, vocabulary } from '../../platform/vocabulary/index.ts';
import type { Fault } from '../../wing.ts';

const CODE = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/;

/**
 * Checks the faults of all wings at start: a code in the form `noun.fault`, and none without the words that a person
 * needs to act on it. (That no code comes twice is checked where the wings are joined.)
 * @throws Error naming the fault and what is wrong with it
 */
export function requireWholeFaults(faults: readonly Fault[]): void {
  for (const fault of faults) {
    if (!CODE.test(fault.code)) throw new Error(`fault ${fault.code}: the code is not noun.fault`);
    const { title, clause, cause, remedy } = fault;
    const empty = Object.entries({ title, clause, cause, ...remedy }).find(
      ([, words]) => words.trim() === '',
    );
    if (empty) throw new Error(`fault ${fault.code} has no ${empty[0]}`);
  }
}

/** Every registered kind of finding with its title, for the console's filter. */
export function faultVocabulary(faults: readonly Fault[]): Vocabulary {
  return vocabulary(
    'fault',
    '问题种类',
    Object.fromEntries(faults.map((fault) => [fault.code, fault.title])),
  );
}

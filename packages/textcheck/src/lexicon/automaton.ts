import { decodeAutomaton, encodeAutomaton } from './automaton-file.ts';
import { buildDoubleArray, type DoubleArray } from './double-array.ts';

/** Called for each place where a term ends; terms that end at the same place come longest first. */
export type MatchTaker = (term: number, end: number) => void;

/**
 * Finds all of a list of terms in one pass over a text, however many there are: Aho and Corasick (1975) on a double array
 * (Aoe 1989), over UTF-16 units.
 */
export interface Automaton {
  readonly terms: number;
  /** Length of a term in UTF-16 units. */
  lengthOf(term: number): number;
  search(text: string, take: MatchTaker): void;
  /** The compiled form, in the byte order of this machine; `loadAutomaton` takes it back without building anything. */
  encode(): Uint8Array;
  /** Bytes that the tables take. */
  readonly bytes: number;
}

/** @param terms without duplicates and none empty; a match names a term by its place in this list */
export function buildAutomaton(terms: readonly string[]): Automaton {
  return automatonOf(buildDoubleArray(terms));
}

/** @throws Error when the bytes are not what `encode` gave on a machine of this kind */
export function loadAutomaton(bytes: Uint8Array): Automaton {
  return automatonOf(decodeAutomaton(bytes));
}

function automatonOf(tables: DoubleArray): Automaton {
  const { classes, cells, term, next, lengths } = tables;
  const opening = openingOf(tables);
  return {
    terms: lengths.length,
    lengthOf: (id) => lengths[id] ?? 0,
    bytes: Object.values(tables).reduce((sum, { byteLength }) => sum + byteLength, 0),
    encode: () => encodeAutomaton(tables),
    search: (text, take) => {
      let state = 0;
      let base = cells[0] as number;
      for (let at = 0; at < text.length; at += 1) {
        const unit = classes[text.charCodeAt(at)] as number;
        let target = 0;
        // A character of no term leads back to the beginning, as most do.
        if (unit !== 0) {
          while (state !== 0) {
            const candidate = base + unit;
            if (cells[candidate * 4 + 1] === state) {
              target = candidate;
              break;
            }
            state = cells[state * 4 + 2] as number;
            base = cells[state * 4] as number;
          }
          if (state === 0) target = opening[unit] as number;
        }
        state = target;
        base = cells[state * 4] as number;
        for (let out = cells[state * 4 + 3] as number; out !== 0; out = next[out] as number)
          take(term[out] as number, at + 1);
      }
    },
  };
}

/** Where each class leads from the beginning: a small table that stays in the cache. */
function openingOf({ cells, classes }: DoubleArray): Int32Array {
  let most = 0;
  for (let unit = 0; unit < classes.length; unit += 1) most = Math.max(most, classes[unit] as number);
  const opening = new Int32Array(most + 1);
  for (let unit = 1; unit < opening.length; unit += 1) {
    const target = (cells[0] as number) + unit;
    if (cells[target * 4 + 1] === 0) opening[unit] = target;
  }
  return opening;
}

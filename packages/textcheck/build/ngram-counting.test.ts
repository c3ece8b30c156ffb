import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EDGE } from '../src/spelling/alphabet.ts';
import { packValue } from '../src/spelling/ngram-counts.ts';
import { BASE_ONE, BASE_TWO, tokenCodes } from '../src/spelling/window-hash.ts';
import { countWindows } from './ngram-counting.ts';

const LEAST = [0, 1, 1, 2];
const SIZE = 6;
const codes = tokenCodes(SIZE);

/** The plain way: every window is written out. */
function plainly(tokens: number[]): Map<string, number> {
  const seen = new Map<
    string,
    { window: number[]; count: number; after: Set<number>; before: Set<number> }
  >();
  for (let start = 0; start < tokens.length; start++)
    for (let length = 1; length < LEAST.length && start + length <= tokens.length; length++) {
      const window = tokens.slice(start, start + length);
      if (window.includes(0) || window.slice(1, -1).includes(EDGE)) break;
      const known = seen.get(window.join()) ?? { window, count: 0, after: new Set(), before: new Set() };
      known.count++;
      known.after.add(tokens[start + length] ?? -1);
      known.before.add(tokens[start - 1] ?? -1);
      seen.set(window.join(), known);
    }
  return new Map(
    [...seen.values()]
      .filter(({ window, count }) => count >= (LEAST[window.length] ?? 1))
      .map(({ window, count, after, before }) => [hashOf(window), packValue(count, after.size, before.size)]),
  );
}

function hashOf(window: readonly number[]): string {
  let one = 0;
  let two = 0;
  for (const token of window) {
    one = (Math.imul(one, BASE_ONE) + (codes.one[token] ?? 0)) | 0;
    two = (Math.imul(two, BASE_TWO) + (codes.two[token] ?? 0)) | 0;
  }
  return `${one} ${two}`;
}

test('windows are counted, with the tokens before and after them, as when every window is written out', () => {
  const paragraph = fc.array(fc.constantFrom(0, 2, 3, 4, 5), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
      const tokens = [EDGE, ...paragraphs.flatMap((each) => [...each, EDGE])];
      const { one, two, values, size } = countWindows(Uint16Array.from(tokens), codes, LEAST);
      const counted = new Map(
        Array.from({ length: size }, (_, index) => [`${one[index]} ${two[index]}`, values[index]]),
      );
      expect(counted).toEqual(plainly(tokens));
    }),
  );
});

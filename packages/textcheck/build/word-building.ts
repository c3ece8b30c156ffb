import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Alphabet, tokenize } from '../src/spelling/alphabet.ts';
import type { StaticFunction } from '../src/spelling/static-function.ts';
import { BASE_ONE, BASE_TWO, type TokenCodes } from '../src/spelling/window-hash.ts';
import { LONGEST_WORD } from '../src/spelling/word-list.ts';
import { buildStaticFunction } from './static-function-building.ts';

/** The word list of jieba (MIT): word, frequency, part of speech. */
export function buildWords(alphabet: Alphabet, codes: TokenCodes): StaticFunction {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const one: number[] = [];
  const two: number[] = [];
  const values: number[] = [];
  const known = new Set<string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, frequency] = line.split(' ');
    if (!word || !frequency) continue;
    const tokens = tokenize(word, alphabet).tokens.subarray(1, -1);
    if (tokens.length < 2 || tokens.length > LONGEST_WORD || tokens.some((token) => token < 2)) continue;
    let h1 = 0;
    let h2 = 0;
    for (const token of tokens) {
      h1 = (Math.imul(h1, BASE_ONE) + (codes.one[token] as number)) | 0;
      h2 = (Math.imul(h2, BASE_TWO) + (codes.two[token] as number)) | 0;
    }
    const key = `${h1} ${h2}`;
    if (known.has(key)) continue;
    known.add(key);
    one.push(h1);
    two.push(h2);
    values.push(Math.min(4095, Math.round(100 * Math.log2(1 + Number(frequency)))));
  }
  return buildStaticFunction(
    Int32Array.from(one),
    Int32Array.from(two),
    Uint16Array.from(values),
    one.length,
  );
}

import { type StaticFunction, valueAt } from './static-function.ts';

/** Tokens of the longest word kept. */
export const LONGEST_WORD = 7;

/** How frequent a window of tokens is as a word of the language: 0 for no word, else 1 and the logarithm to base 2. */
export class WordList {
  readonly #map: StaticFunction;

  constructor(map: StaticFunction) {
    this.#map = map;
  }

  frequency(one: number, two: number): number {
    const value = valueAt(this.#map, one, two);
    return value < 0 ? 0 : 1 + value / 100;
  }
}

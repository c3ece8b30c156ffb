import { EDGE, UNKNOWN } from './alphabet.ts';
import { countOf, followersOf, type NgramCounts, precedersOf } from './ngram-counts.ts';
import { ABSENT } from './static-function.ts';
import { BASE_ONE, BASE_TWO, POWERS_ONE, POWERS_TWO, type TokenCodes, tokenCodes } from './window-hash.ts';

/**
 * How probable a token is after what stands before it, and before what stands after it: relative frequencies of ever
 * longer contexts, each weighed by how many different tokens it is known with (Witten and Bell 1991), both directions
 * from the same counts.
 */
export class LanguageModel {
  readonly counts: NgramCounts;
  readonly codes: TokenCodes;
  readonly #single: Float64Array;

  /** @param size tokens of the alphabet */
  constructor(counts: NgramCounts, size: number) {
    this.counts = counts;
    this.codes = tokenCodes(size);
    const single = new Float64Array(size);
    for (let token = 0; token < size; token++)
      single[token] = 0.1 + counts.count(this.codes.one[token] as number, this.codes.two[token] as number);
    single[UNKNOWN] = 0.1;
    const total = single.reduce((sum, each) => sum + each, 0);
    this.#single = single.map((each) => each / total);
  }

  /** Natural logarithm of the probability of a token by itself. */
  single(token: number): number {
    return Math.log(this.#single[token] as number);
  }

  /** Natural logarithm of the probability of `token` at `place`, given the tokens before it. */
  forward(tokens: ArrayLike<number>, place: number, token: number): number {
    const { counts } = this;
    const { one, two } = this.codes;
    const tokenOne = one[token] as number;
    const tokenTwo = two[token] as number;
    let probability = this.#single[token] as number;
    let known = true;
    let h1 = 0;
    let h2 = 0;
    const most = Math.min(counts.longest - 1, place);
    for (let length = 1; length <= most; length++) {
      const before = tokens[place - length] as number;
      if (before === UNKNOWN) break;
      h1 = (Math.imul(one[before] as number, POWERS_ONE[length - 1] as number) + h1) | 0;
      h2 = (Math.imul(two[before] as number, POWERS_TWO[length - 1] as number) + h2) | 0;
      const context = counts.find(h1, h2);
      if (context === ABSENT) break;
      let together = 0;
      if (known) {
        const whole = counts.find(
          (Math.imul(h1, BASE_ONE) + tokenOne) | 0,
          (Math.imul(h2, BASE_TWO) + tokenTwo) | 0,
        );
        if (whole === ABSENT) known = false;
        else together = Math.min(countOf(whole), countOf(context));
      }
      const kinds = followersOf(context);
      probability = (together + kinds * probability) / (countOf(context) + kinds);
      if (before === EDGE) break;
    }
    return Math.log(probability);
  }

  /** Natural logarithm of the probability of `token` at `place`, given the tokens after it. */
  backward(tokens: ArrayLike<number>, place: number, token: number): number {
    const { counts } = this;
    const { one, two } = this.codes;
    const tokenOne = one[token] as number;
    const tokenTwo = two[token] as number;
    let probability = this.#single[token] as number;
    let known = true;
    let h1 = 0;
    let h2 = 0;
    const most = Math.min(counts.longest - 1, tokens.length - 1 - place);
    for (let length = 1; length <= most; length++) {
      const after = tokens[place + length] as number;
      if (after === UNKNOWN) break;
      h1 = (Math.imul(h1, BASE_ONE) + (one[after] as number)) | 0;
      h2 = (Math.imul(h2, BASE_TWO) + (two[after] as number)) | 0;
      const context = counts.find(h1, h2);
      if (context === ABSENT) break;
      let together = 0;
      if (known) {
        const whole = counts.find(
          (Math.imul(tokenOne, POWERS_ONE[length] as number) + h1) | 0,
          (Math.imul(tokenTwo, POWERS_TWO[length] as number) + h2) | 0,
        );
        if (whole === ABSENT) known = false;
        else together = Math.min(countOf(whole), countOf(context));
      }
      const kinds = precedersOf(context);
      probability = (together + kinds * probability) / (countOf(context) + kinds);
      if (after === EDGE) break;
    }
    return Math.log(probability);
  }

  /** How often one token stands right before another. */
  pair(token: number, after: number): number {
    if (token === UNKNOWN || after === UNKNOWN) return 0;
    const { one, two } = this.codes;
    return this.counts.count(
      (Math.imul(one[token] as number, BASE_ONE) + (one[after] as number)) | 0,
      (Math.imul(two[token] as number, BASE_TWO) + (two[after] as number)) | 0,
    );
  }

  /** How often the window of `length` tokens that begins at `start` stands in the texts. */
  window(tokens: ArrayLike<number>, start: number, length: number): number {
    const { one, two } = this.codes;
    let h1 = 0;
    let h2 = 0;
    for (let place = start; place < start + length; place++) {
      const token = tokens[place] as number;
      if (token === UNKNOWN) return 0;
      h1 = (Math.imul(h1, BASE_ONE) + (one[token] as number)) | 0;
      h2 = (Math.imul(h2, BASE_TWO) + (two[token] as number)) | 0;
    }
    return this.counts.count(h1, h2);
  }
}

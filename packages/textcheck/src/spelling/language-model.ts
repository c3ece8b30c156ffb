import { EDGE, UNKNOWN } from './alphabet.ts';
import { countOf, followersOf, type NgramCounts, precedersOf } from './ngram-counts.ts';
import { ABSENT } from './static-function.ts';
import { Surroundings } from './surroundings.ts';
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
  readonly #before = new Surroundings();
  readonly #after = new Surroundings();

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
    return this.forwardAfter(this.before(tokens, place), token);
  }

  /** What stands before a place. It is overwritten when the next place is asked for. */
  before(tokens: ArrayLike<number>, place: number): Surroundings {
    const { counts } = this;
    const { one, two } = this.codes;
    const before = this.#before;
    before.clear();
    let h1 = 0;
    let h2 = 0;
    const most = Math.min(counts.longest - 1, place);
    for (let length = 1; length <= most; length++) {
      const token = tokens[place - length] as number;
      if (token === UNKNOWN) break;
      h1 = (Math.imul(one[token] as number, POWERS_ONE[length - 1] as number) + h1) | 0;
      h2 = (Math.imul(two[token] as number, POWERS_TWO[length - 1] as number) + h2) | 0;
      const window = counts.find(h1, h2);
      if (window === ABSENT) break;
      before.add(h1, h2, countOf(window), followersOf(window));
      if (token === EDGE) break;
    }
    return before;
  }

  /** Natural logarithm of the probability of a token after what stands before its place. */
  forwardAfter(before: Surroundings, token: number): number {
    const one = this.codes.one[token] as number;
    const two = this.codes.two[token] as number;
    let probability = this.#single[token] as number;
    let known = true;
    for (let at = 0; at < before.windows; at++) {
      let whole: number = ABSENT;
      if (known)
        whole = this.counts.find(
          (Math.imul(before.ones[at] as number, BASE_ONE) + one) | 0,
          (Math.imul(before.twos[at] as number, BASE_TWO) + two) | 0,
        );
      known = whole !== ABSENT;
      probability = smoothed(before, at, whole, probability);
    }
    return Math.log(probability);
  }

  /** Natural logarithm of the probability of `token` at `place`, given the tokens after it. */
  backward(tokens: ArrayLike<number>, place: number, token: number): number {
    const after = this.#readAfter(tokens, place);
    const one = this.codes.one[token] as number;
    const two = this.codes.two[token] as number;
    let probability = this.#single[token] as number;
    let known = true;
    for (let at = 0; at < after.windows; at++) {
      let whole: number = ABSENT;
      if (known)
        whole = this.counts.find(
          (Math.imul(one, POWERS_ONE[at + 1] as number) + (after.ones[at] as number)) | 0,
          (Math.imul(two, POWERS_TWO[at + 1] as number) + (after.twos[at] as number)) | 0,
        );
      known = whole !== ABSENT;
      probability = smoothed(after, at, whole, probability);
    }
    return Math.log(probability);
  }

  #readAfter(tokens: ArrayLike<number>, place: number): Surroundings {
    const { counts } = this;
    const { one, two } = this.codes;
    const after = this.#after;
    after.clear();
    let h1 = 0;
    let h2 = 0;
    const most = Math.min(counts.longest - 1, tokens.length - 1 - place);
    for (let length = 1; length <= most; length++) {
      const token = tokens[place + length] as number;
      if (token === UNKNOWN) break;
      h1 = (Math.imul(h1, BASE_ONE) + (one[token] as number)) | 0;
      h2 = (Math.imul(h2, BASE_TWO) + (two[token] as number)) | 0;
      const window = counts.find(h1, h2);
      if (window === ABSENT) break;
      after.add(h1, h2, countOf(window), precedersOf(window));
      if (token === EDGE) break;
    }
    return after;
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

/** @param whole value of the window together with the token, or ABSENT @param shorter probability in the shorter window */
function smoothed({ counts, kinds }: Surroundings, at: number, whole: number, shorter: number): number {
  const count = counts[at] as number;
  const different = kinds[at] as number;
  const together = whole === ABSENT ? 0 : Math.min(countOf(whole), count);
  return (together + different * shorter) / (count + different);
}

// A window of tokens is hashed as a polynomial, in two streams of 32 bits, so that it grows on either side by one
// multiplication and a window of a longer text is a difference of two prefixes.
const LONGEST_WINDOW = 12;
export const BASE_ONE = 0x9e3779b1 | 0;
export const BASE_TWO = 0x85ebca6b | 0;
export const POWERS_ONE = powersOf(BASE_ONE);
export const POWERS_TWO = powersOf(BASE_TWO);

function powersOf(base: number): Int32Array {
  const powers = new Int32Array(LONGEST_WINDOW + 1);
  powers[0] = 1;
  for (let exponent = 1; exponent <= LONGEST_WINDOW; exponent++)
    powers[exponent] = Math.imul(powers[exponent - 1] ?? 0, base);
  return powers;
}

/** Finaliser of MurmurHash3's kind (Chris Wellons' "lowbias32"): every bit of the input moves every bit of the output. */
export function scramble(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

export interface TokenCodes {
  readonly one: Int32Array;
  readonly two: Int32Array;
}

/** A number of each stream for every token. */
export function tokenCodes(size: number): TokenCodes {
  const one = new Int32Array(size);
  const two = new Int32Array(size);
  for (let token = 0; token < size; token++) {
    one[token] = scramble(token * 2 + 12_345);
    two[token] = scramble(token * 2 + 987_654_321);
  }
  return { one, two };
}

/** The hashes of all windows of a text, as differences of the hashes of its beginnings. */
export class WindowHashes {
  readonly #ones: Int32Array;
  readonly #twos: Int32Array;

  constructor({ one, two }: TokenCodes, tokens: Uint16Array) {
    const ones = new Int32Array(tokens.length + 1);
    const twos = new Int32Array(tokens.length + 1);
    for (let place = 0; place < tokens.length; place++) {
      const token = tokens[place] as number;
      ones[place + 1] = Math.imul(ones[place] as number, BASE_ONE) + (one[token] as number);
      twos[place + 1] = Math.imul(twos[place] as number, BASE_TWO) + (two[token] as number);
    }
    this.#ones = ones;
    this.#twos = twos;
  }

  one(start: number, length: number): number {
    const gone = Math.imul(this.#ones[start] as number, POWERS_ONE[length] as number);
    return ((this.#ones[start + length] as number) - gone) | 0;
  }

  two(start: number, length: number): number {
    const gone = Math.imul(this.#twos[start] as number, POWERS_TWO[length] as number);
    return ((this.#twos[start + length] as number) - gone) | 0;
  }
}

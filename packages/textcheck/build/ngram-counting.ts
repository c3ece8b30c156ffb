import { EDGE, UNKNOWN } from '../src/spelling/alphabet.ts';
import { packValue } from '../src/spelling/ngram-counts.ts';
import { BASE_ONE, BASE_TWO, POWERS_ONE, POWERS_TWO, type TokenCodes } from '../src/spelling/window-hash.ts';

/** Every window that is kept, with its packed value; keys are hashes. */
export interface CountedWindows {
  readonly one: Int32Array;
  readonly two: Int32Array;
  readonly values: Uint16Array;
  readonly size: number;
}

/**
 * Counts all windows of up to `least.length - 1` tokens by sorting the places of the text by what follows them, and
 * once more by what precedes them for the number of different tokens before each window.
 * @param least for each length, how often a window must stand in the text to be kept
 */
export function countWindows(
  tokens: Uint16Array,
  codes: TokenCodes,
  least: readonly number[],
): CountedWindows {
  const kinds = codes.one.length;
  const before = precedingKinds(tokens, codes, least, kinds);
  const one = new Int32Array(before.size);
  const two = new Int32Array(before.size);
  const values = new Uint16Array(before.size);
  let size = 0;
  sweep(
    tokens,
    sortedPlaces(tokens, kinds, least.length),
    least.length - 1,
    false,
    codes,
    (h1, h2, length, count, after) => {
      if (count < (least[length] ?? 1)) return;
      one[size] = h1;
      two[size] = h2;
      values[size++] = packValue(count, after, before.get(h1, h2));
    },
  );
  return { one, two, values, size };
}

function precedingKinds(
  tokens: Uint16Array,
  codes: TokenCodes,
  least: readonly number[],
  kinds: number,
): KindTable {
  const reversed = tokens.slice().reverse();
  const longest = least.length - 1;
  const sorted = sortedPlaces(reversed, kinds, longest + 1);
  let kept = 0;
  sweep(reversed, sorted, longest, true, codes, (_one, _two, length, count) => {
    if (count >= (least[length] ?? 1)) kept++;
  });
  const table = new KindTable(kept);
  sweep(reversed, sorted, longest, true, codes, (h1, h2, length, count, preceding) => {
    if (count >= (least[length] ?? 1)) table.set(h1, h2, preceding);
  });
  return table;
}

class KindTable {
  readonly size: number;
  readonly #mask: number;
  readonly #one: Int32Array;
  readonly #two: Int32Array;
  readonly #kinds: Uint32Array;

  constructor(size: number) {
    this.size = size;
    const length = 2 ** Math.ceil(Math.log2(Math.max(16, size * 1.5)));
    this.#mask = length - 1;
    this.#one = new Int32Array(length);
    this.#two = new Int32Array(length);
    this.#kinds = new Uint32Array(length);
  }

  set(one: number, two: number, kinds: number): void {
    const place = this.#find(one, two);
    this.#one[place] = one;
    this.#two[place] = two;
    this.#kinds[place] = Math.max(1, kinds);
  }

  get(one: number, two: number): number {
    return Math.max(1, this.#kinds[this.#find(one, two)] ?? 0);
  }

  #find(one: number, two: number): number {
    let place = (one ^ Math.imul(two, 0x27d4eb2f) ^ (two >>> 13)) & this.#mask;
    while (this.#kinds[place] !== 0 && (this.#one[place] !== one || this.#two[place] !== two))
      place = (place + 1) & this.#mask;
    return place;
  }
}

type Tell = (one: number, two: number, length: number, count: number, kindsAfter: number) => void;

/** Calls `tell` once for every different window; in a reversed text the windows are told the right way round. */
function sweep(
  tokens: Uint16Array,
  sorted: Uint32Array,
  longest: number,
  reversed: boolean,
  { one, two }: TokenCodes,
  tell: Tell,
): void {
  const size = tokens.length;
  const deepest = longest + 1;
  const begun = new Uint32Array(deepest + 2);
  const inner = new Uint32Array(deepest + 2);
  const h1 = new Int32Array(deepest + 2);
  const h2 = new Int32Array(deepest + 2);
  for (let index = 1; index <= size; index++) {
    const last = sorted[index - 1] as number;
    const shared = index < size ? sharedLength(tokens, sorted[index] as number, last, deepest) : 0;
    // A window may begin and end with an edge, and holds none within.
    let valid = 0;
    while (valid < longest && last + valid < size) {
      const token = tokens[last + valid] as number;
      if (token === UNKNOWN || (valid > 1 && tokens[last + valid - 1] === EDGE)) break;
      const a = one[token] as number;
      const b = two[token] as number;
      h1[valid + 1] = reversed
        ? (Math.imul(a, POWERS_ONE[valid] as number) + (h1[valid] as number)) | 0
        : (Math.imul(h1[valid] as number, BASE_ONE) + a) | 0;
      h2[valid + 1] = reversed
        ? (Math.imul(b, POWERS_TWO[valid] as number) + (h2[valid] as number)) | 0
        : (Math.imul(h2[valid] as number, BASE_TWO) + b) | 0;
      valid++;
    }
    for (let length = deepest; length > shared; length--) {
      const count = index - (begun[length] as number);
      const after = inner[length] as number;
      begun[length] = index;
      inner[length] = 0;
      inner[length - 1] = (inner[length - 1] as number) + 1;
      if (length <= valid) tell(h1[length] as number, h2[length] as number, length, count, after);
    }
  }
}

function sharedLength(tokens: Uint16Array, place: number, other: number, most: number): number {
  let shared = 0;
  while (
    shared < most &&
    place + shared < tokens.length &&
    other + shared < tokens.length &&
    tokens[place + shared] === tokens[other + shared]
  )
    shared++;
  return shared;
}

/** Places ordered by their first `depth` tokens: a radix sort from the last of them to the first. */
function sortedPlaces(tokens: Uint16Array, kinds: number, depth: number): Uint32Array {
  let places: Uint32Array = new Uint32Array(tokens.length);
  for (let place = 0; place < tokens.length; place++) places[place] = place;
  let other: Uint32Array = new Uint32Array(tokens.length);
  for (let offset = depth - 1; offset >= 0; offset--) {
    // The end of the text comes before every token, and is none of them.
    const starts = new Uint32Array(kinds + 2);
    for (let place = 0; place < tokens.length; place++) {
      const token = place + offset < tokens.length ? (tokens[place + offset] as number) + 1 : 0;
      starts[token + 1] = (starts[token + 1] as number) + 1;
    }
    for (let token = 0; token <= kinds; token++)
      starts[token + 1] = (starts[token + 1] as number) + (starts[token] as number);
    for (let index = 0; index < tokens.length; index++) {
      const place = places[index] as number;
      const token = place + offset < tokens.length ? (tokens[place + offset] as number) + 1 : 0;
      const target = starts[token] as number;
      starts[token] = target + 1;
      other[target] = place;
    }
    [places, other] = [other, places];
  }
  return places;
}

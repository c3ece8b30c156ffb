import { ABSENT, type StaticFunction, valueAt } from './static-function.ts';

// A value of twelve bits: six for how often a window of tokens stands in the texts, three each for how many different
// tokens follow and precede it, as a part of that number.
const EXACT = 8;
const COUNT_STEP = 1.235;
const COUNTS = Float64Array.from({ length: 64 }, (_, level) =>
  level <= EXACT ? level : Math.round(EXACT * COUNT_STEP ** (level - EXACT)),
);
const PARTS = Float64Array.from({ length: 8 }, (_, level) => 0.5 ** (level * 0.9));

export function packValue(count: number, after: number, before: number): number {
  return (levelOfCount(count) << 6) | (levelOfPart(after / count) << 3) | levelOfPart(before / count);
}

function levelOfCount(count: number): number {
  if (count <= EXACT) return count;
  return Math.min(63, EXACT + Math.round(Math.log(count / EXACT) / Math.log(COUNT_STEP)));
}

function levelOfPart(part: number): number {
  return part <= 0 ? 7 : Math.max(0, Math.min(7, Math.round(Math.log(part) / Math.log(0.5) / 0.9)));
}

const COUNT_OF = Float64Array.from({ length: 4096 }, (_, value) => COUNTS[value >> 6] ?? 0);
const AFTER_OF = Float64Array.from({ length: 4096 }, (_, value) =>
  Math.max(1, (COUNTS[value >> 6] ?? 0) * (PARTS[(value >> 3) & 7] ?? 0)),
);
const BEFORE_OF = Float64Array.from({ length: 4096 }, (_, value) =>
  Math.max(1, (COUNTS[value >> 6] ?? 0) * (PARTS[value & 7] ?? 0)),
);

/** How often a window of tokens stands in the texts of the model; zero for one that is not kept. */
export class NgramCounts {
  readonly longest: number;
  readonly #map: StaticFunction;

  /** @param longest tokens of the longest window */
  constructor(map: StaticFunction, longest: number) {
    this.#map = map;
    this.longest = longest;
  }

  /** An opaque value for countOf and its like; ABSENT (-1) for a window that is not kept. */
  find(one: number, two: number): number {
    return valueAt(this.#map, one, two);
  }

  count(one: number, two: number): number {
    const value = valueAt(this.#map, one, two);
    return value === ABSENT ? 0 : (COUNT_OF[value] as number);
  }
}

export function countOf(value: number): number {
  return COUNT_OF[value] as number;
}

/** How many different tokens follow the window. */
export function followersOf(value: number): number {
  return AFTER_OF[value] as number;
}

/** How many different tokens precede the window. */
export function precedersOf(value: number): number {
  return BEFORE_OF[value] as number;
}

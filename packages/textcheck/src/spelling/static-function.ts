import { scramble } from './window-hash.ts';

/**
 * A map that keeps no keys: three cells of three bytes, found by the key's hash, give by XOR twelve bits of
 * fingerprint and twelve of value. One key in 4,096 that was never put in looks as if it had been. Layout after
 * Graf and Lemire, "Binary Fuse Filters" (2022): 27 bits a key.
 */
export interface StaticFunction {
  readonly seed: number;
  /** Cells of a segment; a power of two. */
  readonly segmentLength: number;
  /** Segments in which the first cell may lie; two more follow. */
  readonly segments: number;
  readonly cells: Uint8Array;
}

export const ABSENT = -1;

/** The twelve bits of value, or ABSENT. */
export function valueAt(map: StaticFunction, one: number, two: number): number {
  const { cells } = map;
  const mixed = scramble(one ^ map.seed);
  const other = scramble((two + Math.imul(mixed, 0x27d4eb2f)) | 0);
  const mask = map.segmentLength - 1;
  const first = segmentOf(mixed, map.segments) * map.segmentLength;
  const a = (first + (other & mask)) * 3;
  const b = (first + map.segmentLength + ((other >>> 11) & mask)) * 3;
  const c = (first + 2 * map.segmentLength + (((other >>> 22) ^ (mixed << 6)) & mask)) * 3;
  const low = (cells[a] as number) ^ (cells[b] as number) ^ (cells[c] as number);
  const middle = (cells[a + 1] as number) ^ (cells[b + 1] as number) ^ (cells[c + 1] as number);
  const high = (cells[a + 2] as number) ^ (cells[b + 2] as number) ^ (cells[c + 2] as number);
  const word = low | (middle << 8) | (high << 16);
  return word >>> 12 === fingerprintOf(one, two) ? word & 0xfff : ABSENT;
}

/** The fingerprint depends on both streams and not on the seed. */
export function fingerprintOf(one: number, two: number): number {
  return (Math.imul(two ^ (two >>> 15) ^ Math.imul(one, 0x2c1b3c6d), 0x165667b1) >>> 20) & 0xfff;
}

/** Where the three cells of a key lie, written into `places`. The same arithmetic as valueAt, for building. */
export function placesOf(
  { seed, segments, segmentLength }: Omit<StaticFunction, 'cells'>,
  one: number,
  two: number,
  places: Uint32Array,
): void {
  const mixed = scramble(one ^ seed);
  const other = scramble((two + Math.imul(mixed, 0x27d4eb2f)) | 0);
  const mask = segmentLength - 1;
  const first = segmentOf(mixed, segments) * segmentLength;
  places[0] = first + (other & mask);
  places[1] = first + segmentLength + ((other >>> 11) & mask);
  places[2] = first + 2 * segmentLength + (((other >>> 22) ^ (mixed << 6)) & mask);
}

function segmentOf(mixed: number, segments: number): number {
  return Math.floor(((mixed >>> 0) / 0x1_0000_0000) * segments);
}

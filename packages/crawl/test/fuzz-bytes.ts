/** Numbers that look random and are the same in every run: mulberry32. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function pick<T>(items: readonly T[], random: Random, otherwise: T): T {
  return items[random(items.length)] ?? otherwise;
}

const NOTHING: Buffer = Buffer.alloc(0);
const MOST_CHANGES = 8;

/**
 * Damage bytes as lines, disks and bad programs do: bits flipped, parts lost, doubled, moved or filled with noise, and
 * words of the trade put where nobody expects them.
 */
export function mutate(bytes: Buffer, words: readonly Buffer[], random: Random): Buffer {
  let changed = bytes;
  for (let changes = 1 + random(MOST_CHANGES); changes > 0; changes -= 1) {
    const from = random(changed.length + 1);
    const to = Math.min(changed.length, from + random(64));
    const [before, part, after] = [
      changed.subarray(0, from),
      changed.subarray(from, to),
      changed.subarray(to),
    ];
    changed = Buffer.concat([before, ...damaged(part, words, random), after]);
  }
  return changed;
}

function damaged(part: Buffer, words: readonly Buffer[], random: Random): Buffer[] {
  switch (random(6)) {
    case 0:
      return [];
    case 1:
      return [part, part];
    case 2:
      return [part, pick(words, random, NOTHING)];
    case 3:
      return Array.from({ length: 1 + random(200) }, () => pick(words, random, NOTHING));
    case 4:
      return [part.map((byte) => byte ^ (1 << random(8)))].map((flipped) => Buffer.from(flipped));
    default:
      return [Buffer.from(Array.from({ length: random(40) }, () => random(256)))];
  }
}

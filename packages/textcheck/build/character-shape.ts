import order from 'cnchar-order';

/** How alike two characters look: nearly the same strokes, much the same or one within the other. */
export type Resemblance = 'near' | 'alike';

/** Strokes in writing order, a letter each. */
export const strokesOf: ReadonlyMap<string, string> = new Map(
  Object.entries((order as unknown as { dict: { orders: Record<string, string> } }).dict.orders),
);

const NEAR = 0.12;
const ALIKE = 0.25;
const SHORTEST_PART = 3;
const LEAST_PART = 0.3;

export function resemblanceOf(one: string, other: string): Resemblance | undefined {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (shorter === 0) return undefined;
  const most = Math.floor(1 + ALIKE * longer);
  const distance = longer - shorter > most ? most + 1 : distanceOf(one, other, most);
  if (distance <= 1 + NEAR * longer) return 'near';
  if (distance <= most) return 'alike';
  const isPart =
    shorter >= SHORTEST_PART &&
    shorter >= LEAST_PART * longer &&
    (one.length < other.length ? other.includes(one) : one.includes(other));
  return isPart ? 'alike' : undefined;
}

const rows = [new Uint8Array(80), new Uint8Array(80)];

/** Levenshtein distance; anything above `most` where it is greater. */
function distanceOf(one: string, other: string, most: number): number {
  let [above, row] = rows as [Uint8Array, Uint8Array];
  for (let column = 0; column <= other.length; column++) above[column] = column;
  for (let line = 1; line <= one.length; line++) {
    row[0] = line;
    let least = line;
    const letter = one.charCodeAt(line - 1);
    for (let column = 1; column <= other.length; column++) {
      const changed = (above[column - 1] as number) + (letter === other.charCodeAt(column - 1) ? 0 : 1);
      const best = Math.min(changed, (above[column] as number) + 1, (row[column - 1] as number) + 1);
      row[column] = best;
      if (best < least) least = best;
    }
    if (least > most) return most + 1;
    [above, row] = [row, above];
  }
  return above[other.length] as number;
}

import type { Pair } from './text-folder.ts';

/** Sentences that share this many characters belong together: one in training would give away the other. */
const SHARED = 12;

/** Which of `folds` parts each pair belongs to, so that pairs of different parts share no twelve characters. */
export function foldsOf(pairs: readonly Pair[], folds: number): number[] {
  const parents = pairs.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] as number;
    parents[index] = root;
    return root;
  };
  const owners = new Map<string, number>();
  pairs.forEach(({ meant }, index) => {
    for (let start = 0; start + SHARED <= meant.length; start++) {
      const window = meant.slice(start, start + SHARED);
      const owner = owners.get(window);
      if (owner === undefined) owners.set(window, index);
      else parents[rootOf(index)] = rootOf(owner);
    }
  });
  return pairs.map((_, index) => (Math.imul(rootOf(index) + 1, 0x9e3779b1) >>> 16) % folds);
}

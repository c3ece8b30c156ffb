import { expect, test } from 'vitest';
import { probabilityOf } from '../src/spelling/boosted-trees.ts';
import { type Example, fitTrees } from './boosting.ts';

const OPTIONS = { trees: 60, depth: 3, rate: 0.2, smoothing: 1 };

/** A grid of values; right with a probability that steps with the first and turns round with the second. */
function examples(): Example[] {
  return Array.from({ length: 4_000 }, (_, index) => {
    const first = index % 20;
    const second = Math.floor(index / 20) % 10;
    const share = first > 9 === second > 4 ? 0.9 : 0.2;
    return {
      values: Float64Array.from([first, second, index % 7]),
      right: (Math.imul(index, 0x9e3779b1) >>> 0) / 2 ** 32 < share,
      weight: 1,
    };
  });
}

test('a probability is the share that is right, where two values decide together', () => {
  const judge = fitTrees(examples(), OPTIONS);
  for (const [first, second, share] of [
    [2, 2, 0.9],
    [15, 8, 0.9],
    [2, 8, 0.2],
    [15, 2, 0.2],
  ] as const)
    expect(probabilityOf(judge, Float64Array.from([first, second, 3]))).toBeCloseTo(share, 1);
});

test('the same examples give the same trees', () => {
  expect(fitTrees(examples(), OPTIONS)).toEqual(fitTrees(examples(), OPTIONS));
});

test('examples that nothing tells apart give the share of all', () => {
  const same = Array.from({ length: 100 }, (_, index) => ({
    values: Float64Array.from([1, 1]),
    right: index < 25,
    weight: 1,
  }));
  expect(probabilityOf(fitTrees(same, OPTIONS), Float64Array.from([1, 1]))).toBeCloseTo(0.25, 1);
});

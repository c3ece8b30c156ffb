import type { BoostedTrees } from '../src/spelling/boosted-trees.ts';

export interface Example {
  readonly values: Float64Array;
  readonly right: boolean;
  readonly weight: number;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Added to the curvature of a leaf: how much evidence a leaf needs before it says much. */
  readonly smoothing: number;
}

const BINS = 64;

/** Gradient boosting with the logistic loss (Friedman 2001), Newton steps, questions chosen among quantiles. */
export function fitTrees(
  examples: readonly Example[],
  { trees, depth, rate, smoothing }: BoostingOptions,
): BoostedTrees {
  const inputs = examples[0]?.values.length ?? 0;
  const cuts = Array.from({ length: inputs }, (_, input) => quantiles(examples, input));
  const binned = cuts.map((cut, input) =>
    Uint8Array.from(examples, ({ values }) => binOf(cut, values[input] as number)),
  );
  const weight = examples.reduce((sum, each) => sum + each.weight, 0);
  const right = examples.reduce((sum, each) => sum + (each.right ? each.weight : 0), 0);
  const bias = Math.log((right + 1) / (weight - right + 1));
  const scores = new Float64Array(examples.length).fill(bias);
  const inner = 2 ** depth - 1;
  const asked = new Uint8Array(trees * inner);
  const thresholds = new Float32Array(trees * inner).fill(Number.POSITIVE_INFINITY);
  const leaves = new Float32Array(trees * (inner + 1));
  for (let tree = 0; tree < trees; tree++) {
    const slopes = new Float64Array(examples.length);
    const curves = new Float64Array(examples.length);
    examples.forEach((example, index) => {
      const guess = 1 / (1 + Math.exp(-(scores[index] as number)));
      slopes[index] = example.weight * ((example.right ? 1 : 0) - guess);
      curves[index] = example.weight * Math.max(1e-4, guess * (1 - guess));
    });
    const grow = (members: Uint32Array, node: number, level: number): void => {
      if (level === depth) {
        let slope = 0;
        let curve = smoothing;
        for (const member of members) {
          slope += slopes[member] as number;
          curve += curves[member] as number;
        }
        const step = (rate * slope) / curve;
        leaves[tree * (inner + 1) + node - inner] = step;
        for (const member of members) scores[member] = (scores[member] as number) + step;
        return;
      }
      const best = bestQuestion(binned, members, slopes, curves, smoothing);
      if (best) {
        asked[tree * inner + node] = best.input;
        thresholds[tree * inner + node] = cuts[best.input]?.[best.bin] ?? Number.POSITIVE_INFINITY;
      }
      const above = (member: number): boolean =>
        best !== undefined && (binned[best.input]?.[member] ?? 0) > best.bin;
      grow(
        members.filter((member) => !above(member)),
        2 * node + 1,
        level + 1,
      );
      grow(members.filter(above), 2 * node + 2, level + 1);
    };
    grow(
      Uint32Array.from(examples, (_, index) => index),
      0,
      0,
    );
  }
  return { depth, bias, asked, thresholds, leaves };
}

function quantiles(examples: readonly Example[], input: number): Float32Array {
  const sorted = Float32Array.from(examples, ({ values }) => values[input] as number).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) cuts.add(sorted[Math.floor((bin * sorted.length) / BINS)] as number);
  return Float32Array.from(cuts);
}

/** How many cuts lie below the value: above(cut i) is the same as bin > i. */
function binOf(cuts: Float32Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (cuts[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bestQuestion(
  binned: readonly Uint8Array[],
  members: Uint32Array,
  slopes: Float64Array,
  curves: Float64Array,
  smoothing: number,
): { input: number; bin: number } | undefined {
  let best: { input: number; bin: number } | undefined;
  let bestGain = 1e-6;
  binned.forEach((bins, input) => {
    const slopeOf = new Float64Array(BINS);
    const curveOf = new Float64Array(BINS);
    let slope = 0;
    let curve = 0;
    for (const member of members) {
      const bin = bins[member] as number;
      slopeOf[bin] = (slopeOf[bin] as number) + (slopes[member] as number);
      curveOf[bin] = (curveOf[bin] as number) + (curves[member] as number);
      slope += slopes[member] as number;
      curve += curves[member] as number;
    }
    const whole = slope ** 2 / (curve + smoothing);
    let left = 0;
    let leftCurve = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      left += slopeOf[bin] as number;
      leftCurve += curveOf[bin] as number;
      if (leftCurve < 1e-3 || curve - leftCurve < 1e-3) continue;
      const gain =
        left ** 2 / (leftCurve + smoothing) + (slope - left) ** 2 / (curve - leftCurve + smoothing) - whole;
      if (gain > bestGain) {
        bestGain = gain;
        best = { input, bin };
      }
    }
  });
  return best;
}

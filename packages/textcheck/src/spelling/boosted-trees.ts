/**
 * A sum of small decision trees that gives a probability: each tree asks `depth` questions "is this value above that
 * threshold?", and the answers lead to a leaf.
 */
export interface BoostedTrees {
  readonly depth: number;
  readonly bias: number;
  /** Of each inner node, tree after tree, level after level: which value is asked for, and the threshold. */
  readonly asked: Uint8Array;
  readonly thresholds: Float32Array;
  /** Of each leaf, tree after tree. */
  readonly leaves: Float32Array;
}

/** Between 0 and 1. */
export function probabilityOf(
  { depth, bias, asked, thresholds, leaves }: BoostedTrees,
  values: Float64Array,
): number {
  const inner = 2 ** depth - 1;
  const trees = leaves.length / (inner + 1);
  let sum = bias;
  for (let tree = 0; tree < trees; tree++) {
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const index = tree * inner + node;
      node = 2 * node + ((values[asked[index] as number] as number) > (thresholds[index] as number) ? 2 : 1);
    }
    sum += leaves[tree * (inner + 1) + node - inner] as number;
  }
  return 1 / (1 + Math.exp(-sum));
}

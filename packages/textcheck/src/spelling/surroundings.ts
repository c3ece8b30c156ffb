const MOST_WINDOWS = 12;

/**
 * The windows of one token, of two and so on that end right before a place or begin right after it, as far as the
 * texts know them. Read once, they answer for every token that might stand at the place.
 */
export class Surroundings {
  windows = 0;
  /** Hashes of each, in both streams. */
  readonly ones = new Int32Array(MOST_WINDOWS);
  readonly twos = new Int32Array(MOST_WINDOWS);
  /** How often each stands in the texts. */
  readonly counts = new Float64Array(MOST_WINDOWS);
  /** How many different tokens it is known with at the place. */
  readonly kinds = new Float64Array(MOST_WINDOWS);

  clear(): void {
    this.windows = 0;
  }

  add(one: number, two: number, count: number, kinds: number): void {
    const at = this.windows++;
    this.ones[at] = one;
    this.twos[at] = two;
    this.counts[at] = count;
    this.kinds[at] = kinds;
  }
}

/**
 * Which characters are written for which, by sound and by shape. For every token that a writer may have written, the
 * tokens that may have been meant, each with its kind of confusion (a place in `kinds`) and how often the pair stands
 * in the pairs that the model was built from.
 */
export interface ConfusionTable {
  /** Natural logarithm of how probable a confusion of each kind is, for one candidate. */
  readonly kinds: Float32Array;
  /** Where the candidates of a token begin; one longer than the alphabet. */
  readonly starts: Uint32Array;
  readonly meant: Uint16Array;
  readonly kindOf: Uint8Array;
  readonly seen: Uint8Array;
}

export interface Candidate {
  readonly token: number;
  readonly kind: number;
  /** Natural logarithm of how probable it is that this was meant and the other written. */
  readonly channel: number;
  readonly seen: number;
}

/** What a pair that was seen gains over one that only could be, for each time up to a few. */
const SEEN_GAIN = 1.2;

export class Confusions {
  readonly #table: ConfusionTable;
  readonly #lists: (readonly Candidate[] | undefined)[] = [];

  constructor(table: ConfusionTable) {
    this.#table = table;
  }

  /** What may have been meant where `token` is written; itself left out. */
  of(token: number): readonly Candidate[] {
    const known = this.#lists[token];
    if (known) return known;
    const { starts, meant, kindOf, seen, kinds } = this.#table;
    const list: Candidate[] = [];
    for (let index = starts[token] ?? 0; index < (starts[token + 1] ?? 0); index++) {
      const kind = kindOf[index] ?? 0;
      const times = seen[index] ?? 0;
      list.push({
        token: meant[index] ?? 0,
        kind,
        channel: (kinds[kind] ?? -20) + SEEN_GAIN * Math.log1p(times),
        seen: times,
      });
    }
    this.#lists[token] = list;
    return list;
  }
}

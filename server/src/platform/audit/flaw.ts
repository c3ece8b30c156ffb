/** What verification can find. */
export type FlawKind =
  | 'entry-changed'
  | 'entry-removed'
  | 'seal-removed'
  | 'seal-changed'
  | 'out-of-line'
  | 'tail-cut'
  | 'rewritten'
  | 'unsealed'
  | 'head-unreadable'
  | 'head-forged'
  | 'segment-forged'
  | 'segment-file-changed';

/** One place where the audit is not what it was. */
export interface Flaw {
  kind: FlawKind;
  /** Number of the seal; null where none is meant. */
  number: number | null;
  /** Chinese sentence: what and where. */
  sentence: string;
}

const KEPT = 200;

/** Flaws found so far: the first 200 in words, all of them in number, so that memory stays bounded. */
export class Flaws {
  readonly kept: Flaw[] = [];
  count = 0;

  add(kind: FlawKind, number: number | null, sentence: string): void {
    this.count += 1;
    if (this.kept.length < KEPT) this.kept.push({ kind, number, sentence });
  }
}

import { type EntryText, entryHash, type SealText, sealHash } from './canonical.ts';
import type { Flaws } from './flaw.ts';
import type { KeptHead } from './head-files.ts';

/** A seal as stored, with its entry; null where that is gone. */
export interface Link extends SealText {
  hash: Buffer;
  entry: EntryText | null;
}

/** Goes along the chain link by link, in the order of the numbers, and compares with heads that were kept. */
export class ChainWalk {
  #number: number;
  #hash: Buffer;
  readonly #flaws: Flaws;
  readonly #heads: ReadonlyMap<number, readonly KeptHead[]>;
  links = 0;

  /** `after`: the link before the first; number 0 and the genesis hash for the beginning of all. */
  constructor(after: { number: number; hash: Buffer }, flaws: Flaws, heads: readonly KeptHead[] = []) {
    this.#number = after.number;
    this.#hash = after.hash;
    this.#flaws = flaws;
    this.#heads = byNumber(heads);
  }

  /** Number of the last link seen. */
  get end(): { number: number; hash: Buffer } {
    return { number: this.#number, hash: this.#hash };
  }

  step(link: Link): void {
    const { number } = link;
    const expected = this.#number + 1;
    if (number > expected) this.#gap(expected, number - 1);
    else if (number < expected) this.#flaws.add('out-of-line', number, `第 ${number} 号封印重复或次序颠倒。`);
    else if (!link.previous_hash.equals(this.#hash)) {
      this.#flaws.add(
        'out-of-line',
        number,
        `第 ${number} 号封印与第 ${number - 1} 号不衔接：此处曾有插入、删除、调换或改动。`,
      );
    }
    if (!sealHash(link).equals(link.hash)) {
      this.#flaws.add(
        'seal-changed',
        number,
        `第 ${number} 号封印的内容与其哈希不符：封印被改动或与别的调换。`,
      );
    }
    this.#entry(link);
    for (const { file, head } of this.#heads.get(number) ?? []) this.#compare(link, file, head);
    this.#number = number;
    this.#hash = link.hash;
    this.links += 1;
  }

  #gap(first: number, last: number): void {
    const which = first === last ? `第 ${first} 号` : `第 ${first} 至 ${last} 号`;
    this.#flaws.add('seal-removed', first, `${which}封印缺失：记录被删除。`);
  }

  #entry({ number, entry, entry_id, entry_hash, algorithm }: Link): void {
    if (entry === null) {
      this.#flaws.add('entry-removed', number, `第 ${number} 号封印的记录（${entry_id}）被删除。`);
    } else if (!entryHash(algorithm, entry).equals(entry_hash)) {
      this.#flaws.add(
        'entry-changed',
        number,
        `第 ${number} 号封印的记录（${entry_id}，${entry.at}，${entry.operation}）内容被改动。`,
      );
    }
  }

  #compare(link: Link, file: string, head: KeptHead['head']): void {
    if (head === null || link.hash.toString('hex') === head.hash) return;
    this.#flaws.add(
      'rewritten',
      link.number,
      `第 ${link.number} 号封印与 ${head.at} 导出的链头（${file}）不同：此号及以前的记录曾被整体改写。`,
    );
  }
}

function byNumber(heads: readonly KeptHead[]): Map<number, KeptHead[]> {
  const found = new Map<number, KeptHead[]>();
  for (const kept of heads) {
    if (kept.head) found.set(kept.head.number, [...(found.get(kept.head.number) ?? []), kept]);
  }
  return found;
}

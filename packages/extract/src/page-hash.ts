import { COUNTER_WORD, type SignedLine } from './line-sign.ts';

/** What a page shows, as two numbers: equal content, and like content. */
export interface PageHash {
  /** 16 hexadecimal digits; equal where pages show the same text, whatever their counters and clocks say. */
  readonly contentHash: string;
  /** 16 hexadecimal digits; pages that share most of their text differ in few bits (`simhashDistance`). */
  readonly simhash: string;
}

/** Lines in which numbers are counters or clocks; only short lines are looked at. */
const VOLATILE =
  /浏览|阅读|点击|访问|人气|人次|次数|在线|今天|今日|现在|当前时间|系统时间|北京时间|星期|农历|耗时|运行|第\d+位/;
const MAX_VOLATILE = 80;
const WEEK = 0x671f;
/** Lengths of the pieces of text that `simhash` compares. */
const MAX_PIECE = 16;

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** A piece's 32 bits are spread over 64 by two finalizers. */
const OTHER_HALF = 0x9747b28c | 0;

/**
 * Hash the text of a page: a 32-bit hash of each short piece of text, spread over 64 bits, and those in their order as
 * the content's hash. Fast in integers of 32 bits, and far from any collision among the pages of one site. Not for
 * security.
 */
export function hashPage(lines: Iterable<SignedLine>): PageHash {
  let low = SEED;
  let high = OTHER_HALF;
  const votes = new Votes();
  for (const signed of lines) {
    const skipsDigits = isVolatile(signed);
    const line = signed.text;
    let piece = SEED;
    let digits = 0;
    let length = 0;
    let previous = 0;
    const end = line.length;
    for (let at = 0; at < end; at += 1) {
      const code = line.charCodeAt(at);
      if (code <= 0x39 && (code <= 0x20 || code >= 0x30)) {
        // A blank, or a digit: pages that differ in numbers alone are alike, but not the same.
        if (code > 0x20 && !skipsDigits) digits = (Math.imul(digits ^ code, PRIME) + 1) | 0;
        previous = code;
        continue;
      }
      // 星期三: the day of the week follows.
      if (skipsDigits && previous === WEEK) {
        previous = code;
        continue;
      }
      previous = code;
      piece = Math.imul(piece ^ code, PRIME);
      length += 1;
      if (length < MAX_PIECE && !isStop(code)) continue;
      const one = mixed(piece);
      const other = mixed(piece ^ OTHER_HALF);
      votes.add(one, other);
      low = Math.imul(low ^ one ^ digits, PRIME);
      high = (Math.imul(high ^ other, PRIME) + digits) | 0;
      piece = SEED;
      digits = 0;
      length = 0;
    }
    if (length > 0 || digits !== 0) {
      const one = mixed(piece);
      const other = mixed(piece ^ OTHER_HALF);
      if (length > 0) votes.add(one, other);
      low = Math.imul(low ^ one ^ digits, PRIME);
      high = (Math.imul(high ^ other, PRIME) + digits) | 0;
    }
  }
  return { contentHash: hex(mixed(low)) + hex(mixed(high)), simhash: votes.result() };
}

/** Bits in which two simhashes differ, 0 to 64. Up to 3 is practically the same page. */
export function simhashDistance(one: string, other: string): number {
  let distance = 0;
  for (const start of [0, 8]) {
    let bits =
      Number.parseInt(one.slice(start, start + 8), 16) ^ Number.parseInt(other.slice(start, start + 8), 16);
    for (; bits !== 0; bits &= bits - 1) distance += 1;
  }
  return distance;
}

const LANES = 16;
const FULL = 255;
/** For each four bits, a 1 in the byte of every bit that is set: four counters grow by one addition. */
const SPREAD = Int32Array.from({ length: 16 }, (_, bits) =>
  [0, 1, 2, 3].reduce((sum, bit) => sum | (((bits >> bit) & 1) << (8 * bit)), 0),
);

/** Counts, for each of the 64 bits, in how many pieces it is set. */
class Votes {
  private readonly lanes = new Int32Array(LANES);
  private readonly counts = new Int32Array(64);
  private inLanes = 0;
  private total = 0;

  add(low: number, high: number): void {
    const { lanes } = this;
    for (let lane = 0; lane < 8; lane += 1) {
      lanes[lane] = (lanes[lane] ?? 0) + (SPREAD[(low >>> (4 * lane)) & 15] ?? 0);
      lanes[lane + 8] = (lanes[lane + 8] ?? 0) + (SPREAD[(high >>> (4 * lane)) & 15] ?? 0);
    }
    this.total += 1;
    this.inLanes += 1;
    if (this.inLanes === FULL) this.flush();
  }

  result(): string {
    this.flush();
    let digits = '';
    for (let lane = LANES - 1; lane >= 0; lane -= 1) {
      let bits = 0;
      for (let bit = 0; bit < 4; bit += 1)
        if (2 * (this.counts[4 * lane + bit] ?? 0) > this.total) bits |= 1 << bit;
      digits += bits.toString(16);
    }
    return digits;
  }

  private flush(): void {
    for (let lane = 0; lane < LANES; lane += 1) {
      const packed = this.lanes[lane] ?? 0;
      for (let bit = 0; bit < 4; bit += 1) {
        const at = 4 * lane + bit;
        this.counts[at] = (this.counts[at] ?? 0) + ((packed >>> (8 * bit)) & 0xff);
      }
      this.lanes[lane] = 0;
    }
    this.inLanes = 0;
  }
}

function isVolatile({ text, signs }: SignedLine): boolean {
  return (signs & COUNTER_WORD) !== 0 && text.length <= MAX_VOLATILE && VOLATILE.test(text);
}

/** Punctuation at which a piece of text ends. */
function isStop(code: number): boolean {
  if (code < 0x3001 || (code > 0x3002 && code < 0xff0c)) return false;
  return code <= 0x3002 || code === 0xff0c || code === 0xff1b || code === 0xff1a;
}

/** Spread every bit over all others (finalizer of MurmurHash3). */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}

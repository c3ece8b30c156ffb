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
  const lowVotes = new Votes();
  const highVotes = new Votes();
  let pieces = 0;
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
      lowVotes.add(one);
      highVotes.add(other);
      pieces += 1;
      low = Math.imul(low ^ one ^ digits, PRIME);
      high = (Math.imul(high ^ other, PRIME) + digits) | 0;
      piece = SEED;
      digits = 0;
      length = 0;
    }
    if (length > 0 || digits !== 0) {
      const one = mixed(piece);
      const other = mixed(piece ^ OTHER_HALF);
      if (length > 0) {
        lowVotes.add(one);
        highVotes.add(other);
        pieces += 1;
      }
      low = Math.imul(low ^ one ^ digits, PRIME);
      high = (Math.imul(high ^ other, PRIME) + digits) | 0;
    }
  }
  return {
    contentHash: hex(mixed(low)) + hex(mixed(high)),
    simhash: hex(highVotes.majorityOf(pieces)) + hex(lowVotes.majorityOf(pieces)),
  };
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

/** More pieces than 2^24 no page has: a piece has a character at least, and a page four million. */
const PLANES = 24;

/**
 * Counts, for each of 32 bits, in how many words it is set. The counters stand upright, a bit of each in one word, so
 * that a word is added to all of them at once, as far as carries go.
 */
class Votes {
  private readonly planes = new Int32Array(PLANES);
  private height = 0;

  add(word: number): void {
    const { planes } = this;
    let carry = word;
    let height = 0;
    for (; carry !== 0 && height < PLANES; height += 1) {
      const plane = planes[height] ?? 0;
      planes[height] = plane ^ carry;
      carry &= plane;
    }
    if (height > this.height) this.height = height;
  }

  /** The bits that are set in more than half of so many words. */
  majorityOf(total: number): number {
    let bits = 0;
    for (let bit = 0; bit < 32; bit += 1) {
      let count = 0;
      for (let plane = 0; plane < this.height; plane += 1)
        count += (((this.planes[plane] ?? 0) >>> bit) & 1) << plane;
      if (2 * count > total) bits |= 1 << bit;
    }
    return bits;
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

import { readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** A record on disk: length (4), CRC32 of what follows (4), a mark, the value. */
export interface Frame {
  /** The value starts with empty tables of texts and shapes. */
  readonly isFresh: boolean;
  readonly value: Buffer;
  /** Where the frame starts and ends in the file. */
  readonly start: number;
  readonly end: number;
}

const HEAD = 9;
const FRESH = 1;
/** Longer than any record; a length beyond it is damage. */
const LONGEST = 1 << 28;

export function frameHead(value: Buffer, isFresh: boolean): Buffer {
  const head = Buffer.allocUnsafe(HEAD);
  head.writeUInt32LE(value.length, 0);
  head[8] = isFresh ? FRESH : 0;
  head.writeUInt32LE(crc32(value, crc32(head.subarray(8))), 4);
  return head;
}

/** The frames of a file from an offset on, until one is torn or fails its check. */
export function* readFrames(file: number, from: number): Generator<Frame> {
  const head = Buffer.allocUnsafe(HEAD);
  let start = from;
  for (;;) {
    if (readSync(file, head, 0, HEAD, start) < HEAD) return;
    const length = head.readUInt32LE(0);
    if (length > LONGEST) return;
    const value = Buffer.allocUnsafe(length);
    if (readSync(file, value, 0, length, start + HEAD) < length) return;
    if (crc32(value, crc32(head.subarray(8))) !== head.readUInt32LE(4)) return;
    const end = start + HEAD + length;
    yield { isFresh: head[8] === FRESH, value, start, end };
    start = end;
  }
}

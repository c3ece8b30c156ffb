import { fstatSync, ftruncateSync, readSync } from 'node:fs';
import { MEMBER_HEAD_BYTES, memberLength, unpackMember } from './gzip-member.ts';

/**
 * Find the end of the last whole record, and cut off what a crash left behind it. Only a tail is ever cut that a torn
 * write can have left: a member that is longer than the file, a last one whose sum is wrong, or zeros.
 *
 * @returns where the next record goes
 * @throws when the file holds something else, which is not ours to cut
 */
export function repairArchive(file: number): number {
  const { size } = fstatSync(file);
  let last = 0;
  let end = 0;
  while (end < size) {
    const length = memberLength(read(file, end, Math.min(MEMBER_HEAD_BYTES, size - end)));
    if (length === null || length < MEMBER_HEAD_BYTES || end + length > size) break;
    last = end;
    end += length;
  }
  if (end < size) assertTorn(file, end, size);
  const isSound = end === 0 || unpackMember(read(file, last, end - last)) !== null;
  const whole = isSound ? end : last;
  if (whole < size) ftruncateSync(file, whole);
  return whole;
}

/** The bytes from `at` on are the beginning of a member, or zeros that a file system left after losing power. */
function assertTorn(file: number, at: number, size: number): void {
  const head = read(file, at, Math.min(MEMBER_HEAD_BYTES, size - at));
  const isBegun = head.length < MEMBER_HEAD_BYTES || memberLength(head) !== null;
  if (!isBegun && head.some((byte) => byte !== 0))
    throw new Error(`not an archive of ours: no record begins at byte ${at}`);
}

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const got = readSync(file, bytes, done, length - done, at + done);
    if (got === 0) break;
    done += got;
  }
  return bytes.subarray(0, done);
}

import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { createDecoder } from './decoder.ts';
import { createEncoder } from './encoder.ts';
import { frameHead, readFrames } from './frame.ts';
import { type HeaderRecord, type StateRecord, withoutText } from './record.ts';

/** The file is of another site, of another version, or no state of a crawl at all. */
export class StateRefused extends Error {
  override readonly name = 'StateRefused';
}

/** One crawl on disk: an append-only log. What was flushed survives the death of the process. */
export interface StateFile {
  /** The records of earlier runs, in order. To be read to the end before the first append. */
  records(): Generator<StateRecord>;
  append(record: StateRecord): void;
  /** Hand everything appended to the operating system. */
  flush(): void;
  close(): void;
}

const MAGIC = Buffer.from('mumian crawl state\n');
const VERSION = 3;
/** Texts are remembered over so many bytes of records; it bounds memory, and what one look into the file costs. */
const BLOCK_BYTES = 64 * 1024;
const BUFFERED_BYTES = 64 * 1024;

/**
 * Open the state of a crawl, or begin one. A torn tail is cut off; a record that fails its check ends the log there.
 *
 * @param site key of the start page
 * @throws {StateRefused} when the file is not a state of this site in this version
 */
export function openStateFile(path: string, site: string): StateFile {
  const file = openSync(path, 'a+');
  let closed = false;
  const encoder = createEncoder();
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let blockBytes = BLOCK_BYTES;
  let body: number;
  try {
    body = checkHeader(file, path, site);
  } catch (error) {
    closeSync(file);
    throw error;
  }

  function frame(record: StateRecord | HeaderRecord): void {
    const isFresh = blockBytes >= BLOCK_BYTES;
    if (isFresh) {
      encoder.reset();
      blockBytes = 0;
    }
    const value = Buffer.from(encoder.encode(record));
    blockBytes += value.length;
    pending.push(frameHead(value, isFresh), value);
    pendingBytes += value.length;
  }

  function flush(): void {
    if (pending.length === 0) return;
    const bytes = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  }

  if (body === 0) {
    ftruncateSync(file, 0);
    pending.push(MAGIC);
    frame({ type: 'header', version: VERSION, site });
    // Readers begin behind the header, so its texts must not be referred to.
    blockBytes = BLOCK_BYTES;
    flush();
    body = fstatSync(file).size;
  }
  return {
    *records() {
      let end = body;
      for (const each of decodeFrom(file, body)) {
        end = each.end;
        yield each.record;
      }
      ftruncateSync(file, end);
      blockBytes = BLOCK_BYTES;
    },
    append(record) {
      if (closed) return;
      frame(withoutText(record));
      if (pendingBytes > BUFFERED_BYTES) flush();
    },
    flush,
    close() {
      if (closed) return;
      flush();
      closed = true;
      closeSync(file);
    },
  };
}

interface Decoded {
  readonly record: StateRecord;
  readonly start: number;
  readonly end: number;
  readonly isFresh: boolean;
}

/** Records from an offset where the tables of texts are empty. What cannot be read ends the log. */
export function* decodeFrom(file: number, from: number): Generator<Decoded> {
  const decoder = createDecoder();
  for (const { value, isFresh, start, end } of readFrames(file, from)) {
    if (isFresh) decoder.reset();
    // The check sum has passed and the version is ours, so this is what `append` was given.
    yield { record: decoder.decode(value) as StateRecord, start, end, isFresh };
  }
}

/**
 * Where the records begin; 0 when the file is empty or was torn while it was begun.
 *
 * @throws {StateRefused}
 */
export function checkHeader(file: number, path: string, site: string): number {
  const { size } = fstatSync(file);
  const magic = Buffer.alloc(Math.min(size, MAGIC.length));
  readSync(file, magic, 0, magic.length, 0);
  if (!magic.equals(MAGIC.subarray(0, magic.length)))
    throw new StateRefused(`${path} 不是抓取状态文件，不覆盖它。请另选一个文件名。`);
  for (const { value, end } of readFrames(file, MAGIC.length)) {
    const header = createDecoder().decode(value) as Partial<HeaderRecord>;
    if (header.version !== VERSION)
      throw new StateRefused(
        `${path} 由另一版本的程序写成（格式 ${header.version}，本程序为 ${VERSION}），不能接着抓取。`,
      );
    if (header.site !== site)
      throw new StateRefused(`${path} 记录的是 ${header.site}，不是 ${site}。请为每个网站用各自的状态文件。`);
    return end;
  }
  return 0;
}

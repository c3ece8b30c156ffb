import { closeSync, mkdirSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '@mumian/outbound';
import { createKeyTable } from '../frontier/key-table.ts';
import { type Captured, type Facts, factsOf } from './captured.ts';

/** Exchanges that are not judged yet, on disk, by key. */
export interface Spool {
  /** @throws when the disk refuses */
  put(key: string, exchange: Exchange): void;
  /** What was put last under the key; null when nothing was, or it had to make room for later ones. */
  take(key: string): Captured | null;
  /** Remove it from the disk. */
  close(): void;
}

export interface SpoolOptions {
  /** Room on disk; when it is full, the oldest sixteenth goes. */
  readonly maxBytes: number;
}

interface Segment {
  readonly file: number;
  readonly path: string;
  /** Address of its first byte, counted from the first byte ever put. */
  readonly start: number;
}

const SEGMENTS = 16;
const BUFFER_BYTES = 512 * 1024;
/** Of one UTF-16 code unit as UTF-8. */
const WIDEST = 3;
const NO_BODY = Buffer.alloc(0);
/** Lengths of key, facts and body before each entry. */
const HEAD_BYTES = 12;

/**
 * Open a spool in a folder of its own. What lies there was left by a run that died, and is discarded: what it had not
 * judged, the next run fetches again.
 */
export function openSpool(folder: string, { maxBytes }: SpoolOptions): Spool {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const segmentBytes = Math.ceil(maxBytes / SEGMENTS);
  const segments: Segment[] = [];
  /** Of each key the entry that was put last; of each entry its place. Flat, because a site has many pages. */
  const entries = createKeyTable();
  let places = new Float64Array(1024);
  let count = 0;
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let buffered = 0;
  /** Address of the next byte. */
  let end = 0;

  function segmentFor(length: number): Segment {
    const last = segments.at(-1);
    if (last !== undefined && (end === last.start || end - last.start + length <= segmentBytes)) return last;
    flush();
    if (segments.length >= SEGMENTS) dropOldest();
    const path = join(folder, `${end}.spool`);
    const segment = { file: openSync(path, 'wx+', 0o600), path, start: end };
    segments.push(segment);
    return segment;
  }

  function dropOldest(): void {
    const oldest = segments.shift();
    if (oldest === undefined) return;
    closeSync(oldest.file);
    unlinkSync(oldest.path);
  }

  function flush(): void {
    const segment = segments.at(-1);
    if (segment === undefined || buffered === 0) return;
    writeAll(segment.file, buffer.subarray(0, buffered), end - buffered - segment.start);
    buffered = 0;
  }

  function write(segment: Segment, piece: Buffer): void {
    if (piece.length > BUFFER_BYTES - buffered) flush();
    if (piece.length > BUFFER_BYTES) writeAll(segment.file, piece, end - segment.start);
    else buffered += piece.copy(buffer, buffered);
    end += piece.length;
  }

  /** Lengths, key and facts: written where they will lie when there is room, so that nothing is made for them. */
  function writeHead(segment: Segment, key: string, facts: string, body: number): void {
    const most = HEAD_BYTES + (key.length + facts.length) * WIDEST;
    if (most > BUFFER_BYTES - buffered) flush();
    const room = most > BUFFER_BYTES ? Buffer.allocUnsafe(most) : buffer.subarray(buffered);
    const named = room.write(key, HEAD_BYTES);
    const told = room.write(facts, HEAD_BYTES + named);
    room.writeUInt32LE(named, 0);
    room.writeUInt32LE(told, 4);
    room.writeUInt32LE(body, 8);
    const length = HEAD_BYTES + named + told;
    if (most > BUFFER_BYTES) write(segment, room.subarray(0, length));
    else {
      buffered += length;
      end += length;
    }
  }

  function read(place: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    const segment = segments.findLast(({ start }) => start <= place);
    if (segment === undefined) return bytes.subarray(0, 0);
    // What is kept is mostly what has just come.
    const ahead = place - (end - buffered);
    if (ahead >= 0)
      return bytes.subarray(0, buffer.copy(bytes, 0, ahead, Math.min(ahead + length, buffered)));
    if (ahead + length > 0) flush();
    let done = 0;
    while (done < length) {
      const got = readSync(segment.file, bytes, done, length - done, place - segment.start + done);
      if (got === 0) break;
      done += got;
    }
    return bytes.subarray(0, done);
  }

  return {
    put(key, exchange) {
      const facts = JSON.stringify(spooled(exchange));
      const body = exchange.wire?.body ?? NO_BODY;
      const segment = segmentFor(
        HEAD_BYTES + Buffer.byteLength(key) + Buffer.byteLength(facts) + body.length,
      );
      const place = end;
      writeHead(segment, key, facts, body.length);
      write(segment, body);
      if (count === places.length) {
        const more = new Float64Array(count * 2);
        more.set(places);
        places = more;
      }
      places[count] = place;
      entries.set(key, count);
      count += 1;
    },
    take(key) {
      const last = entries.get(key);
      const place = last < 0 ? -1 : (places[last] ?? -1);
      // What lay before the oldest segment had to make room.
      if (place < (segments[0]?.start ?? end)) return null;
      const head = read(place, HEAD_BYTES);
      const [named, told, came] = [head.readUInt32LE(0), head.readUInt32LE(4), head.readUInt32LE(8)];
      const entry = read(place + HEAD_BYTES, named + told + came);
      if (entry.toString('utf8', 0, named) !== key) return null;
      return restored(entry.toString('utf8', named, named + told), entry.subarray(named + told));
    },
    close() {
      for (const { file } of segments.splice(0)) closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type SpooledWire = Omit<NonNullable<Captured['wire']>, 'body'>;

interface Spooled {
  readonly facts: Facts;
  readonly wire: SpooledWire | null;
}

function spooled(exchange: Exchange): Spooled {
  if (exchange.wire === null) return { facts: factsOf(exchange), wire: null };
  const { body: _, ...wire } = exchange.wire;
  return { facts: factsOf(exchange), wire };
}

function restored(text: string, body: Buffer): Captured {
  const { facts, wire } = JSON.parse(text) as Spooled;
  return {
    ...facts,
    startedAt: new Date(facts.startedAt),
    wire: wire === null ? null : { ...wire, body },
  };
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

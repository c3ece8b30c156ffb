import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Link } from './chain-walk.ts';

/**
 * Writes links into a gzip file of JSON lines, one link a line, hashes in hex; whole or not at all.
 * @returns SHA-256 of the file's bytes, hex
 */
export async function writeSegmentFile(file: string, links: AsyncIterable<Link>): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const passing = `${file}.new`;
  const handle = await open(passing, 'w', 0o600);
  const hash = createHash('sha256');
  try {
    await pipeline(Readable.from(linesOf(links)), createGzip(), through(hash), toHandle(handle));
    await handle.sync();
  } catch (error) {
    await rm(passing, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(passing, file);
  return hash.digest('hex');
}

/** Reads the links of a segment file one after the other; throws for a file that is none. */
export async function* readSegmentFile(file: string): AsyncGenerator<Link> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) yield linkOf(JSON.parse(line));
}

/** SHA-256 of a file's bytes, hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest('hex');
}

async function* linesOf(links: AsyncIterable<Link>): AsyncGenerator<string> {
  for await (const link of links) {
    const { entry_hash, previous_hash, hash, ...plain } = link;
    yield `${JSON.stringify({
      ...plain,
      entry_hash: entry_hash.toString('hex'),
      previous_hash: previous_hash.toString('hex'),
      hash: hash.toString('hex'),
    })}\n`;
  }
}

interface Line extends Omit<Link, 'entry_hash' | 'previous_hash' | 'hash'> {
  entry_hash: string;
  previous_hash: string;
  hash: string;
}

function linkOf(line: Line): Link {
  return {
    ...line,
    entry_hash: Buffer.from(line.entry_hash, 'hex'),
    previous_hash: Buffer.from(line.previous_hash, 'hex'),
    hash: Buffer.from(line.hash, 'hex'),
  };
}

function through(hash: Hash): Transform {
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part);
      done(null, part);
    },
  });
}

async function writeAll(handle: FileHandle, parts: AsyncIterable<Buffer>): Promise<void> {
  for await (const part of parts) await handle.write(part);
}

function toHandle(handle: FileHandle) {
  return (parts: AsyncIterable<Buffer>) => writeAll(handle, parts);
}

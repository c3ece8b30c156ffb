import type { ByteSource } from './byte-source.ts';
import type { Limits } from './limits.ts';
import { IntakeRefusal } from './refusal.ts';

/** One entry as the central directory of a ZIP archive describes it (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  name: string;
  /** Stored (0) or deflated (8). */
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  crc: number;
  /** Where its local header begins, and where the next thing does: its data must lie between. */
  headerAt: number;
  until: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const MOST_COMMENT = 65_535;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
/** A name, its extra fields and its comment; real Office files need a tenth of it. */
const MOST_ENTRY_BYTES = 2_048;

/**
 * Reads the directory of an archive and nothing else: no entry is unpacked. ZIP64 is understood, several disks,
 * encryption, other methods and entries that lie in each other are refused.
 *
 * @throws IntakeRefusal (`damaged`, `zip-structure`, `encrypted`, `too-many-entries`)
 */
export async function readDirectory(source: ByteSource, limits: Limits): Promise<ZipEntry[]> {
  const end = await findEnd(source);
  if (end.entries > limits.entries)
    throw new IntakeRefusal('too-many-entries', {
      fact: `共 ${end.entries} 个部件，上限 ${limits.entries} 个。`,
    });
  if (end.bytes > limits.entries * MOST_ENTRY_BYTES) throw structure(`directory of ${end.bytes} bytes`);
  const directory = await source.read(end.at, end.bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < end.entries; index++) {
    const { entry, next } = readEntry(directory, at);
    entries.push(entry);
    at = next;
  }
  if (at !== directory.length)
    throw structure(`${directory.length - at} bytes more than ${end.entries} entries`);
  return withEnds(entries, end.at);
}

/** Sets `until` of each entry. That the data does not reach further is checked when the local header is read. */
function withEnds(entries: ZipEntry[], directoryAt: number): ZipEntry[] {
  const inPlace = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  for (const [index, entry] of inPlace.entries()) {
    entry.until = inPlace[index + 1]?.headerAt ?? directoryAt;
    if (entry.headerAt + entry.packedBytes >= entry.until)
      throw structure(`${JSON.stringify(entry.name)} reaches into what follows`);
  }
  return entries;
}

function readEntry(directory: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + CENTRAL_BYTES > directory.length || directory.readUInt32LE(at) !== CENTRAL)
    throw new IntakeRefusal('damaged', { detail: `no directory entry at ${at}` });
  const flags = directory.readUInt16LE(at + 8);
  const method = directory.readUInt16LE(at + 10);
  const nameBytes = directory.readUInt16LE(at + 28);
  const extraBytes = directory.readUInt16LE(at + 30);
  const commentBytes = directory.readUInt16LE(at + 32);
  const nameAt = at + CENTRAL_BYTES;
  const extraAt = nameAt + nameBytes;
  const next = extraAt + extraBytes + commentBytes;
  if (next > directory.length) throw new IntakeRefusal('damaged', { detail: 'directory entry is cut' });
  // Bit 0: encrypted; bit 6: strong encryption; bit 13: the directory itself is masked.
  if ((flags & 0x2041) !== 0) throw new IntakeRefusal('encrypted');
  const name = directory.subarray(nameAt, extraAt).toString((flags & 0x0800) === 0 ? 'latin1' : 'utf8');
  if (method !== 0 && method !== 8) throw structure(`method ${method}`);
  if (isLink(directory.readUInt32LE(at + 38)))
    throw new IntakeRefusal('entry-name', { detail: `link ${JSON.stringify(name)}` });
  const large = largeFields(directory.subarray(extraAt, extraAt + extraBytes));
  const take = (value: number): number => (value === FULL_32 ? large() : value);
  const unpackedBytes = take(directory.readUInt32LE(at + 24));
  const packedBytes = take(directory.readUInt32LE(at + 20));
  const headerAt = take(directory.readUInt32LE(at + 42));
  if (method === 0 && packedBytes !== unpackedBytes) throw structure('stored in another size');
  const crc = directory.readUInt32LE(at + 16);
  return { entry: { name, method, packedBytes, unpackedBytes, crc, headerAt, until: 0 }, next };
}

/** Unix file type in the upper half of the external attributes: a symbolic link. */
function isLink(attributes: number): boolean {
  return ((attributes >>> 28) & 0xf) === 0xa;
}

/** Takes the 64-bit numbers of the ZIP64 extra field (4.5.3) one after the other. */
function largeFields(extra: Buffer): () => number {
  let field = extra.subarray(0, 0);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 0x0001)
      field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  let taken = 0;
  return () => {
    if (taken + 8 > field.length) throw structure('a ZIP64 size is missing');
    taken += 8;
    return safe(field.readBigUInt64LE(taken - 8));
  };
}

/** Number of entries, size and place of the directory. */
interface DirectoryEnd {
  entries: number;
  bytes: number;
  at: number;
}

async function findEnd(source: ByteSource): Promise<DirectoryEnd> {
  const length = Math.min(source.size, END_BYTES + MOST_COMMENT);
  const tailAt = source.size - length;
  const tail = await source.read(tailAt, length);
  // The comment must end where the file ends: a signature inside a comment is no end.
  for (let at = length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END || at + END_BYTES + tail.readUInt16LE(at + 20) !== length) continue;
    return checkedEnd(tail.subarray(at), source, tailAt + at);
  }
  throw new IntakeRefusal('damaged', { detail: 'no end of directory' });
}

async function checkedEnd(end: Buffer, source: ByteSource, endAt: number): Promise<DirectoryEnd> {
  const [disk, directoryDisk] = [end.readUInt16LE(4), end.readUInt16LE(6)];
  const found = { entries: end.readUInt16LE(10), bytes: end.readUInt32LE(12), at: end.readUInt32LE(16) };
  const isLarge = found.entries === FULL_16 || found.bytes === FULL_32 || found.at === FULL_32;
  if (!isLarge && (disk !== 0 || directoryDisk !== 0 || end.readUInt16LE(8) !== found.entries))
    throw structure('several disks');
  const large = isLarge ? await largeEnd(source, endAt) : found;
  if (large.at + large.bytes > endAt)
    throw new IntakeRefusal('damaged', { detail: 'the directory lies outside' });
  return large;
}

/** The end of a ZIP64 directory (4.3.14), found by its locator (4.3.15) just before the old end. */
async function largeEnd(source: ByteSource, endAt: number): Promise<DirectoryEnd> {
  const locator = await source.read(endAt - 20, 20);
  if (locator.readUInt32LE(0) !== LOCATOR_64) throw structure('no ZIP64 locator');
  const record = await source.read(safe(locator.readBigUInt64LE(8)), 56);
  if (record.readUInt32LE(0) !== END_64) throw structure('no ZIP64 end of directory');
  return {
    entries: safe(record.readBigUInt64LE(32)),
    bytes: safe(record.readBigUInt64LE(40)),
    at: safe(record.readBigUInt64LE(48)),
  };
}

function safe(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw structure(`a size of ${value}`);
  return Number(value);
}

function structure(detail: string): IntakeRefusal {
  return new IntakeRefusal('zip-structure', { detail });
}

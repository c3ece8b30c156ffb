import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../src/crc32.ts';

/** An entry of an archive, and the lies that its headers are to tell. */
export interface EntryPlan {
  name: string;
  data: string | Buffer;
  /** Already deflated; `data` is then what the headers say of size and checksum. */
  packed?: Buffer;
  isStored?: boolean;
  /** Lies. */
  size?: number;
  crc?: number;
  flags?: number;
  localName?: string;
  attributes?: number;
  /** Points to the data of the entry of this name instead of its own. */
  sharesWith?: string;
}

/** Writes a ZIP archive that says what the plan says, true or not. */
export function archive(entries: readonly EntryPlan[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const places = new Map<string, number>();
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const packed = entry.packed ?? (entry.isStored ? data : deflateRawSync(data, { level: 9 }));
    const size = entry.size ?? data.length;
    const crc = entry.crc ?? crc32(data);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0x0800, 2);
    fields.writeUInt16LE(entry.isStored ? 0 : 8, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    const shared = entry.sharesWith === undefined ? undefined : places.get(entry.sharesWith);
    const place = shared ?? at;
    places.set(entry.name, place);
    if (shared === undefined) {
      const name = Buffer.from(entry.localName ?? entry.name);
      const local = Buffer.concat([word32(0x04034b50), fields, word16(name.length), word16(0), name, packed]);
      parts.push(local);
      at += local.length;
    }
    const name = Buffer.from(entry.name);
    directory.push(
      Buffer.concat([
        ...[word32(0x02014b50), word16(20), fields, word16(name.length)],
        ...[word16(0), word16(0), word16(0), word16(0), word32(entry.attributes ?? 0), word32(place), name],
      ]),
    );
  }
  const all = Buffer.concat(directory);
  return Buffer.concat([
    ...parts,
    all,
    ...[word32(0x06054b50), word16(0), word16(0), word16(entries.length), word16(entries.length)],
    ...[word32(all.length), word32(at), word16(0)],
  ]);
}

/** `megabytes` of one letter, deflated, made without ever being held unpacked. Its headers' size and checksum come along. */
export function bomb(name: string, megabytes: number): EntryPlan {
  // One deflated megabyte, ended by a full flush so that it can be repeated, and an empty last block.
  const block = deflateRawSync(Buffer.alloc(1_000_000, 'A'), { level: 9, finishFlush: 3 });
  const packed = Buffer.concat([
    ...Array.from({ length: megabytes }, () => block),
    Buffer.from([0x03, 0x00]),
  ]);
  return { name, data: '', packed, size: megabytes * 1_000_000 };
}

function word16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function word32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { IntakeRefusal } from './refusal.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const CHUNK_BYTES = 65_536;

/**
 * The bytes of one entry, unpacked as they are taken. Real bytes are counted: one more than the directory says ends it
 * at once, one less or another checksum when it is read to its end.
 *
 * @throws IntakeRefusal (`damaged`, `zip-structure`, `header-lies`)
 */
export async function* unpack(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = packedBytes(source, await dataStart(source, entry), entry.packedBytes);
  let [count, crc] = [0, 0];
  for await (const chunk of entry.method === 0 ? packed : inflate(packed)) {
    count += chunk.length;
    if (count > entry.unpackedBytes)
      throw new IntakeRefusal('header-lies', {
        detail: `${JSON.stringify(entry.name)} goes on after ${count}`,
      });
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (count !== entry.unpackedBytes || crc !== entry.crc)
    throw new IntakeRefusal('damaged', { detail: `${JSON.stringify(entry.name)}: size or checksum` });
}

/** Where the data begins: behind the local header, which must name the same entry as the directory. */
async function dataStart(source: ByteSource, entry: ZipEntry): Promise<number> {
  const header = await source.read(entry.headerAt, LOCAL_BYTES);
  if (header.readUInt32LE(0) !== LOCAL) throw new IntakeRefusal('damaged', { detail: 'no local header' });
  const utf8 = (header.readUInt16LE(6) & 0x0800) !== 0;
  const nameBytes = header.readUInt16LE(26);
  const name = await source.read(entry.headerAt + LOCAL_BYTES, nameBytes);
  const start = entry.headerAt + LOCAL_BYTES + nameBytes + header.readUInt16LE(28);
  const isSame =
    name.toString(utf8 ? 'utf8' : 'latin1') === entry.name && header.readUInt16LE(8) === entry.method;
  if (!isSame || start + entry.packedBytes > entry.until)
    throw new IntakeRefusal('zip-structure', {
      detail: `${JSON.stringify(entry.name)}: two headers disagree`,
    });
  return start;
}

async function* packedBytes(source: ByteSource, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += CHUNK_BYTES)
    yield await source.read(start + done, Math.min(CHUNK_BYTES, length - done));
}

async function* inflate(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: CHUNK_BYTES });
  // An error of either end destroys the inflater, whose reader below throws it.
  pipeline(Readable.from(packed, { objectMode: true, highWaterMark: 1 }), inflater, () => undefined);
  try {
    for await (const chunk of inflater) yield chunk;
  } catch (error) {
    if (error instanceof IntakeRefusal) throw error;
    throw new IntakeRefusal('damaged', { detail: String(error) });
  }
}

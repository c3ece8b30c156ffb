import { pipeline, Readable } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';
import { crc32 } from '@mumian/intake';

/** A file to put into an archive; its content is made while it is written. */
export interface ZipFile {
  /** Path in ASCII, forward slashes. */
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

/** Sizes beyond four gigabytes would need ZIP64, which not every reader of tables knows. */
const LARGEST = 0xffffffff;
/** 1980-01-01 00:00, the first there is: the same rows give the same bytes. */
const DATE = 0x0021;
/** Deflated, sizes after the data, names in UTF-8 (PKWARE APPNOTE 4.4.4). */
const FLAGS = 0x0808;

/**
 * Bytes of a ZIP archive, made as fast as they are taken: nothing is held but the directory.
 *
 * @throws RangeError when the archive grows beyond four gigabytes
 */
export async function* zipBytes(files: Iterable<ZipFile>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of files) {
    const path = Buffer.from(name);
    const local = Buffer.concat([words32(0x04034b50), head(0, 0, 0), words16(path.length, 0), path]);
    yield local;
    const sizes = { crc: 0, packed: 0, unpacked: 0 };
    for await (const chunk of deflated(content, sizes)) yield chunk;
    yield Buffer.concat([words32(0x08074b50, sizes.crc, sizes.packed, sizes.unpacked)]);
    directory.push(
      Buffer.concat([
        ...[words32(0x02014b50), words16(20), head(sizes.crc, sizes.packed, sizes.unpacked)],
        ...[words16(path.length, 0, 0, 0, 0), words32(0, at), path],
      ]),
    );
    at += local.length + sizes.packed + 16;
    if (at > LARGEST || sizes.unpacked > LARGEST) throw new RangeError('the archive is too large');
  }
  const all = Buffer.concat(directory);
  yield Buffer.concat([
    ...[all, words32(0x06054b50), words16(0, 0, directory.length, directory.length)],
    ...[words32(all.length, at), words16(0)],
  ]);
}

async function* deflated(
  content: ZipFile['content'],
  sizes: { crc: number; packed: number; unpacked: number },
): AsyncGenerator<Buffer> {
  const counted = async function* () {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      sizes.crc = crc32(bytes, sizes.crc);
      sizes.unpacked += bytes.length;
      yield bytes;
    }
  };
  const deflate = createDeflateRaw();
  // An error of either end destroys the deflater, whose reader below throws it.
  pipeline(Readable.from(counted(), { highWaterMark: 1 }), deflate, () => undefined);
  for await (const chunk of deflate) {
    sizes.packed += chunk.length;
    yield chunk;
  }
}

/** What the local header and the directory have in common, from `version needed` to the sizes. */
function head(crc: number, packed: number, unpacked: number): Buffer {
  return Buffer.concat([words16(20, FLAGS, 8, 0, DATE), words32(crc, packed, unpacked)]);
}

function words16(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16LE(value, index * 2);
  return buffer;
}

function words32(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, index * 4);
  return buffer;
}

import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32 } from '@mumian/intake';
import { type SheetSchema, writeRows } from '@mumian/sheets';

/** What an untyped test writes into a sheet. */
type AnyRow = Record<string, never>;

/** A workbook with these rows, as bytes. */
export async function workbook(schema: SheetSchema, rows: Iterable<object>): Promise<Buffer> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), writeRows(schema, each(rows), out)]);
  return bytes;
}

async function* each(rows: Iterable<object>): AsyncGenerator<AnyRow> {
  for (const row of rows) yield row as AnyRow;
}

/** The texts of the first sheet of a workbook that we have written, row by row, the header first. */
export function cellsOf(bytes: Buffer): string[][] {
  const sheet = entryOf(bytes, SHEET).toString();
  return [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c [^>]*>(?:<is><t[^>]*>(.*?)<\/t><\/is>|<v>(.*?)<\/v>)<\/c>/gs)].map(
      ([, text, number]) => unescaped(text ?? number ?? ''),
    ),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** A ZIP archive of these files, deflated, for what no writer of ours would make. */
export function archiveOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, data] of Object.entries(files)) {
    const [path, packed] = [Buffer.from(name), deflateRawSync(data)];
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, path, packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), head, where, path]));
    locals.push(local);
    at += local.length;
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(all.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, all, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/** Names of the files of an archive that our writer makes of a workbook with one sheet. */
export const SHEET = 'xl/worksheets/sheet1.xml';
export const PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  SHEET,
];

/** One file of a ZIP archive, by its central directory (PKWARE APPNOTE 4.3.12). */
export function entryOf(archive: Buffer, name: string): Buffer {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const path = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    if (path === name) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      return inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)));
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  throw new Error(`the archive has no ${name}`);
}

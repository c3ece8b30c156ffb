import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { inflateRawSync } from 'node:zlib';
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
  const sheet = entryOf(bytes, 'xl/worksheets/sheet1.xml').toString();
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

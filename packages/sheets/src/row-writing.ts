import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Column, RowOf, SheetSchema } from './schema.ts';
import { workbookFiles } from './workbook-files.ts';
import { choicesSheet, dataSheet, guideSheet, sheetNames } from './worksheet.ts';
import { zipBytes } from './zip-stream.ts';

/**
 * Writes rows as .xlsx into a stream, as fast as it takes them, and ends it. Text cells are text whatever they hold;
 * the same rows give the same bytes.
 *
 * @throws RangeError for more rows than a worksheet holds; errors of the rows and of the stream as they are, and the
 *   stream is then destroyed: half a file is never ended as if it were whole
 */
export async function writeRows<const Columns extends readonly Column[]>(
  schema: SheetSchema<Columns>,
  rows: AsyncIterable<RowOf<SheetSchema<Columns>>>,
  out: Writable,
): Promise<void> {
  await pipeline(workbookBytes(schema, rows, false), out);
}

/** Writes an empty sheet to fill in, with 填写说明 beside it, and ends the stream. */
export async function writeTemplate(schema: SheetSchema, out: Writable): Promise<void> {
  await pipeline(workbookBytes(schema, noRows(), true), out);
}

function workbookBytes(
  schema: SheetSchema,
  rows: AsyncIterable<Readonly<Record<string, unknown>>>,
  withGuide: boolean,
): AsyncGenerator<Buffer> {
  const contents = [
    dataSheet(schema, rows),
    ...(withGuide ? [guideSheet(schema)] : []),
    // Asked for only when a column has choices: `sheetNames` then names it last.
    choicesSheet(schema),
  ];
  const sheets = sheetNames(schema, withGuide).map((sheet, index) => ({
    ...sheet,
    content: contents[index] ?? [],
  }));
  return zipBytes(workbookFiles(sheets));
}

async function* noRows(): AsyncGenerator<Record<string, unknown>> {}

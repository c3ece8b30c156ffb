import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { shownValue } from './cell-writing.ts';
import type { Column, RowOf, SheetSchema } from './schema.ts';

/** Excel takes a file without it for GBK. */
const BYTE_ORDER_MARK = '\ufeff';
/** What makes a table program compute a cell; full-width twins are folded to these first. */
const ACTIVE = new Set(['=', '+', '-', '@', '\t', '\r', '\n']);

/**
 * Writes rows as CSV (RFC 4180, UTF-8 with byte order mark) into a stream and ends it. A text that a table program
 * could take for a formula gets an apostrophe before it; numbers of number columns stay numbers.
 */
export async function writeCsv<const Columns extends readonly Column[]>(
  schema: SheetSchema<Columns>,
  rows: AsyncIterable<RowOf<SheetSchema<Columns>>>,
  out: Writable,
): Promise<void> {
  await pipeline(csvLines(schema, rows), out);
}

async function* csvLines(
  { columns }: SheetSchema,
  rows: AsyncIterable<Readonly<Record<string, unknown>>>,
): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${line(columns.map(({ title }) => title))}`;
  for await (const row of rows) yield line(columns.map((column) => shownValue(column, row[column.key])));
}

function line(values: readonly (string | number | null)[]): string {
  return `${values.map((value) => (typeof value === 'string' ? quoted(guarded(value)) : (value ?? ''))).join(',')}\r\n`;
}

/** Puts an apostrophe before a text that begins, after any space, with what makes a formula. */
export function guarded(text: string): string {
  const [first = ''] = text.replace(/^[ \u00a0\u3000\u200b\ufeff"']+/, '').normalize('NFKC');
  return ACTIVE.has(first) ? `'${text}` : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

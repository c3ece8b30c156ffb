import {
  type CellValue,
  columnLetters,
  type IntakeOptions,
  readTables,
  readWorkbook,
  type SheetRow,
} from '@mumian/intake';
import { type CellError, cellError } from './cell-error.ts';
import { typed } from './cell-text.ts';
import { HEADER_ROWS, type Header, isHeader, likeliestHeader, readHeader } from './header.ts';
import { kindReaders } from './kind.ts';
import type { Checked, Column, RowOf, SheetSchema } from './schema.ts';

/** A row of a sheet: its value, or everything that is wrong with it. `rowNumber` is the one that Excel shows. */
export type RowReading<Row> = { rowNumber: number; value: Row } | { rowNumber: number; errors: CellError[] };

/** Kinds of files that hold tables. */
export type TableFile = 'xlsx' | 'docx';

export interface ReadOptions extends IntakeOptions {
  /** A workbook unless told: of a .docx all tables are read, each with a header of its own or under the one before. */
  kind?: TableFile;
  /** Name of the worksheet; without it the first one that is not hidden. */
  sheet?: string;
  /** Told where the header was found, before the first row. */
  onHeader?: (header: Header) => void;
}

/**
 * Reads the rows of an untrusted .xlsx or .docx by a schema, one at a time, in bounded memory. The header is found by its titles,
 * in any order, within the first ten rows; blank rows are passed over.
 *
 * @throws IntakeRefusal when the file is not let in, SheetRefusal when its columns are not those of the schema
 */
export async function* readRows<const Columns extends readonly Column[]>(
  path: string,
  schema: SheetSchema<Columns>,
  { onHeader, kind = 'xlsx', ...options }: ReadOptions = {},
): AsyncGenerator<RowReading<RowOf<SheetSchema<Columns>>>> {
  let header: Header | undefined;
  const above: SheetRow[] = [];
  const settle = (row: SheetRow | undefined): Header => {
    const found = readHeader(row, schema);
    onHeader?.(found);
    return found;
  };
  for await (const row of kind === 'docx' ? readTables(path, options) : readWorkbook(path, options)) {
    if (header !== undefined && kind === 'docx' && isHeader(row, schema)) {
      header = settle(row);
    } else if (header !== undefined) {
      const reading = readRow<Columns>(row, header, schema);
      if (reading !== undefined) yield reading;
    } else if (isHeader(row, schema)) {
      header = settle(row);
    } else {
      above.push(row);
      if (above.length === HEADER_ROWS) header = settle(likeliestHeader(above, schema));
    }
  }
  // Every way out of the search ends here or above with a header or with the refusal that names its columns.
  if (header === undefined) settle(likeliestHeader(above, schema));
}

function readRow<Columns extends readonly Column[]>(
  row: SheetRow,
  header: Header,
  schema: SheetSchema<Columns>,
): RowReading<RowOf<SheetSchema<Columns>>> | undefined {
  const value: Record<string, unknown> = {};
  const errors: CellError[] = strayCells(row, header);
  let isBlank = errors.length === 0;
  for (const column of schema.columns) {
    const cell = row.cells[header.places.get(column.key) ?? -1] ?? null;
    const reading = readCell(cell, column);
    if ('error' in reading) errors.push(reading.error);
    else value[column.key] = reading.value;
    if (cell !== null && !(typeof cell === 'string' && cell.trim() === '')) isBlank = false;
  }
  if (isBlank) return undefined;
  if (errors.length > 0) return { rowNumber: row.number, errors };
  // The loop above has set every key of the schema to a value of its column.
  return { rowNumber: row.number, value: value as RowOf<SheetSchema<Columns>> };
}

function readCell(cell: CellValue, column: Column): { value: unknown } | { error: CellError } {
  const content = typed(cell);
  if ('code' in content) return { error: cellError(column, content.code, content.sentence) };
  if (content.value === null)
    return column.required ? { error: cellError(column, 'required') } : { value: null };
  const reading = kindReaders[column.kind](content.value, column);
  if ('code' in reading) return { error: cellError(column, reading.code, reading.sentence) };
  const checked = check(column, reading.value);
  if (checked.success) return { value: checked.data };
  const sentence = checked.error.issues.map(({ message }) => message).join('；');
  return { error: cellError(column, 'invalid', sentence || undefined) };
}

/** The schema's author has matched check and kind; here both are only known to belong to one column. */
function check(column: Column, value: unknown): Checked<unknown> {
  return column.check === undefined ? { success: true, data: value } : column.check(value as never);
}

/** Something stands in a column without a header: it would be lost without a word. */
function strayCells({ cells }: SheetRow, { places, passedOver }: Header): CellError[] {
  const known = new Set([...places.values(), ...passedOver]);
  return cells.flatMap((cell, index) => {
    if (cell === null || known.has(index) || (typeof cell === 'string' && cell.trim() === '')) return [];
    const letters = columnLetters(index + 1);
    return [cellError({ key: letters, title: `${letters} 列` }, 'no-title')];
  });
}

export type { CellError, CellErrorCode } from './cell-error.ts';
export { writeCsv } from './csv.ts';
export { type Header, SheetRefusal } from './header.ts';
export { type ReadOptions, type RowReading, readRows, type TableFile } from './row-reading.ts';
export { writeRows, writeTemplate } from './row-writing.ts';
export {
  type Checked,
  type Choice,
  type Column,
  type ColumnKind,
  type RowOf,
  type SheetSchema,
  sheetSchema,
} from './schema.ts';

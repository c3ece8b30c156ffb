import { type CellValue, columnLetters, type SheetRow } from '@mumian/intake';
import { type Column, foldTitle, type SheetSchema } from './schema.ts';

/** Where the columns of a schema stand in a sheet. */
export interface Header {
  rowNumber: number;
  /** Index of a cell by the key of its column; optional columns may be missing. */
  places: ReadonlyMap<string, number>;
  /** Titles of optional columns that the sheet does not have; they are read as empty. */
  missing: readonly string[];
  /** Indexes of cells that are not read. */
  passedOver: ReadonlySet<number>;
}

/** A sheet whose columns are not those of the schema. `message` names every one of them. */
export class SheetRefusal extends Error {
  readonly code = 'columns';
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  readonly twice: readonly string[];

  constructor(found: { missing: string[]; unknown: string[]; twice: string[] }) {
    const list = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join('、');
    const parts = [
      found.missing.length > 0 ? `缺少${list(found.missing)}列` : '',
      found.unknown.length > 0 ? `多出${list(found.unknown)}列` : '',
      found.twice.length > 0 ? `${list(found.twice)}列重复` : '',
    ].filter((part) => part !== '');
    super(`表头与模板不符：${parts.join('；')}。请使用下载的模板填写。`);
    this.name = 'SheetRefusal';
    this.missing = found.missing;
    this.unknown = found.unknown;
    this.twice = found.twice;
  }
}

/** Rows in which the header is looked for: a title and a remark often stand above it. */
export const HEADER_ROWS = 10;

/** Whether a row has a title of the schema and all that are required, and so is the header without doubt. */
export function isHeader(row: SheetRow, schema: SheetSchema): boolean {
  const titles = new Set(row.cells.map(titleOf));
  const has = (column: Column) => titlesOf(column).some((title) => titles.has(title));
  return schema.columns.some(has) && schema.columns.every((column) => !column.required || has(column));
}

/** The likeliest header of the first rows: the one with most of the titles. */
export function likeliestHeader(rows: readonly SheetRow[], schema: SheetSchema): SheetRow | undefined {
  const titles = new Set(schema.columns.flatMap(titlesOf));
  const known = (row: SheetRow) => row.cells.filter((cell) => titles.has(titleOf(cell))).length;
  return rows.reduce<SheetRow | undefined>(
    (best, row) => (known(row) > (best === undefined ? 0 : known(best)) ? row : best),
    undefined,
  );
}

/**
 * Finds the columns of a header in whatever order they stand.
 *
 * @param row undefined: there was none
 * @throws SheetRefusal when required columns are missing, unknown ones are there, or one comes twice
 */
export function readHeader(row: SheetRow | undefined, schema: SheetSchema): Header {
  const byTitle = new Map(
    schema.columns.flatMap((column) => titlesOf(column).map((title) => [title, column])),
  );
  const idle = new Set((schema.passedOver ?? []).map(foldTitle));
  const passedOver = new Set<number>();
  const places = new Map<string, number>();
  const [unknown, twice]: [string[], string[]] = [[], []];
  for (const [index, cell] of (row?.cells ?? []).entries()) {
    const title = titleOf(cell);
    const column = byTitle.get(title);
    if (title === '') continue;
    if (column === undefined && idle.has(title)) passedOver.add(index);
    else if (column === undefined) unknown.push(shown(cell) || columnLetters(index + 1));
    else if (places.has(column.key)) twice.push(column.title);
    else places.set(column.key, index);
  }
  const absent = schema.columns.filter(({ key }) => !places.has(key));
  const missing = absent.filter(({ required }) => required || row === undefined).map(({ title }) => title);
  if (row === undefined || missing.length + unknown.length + twice.length > 0)
    throw new SheetRefusal({ missing, unknown, twice });
  return { rowNumber: row.number, places, missing: absent.map(({ title }) => title), passedOver };
}

function titlesOf({ title, also = [] }: Column): string[] {
  return [title, ...also].map(foldTitle);
}

function titleOf(cell: CellValue): string {
  return foldTitle(shown(cell));
}

function shown(cell: CellValue): string {
  if (typeof cell === 'string' || typeof cell === 'number') return String(cell).trim().slice(0, 40);
  return cell !== null && typeof cell === 'object' && 'date' in cell ? cell.date : '';
}

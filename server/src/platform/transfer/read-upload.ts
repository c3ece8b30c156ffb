import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type CellValue, IntakeRefusal, judgeFile, readTables, readWorkbook } from '@mumian/intake';
import {
  type Column,
  type Header,
  type RowOf,
  readRows,
  SheetRefusal,
  type SheetSchema,
  type TableFile,
} from '@mumian/sheets';
import type { Db } from '../database/index.ts';
import type { RowIssue, SheetLine } from './importer.ts';

/** As many rows as one import takes. */
const MOST_ROWS = 100_000;
const PROGRESS_ROWS = 10_000;

/** A row that cannot even be read by its schema, with what stood in it. */
export interface UnreadableLine {
  number: number;
  cells: Record<string, string>;
  issues: RowIssue[];
}

export interface ReadUpload<Row> {
  lines: SheetLine<Row>[];
  unreadable: UnreadableLine[];
}

/** Why the file as a whole is sent back, in a sentence for whoever brought it. */
export class UploadRefusal extends Error {
  override readonly name = 'UploadRefusal';
}

/**
 * Reads an uploaded table by its schema, in a child process that may die of it without us.
 * @param tell is told how many rows have been read, now and then
 * @throws UploadRefusal for a file that is not let in, has other columns, no rows or too many
 */
export async function readUpload<Columns extends readonly Column[]>(
  db: Db,
  id: string,
  { sheet, documents }: { sheet: SheetSchema<Columns>; documents: boolean },
  tell: (rows: number) => Promise<void>,
): Promise<ReadUpload<RowOf<SheetSchema<Columns>>>> {
  const folder = await mkdtemp(join(tmpdir(), 'mumian-import-'));
  try {
    const path = join(folder, 'upload');
    await pipeline(pieces(db, id), createWriteStream(path));
    return await readLines({ path, kind: documents ? await kindOf(path) : 'xlsx' }, sheet, tell);
  } catch (error) {
    if (error instanceof IntakeRefusal || error instanceof SheetRefusal)
      throw new UploadRefusal(error.message);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a file is, by its content: whatever is no document is read, and if need be refused, as a workbook. */
async function kindOf(path: string): Promise<TableFile> {
  try {
    await judgeFile(path, 'docx');
    return 'docx';
  } catch (error) {
    if (!(error instanceof IntakeRefusal)) throw error;
    if (error.code === 'wrong-document') return 'xlsx';
    throw error;
  }
}

interface Upload {
  path: string;
  kind: TableFile;
}

async function readLines<Columns extends readonly Column[]>(
  { path, kind }: Upload,
  sheet: SheetSchema<Columns>,
  tell: (rows: number) => Promise<void>,
): Promise<ReadUpload<RowOf<SheetSchema<Columns>>>> {
  const lines: SheetLine<RowOf<SheetSchema<Columns>>>[] = [];
  const unreadable = new Map<number, UnreadableLine>();
  let header: Header | undefined;
  const onHeader = (found: Header) => {
    header = found;
  };
  for await (const reading of readRows(path, sheet, { kind, onHeader })) {
    const read = lines.length + unreadable.size;
    if (read === MOST_ROWS) {
      throw new UploadRefusal(`表格超过 ${MOST_ROWS} 行，请拆分后分批导入。`);
    }
    if (read > 0 && read % PROGRESS_ROWS === 0) await tell(read);
    const number = reading.rowNumber;
    if ('value' in reading) lines.push({ number, row: reading.value });
    else {
      const issues = reading.errors.map(({ title, message }) => ({ column: title, message, clause: null }));
      unreadable.set(number, { number, cells: {}, issues });
    }
  }
  if (lines.length + unreadable.size === 0) throw new UploadRefusal('表格中没有数据，请填写后再导入。');
  if (header && unreadable.size > 0) await fillCells({ path, kind }, header, unreadable);
  return { lines, unreadable: [...unreadable.values()] };
}

/** A second reading, for what stood in the rows that the schema does not understand. */
async function fillCells(
  { path, kind }: Upload,
  header: Header,
  unreadable: ReadonlyMap<number, UnreadableLine>,
): Promise<void> {
  for await (const { number, cells } of kind === 'docx' ? readTables(path) : readWorkbook(path)) {
    const line = unreadable.get(number);
    if (!line) continue;
    for (const [key, place] of header.places) line.cells[key] = textOf(cells[place] ?? null);
  }
}

function textOf(cell: CellValue): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell).toWellFormed().replaceAll('\0', '');
  if ('date' in cell) return cell.date;
  return 'error' in cell ? cell.error : '';
}

/** The bytes of a file, a short transaction a piece. */
async function* pieces(db: Db, id: string): AsyncGenerator<Buffer> {
  for (let number = 0; ; number += 1) {
    const piece = await db.read((tx) =>
      tx
        .selectFrom('platform.upload_piece')
        .select('bytes')
        .where('upload_id', '=', id)
        .where('number', '=', number)
        .executeTakeFirst(),
    );
    if (!piece) return;
    yield piece.bytes;
  }
}

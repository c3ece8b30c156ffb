import { type CellValue, cellValue } from './cell-value.ts';
import type { Limits } from './limits.ts';
import type { Package } from './package-parts.ts';
import { IntakeRefusal } from './refusal.ts';
import { walkSheet } from './sheet-walk.ts';
import { readSharedStrings, readStyles, readWorkbookPart, type Workbook } from './workbook-parts.ts';

/** A row that has something in it: its number in the sheet, and its cells from column A on, null where nothing is. */
export interface SheetRow {
  number: number;
  cells: CellValue[];
}

/** Takes rows in bundles, and says when it can take more. */
export type BundleTaker = (rows: SheetRow[]) => Promise<void>;

/**
 * Reads one sheet of a judged workbook.
 *
 * @param sheet its name; undefined: the first one that is not hidden
 * @throws IntakeRefusal (`no-sheet`, `damaged`)
 */
export async function readSheet(
  office: Package,
  sheet: string | undefined,
  limits: Limits,
  take: BundleTaker,
): Promise<void> {
  const workbook = await readWorkbookPart(office, limits);
  const part = chosenPart(workbook, sheet);
  const [strings, styles] = [await readSharedStrings(office, limits), await readStyles(office)];
  const surroundings = { strings, styles, since1904: workbook.since1904 };
  let bundle: SheetRow[] = [];
  const walk = walkSheet(limits, (number, written) => {
    const cells: CellValue[] = [];
    for (const cell of written) {
      const value = cellValue(cell, surroundings);
      if (value === null || value === '') continue;
      while (cells.length < cell.column - 1) cells.push(null);
      cells.push(value);
    }
    if (cells.length > 0) bundle.push({ number, cells });
  });
  await office.read(part, walk, async () => {
    if (bundle.length === 0) return;
    const full = bundle;
    bundle = [];
    await take(full);
  });
}

function chosenPart({ sheets }: Workbook, name: string | undefined): string {
  const chosen = sheets.find((sheet) => (name === undefined ? !sheet.isHidden : sheet.name === name));
  if (chosen === undefined)
    throw new IntakeRefusal('no-sheet', { fact: name === undefined ? '' : `没有名为“${name}”的工作表。` });
  return chosen.part;
}

import { cellAddress, farCorner } from './cell-address.ts';
import type { Limits } from './limits.ts';
import { IntakeRefusal } from './refusal.ts';
import type { Attributes, XmlHandler } from './xml.ts';

/** A cell as it is written: nothing looked up, nothing computed. */
export interface WrittenCell {
  column: number;
  type: string;
  style: number;
  hasFormula: boolean;
  /** Content of `<v>`, or of `<is>` for an inline text; empty when there is none. */
  text: string;
}

/** Takes a row when it is complete; cells are in order of their columns and may have gaps. */
export type RowTaker = (row: number, cells: WrittenCell[]) => void;

/**
 * Walks through a worksheet (ECMA-376 part 1, 18.3.1). The same walk judges the sheet and later reads it, so that nothing
 * is read otherwise than it was judged.
 *
 * @throws IntakeRefusal (`cell-range`, `too-many-merges`, `cell-text`, `damaged`), out of its handlers
 */
export function walkSheet(limits: Limits, take: RowTaker): XmlHandler {
  let row = 0;
  let cells: WrittenCell[] = [];
  let cell: WrittenCell | undefined;
  let column = 0;
  let merges = 0;
  let isText = false;
  let phonetic = false;

  const openRow = ({ r }: Attributes): void => {
    const next = r === undefined ? row + 1 : Number(r);
    if (!Number.isInteger(next) || next <= row) throw damaged(`row ${r} after ${row}`);
    inRange(next, 0, limits);
    [row, column, cells] = [next, 0, []];
  };
  const openCell = ({ r, t = 'n', s = '0' }: Attributes): void => {
    const address = r === undefined ? { row, column: column + 1 } : cellAddress(r);
    if (address === undefined) throw damaged(`cell ${r}`);
    inRange(address.row, address.column, limits);
    if (address.row !== row || address.column <= column)
      throw damaged(`cell ${r} in row ${row} after ${column}`);
    column = address.column;
    cell = { column, type: t, style: Number(s), hasFormula: false, text: '' };
  };
  const rangeOf = (ref: string | undefined): void => {
    const corner = ref === undefined ? undefined : farCorner(ref);
    if (corner === undefined) throw damaged(`range ${ref}`);
    inRange(corner.row, corner.column, limits);
  };

  return {
    open: (name, attributes) => {
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'v' || name === 't') isText = !phonetic;
      else if (name === 'rPh') phonetic = true;
      else if (name === 'dimension') rangeOf(attributes.ref);
      else if (name === 'mergeCell') {
        merges += 1;
        if (merges > limits.merges) throw new IntakeRefusal('too-many-merges');
        rangeOf(attributes.ref);
      }
    },
    text: (piece) => {
      if (!isText || cell === undefined) return;
      cell.text += piece;
      checkLength(cell.text, limits, `第 ${row} 行：`);
    },
    close: (name) => {
      if (name === 'v' || name === 't') isText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && cell) {
        cells.push(cell);
        cell = undefined;
      } else if (name === 'row') take(row, cells);
    },
  };
}

/** @throws IntakeRefusal (`cell-text`) */
export function checkLength(text: string, limits: Limits, where: string): void {
  if (text.length > limits.cellCharacters)
    throw new IntakeRefusal('cell-text', { fact: `${where}文字超过 ${limits.cellCharacters} 个字符。` });
}

function inRange(row: number, column: number, limits: Limits): void {
  if (row > limits.rows)
    throw new IntakeRefusal('cell-range', { fact: `表格用到了第 ${row} 行，上限 ${limits.rows} 行。` });
  if (column > limits.columns)
    throw new IntakeRefusal('cell-range', { fact: `表格用到了第 ${column} 列，上限 ${limits.columns} 列。` });
}

function damaged(detail: string): IntakeRefusal {
  return new IntakeRefusal('damaged', { detail: detail.slice(0, 200) });
}

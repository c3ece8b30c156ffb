/** A place in a sheet, both counted from 1. */
export interface CellAddress {
  row: number;
  column: number;
}

/** Reads `B12` (dollar signs allowed); undefined for anything else. Numbers are whatever is written: judge them. */
export function cellAddress(text: string): CellAddress | undefined {
  const match = /^\$?([A-Za-z]{1,7})\$?(\d{1,9})$/.exec(text);
  if (match === null) return undefined;
  return { column: columnNumber(match[1] ?? ''), row: Number(match[2]) };
}

/** The corner farthest from A1 of a range `A1:C9`, a cell, or whole columns or rows (`A:C`, `1:9`). */
export function farCorner(range: string): CellAddress | undefined {
  const corners = range.split(':').map(cornerOf);
  if (corners.length > 2) return undefined;
  return corners.reduce<CellAddress | undefined>(
    (far, corner) =>
      far && corner && { row: Math.max(far.row, corner.row), column: Math.max(far.column, corner.column) },
    { row: 0, column: 0 },
  );
}

/** `A` 1, `Z` 26, `AA` 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 1 `A`, 27 `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function cornerOf(text: string): CellAddress | undefined {
  const whole = /^\$?(?:([A-Za-z]{1,7})|(\d{1,9}))$/.exec(text);
  if (whole === null) return cellAddress(text);
  return whole[1] === undefined
    ? { row: Number(whole[2]), column: 0 }
    : { row: 0, column: columnNumber(whole[1]) };
}

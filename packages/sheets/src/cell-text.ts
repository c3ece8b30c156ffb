import type { CellValue } from '@mumian/intake';
import type { Reading } from './cell-error.ts';

/** Integers of more digits are no longer what was typed: Excel keeps fifteen. */
const LARGEST_EXACT = 1e15;
const UNSTORABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u;

/** A cell that holds something, as what it was typed: a text without the space around it, or a number. */
export type Typed = { text: string } | { number: number } | { date: string };

/** Null when the cell is empty. Errors and formulas without a result are named; TRUE and FALSE become 是 and 否. */
export function typed(cell: CellValue): Reading<Typed | null> {
  if (cell === null) return { value: null };
  if (typeof cell === 'boolean') return { value: { text: cell ? '是' : '否' } };
  if (typeof cell === 'number') return { value: { number: Number(cell.toPrecision(15)) } };
  if (typeof cell === 'object') {
    if ('date' in cell) return { value: { date: cell.date } };
    return { code: 'error' in cell ? 'cell-error' : 'uncalculated' };
  }
  const text = cell.replace(/\r\n?/g, '\n').replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '');
  if (UNSTORABLE.test(text) || !text.isWellFormed()) return { code: 'characters' };
  return { value: text === '' ? null : { text } };
}

/** The text that a person sees in the cell; a number is written out, without exponent. */
export function textOf(cell: Typed): Reading<string> {
  if ('text' in cell) return { value: cell.text };
  if ('date' in cell) return { value: cell.date };
  if (Math.abs(cell.number) >= LARGEST_EXACT) return { code: 'precision' };
  return { value: plainNumber(cell.number) };
}

/** Half-width, without the space inside: for what is a number, a date or a choice, never for text that is kept. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function plainNumber(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(20).replace(/\.?0+$/, '') : text;
}

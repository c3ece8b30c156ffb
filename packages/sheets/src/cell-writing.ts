import { columnLetters } from '@mumian/intake';
import type { Column } from './schema.ts';

/** Longest text that a cell holds; Excel calls a file with a longer one damaged. */
const MOST_CHARACTERS = 32_767;
const CUT = '…（过长，已截断）';
const DAY_MS = 86_400_000;

/** Numbers of the cell styles in `workbook-files.ts`. */
export const styles = { plain: 0, header: 1, requiredHeader: 2, text: 3, date: 4, note: 5 } as const;

/** Style of the cells of a column: text stays text, also what a person types into a template. */
export function styleOf({ kind }: Column): number {
  if (kind === 'date') return styles.date;
  return kind === 'integer' || kind === 'decimal' ? styles.plain : styles.text;
}

/** What stands in a cell: a number, a day, or a text. */
export function shownValue(column: Column, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return value;
  const text = String(value);
  return column.choices?.find((choice) => choice.value === text)?.label ?? text;
}

/** One cell of a worksheet; the empty text when there is nothing in it. A text is never anything but a text. */
export function cellXml(row: number, place: number, column: Column, value: unknown): string {
  const shown = shownValue(column, value);
  if (shown === null || shown === '') return '';
  const address = `${columnLetters(place + 1)}${row}`;
  const style = styleOf(column);
  if (typeof shown === 'number' && Number.isFinite(shown)) return numberXml(address, style, shown);
  const day = column.kind === 'date' ? serialOf(String(shown)) : undefined;
  return day === undefined ? textXml(address, style, String(shown)) : numberXml(address, style, day);
}

export function textXml(address: string, style: number, text: string): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cut(text))}</t></is></c>`;
}

/**
 * Text for XML. What XML cannot hold is written `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), and so is the beginning of a text
 * that already looks like that.
 */
export function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, escaped)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function numberXml(address: string, style: number, value: number): string {
  return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
}

/** Excel's number of a day; undefined for what it cannot count (before 1900-03-01) and what is no date. */
function serialOf(date: string): number | undefined {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const serial = instant / DAY_MS + 25_569;
  return serial >= 61 ? serial : undefined;
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - CUT.length)}${CUT}` : text;
}

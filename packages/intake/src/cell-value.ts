import { dateOfSerial, type NumberMeaning } from './number-format.ts';
import { IntakeRefusal } from './refusal.ts';
import type { WrittenCell } from './sheet-walk.ts';

/**
 * What a cell shows. A formula is never computed: its last result counts, which is what the person who saved the file
 * saw; `uncalculated` when the file holds none. A date has its time only when it carries one.
 */
export type CellValue =
  | null
  | string
  | number
  | boolean
  | { date: string }
  | { error: string }
  | { uncalculated: true };

/** What a cell refers to. */
export interface CellSurroundings {
  strings: readonly string[];
  styles: readonly NumberMeaning[];
  since1904: boolean;
}

/** @throws IntakeRefusal (`damaged`) when a cell refers to nothing or its number is none */
export function cellValue(cell: WrittenCell, surroundings: CellSurroundings): CellValue {
  const { type, text } = cell;
  if (text === '' && cell.hasFormula && type !== 'str') return { uncalculated: true };
  if (type === 's') return text === '' ? null : sharedString(text, surroundings.strings);
  if (type === 'str' || type === 'inlineStr') return withoutEscapes(text);
  if (text === '') return null;
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text.slice(0, 40) };
  if (type === 'd') return isoDate(text);
  return numberValue(text, surroundings.styles[cell.style], surroundings.since1904);
}

function sharedString(text: string, strings: readonly string[]): string {
  const found = /^\d{1,9}$/.test(text) ? strings[Number(text)] : undefined;
  if (found === undefined) throw damaged(`no shared text ${text}`);
  return withoutEscapes(found);
}

function numberValue(text: string, meaning: NumberMeaning | undefined, since1904: boolean): CellValue {
  const number = Number(text);
  if (!Number.isFinite(number) || text.trim() === '') throw damaged(`no number: ${text}`);
  if (meaning?.kind === 'padded' && Number.isSafeInteger(number) && number >= 0)
    return String(number).padStart(meaning.digits, '0');
  const date = meaning?.kind === 'date' ? dateOfSerial(number, since1904) : undefined;
  return date === undefined ? number : { date };
}

/** Strict workbooks (ISO 29500) write dates as ISO 8601. */
function isoDate(text: string): CellValue {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(text);
  if (match === null) return text;
  const time = match[2] ?? '00:00:00';
  return { date: time === '00:00:00' ? String(match[1]) : `${match[1]} ${time}` };
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function damaged(detail: string): IntakeRefusal {
  return new IntakeRefusal('damaged', { detail: detail.slice(0, 200) });
}

import { dateOfSerial } from '@mumian/intake';
import type { Reading } from './cell-error.ts';
import { folded, type Typed, textOf } from './cell-text.ts';
import type { Column, ColumnKind, KindValues } from './schema.ts';

type Reader<Kind extends ColumnKind> = (cell: Typed, column: Column) => Reading<KindValues[Kind]>;

const LONGEST_TEXT = 2_000;
/** A bare number in a column of dates is Excel's day number between these (1954 to 2119), or the digits of a date. */
const DAY_NUMBERS = { least: 20_000, most: 80_000 };

/** Reads a cell that is not empty as what its column holds. Full-width digits and letters count as half-width ones. */
export const kindReaders: { [Kind in ColumnKind]: Reader<Kind> } = {
  text: (cell, { maxLength = LONGEST_TEXT }) =>
    asText<string>(cell, (text) =>
      text.length > maxLength
        ? { code: 'too-long', sentence: `文字太长，最多 ${maxLength} 个字符。` }
        : { value: text },
    ),
  integer: (cell) => {
    const number = numberOf(cell);
    return Number.isSafeInteger(number) ? { value: number } : { code: 'not-integer' };
  },
  decimal: (cell) => {
    const number = numberOf(cell);
    return Number.isFinite(number) ? { value: number } : { code: 'not-decimal' };
  },
  date: (cell) => {
    const date = dateOf(cell);
    return date === undefined ? { code: 'not-date' } : { value: date };
  },
  choice: (cell, { choices = [] }) =>
    asText<string>(cell, (text) => {
      const chosen = choices.find(({ label }) => folded(label) === folded(text));
      if (chosen !== undefined) return { value: chosen.value };
      const [some, more] = [choices.slice(0, 10), choices.length > 10 ? '等' : ''];
      const labels = some.map(({ label }) => label).join('、');
      return { code: 'not-choice', sentence: `“${text.slice(0, 20)}”不在可选项中，应为${labels}${more}。` };
    }),
  boolean: (cell) =>
    asText<boolean>(cell, (text) => {
      const is = booleans.get(folded(text).toLowerCase());
      return is === undefined ? { code: 'not-boolean' } : { value: is };
    }),
  phone: (cell) =>
    asText<string>(cell, (text) => {
      const phone = folded(text)
        .replace(/[‐-―−]/g, '-')
        .replace(/[()]/g, (mark) => (mark === ')' ? '-' : ''));
      const national = phone.replace(/^\+?86-?(?=1\d{10}$)/, '').replace(/转/, '-');
      return phones.some((pattern) => pattern.test(national)) ? { value: national } : { code: 'not-phone' };
    }),
  url: (cell) =>
    asText<string>(cell, (text) =>
      /^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text) ? { value: text } : { code: 'not-url' },
    ),
};

const booleans = new Map([
  ['是', true],
  ['否', false],
  ['true', true],
  ['false', false],
]);
/** Mobile; landline with or without area and extension; 400 and 800; short numbers such as 12345, 110, 95598. */
const phones = [
  /^1[3-9]\d{9}$/,
  /^(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?$/,
  /^[48]00-?\d{3}-?\d{4}$/,
  /^(?:1\d{2}|1\d{4}|9[56]\d{3,4})$/,
];

function numberOf(cell: Typed): number {
  if ('number' in cell) return cell.number;
  if ('date' in cell) return Number.NaN;
  const text = folded(cell.text);
  const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(grouped) ? Number(grouped) : Number.NaN;
}

/** The time of day of a cell is left out: the column asks for a day. */
function dateOf(cell: Typed): string | undefined {
  if ('date' in cell) return cell.date.slice(0, 10);
  if ('number' in cell) {
    const isDay = cell.number >= DAY_NUMBERS.least && cell.number <= DAY_NUMBERS.most;
    return isDay ? dateOfSerial(Math.floor(cell.number), false) : dateInText(String(cell.number));
  }
  return dateInText(folded(cell.text));
}

function dateInText(text: string): string | undefined {
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/.exec(text) ??
    /^((?:19|20)\d{2})()(\d{2})(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const date = `${match[1]}-${match[3]?.padStart(2, '0')}-${match[4]?.padStart(2, '0')}`;
  const instant = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== date ? undefined : date;
}

/** The text of a cell, read further. */
function asText<T>(cell: Typed, next: (text: string) => Reading<T>): Reading<T> {
  const reading = textOf(cell);
  return 'value' in reading ? next(reading.value) : reading;
}

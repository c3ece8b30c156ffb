import { type CalendarDate, calendarDate, datesIn, mayHoldDate } from './calendar-date.ts';

/**
 * A moment in Asia/Shanghai without zone, as precise as it is written: `YYYY-MM-DD`, `YYYY-MM-DDTHH:mm` or
 * `YYYY-MM-DDTHH:mm:ss`.
 */
export type CalendarMoment = string;

/** A moment found in a text, and where it stands there. */
export interface MomentInText {
  readonly value: CalendarMoment;
  readonly date: CalendarDate;
  readonly index: number;
  readonly length: number;
}

/** Behind a date: an optional weekday, then `10:20`, `T10:20:33.000+08:00`, `上午10时20分`, `-17:13:00`. */
const TIME =
  /\s?(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?)?[\sT\-,，]{0,3}(上午|下午|晚上|[AP]M)?\s?([01]?\d|2[0-4])\s?[:：时点]\s?([0-5]?\d)(?:\s?[:：分]\s?([0-5]?\d)(?!\d))?(?:\.\d{1,9})?分?秒?(?:\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?![\w:-]))?/iy;
/** What Java prints of a date: `Tue Nov 03 10:20:33 CST 2026`. */
const JAVA_DATE =
  /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) \w{3,4} ((?:19|20)\d{2})/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SHANGHAI_OFFSET = 8 * 3600_000;
/** Epoch seconds or milliseconds between September 2001 and November 2286. */
const EPOCH = /^\d{10}(?:\d{3})?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;

/** All real moments that are written in a text, in order. A time that no clock shows is left out of its moment. */
export function momentsIn(text: string): MomentInText[] {
  if (!mayHoldDate(text)) return [];
  const found = datesIn(text).map(({ date, index, length }) => {
    TIME.lastIndex = index + length;
    const time = TIME.exec(text);
    const value = time === null ? null : momentOf(date, time);
    return value === null || time === null
      ? { value: date, date, index, length }
      : { value, date: value.slice(0, 10), index, length: length + time[0].length };
  });
  const java = found.length > 0 ? null : JAVA_DATE.exec(text);
  if (java === null) return found;
  const month = MONTHS.indexOf(java[1] ?? '') + 1;
  const date = calendarDate(java[6], String(month), java[2]);
  if (date === null) return found;
  const value = `${date}T${java[3]}:${java[4]}:${java[5]}`;
  return [{ value, date, index: java.index, length: java[0].length }];
}

/** The first moment in a text, or null. */
export function firstMomentIn(text: string): CalendarMoment | null {
  return momentsIn(text)[0]?.value ?? null;
}

/** A moment that a program wrote: in any manner of a text, `20261103102033`, or seconds or milliseconds of the epoch. */
export function momentOfMachine(text: string): CalendarMoment | null {
  const trimmed = text.trim();
  const compact = COMPACT.exec(trimmed);
  if (compact !== null) {
    const date = calendarDate(compact[1], compact[2], compact[3]);
    const [hour, minute, second] = [compact[4], compact[5], compact[6]];
    if (date !== null)
      return hour === undefined
        ? date
        : `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
  }
  if (!EPOCH.test(trimmed)) return firstMomentIn(trimmed);
  return inShanghai(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1), true);
}

function momentOf(date: CalendarDate, time: RegExpExecArray): CalendarMoment | null {
  const [, half, hourText, minute = '0', second, zone] = time;
  let hour = Number(hourText);
  if (/下午|晚上|PM/i.test(half ?? '') && hour < 12) hour += 12;
  if (hour > 23) return null;
  const clock = [hour, Number(minute), ...(second === undefined ? [] : [Number(second)])]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const written = `${date}T${clock}`;
  if (zone === undefined) return written;
  const offset = /^(?:Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2');
  const instant = Date.parse(`${written}${offset}`);
  return Number.isNaN(instant) ? written : inShanghai(instant, second !== undefined);
}

function inShanghai(instant: number, withSeconds: boolean): CalendarMoment {
  return new Date(instant + SHANGHAI_OFFSET).toISOString().slice(0, withSeconds ? 19 : 16);
}

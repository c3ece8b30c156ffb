import {
  type CalendarDate,
  calendarDate,
  type DayNumber,
  dayNumber,
  endOfDay,
  isWeekend,
} from './calendar-date.ts';
import { type DayKind, hasNotice, officialDays } from './holiday-table.ts';

/** A day on which a city departs from the notice, and why; it goes before the notice. */
export interface DayException {
  date: CalendarDate;
  kind: DayKind;
  reason: string;
}

/** A date that was counted to; `provisional` when a year without a notice had to be counted by weekends alone. */
export interface CountedDate {
  date: CalendarDate;
  provisional: boolean;
}

/** A deadline: the last day, and the instant at which it ends (24:00 Asia/Shanghai). */
export interface Deadline extends CountedDate {
  at: Date;
}

/** Counts legal working days. Dates are `YYYY-MM-DD` in Asia/Shanghai; an instant stands for the date it falls on there. */
export interface Calendar {
  isWorkday(date: Date | CalendarDate): boolean;
  /** True in a year without a notice, where only weekends are known. */
  isProvisional(date: Date | CalendarDate): boolean;
  /**
   * The n-th working day after a date (n > 0) or before it (n < 0); 0 is the date itself, working day or not.
   *
   * @throws RangeError when n is not a whole number within ±36,600
   */
  addWorkdays(date: Date | CalendarDate, n: number): CountedDate;
  /**
   * How many working days lie after `a` up to and including `b`; before `a`, they count negative. The inverse of
   * `addWorkdays`: `workdaysBetween(a, addWorkdays(a, n).date).days === n`.
   */
  workdaysBetween(a: Date | CalendarDate, b: Date | CalendarDate): { days: number; provisional: boolean };
  /**
   * When something is due that is to be done within `days` working days: day 1 is the next working day after the day of
   * `start`, and the time is up at the end of day `days`, 24:00.
   *
   * @throws RangeError when days is not a whole number from 1 to 36,600
   */
  dueAt(start: Date | CalendarDate, days: number): Deadline;
}

const MOST_DAYS = 36_600;

/**
 * The calendar of a city.
 *
 * @throws RangeError when an exception names no real date or two name the same one
 */
export function calendar(exceptions: readonly DayException[] = []): Calendar {
  const own = ownDays(exceptions);
  const isWork = (day: DayNumber): boolean => {
    const kind = own.get(day) ?? officialDays.get(day);
    return kind === undefined ? !isWeekend(day) : kind === 'work';
  };
  // The years with notices follow each other without a gap, so what lies between two of them is certain as well.
  const counted = (from: DayNumber, to: DayNumber): boolean => {
    if (from === to) return isUncertain(to);
    const nearest = from < to ? from + 1 : from - 1;
    return isUncertain(nearest) || isUncertain(to);
  };
  const step = (from: DayNumber, n: number): DayNumber => {
    const direction = Math.sign(n);
    let day = from;
    for (let left = Math.abs(n); left > 0; ) {
      day += direction;
      if (isWork(day)) left -= 1;
    }
    return day;
  };
  const addWorkdays = (date: Date | CalendarDate, n: number): CountedDate => {
    if (!Number.isInteger(n) || Math.abs(n) > MOST_DAYS)
      throw new RangeError(`not a number of working days: ${n}`);
    const from = dayNumber(date);
    const to = step(from, n);
    return { date: calendarDate(to), provisional: counted(from, to) };
  };
  return {
    addWorkdays,
    isWorkday: (date) => isWork(dayNumber(date)),
    isProvisional: (date) => isUncertain(dayNumber(date)),
    workdaysBetween: (a, b) => {
      const [from, to] = [dayNumber(a), dayNumber(b)];
      const direction = Math.sign(to - from);
      let days = 0;
      for (let day = from; day !== to; ) {
        day += direction;
        if (isWork(day)) days += direction;
      }
      return { days, provisional: counted(from, to) };
    },
    dueAt: (start, days) => {
      if (days < 1) throw new RangeError(`a deadline of ${days} working days`);
      const due = addWorkdays(start, days);
      return { ...due, at: endOfDay(dayNumber(due.date)) };
    },
  };
}

function isUncertain(day: DayNumber): boolean {
  return !hasNotice(calendarDate(day));
}

function ownDays(exceptions: readonly DayException[]): Map<DayNumber, DayKind> {
  const own = new Map<DayNumber, DayKind>();
  for (const { date, kind } of exceptions) {
    const day = dayNumber(date);
    if (own.has(day)) throw new RangeError(`two exceptions for ${date}`);
    own.set(day, kind);
  }
  return own;
}

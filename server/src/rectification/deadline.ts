import type { Calendar, CalendarDate } from '@mumian/workdays';
import rules from './deadlines.json' with { type: 'json' };
import type { OrderSeverity } from './order-words.ts';

/** When an order is due: the end of a day, counted in working days, or set as a date. */
export interface OrderDeadline {
  countedFrom: CalendarDate | null;
  countedDays: number | null;
  dueOn: CalendarDate;
  dueAt: Date;
  provisional: boolean;
}

/** How many working days an order of this severity leaves; 0 is the day of issue (deadlines.json). */
export function workdaysFor(severity: OrderSeverity): number {
  return rules.workdays[severity];
}

/**
 * The deadline after so many working days. Day 1 is the next working day; 0 days end with the day itself, or with the
 * next working day where it is none.
 */
export function countedDeadline(days: Calendar, from: Date | CalendarDate, count: number): OrderDeadline {
  const start = typeof from === 'string' ? from : shanghaiDay(days, from);
  const isToday = count === 0 && days.isWorkday(start);
  const due = isToday ? endOf(days, start) : days.dueAt(start, Math.max(count, 1));
  return {
    countedFrom: start,
    countedDays: count,
    dueOn: due.date,
    dueAt: due.at,
    provisional: due.provisional,
  };
}

/** The deadline that a circular from above sets: the end of its day. */
export function fixedDeadline(days: Calendar, on: CalendarDate): OrderDeadline {
  const { at } = endOf(days, on);
  return { countedFrom: null, countedDays: null, dueOn: on, dueAt: at, provisional: false };
}

/** More working days on top of a deadline: it is counted from where it was, or from the date that was set. */
export function extendedDeadline(
  days: Calendar,
  from: Omit<OrderDeadline, 'dueAt'>,
  more: number,
): OrderDeadline {
  if (from.countedFrom === null || from.countedDays === null) return countedDeadline(days, from.dueOn, more);
  // The same day is what 0 and, on a day off, 1 stand for: what is added counts from its end.
  if (from.countedDays === 0) return countedDeadline(days, from.dueOn, more);
  return countedDeadline(days, from.countedFrom, from.countedDays + more);
}

/** Working days since a deadline has passed; 0 on the day after it that is none, and before it. */
export function workdaysOverdue(days: Calendar, dueOn: CalendarDate, now: Date): number {
  return Math.max(0, days.workdaysBetween(dueOn, now).days);
}

function shanghaiDay(days: Calendar, instant: Date): CalendarDate {
  return days.addWorkdays(instant, 0).date;
}

function endOf(days: Calendar, date: CalendarDate) {
  const at = new Date(Date.parse(`${date}T00:00:00+08:00`) + 86_400_000);
  return { date, at, provisional: days.isProvisional(date) };
}

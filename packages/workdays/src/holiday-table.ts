import { type CalendarDate, type DayNumber, dayNumber } from './calendar-date.ts';
import data from './holidays.json' with { type: 'json' };

/** A day that differs from its weekday: `off` is no working day, `work` is one although it is a weekend. */
export type DayKind = 'off' | 'work';

interface Year {
  papers: readonly string[];
  off: Readonly<Record<CalendarDate, string>>;
  work: Readonly<Record<CalendarDate, string>>;
}

const years: Readonly<Record<string, Year>> = data.years;

/** Version of the dates: the month of the newest notice among them. A result is kept together with it. */
export const holidayVersion: string = data.version;

/** What the notices of the General Office of the State Council say of single days. */
export const officialDays: ReadonlyMap<DayNumber, DayKind> = new Map(
  Object.values(years).flatMap(({ off, work }) => [...daysOf(off, 'off'), ...daysOf(work, 'work')]),
);

/** Whether the notice for the year of this date has been published and is in the data. */
export function hasNotice(date: CalendarDate): boolean {
  return Object.hasOwn(years, date.slice(0, 4));
}

/** Addresses of the notices for a year; empty when there is none. */
export function noticesOf(year: number): readonly string[] {
  return years[String(year)]?.papers ?? [];
}

/** What the notices for a year say of single days, in the order of the year; empty when there is none. */
export function officialDaysOf(year: number): { date: CalendarDate; kind: DayKind; name: string }[] {
  const { off = {}, work = {} } = years[String(year)] ?? {};
  const named = (days: Year['off'], kind: DayKind) =>
    Object.entries(days).map(([date, name]) => ({ date, kind, name }));
  return [...named(off, 'off'), ...named(work, 'work')].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function daysOf(days: Readonly<Record<CalendarDate, string>>, kind: DayKind): [DayNumber, DayKind][] {
  return Object.keys(days).map((date) => [dayNumber(date), kind]);
}

import type { CalendarDate } from '@mumian/extract';

/** How often a column had something new, as its own entries tell it. In days. */
export interface Rhythm {
  /** Median of the intervals between days on which it had something new. */
  readonly interval: number;
  /** The longest of them. */
  readonly longest: number;
}

const DAY_MS = 86_400_000;
/** What fewer intervals tell is chance. */
const LEAST_INTERVALS = 8;
/** A column of ten years ago had another rhythm. */
const KEPT_DAYS = 60;

/**
 * The rhythm of a column; null where it has too few days to have one.
 *
 * @param days of its entries, in any order, repeated where several entries share one
 */
export function rhythmOf(days: readonly CalendarDate[]): Rhythm | null {
  const distinct = newestDays(days);
  const intervals = distinct
    .slice(1)
    .map((day, at) => daysBetween(day, distinct[at] ?? day))
    .sort((a, b) => a - b);
  if (intervals.length < LEAST_INTERVALS) return null;
  return { interval: intervals[Math.floor(intervals.length / 2)] ?? 0, longest: intervals.at(-1) ?? 0 };
}

/** The newest distinct days, newest first. */
export function newestDays(days: readonly CalendarDate[]): CalendarDate[] {
  return [...new Set(days.map((day) => day.slice(0, 10)))].sort().reverse().slice(0, KEPT_DAYS);
}

/** Days from one calendar date to a later one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

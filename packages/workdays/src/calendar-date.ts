/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** A day by its number since 1970-01-01; what days are counted with. */
export type DayNumber = number;

const DAY_MS = 86_400_000;
/** Shanghai has kept UTC+8 without summer time since 1992; the notices that this package reads begin in 2016. */
const SHANGHAI_MS = 8 * 3_600_000;

/**
 * The day that an instant falls on in Shanghai, or that a calendar date names.
 *
 * @throws RangeError when the text is not a real calendar date or the instant is invalid
 */
export function dayNumber(when: Date | CalendarDate): DayNumber {
  if (when instanceof Date) {
    const day = Math.floor((when.getTime() + SHANGHAI_MS) / DAY_MS);
    if (Number.isNaN(day)) throw new RangeError('not a valid instant');
    return day;
  }
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(when) ? Date.parse(`${when}T00:00:00Z`) : Number.NaN;
  // Date.parse turns 2026-02-30 into March; what comes out must be what went in.
  if (Number.isNaN(midnight) || calendarDate(midnight / DAY_MS) !== when)
    throw new RangeError(`not a calendar date: ${JSON.stringify(when)}`);
  return midnight / DAY_MS;
}

/** The calendar date of a day. */
export function calendarDate(day: DayNumber): CalendarDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The calendar date that an instant falls on in Shanghai. */
export function shanghaiDay(instant: Date): CalendarDate {
  return calendarDate(dayNumber(instant));
}

/** The instant at which a day ends in Shanghai: its 24:00, which is 00:00 +08:00 of the next day. */
export function endOfDay(day: DayNumber): Date {
  return new Date((day + 1) * DAY_MS - SHANGHAI_MS);
}

/** Saturday and Sunday. 1970-01-01 was a Thursday. */
export function isWeekend(day: DayNumber): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

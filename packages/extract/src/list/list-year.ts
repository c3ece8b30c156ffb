import type { CalendarDate } from '../calendar-date.ts';
import type { ShownDate } from './list-date.ts';

/** An entry's date as shown, and what tells its year. */
interface DatedEntry {
  readonly shown: ShownDate | null;
  readonly url: string;
  /** Year of the heading above the entry (`2026年`), or null. */
  readonly headedYear: number | null;
}

interface AddressDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

const IN_ADDRESS = [
  /[/_t]((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?=\d{0,9}[_./-])/,
  /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.])/,
  /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2]|\d(?=\/))(?=\/)/,
];
const MONTHS = 12;
/** How many months an entry's file may be older or younger than the date shown. */
const NEAR = 3;

/**
 * The dates of a list in full. A missing year comes from, in this order: the heading above, the date in the entry's
 * own address, the neighbours in a list that runs from new to old, the newest address of the list, today. When
 * nothing tells it the date stays unknown: a list of `11-03` alone may be ten years old.
 */
export function completeDates(
  entries: readonly DatedEntry[],
  today: CalendarDate | null,
): (CalendarDate | null)[] {
  const addressed = entries.map(({ url }) => addressDate(url));
  const years = entries.map(({ shown, headedYear }, index) =>
    shown === null ? null : (shown.year ?? headedYear ?? yearFromAddress(shown, addressed[index] ?? null)),
  );
  fillFromNeighbours(entries, years);
  const latest = today ?? latestOf(addressed);
  const first = entries.findIndex(({ shown }) => shown !== null);
  const top = entries[first]?.shown ?? null;
  if (top !== null && latest !== null && years[first] === null) {
    years[first] = yearBefore(top, latest, today === null);
    fillFromNeighbours(entries, years);
  }
  return entries.map(({ shown }, index) => {
    if (shown === null) return null;
    const year = years[index] ?? null;
    return year === null ? null : written(year, shown);
  });
}

/** The date that an entry's address carries, as year, month and perhaps day. */
function addressDate(url: string): AddressDate | null {
  for (const pattern of IN_ADDRESS) {
    const match = pattern.exec(url);
    if (match === null) continue;
    const [year, month] = [Number(match[1]), Number(match[2])];
    if (month >= 1 && month <= MONTHS)
      return { year, month, day: match[3] === undefined ? null : Number(match[3]) };
  }
  return null;
}

/** The year that brings the shown month nearest to the address's; null when they are months apart. */
function yearFromAddress(shown: ShownDate, address: AddressDate | null): number | null {
  if (address === null) return null;
  const apart = shown.month - address.month;
  if (Math.abs(apart) <= NEAR) return address.year;
  if (apart >= MONTHS - NEAR) return address.year - 1;
  return apart <= NEAR - MONTHS ? address.year + 1 : null;
}

/** In a list from new to old a later month below an earlier one begins the year before. */
function fillFromNeighbours(entries: readonly DatedEntry[], years: (number | null)[]): void {
  fill(entries, years, 1);
  fill(entries, years, -1);
}

function fill(entries: readonly DatedEntry[], years: (number | null)[], step: 1 | -1): void {
  let known: { year: number; ordinal: number } | null = null;
  for (let at = step === 1 ? 0 : entries.length - 1; at >= 0 && at < entries.length; at += step) {
    const shown = entries[at]?.shown ?? null;
    if (shown === null) continue;
    const ordinal = shown.month * 31 + shown.day;
    const year: number | null = years[at] ?? null;
    if (year !== null) known = { year, ordinal };
    else if (known !== null) {
      const turned: boolean = step === 1 ? ordinal > known.ordinal : ordinal < known.ordinal;
      known = { year: known.year + (turned ? -step : 0), ordinal };
      years[at] = known.year;
    }
  }
}

function latestOf(addressed: readonly (AddressDate | null)[]): CalendarDate | null {
  let latest: string | null = null;
  for (const address of addressed) {
    if (address === null) continue;
    const date = `${address.year}-${two(address.month)}-${two(address.day ?? 28)}`;
    if (latest === null || date > latest) latest = date;
  }
  return latest;
}

/** The last year in which the day is not after `latest`; a day in the same month is near enough to an address. */
function yearBefore(shown: ShownDate, latest: CalendarDate, isLoose: boolean): number {
  const year = Number(latest.slice(0, 4));
  const limit = isLoose ? `${latest.slice(0, 7)}-31` : latest.slice(0, 10);
  return written(year, { ...shown, time: '' }) <= limit ? year : year - 1;
}

function written(year: number, { month, day, time }: ShownDate): CalendarDate {
  return `${year}-${two(month)}-${two(day)}${time}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

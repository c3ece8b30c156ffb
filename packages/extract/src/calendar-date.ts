/** A calendar date in Asia/Shanghai as a reader sees it, `YYYY-MM-DD`. */
export type CalendarDate = string;

const YEAR = '(?<!\\d)((?:19|20)\\d{2})';
/** `2026-11-23`, `2026/11/23`, `2026.11.23` (one separator throughout) and `2026年11月23日`. */
const DATE_IN_TEXT = new RegExp(
  `${YEAR}(?:\\s?([-/.．－])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})(?!\\d)|\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日)`,
  'g',
);
/** `2026-1-3` */
const LEAST_LENGTH = 8;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date found in a text, and where it stands there. */
export interface DateInText {
  readonly date: CalendarDate;
  readonly index: number;
  readonly length: number;
}

/** All real calendar dates that are written in a text, in order. Impossible ones (2026-02-30) are none. */
export function datesIn(text: string): DateInText[] {
  const found: DateInText[] = [];
  if (!mayHoldDate(text)) return found;
  for (const match of text.matchAll(DATE_IN_TEXT)) {
    const date = calendarDate(match[1], match[3] ?? match[5], match[4] ?? match[6]);
    if (date !== null) found.push({ date, index: match.index, length: match[0].length });
  }
  return found;
}

/** The first date in a text, or null. */
export function firstDateIn(text: string): CalendarDate | null {
  return datesIn(text)[0]?.date ?? null;
}

/** Whether there may be a date: eight characters are the least that one takes, and its year begins with the century. */
export function mayHoldDate(text: string): boolean {
  return text.length >= LEAST_LENGTH && (text.includes('20') || text.includes('19'));
}

/**
 * The date that an address carries (`/2026/11/23/`, `/20261123/`, `t20261123_1.html`). A hint only: it is when the
 * file was made, not what a reader sees.
 */
export function dateInAddress(url: string): CalendarDate | null {
  const match =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})\//.exec(url) ??
    /[/t_]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.]|$)/.exec(url);
  return match === null ? null : calendarDate(match[1], match[2], match[3]);
}

/** Build a date from its digits; null when there is no such day. */
export function calendarDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): CalendarDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const days = DAYS[m - 1];
  if (days === undefined || !(d >= 1 && d <= days)) return null;
  if (m === 2 && d === 29 && !(y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0))) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

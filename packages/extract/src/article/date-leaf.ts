import { calendarDate } from '../calendar-date.ts';
import { type CalendarMoment, firstMomentIn } from '../calendar-date-time.ts';
import { DIGIT } from '../line-sign.ts';
import { type Layout, type Line, NO_LINE } from './layout.ts';

/** A day set like the leaf of a calendar: the day above its month, or the year before both; perhaps with a clock. */
const LEAVES: readonly {
  readonly pattern: RegExp;
  readonly order: readonly [y: number, m: number, d: number];
}[] = [
  { pattern: /^(\d{1,2})日? ?[/|]? ((?:19|20)\d{2})[-/.年] ?(\d{1,2})月?$/, order: [2, 3, 1] },
  {
    pattern: /^((?:19|20)\d{2})年? (\d{1,2}) ?[-/.月] ?(\d{1,2})日?(?: (\d{1,2}:\d{2}(?::\d{2})?))?$/,
    order: [1, 2, 3],
  },
  { pattern: /^((?:19|20)\d{2}) ?[-/.年] ?(\d{1,2})月? (\d{1,2})日?$/, order: [1, 2, 3] },
  { pattern: /^(\d{1,2})[-/.月] ?(\d{1,2})日? ((?:19|20)\d{2})年?$/, order: [3, 1, 2] },
];
const NUMBERS = /^[\d\s年月日:/|.-]{1,24}$/;
const REACH = 4;
const REACH_BELOW = 12;

/** The day that stands in pieces beside a headline, at most four lines above it or in the header below; null when there is none. */
export function momentOnLeaf(
  { lines }: Layout,
  { from, to }: { readonly from: number; readonly to: number },
  end: number,
): CalendarMoment | null {
  let leaf = '';
  const last = Math.min(to + REACH_BELOW, end);
  for (let line = Math.max(0, from - REACH); line <= last; line += 1) {
    const shown = line === last ? NO_LINE : (lines[line] ?? NO_LINE);
    if (isLeaf(shown)) {
      leaf = leaf === '' ? shown.text : `${leaf} ${shown.text}`;
      continue;
    }
    const moment = leaf === '' ? null : momentOf(leaf);
    if (moment !== null) return moment;
    leaf = '';
  }
  return null;
}

/** Whether a line is nothing but the numbers of a day, in pieces or whole. */
export function isLeaf({ text, linkLength, signs }: Line): boolean {
  return (signs & DIGIT) !== 0 && linkLength === 0 && NUMBERS.test(text);
}

function momentOf(leaf: string): CalendarMoment | null {
  for (const { pattern, order } of LEAVES) {
    const match = pattern.exec(leaf);
    if (match === null) continue;
    const [year, month, day] = order.map((place) => match[place]);
    const date = calendarDate(year, month, day);
    if (date !== null) return match[4] === undefined ? date : firstMomentIn(`${date} ${match[4]}`);
  }
  return null;
}

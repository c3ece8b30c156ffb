import type { Issue } from '../issue.ts';
import { datesIn, type WrittenDate } from './day.ts';
import { found } from './finding.ts';

/** What is said of days to come. */
const AHEAD =
  /(?:将于|定于|拟于|请于|须于|应于|务必于|截止(?:时间|日期)?(?:为|：)?|截至时间(?:为|：)?|报名时间(?:为|：)?|有效期至|延长至|会议时间(?:为|：)?)[^，。；]{0,4}$/;
const UNTIL = /^(?:[上下]午|\s|[（(][^）)]{0,6}[)）]|\d{1,2}[:：时]\d{0,2}分?){0,4}[—–\-~～至到]{1,2}$/;

/** Ranges that end before they begin, and days to come that lie years back by a slip of one digit (2026 written 2006). */
export function yearIssues(text: string, published?: string): Issue[] {
  const dates = datesIn(text).filter((date) => date.year !== undefined);
  if (dates.length === 0) return [];
  return [...invertedRanges(text, dates), ...slips(text, dates, published)];
}

function invertedRanges(text: string, dates: readonly WrittenDate[]): Issue[] {
  return dates.flatMap((to, at) => {
    const from = dates[at - 1];
    if (from === undefined || !UNTIL.test(text.slice(from.end, to.start)) || ordinal(to) >= ordinal(from))
      return [];
    return [
      found(text, from.start, to.end, 'year', {
        rule: 'range',
        message: `起止时间颠倒：“${text.slice(to.start, to.end)}”早于“${text.slice(from.start, from.end)}”。`,
        confidence: 0.95,
      }),
    ];
  });
}

function slips(text: string, dates: readonly WrittenDate[], published: string | undefined): Issue[] {
  const now = published === undefined ? newest(dates) : Number(published.slice(0, 4));
  return dates.flatMap((date) => {
    const year = date.year ?? now;
    if (
      year >= now - 1 ||
      !differsByOneDigit(year, now) ||
      !AHEAD.test(text.slice(Math.max(0, date.start - 16), date.start))
    )
      return [];
    return [
      found(text, date.start, date.start + 4, 'year', {
        rule: 'slip',
        message: `所述为将来的时间，“${year}年”疑为“${now}年”之误。`,
        suggestion: String(now),
        confidence: published === undefined ? 0.82 : 0.9,
      }),
    ];
  });
}

function newest(dates: readonly WrittenDate[]): number {
  return dates.reduce((most, { year = 0 }) => Math.max(most, year), 0);
}

function ordinal({ year = 0, month, day }: WrittenDate): number {
  return year * 372 + month * 31 + day;
}

function differsByOneDigit(a: number, b: number): boolean {
  return [...String(a)].filter((digit, at) => digit !== String(b)[at]).length === 1;
}

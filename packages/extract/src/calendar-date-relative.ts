import { type CalendarDate, calendarDate } from './calendar-date.ts';

const DAY = 86_400_000;
const DIGITS = '零一二三四五六七八九';
const NUMBER = '(\\d{1,3}|半|[一二两三四五六七八九十]{1,3})';
const UNITS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 个星期: 7 };
const DAYS_AGO = new RegExp(`${NUMBER}\\s?(天|日|周|个?星期)之?[以]?前`);
const SAME_DAY = new RegExp(`刚刚|今天|今日|${NUMBER}\\s?(?:秒|分钟?|个?小时)之?[以]?前`);
const FIXED: readonly (readonly [words: RegExp, days: number])[] = [
  [/大前天/, 3],
  [/前天/, 2],
  [/昨天|昨日/, 1],
];
const MONTH_DAY =
  /(?<![\d.年/-])(0?[1-9]|1[0-2])(?:[-/.](0[1-9]|[12]\d|3[01])(?![\d/.-])|\s?月\s?([12]?\d|3[01])\s?日)/;
const CHINESE_DATE =
  /([二一][〇○零Ｏ０O一二三四五六七八九]{3})年(十[一二]?|元|[一二三四五六七八九])月([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日/;

/**
 * The day that words such as 刚刚, 3小时前, 昨天, 三天前, 两周前 mean for a reader of `today`; null without such words.
 * Hours that reach back over midnight are taken as today, because the page does not say the hour of reading.
 */
export function relativeDateIn(text: string, today: CalendarDate): CalendarDate | null {
  for (const [words, days] of FIXED) if (words.test(text)) return daysBefore(today, days);
  const ago = DAYS_AGO.exec(text);
  if (ago !== null) {
    const days = (numberOf(ago[1] ?? '') ?? Number.NaN) * (UNITS[ago[2] ?? ''] ?? Number.NaN);
    return Number.isInteger(days) ? daysBefore(today, days) : null;
  }
  return SAME_DAY.test(text) ? today : null;
}

/**
 * The day that a month and a day without a year mean (`11-03`, `11月3日`): in the year of `today`, or the year before
 * where that would lie ahead. Null without such a date.
 */
export function monthDayIn(text: string, today: CalendarDate): CalendarDate | null {
  const match = MONTH_DAY.exec(text);
  if (match === null) return null;
  const year = Number(today.slice(0, 4));
  const [month, day] = [match[1], match[2] ?? match[3]];
  const thisYear = calendarDate(String(year), month, day);
  if (thisYear !== null && thisYear <= today) return thisYear;
  return calendarDate(String(year - 1), month, day);
}

/** A date in Chinese numerals (二〇二六年十一月三日), as documents are signed with; null when there is none. */
export function chineseDateIn(text: string): CalendarDate | null {
  const match = CHINESE_DATE.exec(text);
  if (match === null) return null;
  const year = [...(match[1] ?? '')].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join('');
  const month = match[2] === '元' ? 1 : numberOf(match[2] ?? '');
  return calendarDate(year, String(month), String(numberOf(match[3] ?? '')));
}

/** 1 to 99 in digits or Chinese numerals; null for what is no whole number. */
function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '半') return null;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const high = text.includes('十') ? (tens === '' ? 1 : digitOf(tens)) : 0;
  const low = ones === '' || ones === undefined ? 0 : digitOf(ones);
  return high < 0 || low < 0 ? null : high * 10 + low;
}

function digitOf(character: string | undefined): number {
  return character === '两' ? 2 : DIGITS.indexOf(character ?? '?');
}

function daysBefore(today: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}

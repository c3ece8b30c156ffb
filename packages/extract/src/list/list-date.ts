import { BEST_LABEL, OTHER_LABEL, PUBLICATION_LABEL } from './list-words.ts';

/** A date as an entry shows it; lists often leave the year out. */
export interface ShownDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** `T10:20`, `T10:20:30` or empty; midnight is what systems write for want of a time. */
  readonly time: string;
}

const TIME = '(?:\\s*T?\\s*(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?)?';
const FULL = new RegExp(
  `(?<![\\d.])((?:19|20)\\d{2})\\s{0,2}(?:([-/.．－_—])\\s{0,2}(\\d{1,2})\\s{0,2}\\2\\s{0,2}(\\d{1,2})(?!\\d)|年\\s{0,2}(\\d{1,2})\\s{0,2}月\\s{0,2}(\\d{1,2})\\s{0,2}日?(?!\\d))${TIME}`,
  'g',
);
const COMPACT = /^\D{0,2}((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)\D{0,2}$/;
/** `26-02-19`: two digits of a year are only read where three numbers stand alone. */
const SHORT_YEAR = /^[\s[【(（]*(\d{2})([-/.])(\d{1,2})\2(\d{1,2})[\s\]】)）]*$/;
/** A date spread over blocks, such as a large day above a small month; the pieces are joined by blanks. */
const SPREAD: readonly { readonly pattern: RegExp; readonly order: readonly ('y' | 'm' | 'd')[] }[] = [
  {
    pattern: /(?<!\d)(\d{1,2})\s?日?\s?[/|]?\s((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})(?![\d])/,
    order: ['d', 'y', 'm'],
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})\s?(?:年|[-/.])?\s(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/,
    order: ['y', 'm', 'd'],
  },
  {
    pattern: /(?<!\d)(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?\s?[[(（/]?\s?((?:19|20)\d{2})(?!\d)/,
    order: ['m', 'd', 'y'],
  },
  { pattern: /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})月?\s(\d{1,2})日?(?!\d)/, order: ['y', 'm', 'd'] },
  { pattern: /^(\d{1,2})\s(\d{1,2})月\s((?:19|20)\d{2})年?$/, order: ['d', 'm', 'y'] },
];
const PARTIAL = new RegExp(
  `^[\\s[【(（<|]*(\\d{1,2})\\s?(?:[-/.]|月)\\s?(\\d{1,2})\\s?日?${TIME}[\\s\\]】)）>|]*$`,
);
const DAY_AND_MONTH = /^(\d{1,2})\s?日?\s(\d{1,2})\s?月$/;
const MONTH_AND_DAY = /^(\d{1,2})\s?月\s(\d{1,2})\s?日?$/;
const RELATIVE =
  /^[\s[(（]*(?:(\d{1,3}|[一两二三四五六七八九十])\s?(分钟|小时|天|日|周|个月)前|(今天|昨天|前天|刚刚))/;
const NUMERALS = '零一二三四五六七八九十';
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MAY_BE_DATE = /\d|前|今天|昨天|刚刚/;
/** Part of a day that stands in pieces. */
const PIECE = /^[\d\s年月日/.-]{1,10}$/;
/** A date without a year, alone in its text. */
const BEGINS_AS_DATE = /^[\s[【(（<|\d]/;
const WEEKDAY = /^\s*[(（]?(?:星期|周[一二三四五六日])/;
const ONLY_WEEKDAY = /^\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?\s*$/;
const MAX_ALONE = 16;
const LEAST_OF_PROSE = 60;
const DAY = 86_400_000;

/**
 * The date that the texts of an entry show beside its title. A text that is nothing but a date comes before a date
 * within a text, one labelled as the day of publication before all others; of equals the last. `today` reads 三天前.
 */
export function dateOfTexts(texts: readonly string[], today: string | null): ShownDate | null {
  let best: ShownDate | null = null;
  let bestRank = 1;
  for (const [index, text] of texts.entries()) {
    if (!MAY_BE_DATE.test(text)) continue;
    for (const { date, rank } of fullDatesIn(text, texts[index - 1] ?? ''))
      if (rank >= bestRank) [best, bestRank] = [date, rank];
  }
  // A day in the summary of a card is not the one that the card shows in large pieces.
  if (best !== null)
    return (bestRank < 3 ? spreadDate(texts.filter((text) => PIECE.test(text))) : null) ?? best;
  const short = texts.filter((text) => text.length <= 24 && MAY_BE_DATE.test(text));
  return short.length === 0 ? null : (spreadDate(short) ?? partialDate(short) ?? relativeDate(short, today));
}

/** Whether the four digits of a year may stand in a text. */
export function mayHoldYear(text: string): boolean {
  return text.includes('20') || text.includes('19');
}

/** Whether a text is nothing but a date, so that it is no part of a title. */
export function isOnlyDate(text: string): boolean {
  if (text.length > 40 || !MAY_BE_DATE.test(text)) return false;
  if (!mayHoldYear(text) && !BEGINS_AS_DATE.test(text)) return false;
  const rest = text.replace(FULL, '');
  if (rest !== text) return isBare(rest.replace(LABEL, ''));
  return (
    PARTIAL.test(text) ||
    /^\d{1,2}(?:日|月)?$/.test(text) ||
    /^(?:19|20)\d{2}(?:年|\s?[-/.年]\s?\d{1,2}月?)?$/.test(text) ||
    SHORT_YEAR.test(text)
  );
}

const YEAR_AND_MORE = /(?:19|20)\d{2}\s{0,2}[-/.．－_—年]/;
const LABEL = /(?:发布|发文|公开|更新|成文|来信)?(?:日期|时间)?\s*[:：]?/;

/** A date at the edge of a text, and the text without it: `标题 2026-11-03`, `[2026-11-03] 标题`. */
export function splitEdgeDate(text: string): { readonly rest: string; readonly date: ShownDate } | null {
  if (!YEAR_AND_MORE.test(text)) return null;
  for (const match of text.matchAll(FULL)) {
    const before = text.slice(0, match.index);
    const behind = text.slice(match.index + match[0].length);
    const bracketed = /[[【(（]\s*$/.test(before) && /^\s*[\]】)）]/.test(behind);
    const spaced = before === '' ? /^[\s\]】)）]/.test(behind) : /[\s[【(（]$/.test(before);
    const date = fromFull(match);
    if (date === null || !(bracketed || spaced)) continue;
    if (isBare(before)) return { rest: behind.replace(/^[\s\]】)）]+/, ''), date };
    if (isBare(behind))
      return { rest: before.replace(/[\s[【(（]+$/, '').replace(/\s*发布(?:日期|时间)[:：]?$/, ''), date };
  }
  return null;
}

interface Ranked {
  readonly date: ShownDate;
  readonly rank: number;
}

function fullDatesIn(text: string, textBefore: string): Ranked[] {
  const found: Ranked[] = [];
  for (const match of text.matchAll(FULL)) {
    const date = fromFull(match);
    if (date === null) continue;
    const before = text.slice(0, match.index);
    const behind = text.slice(match.index + match[0].length);
    found.push({ date, rank: rankOf(before, behind, textBefore) });
  }
  if (found.length > 0 || text.length > MAX_ALONE) return found;
  const compact = COMPACT.exec(text);
  const short = SHORT_YEAR.exec(text);
  const date =
    compact !== null
      ? shownDate(Number(compact[1]), Number(compact[2]), Number(compact[3]), '')
      : short !== null
        ? shownDate(2000 + Number(short[1]), Number(short[3]), Number(short[4]), '')
        : null;
  return date === null ? [] : [{ date, rank: 3 }];
}

/** 0 the day of the visit with its weekday, 1 in a long text or of something else, 2 in a short one, 3 alone, 4 labelled, 5 labelled as publication. */
function rankOf(before: string, behind: string, textBefore: string): number {
  if (WEEKDAY.test(behind)) return isBare(before) && ONLY_WEEKDAY.test(behind) ? 2 : 0;
  const label = isBare(before) ? (textBefore.length <= 12 ? textBefore : '') : before.slice(-8);
  if (/[:：]\s*$/.test(label) || /(?:日期|时间)\s*$/.test(label)) {
    if (OTHER_LABEL.test(label)) return 1;
    if (BEST_LABEL.test(label)) return 5;
    if (PUBLICATION_LABEL.test(label)) return 4;
  }
  if (isBare(before) && isBare(behind)) return 3;
  return before.length + behind.length <= LEAST_OF_PROSE ? 2 : 1;
}

function isBare(text: string): boolean {
  return /^[\s[\]【】()（）<>《》|·,，:：\-—/]*$/.test(text);
}

function fromFull(match: RegExpMatchArray): ShownDate | null {
  return shownDate(
    Number(match[1]),
    Number(match[3] ?? match[5]),
    Number(match[4] ?? match[6]),
    timeOf(match[7], match[8], match[9]),
  );
}

function spreadDate(texts: readonly string[]): ShownDate | null {
  const joined = texts.join(' ').replace(/\s+/g, ' ').trim();
  for (const { pattern, order } of SPREAD) {
    const match = pattern.exec(joined);
    if (match === null) continue;
    const part = (which: 'y' | 'm' | 'd'): number => Number(match[order.indexOf(which) + 1]);
    const date = shownDate(part('y'), part('m'), part('d'), '');
    if (date !== null) return date;
  }
  return null;
}

function partialDate(texts: readonly string[]): ShownDate | null {
  for (const text of [...texts].reverse()) {
    const match = PARTIAL.exec(text);
    if (match === null) continue;
    const date = shownDate(null, Number(match[1]), Number(match[2]), timeOf(match[3], match[4], match[5]));
    if (date !== null) return date;
  }
  const joined = texts.slice(0, 4).join(' ').replace(/\s+/g, ' ');
  const reversed = DAY_AND_MONTH.exec(joined);
  if (reversed !== null) return shownDate(null, Number(reversed[2]), Number(reversed[1]), '');
  const match = MONTH_AND_DAY.exec(joined);
  return match === null ? null : shownDate(null, Number(match[1]), Number(match[2]), '');
}

function relativeDate(texts: readonly string[], today: string | null): ShownDate | null {
  if (today === null) return null;
  for (const text of texts) {
    const match = RELATIVE.exec(text);
    if (match === null) continue;
    const at = new Date(Date.parse(today) - daysAgo(match[1], match[2], match[3]) * DAY);
    return shownDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), '');
  }
  return null;
}

function daysAgo(count: string | undefined, unit: string | undefined, word: string | undefined): number {
  if (word === '昨天') return 1;
  if (word === '前天') return 2;
  const number =
    count === '两'
      ? 2
      : count !== undefined && /\d/.test(count)
        ? Number(count)
        : NUMERALS.indexOf(count ?? '零');
  if (unit === '天' || unit === '日') return number;
  if (unit === '周') return number * 7;
  return unit === '个月' ? number * 30 : 0;
}

function timeOf(hour: string | undefined, minute: string | undefined, second: string | undefined): string {
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return '';
  if (Number(hour) === 0 && Number(minute) === 0 && Number(second ?? 0) === 0) return '';
  return `T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
}

/** A day that exists; without a year 29 February is one. */
function shownDate(year: number | null, month: number, day: number, time: string): ShownDate | null {
  const days = DAYS[month - 1];
  if (days === undefined || !(day >= 1 && day <= days)) return null;
  if (
    year !== null &&
    month === 2 &&
    day === 29 &&
    (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))
  )
    return null;
  return { year, month, day, time };
}

import type { Issue } from '../issue.ts';
import { datesIn, daysOf, type WrittenDate } from './day.ts';
import { found } from './finding.ts';

const WEEKDAYS = '日一二三四五六';
/** The weekday that stands beside a date. */
const AFTER = /^\s?[（(]\s?(?:星期|周|礼拜)([一二三四五六日天])\s?[)）]|^\s?(?:星期|周)([一二三四五六日天])/;

/** Dates that no calendar has (2月30日), and weekdays that are not theirs. */
export function dateIssues(text: string): Issue[] {
  return datesIn(text).flatMap((date) => [...impossible(text, date), ...wrongWeekday(text, date)]);
}

function impossible(text: string, { start, end, year, month, day }: WrittenDate): Issue[] {
  if (month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year)) return [];
  // Codes and fractions look like dates in numbers alone (0000-00-00, 2024/13/40 of a table).
  if (year !== undefined && (year < 1900 || year > 2100)) return [];
  const written = text.slice(start, end);
  const why =
    month < 1 || month > 12
      ? `没有${month}月`
      : day < 1 || day > 31
        ? `没有${day}日`
        : `${year === undefined ? '' : `${year}年`}${month}月只有${daysOf(month, year)}天`;
  return [
    found(text, start, end, 'date', {
      rule: 'impossible',
      message: `“${written}”不存在：${why}。`,
      confidence: written.includes('月') ? 0.97 : 0.8,
    }),
  ];
}

function wrongWeekday(text: string, { start, end, year, month, day }: WrittenDate): Issue[] {
  if (year === undefined || month < 1 || month > 12 || day < 1 || day > daysOf(month, year)) return [];
  const said = AFTER.exec(text.slice(end, end + 8));
  const name = (said?.[1] ?? said?.[2])?.replace('天', '日');
  if (said === null || name === undefined || year < 1900) return [];
  const right = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  if (right === name) return [];
  // 周六 may begin a word of its own only where no bracket closes it: 8月1日周一帆.
  const stop = end + said[0].length;
  if (
    said[2] !== undefined &&
    /^\p{sc=Han}/u.test(text.slice(stop)) &&
    !/^[上下中晚早全]/.test(text.slice(stop))
  )
    return [];
  return [
    found(text, start, stop, 'weekday', {
      rule: 'mismatch',
      message: `${year}年${month}月${day}日是星期${right}，不是星期${name}。`,
      confidence: 0.97,
    }),
  ];
}

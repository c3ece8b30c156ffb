import { describe, expect, test } from 'vitest';
import { chineseDateIn, monthDayIn, relativeDateIn } from './calendar-date-relative.ts';

const TODAY = '2026-11-03';

describe('days that only a reader of today knows', () => {
  test.each([
    ['刚刚', '2026-11-03'],
    ['3小时前', '2026-11-03'],
    ['半小时前', '2026-11-03'],
    ['昨天 10:20', '2026-11-02'],
    ['前天', '2026-11-01'],
    ['三天前', '2026-10-31'],
    ['12天前', '2026-10-22'],
    ['十二天前', '2026-10-22'],
    ['两周前', '2026-10-20'],
    ['半天前', null],
    ['通知公告', null],
  ])('%s is %s', (text, date) => {
    expect(relativeDateIn(text, TODAY)).toBe(date);
  });

  test.each([
    ['11-03', '2026-11-03'],
    ['[11-04]', '2025-11-04'],
    ['12月31日', '2025-12-31'],
    ['2026-11-03', null],
    ['3-1-2', null],
    ['电话 0812-11-03', null],
  ])('a month and day, %s, is the last such day: %s', (text, date) => {
    expect(monthDayIn(text, TODAY)).toBe(date);
  });
});

describe('dates in Chinese numerals', () => {
  test.each([
    ['二〇二六年十一月三日', '2026-11-03'],
    ['二○一七年元月二十日', '2017-01-20'],
    ['一九九八年十二月三十一日', '1998-12-31'],
    ['二〇二六年二月三十日', null],
    ['二月三日', null],
  ])('%s is %s', (text, date) => {
    expect(chineseDateIn(text)).toBe(date);
  });
});

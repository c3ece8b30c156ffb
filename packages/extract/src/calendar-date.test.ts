import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInAddress, datesIn, firstDateIn } from './calendar-date.ts';

describe('dates in text', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026年11月23日', '2026-11-23'],
    ['2026 年 1 月 3 日', '2026-01-03'],
    ['2026/1/3 10:20', '2026-01-03'],
    ['[2026.11.23]', '2026-11-23'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is read', (text, date) => {
    expect(firstDateIn(text)).toBe(date);
  });

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '12026-11-23',
    '2026-11-234',
    '2026-11/23',
    '电话 0812-3333-22',
    '2026年11月',
  ])('%s is no date', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  test('every real day in every manner is found at its place', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('-', '/', '.', '年'), (value, separator) => {
        const iso = value.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-');
        const written = separator === '年' ? `${y}年${Number(m)}月${Number(d)}日` : [y, m, d].join(separator);
        const [found, ...others] = datesIn(`发布时间：${written} 来源`);
        expect(found).toEqual({ date: iso, index: 5, length: written.length });
        expect(others).toEqual([]);
      }),
    );
  });

  test.each([
    ['http://a.gov.cn/2026/11/23/art_1.html', '2026-11-23'],
    ['http://a.gov.cn/zw/t20261123_55.html', '2026-11-23'],
    ['http://a.gov.cn/20261123/55.html', '2026-11-23'],
    ['http://a.gov.cn/art/2026/11/art_1.html', null],
    ['http://a.gov.cn/id/120261123', null],
  ])('%s carries %s', (url, date) => {
    expect(dateInAddress(url)).toBe(date);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentOfMachine, momentsIn } from './calendar-date-time.ts';

describe('moments in text', () => {
  test.each([
    ['2026-11-03', '2026-11-03'],
    ['[2026-11-03 10:20:33]', '2026-11-03T10:20:33'],
    ['2026年11月3日 10:20', '2026-11-03T10:20'],
    ['2026年11月3日10时5分', '2026-11-03T10:05'],
    ['2026年11月3日 星期二 下午3:05 来源', '2026-11-03T15:05'],
    ['2026/11/3 9:05:06', '2026-11-03T09:05:06'],
    ['2026-11-03 10:20:33.0', '2026-11-03T10:20:33'],
    ['2022-09-14-17:13:00', '2022-09-14T17:13:00'],
    ['2026-11-03T10:20:33+08:00', '2026-11-03T10:20:33'],
    ['2026-11-03T18:20:33Z', '2026-11-04T02:20:33'],
    ['Tue Nov 03 10:20:33 CST 2026', '2026-11-03T10:20:33'],
    ['2026-11-03 25:20', '2026-11-03'],
    ['2026-11-03 来源：10:20', '2026-11-03'],
  ])('%s is %s', (text, value) => {
    expect(momentsIn(text).map((moment) => moment.value)).toEqual([value]);
  });

  test('a moment spans its time, so that what follows is no part of it', () => {
    const text = '时间：2026-11-03 10:20 来源：市政府';
    const [moment] = momentsIn(text);
    expect(moment).toEqual({ value: '2026-11-03T10:20', date: '2026-11-03', index: 3, length: 16 });
  });

  test('any text gives moments within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'2026-1年月日 T:时分Z+08') }), (text) => {
        for (const { index, length } of momentsIn(text))
          expect(index + length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('moments of machines', () => {
  test.each([
    ['1699000000000', '2023-11-03T16:26:40'],
    ['1699000000', '2023-11-03T16:26:40'],
    ['20261103', '2026-11-03'],
    ['20261103102033', '2026-11-03T10:20:33'],
    ['2026-11-03 10:20', '2026-11-03T10:20'],
    ['12345', null],
    ['20261303', null],
  ])('%s is %s', (text, value) => {
    expect(momentOfMachine(text)).toBe(value);
  });
});

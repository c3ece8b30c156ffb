import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { census2015 } from './census-2015.ts';
import { columnKindNames } from './column-kind.ts';
import { columnKindOf } from './column-name.ts';
import { periodBegins, periodDays, updatePeriods } from './column-period.ts';
import { inspection2019 } from './inspection-2019.ts';

describe('the period of a column', () => {
  test.each([
    ['day', 14, '2026-11-23', '2026-11-09'],
    ['day', 14, '2026-03-01', '2026-02-15'],
    ['month', 6, '2026-11-23', '2026-05-23'],
    ['month', 6, '2026-08-31', '2026-02-28'],
    ['month', 6, '2028-08-31', '2028-02-29'],
    ['month', 12, '2028-02-29', '2027-02-28'],
    ['month', 6, '2026-03-15', '2025-09-15'],
  ] as const)('%s %i before %s begins on %s', (unit, count, today, begins) => {
    expect(periodBegins({ unit, count }, today)).toBe(begins);
  });

  test('a longer period never begins later, and none begins after today', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 36 }), (date, count) => {
        const today = date.toISOString().slice(0, 10);
        const begins = periodBegins({ unit: 'month', count }, today);
        expect(begins < today).toBe(true);
        expect(periodBegins({ unit: 'month', count: count + 1 }, today) <= begins).toBe(true);
      }),
    );
  });

  test('[3.3] news are due within two weeks, notices and policies within six months', () => {
    expect(updatePeriods.news).toMatchObject({ unit: 'day', count: 14 });
    expect(updatePeriods.notices).toMatchObject({ unit: 'month', count: 6 });
    expect(updatePeriods.policies).toMatchObject({ unit: 'month', count: 6 });
    expect(updatePeriods.overview).toBeNull();
  });
});

describe('a period in days', () => {
  test.each([
    ['day', 14, 14],
    ['month', 6, 183],
    ['month', 12, 365],
  ] as const)('%s × %i is %i days', (unit, count, days) => {
    expect(periodDays({ unit, count })).toBe(days);
  });

  test('every kind has a name of its own and says whether it has a period', () => {
    expect(Object.keys(updatePeriods)).toEqual(Object.keys(columnKindNames));
    expect(new Set(Object.values(columnKindNames)).size).toBe(Object.keys(columnKindNames).length);
    expect(updatePeriods.response).toBeNull();
  });
});

describe('the kind of a column', () => {
  test.each([
    ['工作动态', null, 'news'],
    [null, '部门动态', 'news'],
    [null, '公示公告', 'notices'],
    ['政策文件', '通知公告', 'policies'],
    [null, '政策解读', 'interpretation'],
    [null, '意见征集', 'consultation'],
    [null, '局长信箱', 'interaction'],
    [null, '机构设置', 'functions'],
    [null, '领导之窗', 'leaders'],
    [null, '规划计划', 'planning'],
    [null, '政府信息公开年报', 'disclosure'],
    [null, '木棉文化', 'other'],
  ])('%s / %s is %s', (type, name, kind) => {
    expect(columnKindOf(type, name)).toBe(kind);
  });
});

describe('the tables', () => {
  test('every indicator has an id of its own and its wording', () => {
    for (const { indicators } of [census2015, inspection2019]) {
      expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
      for (const { name, rule, group } of indicators)
        for (const words of [name, rule, group]) expect(words).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

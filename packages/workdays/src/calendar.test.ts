import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar } from './calendar.ts';
import { holidayVersion, noticesOf } from './holiday-table.ts';

const days = calendar();
const add = (date: string, n: number) => days.addWorkdays(date, n).date;
const between = (a: string, b: string) => days.workdaysBetween(a, b).days;

const aDate = fc
  .integer({ min: Date.UTC(2016, 0, 1) / 86_400_000, max: Date.UTC(2028, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const aCount = fc.integer({ min: -600, max: 600 }).filter((n) => n !== 0);

describe('hand-counted', () => {
  test.each([
    // 春节 2026: off 02-15 (Sunday) to 02-23 (Monday); worked on Saturdays 02-14 and 02-28.
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 6, '2026-02-28'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-02-18', 1, '2026-02-24'],
    // 国庆 2025: off 10-01 to 10-08; worked on Sunday 09-28 and Saturday 10-11.
    ['2025-09-26', 1, '2025-09-28'],
    ['2025-09-30', 1, '2025-10-09'],
    ['2025-09-30', 3, '2025-10-11'],
    ['2025-09-30', 4, '2025-10-13'],
    // 国庆 2026: off 10-01 to 10-07; worked on Sunday 09-20 and Saturday 10-10.
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    // 元旦 2026: off 01-01 to 01-03, worked on Sunday 01-04.
    ['2025-12-31', 1, '2026-01-04'],
    ['2025-12-31', 2, '2026-01-05'],
    // 五一 2026: off 05-01 to 05-05, worked on Saturday 05-09.
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-04-30', 4, '2026-05-09'],
    // The notice for 2023 took Saturday 2022-12-31 and Monday 2023-01-02 off.
    ['2022-12-30', 1, '2023-01-03'],
    // The notice for 2019 made Saturday 2018-12-29 a working day.
    ['2018-12-28', 1, '2018-12-29'],
    ['2018-12-29', 1, '2019-01-02'],
    // Backwards.
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-02-24', -1, '2026-02-14'],
  ])('from %s, working day %i is %s', (from, n, to) => {
    expect(add(from, n)).toBe(to);
    expect(between(from, to)).toBe(n);
  });

  test('zero days lead nowhere, even from a day off', () => {
    expect(days.addWorkdays('2026-10-01', 0)).toEqual({ date: '2026-10-01', provisional: false });
    expect(between('2026-10-01', '2026-10-01')).toBe(0);
  });
});

describe('due', () => {
  test('day 1 is the next working day after the day of start, and the time is up at 24:00 of day n', () => {
    expect(days.dueAt(new Date('2026-02-13T01:00:00Z'), 5)).toEqual({
      date: '2026-02-27',
      at: new Date('2026-02-28T00:00:00+08:00'),
      provisional: false,
    });
  });

  test('a start on a day off counts from the next working day', () => {
    expect(days.dueAt('2026-10-03', 1).date).toBe('2026-10-08');
  });

  test('23:59:59 in Shanghai still belongs to the day, 00:00 already to the next', () => {
    // 2026-09-29 23:59:59 and 2026-09-30 00:00:00 in Shanghai, both 29 September in UTC.
    expect(days.dueAt(new Date('2026-09-29T15:59:59.999Z'), 1).date).toBe('2026-09-30');
    expect(days.dueAt(new Date('2026-09-29T16:00:00Z'), 1).date).toBe('2026-10-08');
  });

  test('a deadline into a year without a notice is provisional, one that ends before it is not', () => {
    expect(days.dueAt('2026-12-30', 1)).toMatchObject({ date: '2026-12-31', provisional: false });
    expect(days.dueAt('2026-12-31', 1)).toMatchObject({ date: '2027-01-01', provisional: true });
    expect(days.dueAt('2027-03-01', 5)).toMatchObject({ date: '2027-03-08', provisional: true });
  });

  test.each([0, -1, 1.5, Number.NaN, 36_601])('%d working days are no deadline', (n) => {
    expect(() => days.dueAt('2026-01-05', n)).toThrow(RangeError);
  });
});

describe('provisional', () => {
  test('years with a notice are certain, all others are weekends only', () => {
    expect(days.isProvisional('2026-12-31')).toBe(false);
    expect(days.isProvisional('2027-01-01')).toBe(true);
    expect(days.isProvisional(new Date('2026-12-31T16:00:00Z'))).toBe(true);
    expect(days.isWorkday('2027-01-01')).toBe(true);
    expect(days.isWorkday('2027-01-02')).toBe(false);
  });

  test('counting between dates says when it touches such a year', () => {
    expect(days.workdaysBetween('2026-12-30', '2026-12-31').provisional).toBe(false);
    expect(days.workdaysBetween('2026-12-30', '2027-01-01').provisional).toBe(true);
    expect(days.workdaysBetween('2027-01-01', '2026-12-31').provisional).toBe(false);
    expect(days.addWorkdays('2027-01-04', -1)).toEqual({ date: '2027-01-01', provisional: true });
    expect(days.addWorkdays('2027-01-01', -1)).toEqual({ date: '2026-12-31', provisional: false });
  });

  test('the notices cover the years 2016 to 2026 without a gap, each with its address', () => {
    for (let year = 2016; year <= 2026; year++) {
      expect(days.isProvisional(`${year}-06-15`)).toBe(false);
      expect(noticesOf(year).length).toBeGreaterThan(0);
    }
    expect(noticesOf(2027)).toEqual([]);
    expect(holidayVersion).toBe('2025-11');
  });
});

describe("a city's own exceptions", () => {
  const own = calendar([
    { date: '2026-07-24', kind: 'off', reason: '火把节' },
    { date: '2026-10-07', kind: 'work', reason: '迎检' },
    { date: '2027-01-01', kind: 'off', reason: '元旦' },
  ]);

  test('go before weekdays and before the notice', () => {
    expect(own.isWorkday('2026-07-24')).toBe(false);
    expect(own.addWorkdays('2026-07-23', 1).date).toBe('2026-07-27');
    expect(own.addWorkdays('2026-09-30', 1).date).toBe('2026-10-07');
  });

  test('do not make a year without a notice certain', () => {
    expect(own.dueAt('2026-12-31', 1)).toMatchObject({ date: '2027-01-04', provisional: true });
  });

  test('two for one date, or one for no date, are refused', () => {
    const off = { date: '2026-07-24', kind: 'off', reason: '' } as const;
    expect(() => calendar([off, { ...off, kind: 'work' }])).toThrow('2026-07-24');
    expect(() => calendar([{ ...off, date: '2026-02-30' }])).toThrow(RangeError);
  });
});

describe('for all dates', () => {
  test('counting back what was counted gives the same number', () => {
    fc.assert(fc.property(aDate, aCount, (date, n) => between(date, add(date, n)) === n));
  });

  test('the way there and back meets again at a working day', () => {
    fc.assert(
      fc.property(aDate, aCount, (date, n) => {
        const there = add(date, n);
        return !days.isWorkday(date) || add(there, -n) === date;
      }),
    );
  });

  test('no count lands on a day off', () => {
    fc.assert(fc.property(aDate, aCount, (date, n) => days.isWorkday(add(date, n))));
  });

  test('one more day is later, and a later start is never due earlier', () => {
    fc.assert(
      fc.property(aDate, aDate, fc.integer({ min: 1, max: 300 }), (a, b, n) => {
        expect(add(a, n + 1) > add(a, n)).toBe(true);
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(add(early, n) <= add(late, n)).toBe(true);
      }),
    );
  });

  test('a deadline ends exactly when its day ends in Shanghai', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 1, max: 100 }), (date, n) => {
        const due = days.dueAt(date, n);
        expect(days.workdaysBetween(due.date, new Date(due.at.getTime() - 1)).days).toBe(0);
        expect(due.at.getTime() - Date.parse(`${due.date}T00:00:00+08:00`)).toBe(86_400_000);
      }),
    );
  });

  test.each(['2026-2-3', '2026-02-30', '20260203', '', '+002026-01-01', '2026-13-01', '２０２６-01-01'])(
    'no date is %j',
    (text) => {
      expect(() => days.isWorkday(text)).toThrow(RangeError);
    },
  );

  test('an invalid instant is refused', () => {
    expect(() => days.isWorkday(new Date(Number.NaN))).toThrow(RangeError);
  });
});

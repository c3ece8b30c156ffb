import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectPages } from '../test/bureau-inspection.ts';
import { articlePage, listPage, SOUND } from '../test/bureau-site.ts';
import { newestDays, rhythmOf } from './rhythm.ts';

/** Days counted back from one, each so many before the last. */
function daysBack(from: string, steps: readonly number[]): string[] {
  const days = [from];
  for (const step of steps) {
    const before = Date.parse(days.at(-1) ?? from) - step * 86_400_000;
    days.push(new Date(before).toISOString().slice(0, 10));
  }
  return days;
}

describe('the rhythm of a column', () => {
  test('is the median interval between the days on which it had something new', () => {
    expect(rhythmOf(daysBack('2026-11-20', [1, 2, 2, 3, 2, 2, 9, 2]))).toEqual({ interval: 2, longest: 9 });
  });

  test('is not known of a column with few days, however many entries share them', () => {
    expect(rhythmOf(daysBack('2026-11-20', [1, 1, 1, 1, 1, 1, 1]))).toBeNull();
    expect(rhythmOf(Array.from({ length: 50 }, () => '2026-11-20'))).toBeNull();
  });

  test('does not depend on the order of entries, their times or their repetition', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.integer(), (list, seed) => {
        const days = daysBack('2026-11-20', list);
        const shuffled = [...days, ...days.map((day) => `${day}T09:00`)].sort((a, b) =>
          seed % 2 === 0 ? a.localeCompare(b) : b.localeCompare(a),
        );
        expect(rhythmOf(shuffled)).toEqual(rhythmOf(days));
        expect(newestDays(shuffled)).toEqual(days);
      }),
    );
  });
});

describe('[3.3] a column that is silent for far longer than it ever was', () => {
  const column = (name: string, days: readonly string[]) => {
    const rows = days.map((day, at) => [`${at}.html`, `关于第${at + 1}号灌区用水情况的说明`, day] as const);
    const articles = rows.map(([to, title, date]) => [`/yyjc/${to}`, articlePage(title, { date })] as const);
    return { '/yyjc/': listPage(name, rows), ...Object.fromEntries(articles) };
  };
  const found = async (name: string, days: readonly string[]) => {
    const pages = {
      ...SOUND,
      ...column(name, days),
      '/': { ...SOUND['/'], body: `${SOUND['/']?.body ?? ''}<a href="/yyjc/">${name}</a>` },
    };
    const { findings } = await inspectPages(pages);
    return findings.filter(({ code }) => code === 'column.lagging' || code === 'column.stale');
  };
  const weekly = [7, 7, 6, 8, 7, 7, 7, 14, 7];

  test('is a hint, with its own figures', async () => {
    const [finding, ...others] = await found('公示公告', daysBack('2026-08-01', weekly));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'column.lagging',
      severity: 'hint',
      certainty: 'probable',
      evidence: { newest: '2026-08-01', interval: 7 },
    });
    expect(finding?.message).toContain('平时约 7 天更新一次');
  });

  test('is none within five intervals, and where it is overdue by the rules that is said instead', async () => {
    expect(await found('公示公告', daysBack('2026-10-20', weekly))).toEqual([]);
    const stale = await found('公示公告', daysBack('2026-03-01', weekly));
    expect(stale.map(({ code }) => code)).toEqual(['column.stale']);
  });
});

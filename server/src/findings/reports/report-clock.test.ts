import { calendar } from '@mumian/workdays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, isOverdue, marksOf, type Timed } from './report-clock.ts';

const at = (text: string) => new Date(`${text}+08:00`);

describe('the clocks of a report', () => {
  it('[1.4] leave one working day to pass on and three to settle, over the Spring Festival and its worked Saturday', () => {
    expect(clockOf(calendar(), at('2026-02-13T10:00:00'))).toEqual({
      passDueOn: '2026-02-14',
      passDueAt: at('2026-02-15T00:00:00'),
      settleDueOn: '2026-02-25',
      settleDueAt: at('2026-02-26T00:00:00'),
      provisional: false,
    });
  });

  it('count by the days that the city has set', () => {
    const days = calendar([{ date: '2026-07-24', kind: 'off', reason: '火把节' }]);
    expect(clockOf(days, at('2026-07-23T23:59:00')).passDueOn).toBe('2026-07-27');
  });

  it('say so when they reach into a year without a notice', () => {
    expect(clockOf(calendar(), at('2026-12-31T09:00:00')).provisional).toBe(true);
  });

  it('never end before the day of receipt is over, and passing on never after settling', () => {
    const instant = fc.date({
      min: at('2016-01-01T00:00:00'),
      max: at('2030-01-01T00:00:00'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (received) => {
        const { passDueAt, settleDueAt } = clockOf(calendar(), received);
        expect(passDueAt.getTime()).toBeGreaterThan(received.getTime());
        expect(settleDueAt.getTime()).toBeGreaterThan(passDueAt.getTime());
      }),
    );
  });
});

describe('the marks of a report', () => {
  const report: Timed = {
    state: 'received',
    pass_due_at: at('2026-03-03T00:00:00'),
    settle_due_at: at('2026-03-05T00:00:00'),
    passed_on_at: null,
    closed_at: null,
  };

  it('are red from the end of the day on, for each clock', () => {
    const before = new Date(report.pass_due_at.getTime() - 1);
    expect([isOverdue(report, before), isOverdue(report, report.pass_due_at)]).toEqual([false, true]);
    const passedOn: Timed = { ...report, state: 'passed-on', passed_on_at: before };
    expect([isOverdue(passedOn, report.pass_due_at), isOverdue(passedOn, report.settle_due_at)]).toEqual([
      false,
      true,
    ]);
  });

  it('stay when it was done late, although nothing is overdue any more', () => {
    const late: Timed = {
      ...report,
      state: 'settled',
      passed_on_at: report.pass_due_at,
      closed_at: report.settle_due_at,
    };
    const now = at('2026-04-01T00:00:00');
    expect(marksOf(late, now)).toEqual({ passedOnLate: true, settledLate: true });
    expect(isOverdue(late, now)).toBe(false);
  });

  it('do not ask for the passing on of what was rejected in time', () => {
    const rejected: Timed = { ...report, state: 'rejected', closed_at: at('2026-03-02T12:00:00') };
    expect(marksOf(rejected, at('2026-04-01T00:00:00'))).toEqual({ passedOnLate: false, settledLate: false });
  });
});

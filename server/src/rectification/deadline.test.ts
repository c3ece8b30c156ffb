import { calendar } from '@mumian/workdays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedDeadline,
  extendedDeadline,
  fixedDeadline,
  workdaysFor,
  workdaysOverdue,
} from './deadline.ts';
import { ladderSteps, proposedStep } from './ladder-rule.ts';

const days = calendar();
const aDay = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 86_400_000, max: Date.UTC(2027, 5, 30) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const aCount = fc.constantFrom(0, 3, 10);

describe('[0.1] the deadline of an order', () => {
  it.each([
    // 春节 2026: off 02-15 to 02-23, worked on Saturdays 02-14 and 02-28.
    ['2026-02-13', 'veto', '2026-02-13'],
    ['2026-02-13', 'serious', '2026-02-25'],
    ['2026-02-13', 'ordinary', '2026-03-05'],
    // Issued on a day off: what is due the same day is due on the next working day.
    ['2026-02-16', 'veto', '2026-02-24'],
    ['2026-10-01', 'serious', '2026-10-10'],
  ] as const)('issued on %s for something %s is %s', (from, severity, due) => {
    expect(countedDeadline(days, from, workdaysFor(severity)).dueOn).toBe(due);
  });

  it('falls on a working day, never before the day of issue, and ends with it at 24:00 in Shanghai', () => {
    fc.assert(
      fc.property(aDay, aCount, (from, count) => {
        const due = countedDeadline(days, from, count);
        expect(days.isWorkday(due.dueOn)).toBe(true);
        expect(due.dueOn >= from).toBe(true);
        expect(due.dueAt.getTime()).toBe(Date.parse(`${due.dueOn}T00:00:00+08:00`) + 86_400_000);
      }),
    );
  });

  it('is never earlier with a holiday more, nor later with one less', () => {
    fc.assert(
      fc.property(aDay, aDay, aCount, (from, off, count) => {
        fc.pre(days.isWorkday(off));
        const more = calendar([{ date: off, kind: 'off', reason: '停电' }]);
        expect(countedDeadline(more, from, count).dueOn >= countedDeadline(days, from, count).dueOn).toBe(
          true,
        );
      }),
    );
  });

  it('extended by some working days is exactly so many later', () => {
    fc.assert(
      fc.property(aDay, aCount, fc.integer({ min: 1, max: 20 }), (from, count, more) => {
        const before = countedDeadline(days, from, count);
        const after = extendedDeadline(days, before, more);
        expect(days.workdaysBetween(before.dueOn, after.dueOn).days).toBe(more);
        const fixed = fixedDeadline(days, from);
        expect(days.workdaysBetween(from, extendedDeadline(days, fixed, more).dueOn).days).toBe(more);
      }),
    );
  });

  it('is overdue by the working days that have begun since', () => {
    expect(workdaysOverdue(days, '2026-03-05', new Date('2026-03-05T15:00:00Z'))).toBe(0);
    expect(workdaysOverdue(days, '2026-03-06', new Date('2026-03-08T01:00:00Z'))).toBe(0);
    expect(workdaysOverdue(days, '2026-03-06', new Date('2026-03-09T01:00:00Z'))).toBe(1);
  });
});

describe('[5.3] the rule of the ladder', () => {
  it('proposes one step at a time, in order, and none before its time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(40), fc.constantFrom('taken', 'waived', 'wait')), { maxLength: 30 }),
        (walk) => {
          const known: {
            step: (typeof ladderSteps)[number]['step'];
            state: 'proposed' | 'taken' | 'waived';
          }[] = [];
          for (const [overdue, decision] of walk) {
            const next = proposedStep(known, overdue);
            if (next) {
              expect(next).toBe(ladderSteps[known.length]);
              expect(overdue).toBeGreaterThanOrEqual(next.overdueDays);
              known.push({ step: next.step, state: 'proposed' });
            }
            const open = known.at(-1);
            if (open?.state === 'proposed') expect(proposedStep(known, 1000)).toBeUndefined();
            if (open && decision !== 'wait') open.state = decision as 'taken' | 'waived';
          }
          expect(known.length).toBeLessThanOrEqual(ladderSteps.length);
        },
      ),
    );
  });
});

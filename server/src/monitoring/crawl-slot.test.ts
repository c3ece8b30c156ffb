import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, firstDue, nextFullSlot, nextSlot, type Situation } from './crawl-slot.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = new Date('2026-03-02T01:00:00.000Z');
const daily = { incrementalDays: 1, fullDays: 30 };
const site = '018f0000-0000-7000-8000-000000000001';

const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

function situation(now: Date, of: Partial<Situation> = {}): Situation {
  return { now, underWay: false, failures: 0, lastAt: null, lastWasFull: false, ...of };
}

describe('the slots of a plan', () => {
  it('[1.3] spread the sites evenly over the day and over the month', () => {
    const hours = new Array<number>(24).fill(0);
    const days = new Array<number>(30).fill(0);
    for (let n = 0; n < 24_000; n += 1) {
      const id = `site ${n}`;
      const hour = Math.floor((nextSlot(id, START, daily).getTime() - START.getTime() - 1) / HOUR);
      const day = Math.floor((nextFullSlot(id, START, daily).getTime() - START.getTime() - 1) / DAY);
      hours[hour] = (hours[hour] ?? 0) + 1;
      days[day] = (days[day] ?? 0) + 1;
    }
    // Five standard deviations of a fair draw.
    for (const count of hours) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt(1000));
    for (const count of days) expect(Math.abs(count - 800)).toBeLessThan(5 * Math.sqrt(800));
  });

  it('stay where they are: the same instant of every interval, whenever they are asked for', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 0, max: 400 * DAY }),
        (id, days, ms) => {
          const rhythm = { incrementalDays: days, fullDays: 30 };
          const now = after(START, ms);
          const slot = nextSlot(id, now, rhythm);
          expect(slot > now && slot <= after(now, days * DAY)).toBe(true);
          expect(nextSlot(id, slot, rhythm)).toEqual(after(slot, days * DAY));
          expect(nextSlot(id, after(slot, -1), rhythm)).toEqual(slot);
        },
      ),
    );
  });

  it('begin with a full look where none was taken, and go on by the month where one was', () => {
    expect(firstDue(site, daily, { now: START, lastFullAt: null }).fullDueAt).toEqual(START);
    const seen = firstDue(site, daily, { now: START, lastFullAt: after(START, -DAY) });
    expect(seen.fullDueAt > after(START, -DAY)).toBe(true);
  });
});

describe('a site whose instant has come', () => {
  const due = firstDue(site, daily, { now: START, lastFullAt: START });

  it('[1.3] is read in full once a month and asked for changes on the other days', () => {
    const runs = [];
    let standing = firstDue(site, daily, { now: START, lastFullAt: null });
    while (runs.length < 61) {
      const decision = decide(site, standing, daily, situation(after(standing.dueAt, 2 * MINUTE)));
      runs.push(decision.run);
      standing = decision.next ?? standing;
    }
    const full = runs.flatMap((run, day) => (run === 'full' ? [day] : []));
    expect(full[0]).toBe(0);
    expect(full.length).toBeGreaterThanOrEqual(3);
    expect(full.length).toBeLessThanOrEqual(4);
    for (const [index, day] of full.slice(2).entries()) expect(day - (full[index + 1] ?? 0)).toBe(30);
  });

  it('waits while it is inspected, and has missed its slot an hour later', () => {
    const busy = (ms: number) =>
      decide(site, due, daily, situation(after(due.dueAt, ms), { underWay: true }));
    expect(busy(30 * MINUTE)).toMatchObject({ run: null, missed: [], next: null });
    expect(busy(61 * MINUTE)).toMatchObject({ run: null, missed: [due.dueAt], missedBy: 'under-way' });
  });

  it('is read again in full where the full look failed', () => {
    const failed = { failures: 1, lastAt: after(due.dueAt, -DAY), lastWasFull: true };
    expect(decide(site, due, daily, situation(due.dueAt, failed)).run).toBe('full');
  });

  it('is left alone ever longer while it cannot be read, a week at most', () => {
    const pauseAfter = (failures: number) => {
      let standing = due;
      const lastAt = after(due.dueAt, -DAY);
      for (let days = 1; ; days += 1) {
        const decision = decide(site, standing, daily, situation(standing.dueAt, { failures, lastAt }));
        if (decision.run !== null) return days;
        expect(decision).toMatchObject({ spared: true, missed: [] });
        standing = decision.next ?? standing;
      }
    };
    expect([0, 1, 2, 3, 4, 5].map(pauseAfter)).toEqual([1, 1, 2, 4, 7, 7]);
  });

  it('makes up for a downtime of days once, spread over the coming day', () => {
    const back = after(START, 3 * DAY);
    const hours = new Array<number>(24).fill(0);
    let madeUp = 0;
    for (let n = 0; n < 4800; n += 1) {
      const id = `site ${n}`;
      const standing = firstDue(id, daily, { now: START, lastFullAt: START });
      const decision = decide(id, standing, daily, situation(back));
      const used = decision.run === null ? 0 : 1;
      expect(decision.missed.length + used).toBe(3);
      const next = decision.next?.dueAt ?? back;
      const regular = nextSlot(id, back, daily);
      if (decision.run === null) expect(next <= regular).toBe(true);
      if (next < regular) madeUp += 1;
      const at = decision.run === null ? next : back;
      const hour = Math.floor((at.getTime() - back.getTime()) / HOUR);
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
    expect(madeUp).toBeGreaterThan(1000);
    // The earlier of two even draws comes at most at twice the even share; beside it what is only an hour late.
    expect(Math.max(...hours)).toBeLessThan(200 * 3.2);
  });
});

describe('whatever ticks come, early, late or never', () => {
  it('every slot is used, spared or missed exactly once, and no two runs fill one slot', () => {
    const tick = fc.record({
      pause: fc.oneof(fc.integer({ min: 1, max: 90 * MINUTE }), fc.integer({ min: HOUR, max: 5 * DAY })),
      underWay: fc.boolean(),
      failures: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.integer({ min: 1, max: 5 }),
        fc.array(tick, { maxLength: 60 }),
        (id, days, ticks) => {
          const rhythm = { incrementalDays: days, fullDays: 30 };
          let standing = firstDue(id, rhythm, { now: START, lastFullAt: null });
          let now = START;
          const told: number[] = [];
          for (const { pause, underWay, failures } of ticks) {
            now = after(now, pause);
            if (now < standing.dueAt) continue;
            const lastAt = after(now, -days * DAY);
            const decision = decide(id, standing, rhythm, situation(now, { underWay, failures, lastAt }));
            if (underWay) expect(decision.run).toBeNull();
            told.push(...decision.missed.map((at) => at.getTime()));
            if ((decision.run !== null || decision.spared) && !decision.catchesUp)
              told.push(decision.slot.getTime());
            standing = decision.next ?? standing;
            if (decision.run !== null) expect(standing.dueAt > now).toBe(true);
          }
          const until = standing.catchesUp ? now : after(standing.dueAt, -1);
          const expected: number[] = [];
          for (let slot = nextSlot(id, START, rhythm); slot <= until; slot = nextSlot(id, slot, rhythm))
            expected.push(slot.getTime());
          expect(told).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

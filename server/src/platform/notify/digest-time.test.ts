import { calendar } from '@mumian/workdays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestCut } from './digest-time.ts';

const cut = (at: string) => digestCut(new Date(at), calendar()).toISOString();
const HOUR = 60 * 60 * 1000;

describe('the daily digest', () => {
  it('is cut at 8:00 in Shanghai on a working day', () => {
    expect(cut('2026-03-03T08:00:00+08:00')).toBe('2026-03-03T00:00:00.000Z');
    expect(cut('2026-03-03T07:59:59+08:00')).toBe('2026-03-02T00:00:00.000Z');
  });

  it('is not cut on a weekend, and is on a Saturday that is worked (调休)', () => {
    expect(cut('2026-03-08T12:00:00+08:00')).toBe('2026-03-06T00:00:00.000Z');
    expect(cut('2026-02-28T09:00:00+08:00')).toBe('2026-02-28T00:00:00.000Z');
  });

  it('waits until the legal holidays are over', () => {
    expect(cut('2026-10-07T23:00:00+08:00')).toBe('2026-09-30T00:00:00.000Z');
    expect(cut('2026-10-08T08:00:00+08:00')).toBe('2026-10-08T00:00:00.000Z');
  });

  it('is always a working-day morning that has come, and none lies between it and now', () => {
    const days = calendar();
    const instant = fc.date({
      min: new Date('2020-01-01Z'),
      max: new Date('2026-12-31Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (now) => {
        const at = digestCut(now, days);
        const inShanghai = new Date(at.getTime() + 8 * HOUR).toISOString();
        expect(inShanghai.slice(11)).toBe('08:00:00.000Z');
        expect(days.isWorkday(inShanghai.slice(0, 10))).toBe(true);
        expect(at <= now).toBe(true);
        for (let next = at.getTime() + 24 * HOUR; next <= now.getTime(); next += 24 * HOUR) {
          expect(days.isWorkday(new Date(next + 8 * HOUR).toISOString().slice(0, 10))).toBe(false);
        }
      }),
    );
  });
});

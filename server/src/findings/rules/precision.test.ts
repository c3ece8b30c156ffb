import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandOf, lowerBound } from './precision.ts';

describe('the lower bound of a precision', () => {
  it.each([
    // Worked by hand from the formula; n of n is n / (n + z²).
    [10, 10, 0.7225],
    [0, 10, 0],
    [5, 10, 0.2366],
    [50, 50, 0.9287],
    [45, 50, 0.7864],
    [190, 200, 0.9104],
    [188, 200, 0.8982],
  ])('of %i in %i is known', (right, judged, bound) => {
    expect(lowerBound({ right, judged })).toBeCloseTo(bound, 3);
  });

  it('lies below the share itself, and rises with every true finding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (judged, some) => {
        const right = Math.min(some, judged - 1);
        const bound = lowerBound({ judged, right });
        expect(bound).toBeLessThanOrEqual(right / judged);
        expect(lowerBound({ judged, right: right + 1 })).toBeGreaterThan(bound);
      }),
    );
  });
});

describe('what verdicts ask to be done with a rule', () => {
  it('[1.4] is nothing below 50 of them, however bad', () => {
    expect(demandOf('active', { judged: 49, right: 0 })).toBe(null);
    expect(demandOf('shadow', { judged: 49, right: 49 })).toBe(null);
  });

  it('[1.4] is to stop orders when the bound falls below 90 %, and to leave the shadow when it reaches it', () => {
    expect(demandOf('active', { judged: 200, right: 190 })).toBe(null);
    expect(demandOf('active', { judged: 200, right: 188 })).toBe('suspend');
    expect(demandOf('shadow', { judged: 50, right: 50 })).toBe('earn');
    expect(demandOf('shadow', { judged: 50, right: 48 })).toBe(null);
    expect(demandOf('suspended', { judged: 200, right: 200 })).toBe(null);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listWindow, nearEnd, scrollToRow } from './list-window.ts';

describe('the window of a long list', () => {
  it('holds every row in view and few besides, wherever the reader has scrolled', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(5_000_000),
        fc.integer({ min: 100, max: 2000 }),
        (count, scroll, view) => {
          const { first, end } = listWindow(count, 44, scroll, view);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(count);
          expect(end - first).toBeLessThanOrEqual(Math.ceil(view / 44) + 18);
          const top = Math.floor(scroll / 44);
          if (top < count) expect(first <= top && top < end).toBe(true);
        },
      ),
    );
  });
  it('moves no further than needed to show a row, and not at all when it is in view', () => {
    expect(scrollToRow(3, 44, 0, 440, 40)).toBe(0);
    expect(scrollToRow(0, 44, 300, 440, 40)).toBe(0);
    expect(scrollToRow(20, 44, 0, 440, 40)).toBe(21 * 44 - 400);
  });
  it('asks for the next page before the reader reaches the end', () => {
    expect(nearEnd(50, 44, 0, 600)).toBe(false);
    expect(nearEnd(50, 44, 50 * 44 - 700, 600)).toBe(true);
  });
});

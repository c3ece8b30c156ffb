import { expect, it } from 'vitest';
import { shanghaiTime } from './index.ts';

it.each([
  ['2026-03-02T01:00:00.000Z', '2026-03-02 09:00'],
  ['2026-12-31T15:59:59.999Z', '2026-12-31 23:59'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01 00:00'],
])('shows %s as officials read it', (instant, shown) => {
  expect(shanghaiTime(new Date(instant))).toBe(shown);
});

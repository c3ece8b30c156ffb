import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { type Db, openDb } from '../database/index.ts';
import { type Attempted, admitAttempt, delayAfter, sweepAttempts, takeBack } from './attempt.ts';

const START = new Date('2026-03-02T01:00:00.000Z');
const limit = { free: 3, longest: 60 };

let db: Db;
beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
});
afterAll(() => db.close());

let subjects = 0;
function someone(): Attempted {
  subjects += 1;
  return { scope: 'name', subject: `someone-${subjects}`, limit };
}

const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const attempt = (attempted: readonly Attempted[], seconds = 0) =>
  db.transact((tx) => admitAttempt(tx, attempted, after(seconds)));

async function waitOf(attempted: readonly Attempted[], seconds = 0): Promise<number> {
  const answer = await attempt(attempted, seconds);
  return 'waitSeconds' in answer ? answer.waitSeconds : 0;
}

describe('the delay', () => {
  it('is none while failures are free, then 5 seconds, doubling up to the longest', () => {
    expect([0, 2, 3, 4, 5, 6, 7, 100].map((failures) => delayAfter(failures, limit))).toEqual([
      0, 0, 5, 10, 20, 40, 60, 60,
    ]);
  });

  it('never exceeds its longest, however many failures', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(50), fc.integer({ min: 1, max: 900 }), (failures, free, longest) => {
        expect(delayAfter(failures, { free, longest })).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe('an attempt', () => {
  it('is slowed once the free ones are used up, and admitted again after the delay', async () => {
    const one = [someone()];
    expect([await waitOf(one), await waitOf(one), await waitOf(one)]).toEqual([0, 0, 0]);
    expect(await waitOf(one)).toBe(5);
    expect(await waitOf(one, 4)).toBe(1);
    expect(await waitOf(one, 5)).toBe(0);
    expect(await waitOf(one, 5)).toBe(10);
  });

  it('that is slowed does not prolong the delay', async () => {
    const one = [someone()];
    for (let tries = 0; tries < 40; tries += 1) await waitOf(one);
    expect(await waitOf(one, 5)).toBe(0);
  });

  it('of many at once is admitted no more often than one after the other', async () => {
    const one = [someone()];
    const waits = await Promise.all(Array.from({ length: 10 }, () => waitOf(one)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(limit.free);
  });

  it('is forgotten an hour after the last failure', async () => {
    const one = [someone()];
    for (const seconds of [0, 0, 0, 5, 15]) await waitOf(one, seconds);
    expect(await waitOf(one, 15 + 3601)).toBe(0);
    expect(await waitOf(one, 15 + 3601)).toBe(0);
  });

  it('that succeeds takes back its own count and leaves those of others', async () => {
    const address = someone();
    const mine = someone();
    await waitOf([someone(), address]);
    await waitOf([someone(), address]);
    const admitted = await attempt([mine, address], 1);
    if (!('admission' in admitted)) throw new Error('should have been admitted');
    await db.transact((tx) => takeBack(tx, admitted.admission));
    expect(await waitOf([mine, address], 2)).toBe(0);
    expect(await waitOf([someone(), address], 2)).toBe(5);
    expect(await waitOf([mine], 2)).toBe(0);
  });
});

it('what strangers typed as a name is not kept', async () => {
  await waitOf([{ scope: 'name', subject: 'my secret password', limit }]);
  const kept = await db.read((tx) => tx.selectFrom('platform.attempt').selectAll().execute());
  expect(JSON.stringify(kept.map((row) => row.key.toString('latin1')))).not.toContain('secret');
});

it('the sweep removes what is forgotten', async () => {
  const muchLater = 24 * 3600;
  await waitOf([someone()], muchLater);
  await db.transact((tx) => sweepAttempts(tx, after(muchLater)));
  const kept = await db.read((tx) => tx.selectFrom('platform.attempt').selectAll().execute());
  expect(kept).toHaveLength(1);
});

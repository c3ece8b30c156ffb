import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { type Db, openDb } from '../database/index.ts';
import { DEVICE_DAYS, knownPlace, rememberDevice } from './device.ts';

const START = new Date('2026-03-02T01:00:00.000Z');
const later = (days: number) => new Date(START.getTime() + days * 24 * 60 * 60_000);

let db: Db;
beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
});
afterAll(() => db.close());

const remember = (subject: string, device: string | null = null, now = START) =>
  db.transact((tx) => rememberDevice(tx, { subject, device, address: '10.0.0.1', now }));
const known = (subject: string, device: string | null, address = '10.0.0.9', now = START) =>
  db.read((tx) => knownPlace(tx, { subject, device, address, now }));

describe('a browser', () => {
  it('is known again for those who have signed in with it, and for nobody else', async () => {
    const { token } = await remember('one');
    expect(await known('one', token)).toBe('device');
    expect(await known('other', token)).toBeNull();
    expect(await known('one', null)).toBeNull();
    expect(await known('one', null, '10.0.0.1')).toBe('address');
  });

  it('is shared by several people under one token', async () => {
    const { token } = await remember('first');
    expect((await remember('second', token)).token).toBe(token);
    expect([await known('first', token), await known('second', token)]).toEqual(['device', 'device']);
  });

  it('does not keep a token that was never given out', async () => {
    const { token } = await remember('careful', 'planted by an attacker');
    expect(token).not.toBe('planted by an attacker');
    expect(await known('careful', 'planted by an attacker')).toBeNull();
  });

  it('is forgotten after half a year, and beyond the ten seen last', async () => {
    const { token } = await remember('rare');
    expect(await known('rare', token, '10.0.0.9', later(DEVICE_DAYS))).toBeNull();
    for (let day = 1; day <= 10; day += 1) await remember('rare', null, later(day));
    expect(await known('rare', token)).toBeNull();
  });
});

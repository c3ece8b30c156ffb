import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { type Db, newId, openDb } from '../database/index.ts';
import {
  endOtherSessions,
  findSession,
  openSession,
  SESSION_HOURS,
  SESSION_IDLE_MINUTES,
  SESSIONS_AT_ONCE,
  sessionsOf,
} from './session.ts';

const START = new Date('2026-03-02T01:00:00.000Z');
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

let db: Db;
beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
});
afterAll(() => db.close());

async function open(subject: string, now = START) {
  const id = newId();
  const origin = { channel: 'http', requestId: 'test', address: '10.0.0.1' } as const;
  const { token } = await db.transact((tx) => openSession(tx, { id, subject, now, origin }));
  return { id, token };
}

const found = (token: string, now: Date) => db.transact((tx) => findSession(tx, token, now));

describe('sessions of one subject', () => {
  it('are five at once: a sixth ends the oldest', async () => {
    const opened = [];
    for (let minute = 0; minute <= SESSIONS_AT_ONCE; minute += 1)
      opened.push(await open('busy', after(minute)));
    const [oldest, ...others] = opened;
    expect(await found(oldest?.token ?? '', after(6))).toBeNull();
    const listed = await db.read((tx) => sessionsOf(tx, 'busy', after(6)));
    expect(listed.map((session) => session.id)).toEqual(others.map((session) => session.id).reverse());
  });

  it('that have ended do not count', async () => {
    await open('slow');
    const now = after(SESSION_IDLE_MINUTES);
    const young = await Promise.all([open('slow', now)]);
    const listed = await db.read((tx) => sessionsOf(tx, 'slow', now));
    expect(listed.map((session) => session.id)).toEqual(young.map((session) => session.id));
    const over = after(SESSION_IDLE_MINUTES + SESSION_HOURS * 60);
    expect(await db.read((tx) => sessionsOf(tx, 'slow', over))).toEqual([]);
  });

  it('end all but the one that is kept', async () => {
    const kept = await open('tidy');
    const other = await open('tidy');
    const stranger = await open('someone else');
    expect(await db.transact((tx) => endOtherSessions(tx, 'tidy', kept.id))).toBe(1);
    expect(await found(other.token, START)).toBeNull();
    expect(await found(kept.token, START)).toMatchObject({ subject: 'tidy' });
    expect(await found(stranger.token, START)).not.toBeNull();
  });

  it('are not opened by their ids', async () => {
    const { id } = await open('curious');
    expect(await found(id, START)).toBeNull();
  });
});

import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { drainQueue } from '../../../test/queue.ts';
import { findSession, openSession } from '../auth/index.ts';
import { type Db, newId, openDb } from '../database/index.ts';
import { platformErrors } from '../errors/index.ts';
import { emit, eventJobs, eventType, occurred, when } from '../events/index.ts';
import { entrance, operation } from '../operation/index.ts';
import { sweep } from './sweep.ts';

const START = new Date('2026-03-02T01:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;

let db: Db;
let now = START;

beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
});
afterAll(() => db.close());

const run = () => entrance({ db, clock: () => now, catalogues: [platformErrors] });

function runSweep(): Promise<void> {
  const actor = { kind: 'job', name: sweep.name, permissions: sweep.permissions } as const;
  const { signal } = new AbortController();
  const env = { db, run: run(), actor, clock: () => now, log: pino({ level: 'silent' }), signal };
  return sweep.perform(env, { _cron: { ts: now.toISOString() } });
}

function count(table: 'platform.session' | 'platform.event' | 'platform.inbox'): Promise<number> {
  return db.read(async (tx) => {
    const rows = await tx
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as('rows'))
      .execute();
    return rows[0]?.rows ?? 0;
  });
}

describe('the hourly sweep', () => {
  it('removes sessions that have ended and leaves those in use', async () => {
    now = START;
    const origin = { channel: 'http', requestId: newId(), address: null } as const;
    const open = (at: Date) =>
      db.transact((tx) => openSession(tx, { id: newId(), subject: 'account-1', now: at, origin }));
    await open(new Date(START.getTime() - DAY));
    await open(new Date(START.getTime() - 40 * 60_000));
    const { token } = await open(START);
    await runSweep();
    expect(await count('platform.session')).toBe(1);
    expect(await db.transact((tx) => findSession(tx, token, now))).toMatchObject({ subject: 'account-1' });
  });

  it('removes events 90 days after they happened, with the notes of who reacted, and no younger ones', async () => {
    const moved = eventType('test.moved', '已移动', z.strictObject({}));
    const reaction = when(moved, { name: 'test.react', follows: '记下' }, async () => undefined);
    const happen = operation(
      { name: 'test.happen', summary: '发生', permission: 'public', input: z.strictObject({}) },
      async (ctx) => emit(ctx, occurred(moved, {})),
    );
    now = START;
    await run()(happen, { kind: 'visitor' }, {});
    now = new Date(START.getTime() + 60 * DAY);
    await run()(happen, { kind: 'visitor' }, {});
    await drainQueue({ db, run: run(), clock: () => now, jobs: eventJobs([reaction]) });
    expect([await count('platform.event'), await count('platform.inbox')]).toEqual([2, 2]);
    now = new Date(START.getTime() + 90 * DAY);
    await runSweep();
    expect([await count('platform.event'), await count('platform.inbox')]).toEqual([1, 1]);
  });
});

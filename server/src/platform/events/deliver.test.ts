import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { drainQueue } from '../../../test/queue.ts';
import { type Db, newId, openDb, QUEUE_SCHEMA } from '../database/index.ts';
import { enqueue } from '../jobs/index.ts';
import { notify } from '../notify/index.ts';
import { entrance, operation, type Run } from '../operation/index.ts';
import { record } from '../record/index.ts';
import { eventJobs, eventType, occurred, when } from './index.ts';

const clock = () => new Date('2026-03-02T01:00:00.000Z');
const bellRung = eventType('bell.rung', '铃响了', z.strictObject({ bell: z.string() }));

let failures = 0;
const reactions = [
  when(bellRung, { name: 'test.tell-a', follows: '告诉甲' }, (ctx, payload) =>
    notify(ctx, { to: ['a'], title: payload.bell }),
  ),
  when(bellRung, { name: 'test.tell-b', follows: '告诉乙' }, async (ctx, payload) => {
    await notify(ctx, { to: ['b'], title: payload.bell });
    if (failures-- > 0) throw new Error('the reaction fails after its write');
  }),
];

const ring = operation(
  { name: 'bell.ring', summary: '打铃', permission: 'public', input: z.strictObject({ bell: z.string() }) },
  (ctx, input) =>
    record(ctx, {
      noun: 'bell',
      id: input.bell,
      verb: 'ring',
      events: [occurred(bellRung, { bell: input.bell })],
    }),
);

let db: Db;
let run: Run;

beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
  run = entrance({ db, clock, catalogues: [] });
});
afterAll(() => db.close());

const drain = () => drainQueue({ db, run, clock, jobs: eventJobs(reactions) });

async function told(bell: string): Promise<string[]> {
  const rows = await db.read((tx) =>
    tx
      .selectFrom('platform.notice')
      .select('recipient')
      .where('title', '=', bell)
      .orderBy('recipient')
      .execute(),
  );
  return rows.map((row) => row.recipient);
}

/** Makes jobs that wait for their next try due at once. */
async function hurry(): Promise<void> {
  // The queue library notes a failure without being waited for.
  const held = `select count(*)::int as jobs from ${QUEUE_SCHEMA}._private_jobs where locked_at is not null`;
  await expect.poll(async () => (await db.pool.query(held)).rows[0].jobs).toBe(0);
  await db.pool.query(`update ${QUEUE_SCHEMA}._private_jobs set run_at = now() - interval '1 minute'`);
}

describe('an event', () => {
  it('reaches everyone who reacts, once each', async () => {
    await run(ring, { kind: 'visitor' }, { bell: '早' });
    await drain();
    expect(await told('早')).toEqual(['a', 'b']);
  });

  it('counts once although it is delivered again', async () => {
    const bell = '午';
    await run(ring, { kind: 'visitor' }, { bell });
    await drain();
    const event = await db.read((tx) =>
      tx.selectFrom('platform.event').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(),
    );
    await db.transact((tx) => enqueue(tx, 'platform.dispatch-event', { eventId: event.id }));
    await drain();
    await drain();
    expect(await told(bell)).toEqual(['a', 'b']);
  });

  it('is tried again when a reaction fails, without disturbing the others or doubling what was written', async () => {
    failures = 1;
    await run(ring, { kind: 'visitor' }, { bell: '晚' });
    await drain();
    expect(await told('晚')).toEqual(['a']);
    await hurry();
    await drain();
    expect(await told('晚')).toEqual(['a', 'b']);
  });

  it('does not happen when the change is rolled back', async () => {
    const id = newId();
    const failing = operation(
      { name: 'bell.crack', summary: '坏铃', permission: 'public', input: z.strictObject({}) },
      async (ctx) => {
        await ring(ctx, { bell: id });
        throw new Error('cracked');
      },
    );
    await expect(run(failing, { kind: 'visitor' }, {})).rejects.toThrow('cracked');
    await drain();
    expect(await told(id)).toEqual([]);
  });
});

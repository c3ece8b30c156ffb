import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { drainQueue } from '../../../test/queue.ts';
import { type Db, openDb } from '../database/index.ts';
import { entrance, type Run } from '../operation/index.ts';
import { enqueue, type Job, job, startWorker } from './index.ts';

const clock = () => new Date('2026-03-02T01:00:00.000Z');

let db: Db;
let run: Run;

beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
  run = entrance({ db, clock, catalogues: [] });
});
afterAll(() => db.close());

/** A job that tells what it was given. */
function hearing(name: string): { job: Job; heard: Promise<{ text: string }> } {
  const { promise, resolve } = withResolvers<{ text: string }>();
  const heard = job({
    name,
    title: '听',
    input: z.strictObject({ text: z.string().default('nothing') }),
    perform: async (_env, input) => resolve(input),
  });
  return { job: heard, heard: promise };
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('a worker', () => {
  it('takes jobs as soon as their transaction commits, beside a calendar of its own', async () => {
    const { job: listen, heard } = hearing('test.listen');
    const worker = await startWorker({
      db,
      run,
      clock,
      log: pino({ level: 'silent' }),
      jobs: [listen],
      cron: [{ job: 'test.listen', schedule: '0 3 1 1 *' }],
      concurrency: 1,
    });
    await db.transact((tx) => enqueue(tx, 'test.listen', { text: '你好' }));
    expect(await heard).toEqual({ text: '你好' });
    await worker.close();
    await worker.stopped;
  });

  it('hands a job of the calendar its own input alone', async () => {
    const { job: tick, heard } = hearing('test.tick');
    await db.transact((tx) => enqueue(tx, 'test.tick', { _cron: { ts: '2026-03-02T01:00:00.000Z' } }));
    await drainQueue({ db, run, clock, jobs: [tick] });
    expect(await heard).toEqual({ text: 'nothing' });
  });

  it('runs no job whose transaction was rolled back', async () => {
    let runs = 0;
    const never = job({
      name: 'test.never',
      title: '从不',
      input: z.strictObject({}),
      perform: async () => {
        runs += 1;
      },
    });
    const failing = db.transact(async (tx) => {
      await enqueue(tx, 'test.never', {});
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await drainQueue({ db, run, clock, jobs: [never] });
    expect(runs).toBe(0);
  });
});

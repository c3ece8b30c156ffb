import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { deadSessionsGone } from '../../../test/dead-session.ts';
import { type ModuleProcess, startModule } from '../../../test/module-process.ts';
import { drainQueue } from '../../../test/queue.ts';
import { type Db, openDb } from '../database/index.ts';
import { entrance, type Run } from '../operation/index.ts';
import { discard, enqueue, type Job, type JobEnv, job, startWorker, unpark } from './index.ts';
import { parkUnknown } from './parked.ts';
import { freeForsaken } from './tending.ts';

const clock = () => new Date('2026-03-02T01:00:00.000Z');
const log = pino({ level: 'silent' });

let db: Db;
let run: Run;
const processes: ModuleProcess[] = [];

beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
  run = entrance({ db, clock, catalogues: [] });
});
afterEach(async () => {
  for (const process of processes.splice(0)) await process.kill();
  await db.pool.query('delete from queue._private_jobs');
});
afterAll(() => db.close());

function jobNamed(name: string, perform: (env: JobEnv) => Promise<void>): Job {
  return job({ name, title: name, input: z.strictObject({}), perform });
}

const put = (name: string, input: object = {}, maxAttempts = 10) =>
  db.transact((tx) => enqueue(tx, name, input, { maxAttempts }));

async function jobs() {
  const rows = await db.pool.query(
    `select id, attempts, max_attempts as "maxAttempts", locked_by is not null as "isHeld", last_error as reason,
       run_at <= now() as "isDue" from queue._private_jobs order by id`,
  );
  return rows.rows;
}

/** Two rounds of tending, without the ten seconds between them. */
const tendTwice = async () => freeForsaken({ db, log }, await freeForsaken({ db, log }, new Set()));

async function hangingWorker(): Promise<ModuleProcess> {
  const worker = startModule('server/test/hanging-worker.ts', [(await testDatabase()).appUrl]);
  processes.push(worker);
  await put('test.hang');
  await worker.says('taken');
  return worker;
}

describe('the job of a worker that was killed', () => {
  it('is free again after two rounds of tending, and runs', async () => {
    const worker = await hangingWorker();
    await worker.kill();
    await deadSessionsGone(db.pool);
    const suspects = await freeForsaken({ db, log }, new Set());
    expect(await jobs()).toMatchObject([{ isHeld: true }]);
    await freeForsaken({ db, log }, suspects);
    expect(await jobs()).toMatchObject([{ isHeld: false, attempts: 1, isDue: true }]);
    let runs = 0;
    const again = jobNamed('test.hang', async () => {
      runs += 1;
    });
    await drainQueue({ db, run, clock, jobs: [again], twice: false });
    expect(runs).toBe(1);
    expect(await jobs()).toEqual([]);
  });

  it('stays with a worker that is alive, however long it is stopped', async () => {
    const worker = await hangingWorker();
    await tendTwice();
    expect(await jobs()).toMatchObject([{ isHeld: true }]);
    worker.child.kill('SIGSTOP');
    await tendTwice();
    expect(await jobs()).toMatchObject([{ isHeld: true }]);
  });

  it('is parked, with the reason, when it has been tried as often as it may: it may be what kills', async () => {
    const worker = await hangingWorker();
    await db.pool.query('update queue._private_jobs set max_attempts = attempts');
    await worker.kill();
    await deadSessionsGone(db.pool);
    await tendTwice();
    expect(await jobs()).toMatchObject([{ isHeld: false, attempts: 1, maxAttempts: 1, reason: /意外结束/ }]);
  });
});

describe('a worker', () => {
  /** Starts a worker whose one job waits until it is told to stop. */
  async function waitingWorker() {
    let tell: () => void = () => undefined;
    const taken = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const wait = jobNamed('test.wait', async ({ signal }) => {
      const aborted = new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('the worker stops')), { once: true });
      });
      tell();
      await aborted;
    });
    const worker = await startWorker({ db, run, clock, log, jobs: [wait], cron: [], concurrency: 1 });
    await put('test.wait');
    await taken;
    return worker;
  }

  it('that stops hands its job back at once, and the attempt does not count', async () => {
    const worker = await waitingWorker();
    await worker.close();
    expect(await jobs()).toMatchObject([{ isHeld: false, attempts: 0, isDue: true }]);
  });

  it('that has lost its sign of life stops, before others take its jobs', async () => {
    const worker = await waitingWorker();
    await db.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'mumian-worker-lifeline' and datname = current_database()`,
    );
    await worker.stopped;
    await worker.close();
    expect(await jobs()).toMatchObject([{ isHeld: false, attempts: 0 }]);
  });

  it('runs every handler twice where it is told to', async () => {
    let runs = 0;
    const count = jobNamed('test.count', async () => {
      runs += 1;
    });
    await put('test.count');
    await drainQueue({ db, run, clock, jobs: [count], twice: true });
    expect(runs).toBe(2);
  });
});

describe('a job that cannot succeed', () => {
  it('is parked at once when its input is not what it asks for', async () => {
    await put('test.strict', { unknown: 1 });
    await drainQueue({ db, run, clock, jobs: [jobNamed('test.strict', async () => undefined)] });
    expect(await jobs()).toMatchObject([
      { attempts: 10, maxAttempts: 10, isHeld: false, reason: expect.stringContaining('输入不符合要求') },
    ]);
  });

  it('is parked when this release does not know it, once a newer one has had a minute to take it', async () => {
    await put('test.unknown');
    await db.transact((tx) => parkUnknown(tx, ['test.known']));
    expect(await jobs()).toMatchObject([{ attempts: 0 }]);
    await db.pool.query(`update queue._private_jobs set run_at = now() - interval '2 minutes'`);
    await db.transact((tx) => parkUnknown(tx, ['test.known']));
    expect(await jobs()).toMatchObject([{ attempts: 10, reason: '本版本没有这种任务：test.unknown' }]);
  });

  it('can be put back or thrown away once parked, and never before', async () => {
    await put('test.strict', { unknown: 1 });
    const { id } = (await jobs())[0];
    expect(await db.transact((tx) => unpark(tx, id))).toBe(false);
    expect(await db.transact((tx) => discard(tx, id))).toBe(false);
    const strict = jobNamed('test.strict', async () => undefined);
    await drainQueue({ db, run, clock, jobs: [strict] });
    expect(await db.transact((tx) => unpark(tx, id))).toBe(true);
    expect(await jobs()).toMatchObject([{ attempts: 0 }]);
    await drainQueue({ db, run, clock, jobs: [strict] });
    expect(await db.transact((tx) => discard(tx, id))).toBe(true);
    expect(await jobs()).toEqual([]);
  });
});

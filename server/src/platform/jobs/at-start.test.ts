import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { drainQueue } from '../../../test/queue.ts';
import { type Db, openDb } from '../database/index.ts';
import { entrance, type Run } from '../operation/index.ts';
import { job, performAtStart } from './index.ts';

const clock = () => new Date('2026-03-02T01:00:00.000Z');

let db: Db;
let run: Run;

beforeAll(async () => {
  db = openDb((await testDatabase()).appUrl);
  run = entrance({ db, clock, catalogues: [] });
});
afterAll(() => db.close());

describe('when a worker starts', () => {
  it('what is due then is done before any job is taken, and what fails is tried again from the queue', async () => {
    const done: string[] = [];
    const sooner = job({
      name: 'test.at-start',
      title: '启动时执行',
      input: z.strictObject({}),
      atStart: true,
      async perform() {
        done.push('tried');
        if (done.length === 1) throw new Error('not yet');
      },
    });
    const other = job({
      name: 'test.by-queue',
      title: '排队执行',
      input: z.strictObject({}),
      perform: async () => {
        done.push('by queue');
      },
    });
    const jobs = [sooner, other];
    await performAtStart({ db, run, clock, log: pino({ level: 'silent' }), jobs });
    expect(done).toEqual(['tried']);
    await drainQueue({ db, run, clock, jobs, twice: false });
    expect(done).toEqual(['tried', 'tried']);
    await performAtStart({ db, run, clock, log: pino({ level: 'silent' }), jobs });
    await drainQueue({ db, run, clock, jobs, twice: false });
    expect(done).toEqual(['tried', 'tried', 'tried']);
  });
});

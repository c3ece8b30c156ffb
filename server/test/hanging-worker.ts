import { pino } from 'pino';
import { z } from 'zod';
import { openDb } from '../src/platform/database/index.ts';
import { job, startWorker } from '../src/platform/jobs/index.ts';
import { entrance } from '../src/platform/operation/index.ts';

/** A worker process that takes one job `test.hang`, says so, and never ends it. */
export async function run([url = '']: string[]): Promise<void> {
  const db = openDb(url);
  const clock = () => new Date();
  const hang = job({
    name: 'test.hang',
    title: '不结束',
    input: z.strictObject({}),
    perform: async () => {
      console.log('taken');
      await new Promise(() => undefined);
    },
  });
  await startWorker({
    db,
    run: entrance({ db, clock, catalogues: [] }),
    clock,
    log: pino({ level: 'silent' }),
    jobs: [hang],
    cron: [],
    concurrency: 2,
  });
}

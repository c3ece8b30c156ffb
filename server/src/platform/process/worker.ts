import { openDb } from '../database/index.ts';
import { platformErrors } from '../errors/index.ts';
import { eventJobs } from '../events/index.ts';
import { startWorker as startQueueWorker } from '../jobs/index.ts';
import { createLog } from '../log/index.ts';
import { entrance } from '../operation/index.ts';
import { sweep, sweepEveryHour } from './sweep.ts';
import type { Connected } from './web.ts';

const JOBS_AT_ONCE = 4;

/** Starts the worker process: jobs, cron, and the delivery of events. */
export async function startWorker({ config, databaseUrl, wings }: Connected) {
  const db = openDb(databaseUrl, { name: 'mumian-worker', max: JOBS_AT_ONCE * 2 + 4 });
  const clock = () => new Date();
  const worker = await startQueueWorker({
    db,
    run: entrance({ db, clock, catalogues: [platformErrors, ...wings.map((wing) => wing.errors)] }),
    clock,
    log: createLog(config.logLevel, 'worker'),
    jobs: [
      sweep,
      ...eventJobs(wings.flatMap((wing) => wing.reactions)),
      ...wings.flatMap((wing) => wing.jobs),
    ],
    cron: [sweepEveryHour, ...wings.flatMap((wing) => wing.cron)],
    concurrency: JOBS_AT_ONCE,
  });
  return {
    stopped: worker.stopped,
    async close() {
      await worker.close();
      await db.close();
    },
  };
}

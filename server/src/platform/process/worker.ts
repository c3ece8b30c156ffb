import { openDb, requireSchema } from '../database/index.ts';
import { platformErrors } from '../errors/index.ts';
import { performAtStart, startWorker as startQueueWorker } from '../jobs/index.ts';
import { createLog } from '../log/index.ts';
import { entrance } from '../operation/index.ts';
import { tellParked } from '../parking/index.ts';
import { tellLifetime } from './lifetime.ts';
import { platformJobs } from './platform-jobs.ts';
import { startSealing } from './sealing.ts';
import { sweepEveryHour } from './sweep.ts';
import { type Connected, SETTLE_EVERY_MS } from './web.ts';

const JOBS_AT_ONCE = 4;

/** Starts the worker process: jobs, cron, and the delivery of events. */
export async function startWorker({ config, databaseUrl, wings }: Connected) {
  const db = openDb(databaseUrl, { name: 'mumian-worker', max: JOBS_AT_ONCE * 2 + 4 });
  await requireSchema(db);
  const clock = () => new Date();
  const log = createLog(config.logLevel, 'worker');
  const run = entrance({
    db,
    clock,
    catalogues: [platformErrors, ...wings.map((wing) => wing.errors)],
    onUnaudited: (error) => log.error({ err: error }, 'a refusal could not be written to the audit'),
  });
  const sealing = await startSealing({ config, databaseUrl, log, clock });
  const jobs = [
    ...platformJobs(wings.flatMap((wing) => wing.reactions)),
    ...wings.flatMap((wing) => wing.jobs),
  ];
  await performAtStart({ db, run, clock, log, jobs });
  const worker = await startQueueWorker({
    db,
    run,
    clock,
    log,
    jobs,
    cron: [sweepEveryHour, ...wings.flatMap((wing) => wing.cron)],
    concurrency: JOBS_AT_ONCE,
    twice: config.runTwice,
    tend: () => run(tellParked, { kind: 'job', name: 'platform.tend-queue', permissions: [] }, {}),
  });
  const settling = setInterval(() => void run.settle(), SETTLE_EVERY_MS);
  const lifetime = { db, log, part: 'worker', config, clock } as const;
  await tellLifetime(lifetime, 'start');
  return {
    stopped: worker.stopped,
    async close() {
      await worker.close();
      clearInterval(settling);
      await run.settle();
      await tellLifetime(lifetime, 'stop');
      await sealing.close();
      await db.close();
    },
  };
}

import { pino } from 'pino';
import { assemble } from '../src/app.ts';
import { openDb } from '../src/platform/database/index.ts';
import { platformErrors } from '../src/platform/errors/index.ts';
import { startWorker } from '../src/platform/jobs/index.ts';
import { entrance } from '../src/platform/operation/index.ts';
import { platformJobs } from '../src/platform/process/index.ts';

/** A worker process with every job of the city and a clock that stands still, to be killed while it works. */
export async function run([url = '', dataFolder = '', now = '']: string[]): Promise<void> {
  const db = openDb(url);
  const wings = assemble({
    ...{ demo: false, allowPrivateTargets: true, browser: false, demoSites: undefined },
    ...{ dataFolder, allowPrivateServices: true },
  });
  const clock = () => new Date(now);
  await startWorker({
    db,
    run: entrance({ db, clock, catalogues: [platformErrors, ...wings.map((wing) => wing.errors)] }),
    clock,
    log: pino({ level: 'silent' }),
    jobs: [...platformJobs(wings.flatMap((wing) => wing.reactions)), ...wings.flatMap((wing) => wing.jobs)],
    cron: [],
    concurrency: 2,
  });
}

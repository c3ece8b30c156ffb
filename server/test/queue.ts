import { runOnce } from 'graphile-worker';
import { pino } from 'pino';
import { QUEUE_SCHEMA } from '../src/platform/database/index.ts';
import { quietLogger, taskList, type WorkerOptions } from '../src/platform/jobs/index.ts';

type Draining = Pick<WorkerOptions, 'db' | 'run' | 'clock' | 'jobs' | 'twice'>;

/** With MUMIAN_RUN_TWICE=1 every handler of every test runs a second time (`npm run test:full`). */
const twice = process.env.MUMIAN_RUN_TWICE === '1';

/** Runs every job that is due, and those they put in, as a worker would; returns when the queue is empty. */
export async function drainQueue(of: Draining): Promise<void> {
  const log = pino({ level: 'silent' });
  await runOnce({
    pgPool: of.db.pool,
    schema: QUEUE_SCHEMA,
    taskList: taskList({ twice, ...of, log }, new AbortController().signal),
    logger: quietLogger(log),
    noHandleSignals: true,
  });
}

import { enqueue } from './enqueue.ts';
import type { WorkerOptions } from './worker.ts';

/**
 * Does what is due when a worker starts, before it takes its first job. What fails then goes into the queue, which tries
 * it again and tells of it; the worker starts all the same.
 */
export async function performAtStart({
  db,
  run,
  clock,
  log,
  jobs,
}: Pick<WorkerOptions, 'db' | 'run' | 'clock' | 'log' | 'jobs'>): Promise<void> {
  const { signal } = new AbortController();
  for (const job of jobs.filter(({ atStart }) => atStart)) {
    const { name, title, permissions } = job;
    const actor = { kind: 'job', name, title, permissions } as const;
    try {
      await job.perform({ db, run, actor, clock, log: log.child({ job: name }), signal }, {});
    } catch (error) {
      log.warn({ err: error, job: name }, 'not done at start; queued');
      await db.transact((tx) => enqueue(tx, name, {}, { key: name }));
    }
  }
}

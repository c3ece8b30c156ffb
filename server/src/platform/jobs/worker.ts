import { randomUUID } from 'node:crypto';
import {
  Logger as GraphileLogger,
  parseCronItems,
  type Runner,
  run as runQueue,
  type TaskList,
} from 'graphile-worker';
import type { Logger } from 'pino';
import type { Db } from '../database/index.ts';
import { QUEUE_SCHEMA } from '../database/index.ts';
import type { Run } from '../operation/index.ts';
import type { CronEntry, Job } from './job.ts';

export interface WorkerOptions {
  db: Db;
  run: Run;
  clock: () => Date;
  log: Logger;
  jobs: readonly Job[];
  cron: readonly CronEntry[];
  /** Jobs at the same time. */
  concurrency: number;
}

export interface Worker {
  /** Stops taking jobs, tells running ones to stop, and hands back what they have not finished. */
  close(): Promise<void>;
  /** Settles when the queue stops by itself, which only a fault brings about. */
  stopped: Promise<void>;
}

/** Starts taking jobs from the queue. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const stopping = new AbortController();
  const runner = await runQueue({
    pgPool: options.db.pool,
    schema: QUEUE_SCHEMA,
    concurrency: options.concurrency,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList: taskList(options, stopping.signal),
    parsedCronItems: parseCronItems(
      options.cron.map((entry) => ({ task: entry.job, match: entry.schedule })),
    ),
    logger: quietLogger(options.log),
  });
  return {
    stopped: runner.promise,
    async close() {
      stopping.abort();
      await stopQuietly(runner);
    },
  };
}

/** The jobs as the queue library wants them: every handler parses its input and logs its failure. */
export function taskList(
  options: Pick<WorkerOptions, 'db' | 'run' | 'clock' | 'log' | 'jobs'>,
  signal: AbortSignal,
): TaskList {
  return Object.fromEntries(
    options.jobs.map((job) => [
      job.name,
      async (payload: unknown, helpers: { job: { attempts: number; id: string } }) => {
        const log = options.log.child({ job: job.name, jobId: helpers.job.id, requestId: randomUUID() });
        const actor = { kind: 'job', name: job.name, permissions: job.permissions } as const;
        const { db, run, clock } = options;
        try {
          await job.perform({ db, run, actor, clock, log, signal }, withoutCron(payload));
        } catch (error) {
          log.warn({ err: error, attempt: helpers.job.attempts }, 'job failed');
          throw error;
        }
      },
    ]),
  );
}

/** What the calendar adds to a job's input is no part of it. */
function withoutCron(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || !('_cron' in payload)) return payload;
  const { _cron, ...input } = payload;
  return input;
}

/** The queue's own log lines in ours; its "completed" lines only when debugging. */
export function quietLogger(log: Logger): GraphileLogger {
  return new GraphileLogger(() => (level, message) => {
    if (level === 'error') log.error({ from: 'queue' }, message);
    else if (level === 'warning') log.warn({ from: 'queue' }, message);
    else log.debug({ from: 'queue' }, message);
  });
}

/** The runner may have stopped by itself already; stopping it again is then refused, and nothing is lost by that. */
async function stopQuietly(runner: Runner): Promise<void> {
  try {
    await runner.stop();
  } catch (error) {
    if (!(error instanceof Error) || !/already/i.test(error.message)) throw error;
  }
}

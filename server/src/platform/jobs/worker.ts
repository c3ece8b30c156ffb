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
import { BadJobInput, type CronEntry, type Job } from './job.ts';
import { type Lifeline, openLifeline } from './lifeline.ts';
import { handBack, park } from './parked.ts';
import { tendQueue } from './tending.ts';

export interface WorkerOptions {
  db: Db;
  run: Run;
  clock: () => Date;
  log: Logger;
  jobs: readonly Job[];
  cron: readonly CronEntry[];
  /** Jobs at the same time. */
  concurrency: number;
  /** Runs every handler a second time after it has succeeded: what it writes must be the same. */
  twice?: boolean;
  /** What is due beside the tending of the queue, every ten seconds. */
  tend?: () => Promise<void>;
}

export interface Worker {
  /** Stops taking jobs, tells running ones to stop, and hands back what they have not finished. */
  close(): Promise<void>;
  /**
   * Settles when the worker can no longer take jobs, which only a fault brings about: the queue has stopped by itself, or
   * the sign of life is lost, so that others will take its jobs. Then the process must end within ten seconds.
   */
  stopped: Promise<void>;
}

/** Starts taking jobs from the queue, each under a sign of life, and looks after the queue meanwhile. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const stopping = new AbortController();
  const lifeline = await openLifeline(options.db);
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
    preset: { plugins: [heldBy(lifeline)] },
    logger: quietLogger(options.log),
  });
  const { db, log, jobs, tend = async () => undefined } = options;
  const tending = tendQueue({ db, log, known: jobs.map((job) => job.name), also: tend }, stopping.signal);
  const lost = lifeline.lost.then(() => {
    log.error('the sign of life is lost; this worker stops');
    stopping.abort();
  });
  return {
    stopped: Promise.race([runner.promise, lost]),
    async close() {
      stopping.abort();
      await stopQuietly(runner);
      await tending;
      await lifeline.release();
    },
  };
}

/** Before a worker takes its first job, the name under which it takes it is held. */
function heldBy(lifeline: Lifeline): GraphileConfig.Plugin {
  return {
    name: 'mumian-lifeline',
    version: '1.0.0',
    worker: { hooks: { startWorker: (_context, { worker }) => lifeline.hold(worker.workerPool.id) } },
  };
}

/** The jobs as the queue library wants them: every handler parses its input and logs its failure. */
export function taskList(
  options: Pick<WorkerOptions, 'db' | 'run' | 'clock' | 'log' | 'jobs' | 'twice'>,
  signal: AbortSignal,
): TaskList {
  const { db, run, clock, twice = false } = options;
  return Object.fromEntries(
    options.jobs.map((job) => [
      job.name,
      async (payload: unknown, helpers: { job: { attempts: number; id: string } }) => {
        const { id, attempts } = helpers.job;
        const log = options.log.child({ job: job.name, jobId: id, requestId: randomUUID() });
        const { name, title, permissions } = job;
        const actor = { kind: 'job', name, title, permissions } as const;
        const env = { db, run, actor, clock, log, signal };
        try {
          await job.perform(env, withoutCron(payload));
          if (twice) await job.perform(env, withoutCron(payload));
        } catch (error) {
          // The library's own note of the failure finds the job no longer held by it, and leaves it as it is.
          if (signal.aborted) await db.transact((tx) => handBack(tx, id));
          else if (error instanceof BadJobInput) await db.transact((tx) => park(tx, id, error.message));
          log.warn({ err: error, attempt: attempts }, signal.aborted ? 'job handed back' : 'job failed');
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

import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { QUEUE_SCHEMA } from '../database/index.ts';

export interface QueueCounts {
  /** Held by a worker now. */
  running: number;
  /** Due, or due later without having failed. */
  waiting: number;
  /** Failed at least once, and to be tried again. */
  retrying: number;
  /** Not tried any more: a person decides. */
  parked: number;
}

/**
 * The state of a job as people and figures name it; `job` is the row. A job is parked once it has been tried as often as
 * it may.
 */
export const JOB_STATE = sql<keyof QueueCounts>`case
  when job.locked_at is not null then 'running'
  when job.attempts >= job.max_attempts then 'parked'
  when job.attempts > 0 then 'retrying'
  else 'waiting' end`;

/** How many jobs are in which state. */
export async function countJobs(tx: Tx): Promise<QueueCounts> {
  const counted = await sql<{ state: keyof QueueCounts; jobs: number }>`
    select ${JOB_STATE} as state, count(*) as jobs from ${sql.id(QUEUE_SCHEMA, '_private_jobs')} as job group by 1`.execute(
    tx,
  );
  const counts: QueueCounts = { running: 0, waiting: 0, retrying: 0, parked: 0 };
  for (const { state, jobs } of counted.rows) counts[state] = jobs;
  return counts;
}

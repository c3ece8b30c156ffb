import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { QUEUE_SCHEMA } from '../database/index.ts';

const JOBS = sql.id(QUEUE_SCHEMA, '_private_jobs');

/** What is kept of the reason why a job failed. */
const REASON_LENGTH = 1000;

/**
 * Gives a job back that its worker could not finish because it stops itself: at once free for others, and the attempt
 * does not count.
 */
export async function handBack(tx: Tx, id: string): Promise<void> {
  await sql`update ${JOBS} set attempts = greatest(attempts - 1, 0), locked_at = null, locked_by = null, updated_at = now()
    where id = ${id}::bigint`.execute(tx);
}

/** Takes a job out of the queue without another try; it waits, with the reason, for a person. */
export async function park(tx: Tx, id: string, reason: string): Promise<void> {
  await sql`update ${JOBS} set attempts = max_attempts, last_error = ${reason.slice(0, REASON_LENGTH)},
    locked_at = null, locked_by = null, updated_at = now() where id = ${id}::bigint`.execute(tx);
}

/**
 * Parks what nobody here can run: jobs due for over a minute whose name no program of this release knows. Younger ones
 * may be meant for a newer release that is just being brought in.
 */
export async function parkUnknown(tx: Tx, known: readonly string[]): Promise<void> {
  await sql`update ${JOBS} as job set attempts = max_attempts, last_error = '本版本没有这种任务：' || task.identifier,
    updated_at = now()
    from ${sql.id(QUEUE_SCHEMA, '_private_tasks')} as task
    where task.id = job.task_id and task.identifier <> all(${known}::text[])
      and job.is_available and job.run_at < now() - interval '1 minute'`.execute(tx);
}

/** Names under which jobs are held now. */
export async function holdersNow(tx: Tx): Promise<string[]> {
  const held = await sql<{ holder: string }>`
    select distinct locked_by as holder from ${JOBS} where locked_by is not null`.execute(tx);
  return held.rows.map((row) => row.holder);
}

/**
 * Frees the jobs of a holder that is gone. One that has been tried as often as it may stays parked, with what is known
 * of the reason: it may be the job that ends its workers.
 */
export async function freeJobsOf(tx: Tx, holder: string): Promise<void> {
  await sql`update ${JOBS} set last_error = '运行它的后台进程意外结束', updated_at = now()
    where locked_by = ${holder}`.execute(tx);
  await sql`select ${sql.id(QUEUE_SCHEMA, 'force_unlock_workers')}(array[${holder}]::text[])`.execute(tx);
}

/** Puts a parked job back into the queue, as if it had never been tried. @returns whether it was parked */
export async function unpark(tx: Tx, id: string): Promise<boolean> {
  const done = await sql`update ${JOBS} set attempts = 0, run_at = now(), updated_at = now()
    where id = ${id}::bigint and attempts >= max_attempts and locked_at is null returning id`.execute(tx);
  return done.rows.length > 0;
}

/** Removes a parked job for good. @returns whether it was parked */
export async function discard(tx: Tx, id: string): Promise<boolean> {
  const done = await sql`delete from ${JOBS}
    where id = ${id}::bigint and attempts >= max_attempts and locked_at is null returning id`.execute(tx);
  return done.rows.length > 0;
}

import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { QUEUE_SCHEMA } from '../database/index.ts';

export interface EnqueueOptions {
  /** Jobs of one key replace each other while they wait, so that nothing is queued twice. */
  key?: string;
  /** Not before this instant. */
  runAt?: Date;
  /** How often it is tried in all; the pause grows from seconds to hours (e^attempt, at most e^10 s). */
  maxAttempts?: number;
}

/** Takes a job that waits under this key out of the queue, for whoever has done its work; nothing when there is none. */
export async function withdraw(tx: Tx, key: string): Promise<void> {
  await sql`select ${sql.id(QUEUE_SCHEMA, 'remove_job')}(${key}::text)`.execute(tx);
}

/** Puts a job into the queue as part of the transaction: it runs if and only if the change commits. */
export async function enqueue(
  tx: Tx,
  jobName: string,
  input: object,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`select ${sql.id(QUEUE_SCHEMA, 'add_job')}(
    ${jobName}::text, ${JSON.stringify(input)}::json,
    run_at => ${options.runAt ?? null}::timestamptz,
    max_attempts => ${options.maxAttempts ?? 10}::int,
    job_key => ${options.key ?? null}::text)`.execute(tx);
}

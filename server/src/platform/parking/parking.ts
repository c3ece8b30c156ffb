import { sql } from 'kysely';
import { z } from 'zod';
import { QUEUE_SCHEMA } from '../database/index.ts';
import { emit, eventType, occurred } from '../events/index.ts';
import { operation } from '../operation/index.ts';

declare module '../database/tables.ts' {
  interface Tables {
    'platform.parked_job': { job_id: number; parked_at: Date };
  }
}

/** Jobs that nobody tries any more; a person decides what becomes of them. */
export const jobsParked = eventType(
  'job.parked',
  '后台任务已停放',
  z.strictObject({ jobs: z.array(z.strictObject({ id: z.string(), name: z.string() })) }),
);

const JOBS = sql.id(QUEUE_SCHEMA, '_private_jobs');
const PARKED = sql`job.attempts >= job.max_attempts and job.locked_at is null`;

/**
 * Gives the alarm of jobs parked since the last look, once each, however they came to be parked: by their last failure,
 * by the death of their worker, or because nobody knows them. An observation of the queue, so without history.
 */
export const tellParked = operation(
  {
    name: 'job.tell-parked',
    summary: '提醒已停放的后台任务',
    permission: 'public',
    input: z.strictObject({}),
  },
  async (ctx) => {
    await sql`delete from platform.parked_job as known
      where not exists (select from ${JOBS} as job where job.id = known.job_id and ${PARKED})`.execute(
      ctx.tx,
    );
    const fresh = await sql<{ id: string; name: string }>`
      with fresh as (
        insert into platform.parked_job (job_id, parked_at)
        select job.id, ${ctx.now} from ${JOBS} as job where ${PARKED}
        on conflict do nothing returning job_id)
      select job.id::text as id, task.identifier as name
      from fresh join ${JOBS} as job on job.id = fresh.job_id
      join ${sql.id(QUEUE_SCHEMA, '_private_tasks')} as task on task.id = job.task_id
      order by job.id`.execute(ctx.tx);
    if (fresh.rows.length > 0) await emit(ctx, occurred(jobsParked, { jobs: fresh.rows }));
  },
);

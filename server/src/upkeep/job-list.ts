import { sql } from 'kysely';
import { z } from 'zod';
import { actionSchema, actionsOn } from '../identity/index.ts';
import { JOB_STATE } from '../platform/jobs/index.ts';
import { listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { jobAccess, pathOfJobs, seesJobs } from './job-access.ts';
import { jobStates } from './job-states.ts';

const jobItemSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  state: jobStates.schema,
  /** How often it has been tried, and how often it may be. */
  attempts: z.int(),
  maxAttempts: z.int(),
  createdAt: z.iso.datetime(),
  /** When it is or was due. */
  runAt: z.iso.datetime(),
  /** Since when a worker holds it. */
  heldSince: z.iso.datetime().nullable(),
  /** Why its last try failed; the first line. */
  reason: z.string().nullable(),
  /** Ids in its input; nothing else of the input is shown. */
  about: z.array(z.object({ field: z.string(), id: z.uuid() })),
  actions: z.array(actionSchema),
});

export const jobListSchema = listAnswer(jobItemSchema);

const REASON_LENGTH = 300;

/** The jobs of the queue; `titles` gives the Chinese title of a job's name. */
export function jobListReading(titles: ReadonlyMap<string, string>) {
  return reading(
    {
      name: 'job.list',
      summary: '查看后台任务',
      permission: 'job.read',
      input: z.strictObject({
        ...listFields(['createdAt', 'runAt'], '-createdAt'),
        state: jobStates.schema.optional(),
      }),
    },
    async (ctx, input) => {
      let query = jobRows(ctx)
        .select([
          'job.id',
          'task.identifier as name',
          'job.payload',
          'job.attempts',
          'job.max_attempts as maxAttempts',
          'job.created_at',
          'job.run_at',
          'job.locked_at',
          'job.last_error',
          JOB_STATE.as('state'),
        ])
        .where(sql<boolean>`${await seesJobs(ctx)}::boolean`);
      if (input.state) query = query.where(JOB_STATE, '=', input.state);
      const page = await pageOf(ctx.tx, query, input, {
        sorts: { createdAt: 'job.created_at', runAt: 'job.run_at' },
        id: 'job.id',
      });
      const actions = await actionsOn(ctx, jobAccess, { path: await pathOfJobs(ctx) });
      return {
        ...page,
        items: page.items.map(({ id, name, state, attempts, maxAttempts, ...row }) => ({
          id: String(id),
          name,
          title: titles.get(name) ?? name,
          state,
          attempts,
          maxAttempts,
          createdAt: row.created_at.toISOString(),
          runAt: row.run_at.toISOString(),
          heldSince: row.locked_at?.toISOString() ?? null,
          reason: row.last_error?.split('\n')[0]?.slice(0, REASON_LENGTH) ?? null,
          about: idsIn(row.payload),
          actions: state === 'parked' ? actions : [],
        })),
      };
    },
  );
}

/** How many jobs are parked, for whoever sees jobs. */
export async function countParked(ctx: Ctx): Promise<number> {
  if (!(await seesJobs(ctx))) return 0;
  const { parked } = await jobRows(ctx)
    .select((count) => count.fn.countAll<number>().as('parked'))
    .where(JOB_STATE, '=', 'parked')
    .executeTakeFirstOrThrow();
  return parked;
}

function jobRows(ctx: Ctx) {
  return ctx.tx
    .selectFrom('queue._private_jobs as job')
    .innerJoin('queue._private_tasks as task', 'task.id', 'job.task_id');
}

/** The ids that an input names; texts, addresses and names in it stay inside. */
function idsIn(payload: unknown): { field: string; id: string }[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([field, value]) => {
    const id = z.uuid().safeParse(value);
    return id.success ? [{ field, id: id.data }] : [];
  });
}

import { z } from 'zod';
import { authorize } from '../identity/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { discard, JOB_STATE, unpark } from '../platform/jobs/index.ts';
import { type Ctx, operation, paragraph } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { jobAccess, pathOfJobs } from './job-access.ts';
import { jobStates } from './job-states.ts';

/** Numbers of the queue, as text: they may pass what JSON readers count exactly. */
const jobId = z.string().regex(/^[1-9]\d{0,17}$/, { error: '编号格式不正确' });

/** Puts a parked job back into the queue, with all its tries before it. */
export const retryJob = operation(
  {
    name: 'job.retry',
    summary: '重新运行后台任务',
    permission: 'job.manage',
    input: z.strictObject({ id: jobId }),
  },
  async (ctx, input) => {
    const job = await lockJob(ctx, input.id);
    await authorize(ctx, jobAccess, 'retry', job);
    requireParked(job.state);
    await unpark(ctx.tx, input.id);
    await record(ctx, {
      noun: 'job',
      id: input.id,
      verb: 'retry',
      before: { name: job.name, state: job.state },
      after: { name: job.name, state: 'waiting' },
    });
    return { id: input.id };
  },
);

/** Throws a parked job away for good: what it was to do does not happen. */
export const discardJob = operation(
  {
    name: 'job.discard',
    summary: '丢弃后台任务',
    permission: 'job.manage',
    input: z.strictObject({ id: jobId, reason: paragraph(1000) }),
  },
  async (ctx, input) => {
    const job = await lockJob(ctx, input.id);
    await authorize(ctx, jobAccess, 'discard', job);
    requireParked(job.state);
    await discard(ctx.tx, input.id);
    await record(ctx, {
      noun: 'job',
      id: input.id,
      verb: 'discard',
      reason: input.reason,
      before: { name: job.name, state: job.state },
    });
    return { id: input.id };
  },
);

async function lockJob(ctx: Ctx, id: string) {
  const job = await ctx.tx
    .selectFrom('queue._private_jobs as job')
    .innerJoin('queue._private_tasks as task', 'task.id', 'job.task_id')
    .select(['task.identifier as name', JOB_STATE.as('state')])
    .where('job.id', '=', Number(id))
    .forUpdate('job')
    .executeTakeFirst();
  if (!job) throw platformErrors.refuse('not-found', { what: jobAccess.noun });
  return { ...job, path: await pathOfJobs(ctx) };
}

function requireParked(state: keyof typeof jobStates.labels): void {
  if (state === 'parked') return;
  throw platformErrors.refuse('state-refused', {
    reasons: [`任务${jobStates.label(state)}，只有已停放的任务需要人工处理`],
  });
}

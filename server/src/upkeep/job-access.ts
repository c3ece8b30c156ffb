import { accessRules, cityPath, EVERYWHERE, reachOf } from '../identity/index.ts';
import type { Ctx } from '../platform/operation/index.ts';

/** Jobs belong to the whole city, whatever their input names. */
export const jobAccess = accessRules<{ path: string }>()({
  noun: '这个后台任务',
  sees: 'job.read',
  pathOf: (job) => job.path,
  rules: {
    retry: { permission: 'job.manage', label: '重新运行' },
    discard: { permission: 'job.manage', label: '丢弃' },
  },
});

/** Path of the unit whose holders watch over the jobs. */
export async function pathOfJobs(ctx: Pick<Ctx, 'tx'>): Promise<string> {
  return (await cityPath(ctx)) ?? EVERYWHERE;
}

/** Whether the actor may see jobs at all; asks for the permission. */
export async function seesJobs(ctx: Ctx): Promise<boolean> {
  ctx.asked.add('job.read');
  return (await reachOf(ctx)).holds('job.read', await pathOfJobs(ctx));
}

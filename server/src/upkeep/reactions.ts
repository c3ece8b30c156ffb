import { holdersOf } from '../identity/index.ts';
import type { EventType } from '../platform/events/index.ts';
import { type Reaction, when } from '../platform/events/index.ts';
import { notify } from '../platform/notify/index.ts';
import { jobsParked } from '../platform/parking/index.ts';
import { pathOfJobs } from './job-access.ts';
import { forwardEvent } from './webhook-delivery.ts';

/**
 * What follows from what happens in the queue, and from the events of which other systems may be told; `titles` gives
 * the Chinese title of a job's name.
 */
export function upkeepReactions(
  titles: ReadonlyMap<string, string>,
  outgoing: readonly EventType[],
): Reaction[] {
  return [
    ...outgoing.map((event) =>
      when(
        event,
        { name: `upkeep.forward-${event.name.replace('.', '-')}`, follows: '推送给订阅的外部系统' },
        (ctx, payload) => forwardEvent(ctx, event.name, payload),
      ),
    ),
    when(
      jobsParked,
      { name: 'upkeep.alarm-of-parked-jobs', follows: '提醒管辖全市的系统管理员' },
      async (ctx, { jobs }) => {
        const named = new Set(jobs.map((job) => titles.get(job.name) ?? job.name));
        await notify(ctx, {
          to: await holdersOf(ctx, 'job.read', await pathOfJobs(ctx)),
          title: `${jobs.length} 个后台任务多次失败，已停放`,
          body: `${[...named].join('、')}。请查明原因后重新运行，或者丢弃。`,
          href: '/jobs?state=parked',
          urgent: true,
        });
      },
    ),
  ];
}

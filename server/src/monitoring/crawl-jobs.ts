import { z } from 'zod';
import { type CronEntry, type Job, job } from '../platform/jobs/index.ts';
import { sweepSlots } from './crawl-health.ts';
import { assignPlans, queueDueCrawls } from './crawl-tick.ts';

/** Carries crawl plans out: queues what is due. Run twice it finds nothing more to do. */
export const queueCrawls: Job = job({
  name: 'monitoring.queue-crawls',
  title: '按检查计划发起检查',
  input: z.strictObject({}),
  permissions: ['crawl-plan.carry-out', 'inspection.start'],
  // The next tick comes in five minutes anyway.
  maxAttempts: 3,
  async perform(env) {
    await env.run(assignPlans, env.actor, {});
    for (let hasMore = true; hasMore && !env.signal.aborted; ) {
      ({ hasMore } = await env.run(queueDueCrawls, env.actor, {}));
    }
  },
});

/** Clears slots away that nobody asks about any more. */
export const sweepCrawls: Job = job({
  name: 'monitoring.sweep-slots',
  title: '清理 400 天前的计划执行记录',
  input: z.strictObject({}),
  async perform(env) {
    const slots = await env.db.transact((tx) => sweepSlots(tx, env.clock()));
    env.log.info({ slots }, 'swept');
  },
});

export const crawlCalendar: CronEntry[] = [
  { job: queueCrawls.name, schedule: '*/5 * * * *' },
  { job: sweepCrawls.name, schedule: '41 18 * * *' },
];

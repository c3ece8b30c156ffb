import { z } from 'zod';
import { sweepAttempts, sweepSessions } from '../auth/index.ts';
import { sweepEvents } from '../events/index.ts';
import { type CronEntry, job } from '../jobs/index.ts';

/** Clears away what is of no use any more: sessions that have ended, failures forgotten, events long delivered. */
export const sweep = job({
  name: 'platform.sweep',
  title: '清理过期的登录、失败计数和已送达的事件',
  // The calendar adds its own note of when it was due.
  input: z.object({}),
  async perform(env) {
    const now = env.clock();
    const sessions = await env.db.transact((tx) => sweepSessions(tx, now));
    const attempts = await env.db.transact((tx) => sweepAttempts(tx, now));
    const events = await env.db.transact((tx) => sweepEvents(tx, now));
    env.log.info({ sessions, attempts, events }, 'swept');
  },
});

export const sweepEveryHour: CronEntry = { job: 'platform.sweep', schedule: '17 * * * *' };

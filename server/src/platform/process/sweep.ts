import { z } from 'zod';
import { sweepAttempts, sweepSessions } from '../auth/index.ts';
import { sweepEvents } from '../events/index.ts';
import { sweepAnswers } from '../http/index.ts';
import { type CronEntry, job } from '../jobs/index.ts';
import { sweepMails } from '../notify/index.ts';
import { sweepImports } from '../transfer/index.ts';

/**
 * Clears away what is of no use any more: sessions that have ended, failures forgotten, events long delivered, answers
 * that nobody repeats.
 */
export const sweep = job({
  name: 'platform.sweep',
  title: '清理过期的登录、失败计数、已送达的事件、过期的应答、导入文件和旧邮件记录',
  // The calendar adds its own note of when it was due.
  input: z.object({}),
  async perform(env) {
    const now = env.clock();
    const sessions = await env.db.transact((tx) => sweepSessions(tx, now));
    const attempts = await env.db.transact((tx) => sweepAttempts(tx, now));
    const events = await env.db.transact((tx) => sweepEvents(tx, now));
    const answers = await env.db.transact((tx) => sweepAnswers(tx, now));
    const imports = await env.db.transact((tx) => sweepImports(tx, now));
    const mails = await env.db.transact((tx) => sweepMails(tx, now));
    env.log.info({ sessions, attempts, events, answers, imports, mails }, 'swept');
  },
});

export const sweepEveryHour: CronEntry = { job: 'platform.sweep', schedule: '17 * * * *' };

import { z } from 'zod';
import { type CronEntry, type Job, job } from '../platform/jobs/index.ts';
import { recountDeadlines } from './deadline-change.ts';
import { proposeSteps } from './ladder-step.ts';

/** Counts open deadlines anew: once a day, so that a newer notice of holidays counts, and when a day has changed. */
const recountJob = job({
  name: 'rectification.recount-deadlines',
  title: '重新计算整改期限',
  input: z.unknown(),
  permissions: ['order.measure'],
  async perform(env) {
    await env.run(recountDeadlines, env.actor, {});
  },
});

/** Looks for overdue orders and proposes the next step of the ladder. */
const proposeJob = job({
  name: 'rectification.propose-steps',
  title: '提出督办措施',
  input: z.unknown(),
  permissions: ['order.measure'],
  async perform(env) {
    await env.run(proposeSteps, env.actor, {});
  },
});

export const rectificationJobs: Job[] = [recountJob, proposeJob];

/** In UTC: shortly after midnight in Shanghai the deadlines of the day have passed. */
export const rectificationCron: CronEntry[] = [
  { job: recountJob.name, schedule: '40 15 * * *' },
  { job: proposeJob.name, schedule: '5 * * * *' },
];

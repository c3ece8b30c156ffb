import { z } from 'zod';
import { type CronEntry, type Job, job } from '../platform/jobs/index.ts';
import { operation } from '../platform/operation/index.ts';
import type { Fault } from '../wing.ts';
import { answerOverdue } from './rechecks/recheck-settle.ts';
import { tryChangedRules } from './rules/rule-trial.ts';
import { endDueSuppressions } from './triage/suppression.ts';

/** Answers rechecks that nobody has answered within an hour, so that an order never waits for ever. */
const answerOverdueRechecks = operation(
  {
    name: 'finding.answer-overdue-rechecks',
    summary: '了结超时未答复的复测',
    permission: 'finding.raise',
    input: z.strictObject({}),
  },
  async (ctx) => {
    ctx.asked.add('finding.raise');
    await answerOverdue(ctx);
  },
);

export const answerOverdueJob: Job = job({
  name: 'findings.answer-overdue-rechecks',
  title: '了结超时未答复的复测',
  input: z.unknown(),
  permissions: ['finding.raise'],
  async perform(env) {
    await env.run(answerOverdueRechecks, env.actor, {});
  },
});

export const answerOverdueEveryTenMinutes: CronEntry = {
  job: answerOverdueJob.name,
  schedule: '*/10 * * * *',
};

export const endSuppressionsJob: Job = job({
  name: 'findings.end-suppressions',
  title: '结束到期的豁免',
  input: z.unknown(),
  permissions: ['finding.raise'],
  async perform(env) {
    await env.run(endDueSuppressions, env.actor, {});
  },
});

/** 00:05 in Asia/Shanghai: the day on which a suppression last held is over. */
export const endSuppressionsEveryNight: CronEntry = { job: endSuppressionsJob.name, schedule: '5 16 * * *' };

/** The job that has changed rules tried before they judge, when a worker with another program starts. */
export function tryChangedRulesJob(faults: readonly Fault[]): Job {
  const change = tryChangedRules(faults);
  return job({
    name: 'findings.try-changed-rules',
    title: '试运行已更新的规则',
    input: z.strictObject({}),
    permissions: ['rule.try'],
    atStart: true,
    async perform(env) {
      await env.run(change, env.actor, {});
    },
  });
}

import { z } from 'zod';
import { authorize, holdersOf } from '../../identity/index.ts';
import { idSchema, newId } from '../../platform/database/index.ts';
import { transition } from '../../platform/lifecycle/index.ts';
import { notify } from '../../platform/notify/index.ts';
import { type Ctx, operation, reading } from '../../platform/operation/index.ts';
import type { Sighting } from '../../wing.ts';
import { pathOfRules, trialRunAccess } from './rule-access.ts';
import { loadTrial } from './rule-trial.ts';
import { compared, type TrialPlace } from './trial-comparison.ts';
import { trialLifecycle } from './trial-states.ts';

const PERMISSION = 'rule.try';

/** First operation of the trial. @returns which rule is tried in which edition; null when nobody waits for it any more */
export const beginRuleTrial = reading(
  {
    name: 'rule-trial.begin',
    summary: '开始试运行规则',
    permission: PERMISSION,
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, { id }): Promise<{ code: string; edition: string } | null> => {
    const trial = await loadTrial(ctx, id, 'read');
    await authorizeRun(ctx);
    return trial.state === 'trying' ? { code: trial.code, edition: trial.edition } : null;
  },
);

/** Tells how far the trial is; an observation, so without history. */
export const reportRuleTrial = operation(
  {
    name: 'rule-trial.progress',
    summary: '报告试运行进度',
    permission: PERMISSION,
    input: z.strictObject({ id: idSchema, planned: z.int(), done: z.int() }),
  },
  async (ctx, { id, planned, done }) => {
    const trial = await loadTrial(ctx, id);
    await authorizeRun(ctx);
    if (trial.state !== 'trying') return;
    await ctx.tx
      .updateTable('findings.rule_trial')
      .set({ pages_planned: planned, pages_done: done })
      .where('id', '=', id)
      .execute();
  },
);

/** What a trial has read, and what the rule found there. */
export interface TrialOutcome {
  pagesRead: number;
  pagesUnread: number;
  /** Open findings of the rule that would have been found again on what was read, if they were still there. */
  shown: readonly string[];
  sightings: readonly Sighting[];
}

/** Last operation of the trial: holds what was found against the ledger and keeps what differs. The second time does nothing. */
export const finishRuleTrial = operation(
  {
    name: 'rule-trial.finish',
    summary: trialLifecycle.transitions.finish.label,
    permission: PERMISSION,
    input: z.strictObject({
      id: idSchema,
      // Made by the checks in this very process: nothing to check.
      outcome: z.custom<TrialOutcome>(),
    }),
  },
  async (ctx, { id, outcome }) => {
    const trial = await loadTrial(ctx, id);
    await authorizeRun(ctx);
    if (trial.state !== 'trying') return;
    const { appearing, disappearing, staying, places } = await compared(ctx, trial.code, outcome);
    await keepPlaces(ctx, id, places);
    await ctx.tx
      .updateTable('findings.rule_trial')
      .set({
        ...{ tried_at: ctx.now, pages_read: outcome.pagesRead, pages_unread: outcome.pagesUnread },
        ...{ pages_done: outcome.pagesRead + outcome.pagesUnread, appearing, disappearing, staying },
      })
      .where('id', '=', id)
      .execute();
    await transition(ctx, trialLifecycle, trial, 'finish');
    if (trial.because === 'changed') await tellOfChange(ctx, trial.code, { appearing, disappearing });
  },
);

/** Ends a trial whose job nobody runs any more, so that the rule can be tried again. */
export const failRuleTrial = operation(
  {
    name: 'rule-trial.fail',
    summary: trialLifecycle.transitions.fail.label,
    permission: PERMISSION,
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, { id }) => {
    const trial = await loadTrial(ctx, id);
    await authorizeRun(ctx);
    if (trial.state === 'trying') await transition(ctx, trialLifecycle, trial, 'fail');
  },
);

async function authorizeRun(ctx: Ctx): Promise<void> {
  await authorize(ctx, trialRunAccess, 'run', { path: await pathOfRules(ctx) });
}

async function keepPlaces(ctx: Ctx, trialId: string, places: readonly TrialPlace[]): Promise<void> {
  if (places.length === 0) return;
  await ctx.tx
    .insertInto('findings.rule_trial_place')
    .values(
      places.map(({ siteId, findingId, ...place }) => ({
        ...{ id: newId(), trial_id: trialId, site_id: siteId, finding_id: findingId },
        ...place,
      })),
    )
    .execute();
}

/** Whoever sets rules is asked to look at what a changed one would do. */
async function tellOfChange(
  ctx: Ctx,
  code: string,
  { appearing, disappearing }: { appearing: number; disappearing: number },
): Promise<void> {
  const rule = await ctx.tx
    .selectFrom('findings.rule_standing')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst();
  await notify(ctx, {
    to: await holdersOf(ctx, 'rule.set', await pathOfRules(ctx)),
    title: `规则 ${code} 已更新，请查看试运行结果`,
    body: `新出现 ${appearing} 处，不再出现 ${disappearing} 处。确认以前，更新后新发现的问题不能下发整改。`,
    href: rule ? `/rules/${rule.id}/trial` : '/rules',
  });
}

import { z } from 'zod';
import { actionSchema, actionsOn } from '../../identity/index.ts';
import { stateRefusals } from '../../platform/lifecycle/index.ts';
import { type Ctx, reading } from '../../platform/operation/index.ts';
import type { Fault } from '../../wing.ts';
import { lowerBound } from './precision.ts';
import { pathOfRules, ruleAccess } from './rule-access.ts';
import { precisionOf } from './rule-precision.ts';
import { requireRuleReader } from './rule-reader.ts';
import { ruleLifecycle } from './rule-states.ts';
import { tryRefusals } from './trial-page.ts';
import { trialLifecycle } from './trial-states.ts';
import { heldRules, latestTrials } from './trial-summary.ts';

export const ruleListSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      title: z.string(),
      clause: z.string(),
      state: ruleLifecycle.vocabulary.schema,
      /** Verdicts among the last 200 that say something of the rule, and those that found it right. */
      judged: z.int(),
      right: z.int(),
      /** Lower bound of the precision at 95 % (Wilson), 0 to 1; null without a verdict. */
      bound: z.number().nullable(),
      /** The same of the 200 verdicts before; null without one. */
      boundBefore: z.number().nullable(),
      /** Kept pages are enough to try it. */
      isTriable: z.boolean(),
      /** The rule has changed, and what it finds anew makes no order before its trial is settled. */
      isHeld: z.boolean(),
      /** The latest trial; null where there was none. */
      trial: z
        .object({
          state: trialLifecycle.vocabulary.schema,
          pagesPlanned: z.int(),
          pagesDone: z.int(),
          appearing: z.int().nullable(),
          disappearing: z.int().nullable(),
        })
        .nullable(),
      changedAt: z.iso.datetime(),
      version: z.int(),
      actions: z.array(actionSchema),
    }),
  ),
});

/** Every rule that has found something, with what people's verdicts say of it: the least precise first. */
export function listRules(faults: readonly Fault[]) {
  const triable = new Set(faults.filter((fault) => fault.triable).map(({ code }) => code));
  return reading(
    { name: 'rule.list', summary: '查看规则精度', permission: 'rule.read', input: z.strictObject({}) },
    async (ctx) => {
      await requireRuleReader(ctx);
      const standings = await standingsOf(ctx);
      const precisions = await precisionOf(
        ctx,
        standings.map(({ code }) => code),
      );
      const [trials, held] = [await latestTrials(ctx), await heldRules(ctx, faults)];
      const path = await pathOfRules(ctx);
      const items = [];
      for (const { id, code, title, clause, state, version, changed_at } of standings) {
        const { judged = 0, right = 0, before } = precisions.get(code) ?? {};
        const isTriable = triable.has(code);
        const trial = trials.get(code);
        items.push({
          ...{ id, code, title, clause, state, version, judged, right, isTriable },
          bound: judged === 0 ? null : lowerBound({ judged, right }),
          boundBefore: before === undefined || before.judged === 0 ? null : lowerBound(before),
          isHeld: held.has(code),
          trial: trial ? shownOf(trial) : null,
          changedAt: changed_at.toISOString(),
          actions: await actionsOn(ctx, ruleAccess, { path }, (verb) =>
            verb === 'try' ? tryRefusals(isTriable, trial?.state) : stateRefusals(ruleLifecycle, verb, state),
          ),
        });
      }
      return { items: items.sort((one, other) => (one.bound ?? 2) - (other.bound ?? 2)) };
    },
  );
}

type Trial = NonNullable<ReturnType<Awaited<ReturnType<typeof latestTrials>>['get']>>;

function shownOf({ state, pagesPlanned, pagesDone, appearing, disappearing }: Trial) {
  return { state, pagesPlanned, pagesDone, appearing, disappearing };
}

function standingsOf(ctx: Ctx) {
  return ctx.tx
    .selectFrom('findings.rule_standing as standing')
    .innerJoinLateral(
      (select) =>
        select
          .selectFrom('findings.fault_edition')
          .select(['title', 'clause'])
          .whereRef('code', '=', 'standing.code')
          .orderBy('first_used_at', 'desc')
          .limit(1)
          .as('edition'),
      (join) => join.onTrue(),
    )
    .selectAll('standing')
    .select(['edition.title', 'edition.clause'])
    .orderBy('standing.code')
    .execute();
}

import { z } from 'zod';
import { actionSchema, actionsOn, reachOf } from '../../identity/index.ts';
import { platformErrors } from '../../platform/errors/index.ts';
import { stateRefusals } from '../../platform/lifecycle/index.ts';
import { type Ctx, reading } from '../../platform/operation/index.ts';
import { lowerBound } from './precision.ts';
import { pathOfRules, ruleAccess } from './rule-access.ts';
import { precisionOf } from './rule-precision.ts';
import { ruleLifecycle } from './rule-states.ts';

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
      changedAt: z.iso.datetime(),
      version: z.int(),
      actions: z.array(actionSchema),
    }),
  ),
});

/** Every rule that has found something, with what people's verdicts say of it: the least precise first. */
export const listRules = reading(
  { name: 'rule.list', summary: '查看规则精度', permission: 'rule.read', input: z.strictObject({}) },
  async (ctx) => {
    await requireReader(ctx);
    const standings = await ctx.tx
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
    const precisions = await precisionOf(
      ctx,
      standings.map(({ code }) => code),
    );
    const path = await pathOfRules(ctx);
    const items = [];
    for (const { id, code, title, clause, state, version, changed_at } of standings) {
      const { judged = 0, right = 0, before } = precisions.get(code) ?? {};
      items.push({
        ...{ id, code, title, clause, state, version, judged, right },
        bound: judged === 0 ? null : lowerBound({ judged, right }),
        boundBefore: before === undefined || before.judged === 0 ? null : lowerBound(before),
        changedAt: changed_at.toISOString(),
        actions: await actionsOn(ctx, ruleAccess, { path }, (verb) =>
          stateRefusals(ruleLifecycle, verb, state),
        ),
      });
    }
    return { items: items.sort((one, other) => (one.bound ?? 2) - (other.bound ?? 2)) };
  },
);

/** Numbers without a name: whoever holds the permission anywhere may read them. */
async function requireReader(ctx: Ctx): Promise<void> {
  ctx.asked.add('rule.read');
  if ((await reachOf(ctx)).holdsAnywhere('rule.read')) return;
  throw platformErrors.refuse('forbidden', { reasons: ['您的岗位没有这项权限'] });
}

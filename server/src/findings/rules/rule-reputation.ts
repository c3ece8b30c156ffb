import { z } from 'zod';
import { reachOf } from '../../identity/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { lowerBound } from './precision.ts';
import { precisionOf } from './rule-precision.ts';
import { ruleLifecycle } from './rule-states.ts';

/** How far a rule may be believed: what people's verdicts say of it. */
export const reputationSchema = z.object({
  state: ruleLifecycle.vocabulary.schema,
  /** Verdicts among the last 200 that say something of the rule. */
  judged: z.int(),
  /** Lower bound of the precision at 95 % (Wilson), 0 to 1; null without a verdict. */
  bound: z.number().nullable(),
});

export type Reputation = z.output<typeof reputationSchema>;

/**
 * What the verdicts say of these rules, by code. Numbers without a name: whoever may read rules anywhere gets them,
 * everybody else none.
 */
export async function reputationsOf(ctx: Ctx, codes: readonly string[]): Promise<Map<string, Reputation>> {
  ctx.asked.add('rule.read');
  if (codes.length === 0 || !(await reachOf(ctx)).holdsAnywhere('rule.read')) return new Map();
  const standings = await ctx.tx
    .selectFrom('findings.rule_standing')
    .select(['code', 'state'])
    .where('code', 'in', codes)
    .execute();
  const precisions = await precisionOf(ctx, codes);
  return new Map(
    standings.map(({ code, state }) => {
      const { judged = 0, right = 0 } = precisions.get(code) ?? {};
      return [code, { state, judged, bound: judged === 0 ? null : lowerBound({ judged, right }) }];
    }),
  );
}

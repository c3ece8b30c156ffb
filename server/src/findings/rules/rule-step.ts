import { sql } from 'kysely';
import { z } from 'zod';
import { authorize, authorizeSight, cityPath, EVERYWHERE, holdersOf } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { platformErrors } from '../../platform/errors/index.ts';
import { transition } from '../../platform/lifecycle/index.ts';
import { notify } from '../../platform/notify/index.ts';
import { type Ctx, operation, paragraph } from '../../platform/operation/index.ts';
import { expectVersion } from '../../platform/record/index.ts';
import { demandOf, lowerBound } from './precision.ts';
import { pathOfRules, ruleAccess } from './rule-access.ts';
import { precisionOf } from './rule-precision.ts';
import { ruleLifecycle } from './rule-states.ts';

/** A person sets a rule's standing, with a reason; the verdicts so far are not held against it again. */
function ruleStep(verb: 'restore' | 'put-in-shadow') {
  const step = ruleLifecycle.transitions[verb];
  return operation(
    {
      name: `rule.${verb}`,
      summary: step.label,
      permission: step.permission,
      input: z.strictObject({ id: idSchema, version: z.int(), reason: paragraph(500).optional() }),
    },
    async (ctx, { id, version, reason }) => {
      const row = await ctx.tx
        .selectFrom('findings.rule_standing')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (!row) throw platformErrors.refuse('not-found', { what: ruleAccess.noun });
      await authorize(ctx, ruleAccess, verb, { path: await pathOfRules(ctx) });
      await expectVersion(ctx, { noun: 'rule', id, version: row.version }, version);
      const standing = await transition(ctx, ruleLifecycle, row, verb, { reason });
      await ctx.tx
        .updateTable('findings.rule_standing')
        .set({ counts_from: ctx.now })
        .where('id', '=', id)
        .execute();
      return standing;
    },
  );
}

export const ruleSteps = (['restore', 'put-in-shadow'] as const).map((verb) => ({
  verb,
  operation: ruleStep(verb),
}));

/**
 * After verdicts: rules that people refute too often stop creating orders, rules in shadow that have shown their
 * precision begin to; whoever may set rules is told.
 */
export async function judgeRules(ctx: Ctx, findingIds: readonly string[]): Promise<void> {
  const standings = await ctx.tx
    .selectFrom('findings.rule_standing as standing')
    .selectAll('standing')
    .where(
      sql<boolean>`standing.code in (select code from findings.finding where id = any(${findingIds}::uuid[]))`,
    )
    .orderBy('standing.code')
    .forUpdate()
    .execute();
  const place = (await cityPath(ctx)) ?? EVERYWHERE;
  await authorizeSight(ctx, judgingAccess, { path: place });
  const precisions = await precisionOf(
    ctx,
    standings.map(({ code }) => code),
  );
  for (const standing of standings) {
    const precision = precisions.get(standing.code);
    const demand = precision ? demandOf(standing.state, precision) : null;
    if (!precision || !demand) continue;
    await transition(ctx, ruleLifecycle, standing, demand);
    await notify(ctx, {
      to: await holdersOf(ctx, 'rule.set', place),
      title: `规则 ${standing.code} ${demand === 'suspend' ? '已停发整改' : '已转为启用'}`,
      body: `最近 ${precision.judged} 次研判中属实 ${precision.right} 次，精度下限 ${percent(lowerBound(precision))}`,
      href: '/rules',
    });
  }
}

const judgingAccess = { ...ruleAccess, sees: 'rule.judge' };

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

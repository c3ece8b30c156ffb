import type { Tx } from '../../platform/database/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { shanghaiTime } from '../../platform/time/index.ts';

const KEPT_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a day in Asia/Shanghai may cost. */
interface DailyBudget {
  daily_requests: number;
  daily_tokens: number;
}

const dayOf = (now: Date) => shanghaiTime(now).slice(0, 10);

/** What today has cost and brought so far. */
export async function readToday(ctx: Pick<Ctx, 'tx' | 'now'>) {
  const today = await ctx.tx
    .selectFrom('upkeep.opinion_day')
    .select(['requests', 'tokens', 'answered', 'failed'])
    .where('day', '=', dayOf(ctx.now))
    .executeTakeFirst();
  return today ?? { requests: 0, tokens: 0, answered: 0, failed: 0 };
}

/** Whether nothing more may be spent on this day. */
export function isUsedUp(today: { requests: number; tokens: number }, budget: DailyBudget): boolean {
  return today.requests >= budget.daily_requests || today.tokens >= budget.daily_tokens;
}

/** Pays for a request before it is sent, so that who is killed meanwhile has spent it. @returns false where nothing is left */
export async function payRequest(ctx: Ctx, budget: DailyBudget): Promise<boolean> {
  const none = { requests: 0, tokens: 0, answered: 0, failed: 0 };
  const day = dayOf(ctx.now);
  await ctx.tx
    .insertInto('upkeep.opinion_day')
    .values({ day, ...none })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const paid = await ctx.tx
    .updateTable('upkeep.opinion_day')
    .set((today) => ({ requests: today('requests', '+', 1) }))
    .where('day', '=', day)
    .where('requests', '<', budget.daily_requests)
    .where('tokens', '<', budget.daily_tokens)
    .returning('requests')
    .executeTakeFirst();
  return paid !== undefined;
}

/** Notes what a request has cost beside itself, and what it has brought. */
export async function noteCost(
  ctx: Ctx,
  of: { tokens: number; answered: number; failed: number },
): Promise<void> {
  await ctx.tx
    .updateTable('upkeep.opinion_day')
    .set((today) => ({
      tokens: today('tokens', '+', of.tokens),
      answered: today('answered', '+', of.answered),
      failed: today('failed', '+', of.failed),
    }))
    .where('day', '=', (days) =>
      days.selectFrom('upkeep.opinion_day').select((day) => day.fn.max('day').as('day')),
    )
    .execute();
}

/** Removes the days of more than 90 days ago. */
export async function sweepDays(tx: Tx, now: Date): Promise<void> {
  await tx
    .deleteFrom('upkeep.opinion_day')
    .where('day', '<', dayOf(new Date(now.getTime() - KEPT_DAYS * DAY_MS)))
    .execute();
}

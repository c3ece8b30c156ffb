import { sql } from 'kysely';
import { z } from 'zod';
import { authorize, EVERYWHERE } from '../identity/index.ts';
import { newId } from '../platform/database/index.ts';
import { type Ctx, operation } from '../platform/operation/index.ts';
import { plannedCrawlAccess } from './crawl-plan-access.ts';
import { type Decision, decide, type Situation } from './crawl-slot.ts';
import { assignTargets } from './crawl-target.ts';
import { queueInspection } from './inspection.ts';

/** Sites of one transaction. */
const AT_ONCE = 500;

interface DueTarget {
  siteId: string;
  dueAt: Date;
  catchesUp: boolean;
  fullDueAt: Date;
  incrementalDays: number;
  fullDays: number;
  maxPages: number;
}

/** Brings the planned sites up to plans and register, before the due ones are taken. */
export const assignPlans = operation(
  {
    name: 'crawl-plan.assign',
    summary: '按检查计划排定网站',
    permission: 'crawl-plan.carry-out',
    input: z.strictObject({}),
  },
  async (ctx) => {
    await authorize(ctx, plannedCrawlAccess, 'carry-out', { unit_path: EVERYWHERE });
    await assignTargets(ctx);
  },
);

/**
 * Takes the sites whose instant has come, at most 500, and decides on each: queue its inspection, note what was missed,
 * and when it is due next, all in this transaction, so that a worker killed in between has done all of it or nothing.
 * @returns whether there may be more
 */
export const queueDueCrawls = operation(
  {
    name: 'crawl-plan.queue-due',
    summary: '发起到期的计划检查',
    permission: 'crawl-plan.carry-out',
    input: z.strictObject({}),
  },
  async (ctx) => {
    await authorize(ctx, plannedCrawlAccess, 'carry-out', { unit_path: EVERYWHERE });
    const targets = await takeDue(ctx);
    const situations = await situationsOf(ctx, targets);
    let moved = 0;
    for (const target of targets) {
      const situation = situations.get(target.siteId);
      if (!situation) continue;
      const decision = decide(target.siteId, target, target, situation);
      await carryOut(ctx, target, decision);
      if (decision.next !== null) moved += 1;
    }
    return { hasMore: targets.length === AT_ONCE && moved > 0 };
  },
);

/** Two ticks at the same moment never take the same site. */
async function takeDue(ctx: Ctx): Promise<DueTarget[]> {
  return ctx.tx
    .selectFrom('monitoring.crawl_target as target')
    .innerJoin('monitoring.crawl_plan as plan', 'plan.id', 'target.plan_id')
    .select([
      'target.site_id as siteId',
      'target.due_at as dueAt',
      'target.catches_up as catchesUp',
      'target.full_due_at as fullDueAt',
      'plan.incremental_days as incrementalDays',
      'plan.full_days as fullDays',
      'plan.max_pages as maxPages',
    ])
    .where('target.due_at', '<=', ctx.now)
    .orderBy('target.due_at')
    .orderBy('target.site_id')
    .limit(AT_ONCE)
    .forUpdate('target')
    .skipLocked()
    .execute();
}

const REMEMBERED = 5;

async function situationsOf(ctx: Ctx, targets: readonly DueTarget[]): Promise<Map<string, Situation>> {
  const { rows } = await sql<Omit<Situation, 'now'> & { siteId: string }>`
    select target.site_id as "siteId",
      exists (select from monitoring.inspection as present
        where present.site_id = target.site_id and present.state in ('queued', 'running')) as "underWay",
      count(*) filter (where ends.unread and ends.place < coalesce(ends.first_read, ${REMEMBERED + 1})) as failures,
      max(ends.requested_at) as "lastAt",
      coalesce(bool_or(ends.scope = 'full') filter (where ends.place = 1), false) as "lastWasFull"
    from unnest(${targets.map(({ siteId }) => siteId)}::uuid[]) as target(site_id)
    left join lateral (
      select past.*, min(place) filter (where not unread) over () as first_read
      from (
        select requested_at, scope, row_number() over (order by requested_at desc, id desc) as place,
          (state = 'failed' or measured ->> 'stopped' = 'blocked' or (measured ->> 'ok')::int = 0) as unread
        from monitoring.inspection
        where inspection.site_id = target.site_id and state in ('finished', 'failed')
        order by requested_at desc, id desc
        limit ${REMEMBERED}) as past) as ends on true
    group by target.site_id`.execute(ctx.tx);
  return new Map(rows.map(({ siteId, ...row }) => [siteId, { ...row, now: ctx.now }]));
}

async function carryOut(ctx: Ctx, target: DueTarget, decision: Decision): Promise<void> {
  const { siteId, maxPages } = target;
  const { slot, catchesUp, run, next } = decision;
  const scopeOf = { siteId, maxPages, planned: { scope: run ?? 'incremental', slot } };
  const inspection = run === null ? null : await queueInspection(ctx, scopeOf);
  const used = { site_id: siteId, at: slot, catches_up: catchesUp };
  const slots = [
    ...decision.missed.map((at) => ({
      ...{ site_id: siteId, at, catches_up: false, inspection_id: null },
      ...({ outcome: 'missed', reason: decision.missedBy } as const),
    })),
    ...(inspection
      ? [{ ...used, outcome: 'queued' as const, reason: null, inspection_id: inspection.id }]
      : []),
    ...(decision.spared
      ? [{ ...used, outcome: 'spared' as const, reason: 'unavailable' as const, inspection_id: null }]
      : []),
  ];
  if (slots.length > 0) {
    await ctx.tx
      .insertInto('monitoring.crawl_slot')
      .values(slots.map((row) => ({ id: newId(), ...row })))
      // A plan set up anew may reckon a slot again that has been used.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (next === null) return;
  await ctx.tx
    .updateTable('monitoring.crawl_target')
    .set({ due_at: next.dueAt, catches_up: next.catchesUp, full_due_at: next.fullDueAt })
    .where('site_id', '=', siteId)
    .execute();
}

import { sql } from 'kysely';
import type { Ctx } from '../platform/operation/index.ts';
import { firstDue } from './crawl-slot.ts';
import { SERVED } from './served.ts';

interface Unassigned {
  siteId: string;
  planId: string;
  version: number;
  incrementalDays: number;
  fullDays: number;
  lastFullAt: Date | null;
}

/**
 * The plan of each served site that is not paused: its own, or that of the nearest unit above. A paused plan keeps its
 * sites from the plans above it.
 */
const nearest = (without: string | null) => sql`
  select site.id as site_id, plan.*
  from registry.site as site
  join identity.unit as unit on unit.id = site.unit_id
  join lateral (
    select own.id, own.version, own.incremental_days, own.full_days, own.paused
    from monitoring.crawl_plan as own
    left join identity.unit as owner on owner.id = own.unit_id
    where own.id is distinct from ${without}::uuid
      and (own.site_id = site.id or unit.path like owner.path || '%')
    order by own.site_id is null, owner.path desc
    limit 1) as plan on true
  where site.state = any(${SERVED}::text[]) and not plan.paused`;

/**
 * Brings the list of planned sites up to plans and register: new sites come in, others go, and where a plan has changed
 * the next slot is reckoned anew. Doing it twice changes nothing.
 */
export async function assignTargets(ctx: Ctx, { without = null }: { without?: string | null } = {}) {
  await sql`
    delete from monitoring.crawl_target as target
    where not exists (select from (${nearest(without)}) as plan where plan.site_id = target.site_id)`.execute(
    ctx.tx,
  );
  const { rows } = await sql<Unassigned>`
    select plan.site_id as "siteId", plan.id as "planId", plan.version, plan.incremental_days as "incrementalDays",
      plan.full_days as "fullDays", (
        select max(inspection.requested_at) from monitoring.inspection as inspection
        where inspection.site_id = plan.site_id and inspection.scope = 'full' and inspection.state = 'finished'
      ) as "lastFullAt"
    from (${nearest(without)}) as plan
    left join monitoring.crawl_target as target on target.site_id = plan.site_id
    where target.plan_id is distinct from plan.id or target.plan_version is distinct from plan.version`.execute(
    ctx.tx,
  );
  const targets = rows.map(({ siteId, planId, version, lastFullAt, ...rhythm }) => {
    const due = firstDue(siteId, rhythm, { now: ctx.now, lastFullAt });
    return {
      site_id: siteId,
      plan_id: planId,
      plan_version: version,
      due_at: due.dueAt,
      catches_up: due.catchesUp,
      full_due_at: due.fullDueAt,
    };
  });
  await sql`
    insert into monitoring.crawl_target (site_id, plan_id, plan_version, due_at, catches_up, full_due_at)
    select site_id, plan_id, plan_version, due_at, catches_up, full_due_at
    from jsonb_populate_recordset(null::monitoring.crawl_target, ${JSON.stringify(targets)}::jsonb)
    on conflict (site_id) do update set plan_id = excluded.plan_id, plan_version = excluded.plan_version,
      due_at = excluded.due_at, catches_up = excluded.catches_up, full_due_at = excluded.full_due_at`.execute(
    ctx.tx,
  );
}

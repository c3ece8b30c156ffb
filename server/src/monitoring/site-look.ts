import { sql } from 'kysely';
import type { z } from 'zod';
import { OPEN_STATES } from '../findings/index.ts';
import { subtreeOf, within } from '../identity/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { siteLooks } from './crawl-scopes.ts';
import { SERVED } from './served.ts';

type SiteLook = z.output<typeof siteLooks.schema>;

const MONTH_MS = 31 * 24 * 60 * 60 * 1000;

/**
 * What is known of a site by what an inspection has read of it in the last 31 days; SQL over a row named `site`. A look
 * that a firewall ended has measured nothing.
 */
export const lookOf = (now: Date) => sql<SiteLook>`
  case when not exists (
    select from monitoring.inspection as look
    where look.site_id = site.id and look.state = 'finished'
      and look.finished_at > ${new Date(now.getTime() - MONTH_MS)}::timestamptz
      and (look.measured ->> 'ok')::int > 0 and look.measured ->> 'stopped' is distinct from 'blocked'
  ) then 'unmeasured'
  when exists (
    select from findings.finding as fault where fault.site_id = site.id and fault.state = any(${OPEN_STATES}::text[])
  ) then 'faulty' else 'clear' end`;

/** How many served sites within reach have something open, have nothing, and were not measured. */
export async function countLooks(
  ctx: Ctx,
  of: { unitId?: string | undefined; siteId?: string | undefined },
): Promise<Record<SiteLook, number>> {
  const look = lookOf(ctx.now);
  let query = ctx.tx
    .selectFrom('registry.site as site')
    .innerJoin('identity.unit as unit', 'unit.id', 'site.unit_id')
    .select(look.as('look'))
    .select((count) => count.fn.countAll<number>().as('sites'))
    .where('site.state', 'in', SERVED)
    .where(await within(ctx, 'inspection.read', 'unit.path'))
    .where(await subtreeOf(ctx, of.unitId, 'unit.path'))
    .groupBy(sql`1`);
  if (of.siteId) query = query.where('site.id', '=', of.siteId);
  const rows = await query.execute();
  const sitesOf = (each: SiteLook) => rows.find((row) => row.look === each)?.sites ?? 0;
  return Object.fromEntries(siteLooks.values.map((each) => [each, sitesOf(each)])) as Record<
    SiteLook,
    number
  >;
}

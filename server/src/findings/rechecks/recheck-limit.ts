import { sql } from 'kysely';
import type { Ctx } from '../../platform/operation/index.ts';
import { findingsErrors } from '../errors.ts';

/** Findings of one unit's sites that people may have measured again within an hour, as with an order's items. */
const MOST_AN_HOUR = 10;
const HOUR = 3_600_000;

/**
 * Refuses people what would be more than ten an hour for a unit; jobs ask for whole orders and are not counted.
 * @param units the unit of each finding that would be fetched anew
 * @throws Refusal `findings.recheck-limit`: each look is a request to the site
 */
export async function requireFewRechecks(ctx: Ctx, units: readonly string[]): Promise<void> {
  if (ctx.actor.kind !== 'person') return;
  const since = new Date(ctx.now.getTime() - HOUR);
  for (const unitId of [...new Set(units)].sort()) {
    // The unit's row makes those who ask at the same moment follow each other.
    await sql`select id from identity.unit where id = ${unitId} for no key update`.execute(ctx.tx);
    const recent = await ctx.tx
      .selectFrom('findings.recheck as recheck')
      .innerJoin('findings.finding as finding', 'finding.id', 'recheck.finding_id')
      .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
      .select('recheck.asked_at as at')
      .where('site.unit_id', '=', unitId)
      .where('recheck.asked_at', '>', since)
      .where(sql<boolean>`exists (select from identity.account where account.id::text = recheck.asked_by)`)
      .orderBy('recheck.asked_at')
      .execute();
    const wanted = units.filter((unit) => unit === unitId).length;
    const tooMany = recent.length + wanted - MOST_AN_HOUR;
    if (tooMany <= 0) continue;
    const freed = recent[Math.min(tooMany, recent.length) - 1];
    const minutes = freed ? Math.max(1, Math.ceil((freed.at.getTime() - since.getTime()) / 60_000)) : 60;
    throw findingsErrors.refuse('recheck-limit', {
      most: MOST_AN_HOUR,
      left: Math.max(0, MOST_AN_HOUR - recent.length),
      minutes,
    });
  }
}

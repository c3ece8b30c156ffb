import { type RawBuilder, sql } from 'kysely';
import { accessRules, reachOf, within } from '../identity/index.ts';
import type { Ctx } from '../platform/operation/index.ts';

interface Placed {
  /** Path of the unit where it took place. */
  place: string;
}

/** Who sees an audit entry: whoever holds the audit of the subtree where it took place. */
export const auditAccess = accessRules<Placed>()({
  noun: '这条审计记录',
  sees: 'audit.read',
  pathOf: (entry) => entry.place,
  rules: {},
});

/** What took place nowhere (a start of the server, a sign-in of nobody) belongs to the city as a whole. */
export async function cityPath(ctx: Pick<Ctx, 'tx'>): Promise<string> {
  const city = await ctx.tx
    .selectFrom('identity.unit')
    .select('path')
    .where('parent_id', 'is', null)
    .executeTakeFirst();
  return city?.path ?? '/';
}

/** Condition that keeps entries to the auditor's subtrees; those without a place to whoever audits the city. */
export async function auditedWithin(ctx: Ctx, placeRef: string): Promise<RawBuilder<boolean>> {
  const placed = await within(ctx, 'audit.read', placeRef);
  const whole = (await reachOf(ctx)).holds('audit.read', await cityPath(ctx));
  return whole ? sql<boolean>`(${placed} or ${sql.ref(placeRef)} is null)` : placed;
}

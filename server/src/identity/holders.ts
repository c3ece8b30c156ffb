import { sql } from 'kysely';
import type { Ctx } from '../platform/operation/index.ts';
import { inForce } from './power-holders.ts';
import { permissionsOfRole, roleNames } from './roles.ts';

/** Ids of the active accounts that hold a permission over the unit at `unitPath`, deputies too: whom a notice concerns. */
export async function holdersOf(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  permission: string,
  unitPath: string,
): Promise<string[]> {
  const roles = roleNames.values.filter((role) => permissionsOfRole(role).includes(permission));
  if (roles.length === 0) return [];
  const rows = await ctx.tx
    .selectFrom('identity.holding as held')
    .innerJoin('identity.unit as unit', 'unit.id', 'held.unit_id')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .select('account.id')
    .distinct()
    .where('held.role', 'in', roles)
    .where(inForce('held', ctx.now))
    .where('account.state', '=', 'active')
    .where(sql<boolean>`starts_with(${unitPath}, unit.path)`)
    .orderBy('account.id')
    .execute();
  return rows.map((row) => row.id);
}

import { sql } from 'kysely';
import type { Ctx } from '../platform/operation/index.ts';
import { permissionsOfRole, roleNames } from './roles.ts';

/** Ids of the active accounts that hold a permission over the unit at `unitPath`: whom a notice of it concerns. */
export async function holdersOf(
  ctx: Pick<Ctx, 'tx'>,
  permission: string,
  unitPath: string,
): Promise<string[]> {
  const roles = roleNames.values.filter((role) => permissionsOfRole(role).includes(permission));
  if (roles.length === 0) return [];
  const rows = await ctx.tx
    .selectFrom('identity.role_grant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unit_id')
    .innerJoin('identity.account as account', 'account.id', 'grant.account_id')
    .select('account.id')
    .distinct()
    .where('grant.role', 'in', roles)
    .where('account.state', '=', 'active')
    .where(sql<boolean>`starts_with(${unitPath}, unit.path)`)
    .orderBy('account.id')
    .execute();
  return rows.map((row) => row.id);
}

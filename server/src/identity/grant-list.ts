import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { roleNames } from './roles.ts';

/** A role as held on a unit and everything beneath it. */
export const grantSchema = z.object({
  role: z.string(),
  roleLabel: z.string(),
  unitId: idSchema,
  unitName: z.string(),
});

export type Grant = z.output<typeof grantSchema>;

/** The grants of several accounts, by account. */
export async function grantsOf(
  ctx: Pick<Ctx, 'tx'>,
  accountIds: readonly string[],
): Promise<Map<string, Grant[]>> {
  const grants = new Map<string, Grant[]>(accountIds.map((id) => [id, []]));
  if (accountIds.length === 0) return grants;
  const rows = await ctx.tx
    .selectFrom('identity.role_grant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unit_id')
    .select(['grant.account_id as accountId', 'grant.role', 'unit.id as unitId', 'unit.name as unitName'])
    .where('grant.account_id', 'in', accountIds)
    .orderBy('unit.path')
    .orderBy('grant.role')
    .execute();
  for (const { accountId, role, unitId, unitName } of rows) {
    grants.get(accountId)?.push({ role, roleLabel: roleNames.label(role), unitId, unitName });
  }
  return grants;
}

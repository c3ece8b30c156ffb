import { sql } from 'kysely';
import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { authorize } from './access.ts';
import { identityErrors } from './errors.ts';
import { reachOf } from './reach.ts';
import { permissionsOfRole, roleNames } from './roles.ts';
import { unitAccess } from './unit-access.ts';
import { loadUnit, type Unit } from './unit-row.ts';

/** A role to be held on a unit and everything beneath it. */
export const grantInput = z.strictObject({ role: roleNames.schema, unitId: idSchema });

export type GrantInput = z.output<typeof grantInput>;

/**
 * Nobody grants more than they hold, nor to themselves: the grantor keeps accounts over the unit, and either holds
 * there all that the role may do or is the system administrator there.
 * @throws Refusal `identity.grant-to-oneself`, `identity.grant-exceeds-own`; as `authorize` for the unit
 */
export async function requireGrantable(
  ctx: Ctx,
  personId: string,
  grants: readonly GrantInput[],
): Promise<void> {
  if (await isOneself(ctx, personId)) throw identityErrors.refuse('grant-to-oneself', {});
  const reach = await reachOf(ctx);
  for (const grant of grants) {
    const unit = await loadUnit(ctx, grant.unitId);
    await authorize(ctx, unitAccess, 'grant', unit);
    const holdsAll = permissionsOfRole(grant.role).every((permission) => reach.holds(permission, unit.path));
    if (!holdsAll && !(await administers(ctx, unit))) {
      throw identityErrors.refuse('grant-exceeds-own', {
        role: roleNames.label(grant.role),
        unit: unit.name,
      });
    }
  }
}

async function isOneself(ctx: Ctx, personId: string): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return false;
  const own = await ctx.tx
    .selectFrom('identity.account')
    .select('person_id')
    .where('id', '=', ctx.actor.subject)
    .executeTakeFirst();
  return own?.person_id === personId;
}

async function administers(ctx: Ctx, unit: Unit): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return false;
  const held = await ctx.tx
    .selectFrom('identity.role_grant as grant')
    .innerJoin('identity.unit as held', 'held.id', 'grant.unit_id')
    .select('grant.id')
    .where('grant.account_id', '=', ctx.actor.subject)
    .where('grant.role', '=', 'system-administrator')
    .where(sql<boolean>`starts_with(${unit.path}, held.path)`)
    .limit(1)
    .executeTakeFirst();
  return held !== undefined;
}

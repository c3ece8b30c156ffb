import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { inForce } from './power-holders.ts';
import { roleNames } from './roles.ts';
import type { Standing } from './separations.ts';

/** A role as held on a unit and everything beneath it: by itself, or standing in for somebody. */
export const grantSchema = z.object({
  /** The grant; several deputies may stand in for one. */
  id: idSchema,
  role: z.string(),
  roleLabel: z.string(),
  unitId: idSchema,
  unitName: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  /** Whether it has begun. */
  current: z.boolean(),
  /** Whom the account stands in for, and by which delegation; null for a role of its own. */
  deputyOf: z.string().nullable(),
  delegationId: idSchema.nullable(),
});

export type Grant = z.output<typeof grantSchema>;

/** The grants of several accounts that are not over, by account; those that begin later too. */
export async function grantsOf(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  accountIds: readonly string[],
): Promise<Map<string, Grant[]>> {
  const grants = new Map<string, Grant[]>(accountIds.map((id) => [id, []]));
  if (accountIds.length === 0) return grants;
  const rows = await ctx.tx
    .selectFrom('identity.holding as held')
    .innerJoin('identity.unit as unit', 'unit.id', 'held.unit_id')
    .leftJoin('identity.account as delegator', 'delegator.id', 'held.delegated_by')
    .leftJoin('identity.person as person', 'person.id', 'delegator.person_id')
    .select([
      'held.account_id as accountId',
      'held.grant_id as id',
      'held.role',
      'held.starts_at as startsAt',
      'held.ends_at as endsAt',
      'unit.id as unitId',
      'unit.name as unitName',
      'person.name as deputyOf',
      'held.delegation_id as delegationId',
    ])
    .where('held.account_id', 'in', accountIds)
    .where((held) => held.or([held('held.ends_at', 'is', null), held('held.ends_at', '>', ctx.now)]))
    .orderBy('unit.path')
    .orderBy('held.role')
    .execute();
  for (const { accountId, startsAt, endsAt, ...row } of rows) {
    grants.get(accountId)?.push({
      ...row,
      roleLabel: roleNames.label(row.role),
      from: startsAt.toISOString(),
      until: endsAt?.toISOString() ?? null,
      current: startsAt <= ctx.now,
    });
  }
  return grants;
}

/** What an account holds or will hold, as separations see it. */
export function standingsOf(ctx: Pick<Ctx, 'tx' | 'now'>, accountId: string): Promise<Standing[]> {
  return ctx.tx
    .selectFrom('identity.holding as held')
    .innerJoin('identity.unit as unit', 'unit.id', 'held.unit_id')
    .select(['held.role', 'unit.path'])
    .where('held.account_id', '=', accountId)
    .where((held) => held.or([held('held.ends_at', 'is', null), held('held.ends_at', '>', ctx.now)]))
    .execute();
}

/** What an account holds at this instant. */
export function holdingsNow(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  accountId: string,
): Promise<{ role: string; path: string }[]> {
  return ctx.tx
    .selectFrom('identity.holding as held')
    .innerJoin('identity.unit as unit', 'unit.id', 'held.unit_id')
    .select(['held.role', 'unit.path'])
    .where('held.account_id', '=', accountId)
    .where(inForce('held', ctx.now))
    .execute();
}

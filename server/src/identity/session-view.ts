import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { grantSchema, grantsOf } from './grant-list.ts';
import { presetInForce } from './password-policy.ts';
import { isExpired } from './password-presets.ts';
import { permissionsOfRole } from './roles.ts';

const named = z.object({ id: idSchema, name: z.string() });

export const sessionViewSchema = z.object({
  account: z.object({ id: idSchema, username: z.string() }),
  person: named,
  unit: named,
  grants: z.array(grantSchema),
  /** Everything that is held somewhere, sorted: what the navigation shows. */
  permissions: z.array(z.string()),
  city: named.nullable(),
  /** Nothing else is open before the password has been changed. */
  passwordExpired: z.boolean(),
});

export type SessionView = z.output<typeof sessionViewSchema>;

/** Who somebody is to the console: account, person, unit, what is granted where. */
export async function sessionView(ctx: Pick<Ctx, 'tx' | 'now'>, accountId: string): Promise<SessionView> {
  const row = await ctx.tx
    .selectFrom('identity.account as account')
    .innerJoin('identity.person as person', 'person.id', 'account.person_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
    .select([
      'account.username',
      'account.password_changed_at as changedAt',
      'person.id as personId',
      'person.name as personName',
      'unit.id as unitId',
      'unit.name as unitName',
    ])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow();
  const held = (await grantsOf(ctx, [accountId])).get(accountId) ?? [];
  const grants = held.filter((grant) => grant.current);
  const city = await ctx.tx
    .selectFrom('identity.unit')
    .select(['id', 'name'])
    .where('parent_id', 'is', null)
    .executeTakeFirst();
  return {
    account: { id: accountId, username: row.username },
    person: { id: row.personId, name: row.personName },
    unit: { id: row.unitId, name: row.unitName },
    grants,
    permissions: [...new Set(grants.flatMap((grant) => permissionsOfRole(grant.role)))].sort(),
    city: city ?? null,
    passwordExpired: isExpired(await presetInForce(ctx), row.changedAt, ctx.now),
  };
}

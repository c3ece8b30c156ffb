import { z } from 'zod';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { type Ctx, operation, paragraph } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { authorize } from './access.ts';
import { accountAccess } from './account-access.ts';
import { accountView } from './account-list.ts';
import { lockAccount } from './account-row.ts';
import { identityErrors } from './errors.ts';
import { authorizeGrant, requireOther, requirePlace, requireSeparate } from './grant-access.ts';
import { standingsOf } from './grant-list.ts';
import { lastOf } from './power-holders.ts';
import { isPower, type RoleName, roleNames } from './roles.ts';
import { daySchema, endOfDay, startOfDay } from './shanghai-day.ts';
import { loadUnit, type Unit } from './unit-row.ts';

/** A role to be held on a unit and everything beneath it, for a time or without end. */
export const grantInput = z.strictObject({
  role: roleNames.schema,
  unitId: idSchema,
  /** First and last day; without them from now on, without end. */
  from: daySchema.optional(),
  until: daySchema.optional(),
});

export type GrantInput = z.output<typeof grantInput>;

/** Gives an account a role on a subtree. */
export const grantRole = operation(
  {
    name: 'grant.give',
    summary: '授予岗位',
    permission: 'role.grant',
    input: grantInput.extend({ id: idSchema }),
  },
  async (ctx, { id, ...grant }) => {
    const account = await lockAccount(ctx, id);
    await authorize(ctx, accountAccess, 'grant', account);
    const unit = await requireGrantable(ctx, account, grant);
    await addGrant(ctx, id, grant, unit);
    return accountView(ctx, id);
  },
);

/**
 * Steps two and three of giving a role, for a person with or without an account.
 * @returns the unit on which it will be held
 * @throws Refusal by the rules of `grant-access.ts`
 */
export async function requireGrantable(
  ctx: Ctx,
  to: { id: string | null; personId: string },
  grant: GrantInput,
): Promise<Unit> {
  const unit = await loadUnit(ctx, grant.unitId);
  await authorizeGrant(ctx, grant.role, unit);
  await requireOther(ctx, to.personId);
  requirePlace(grant.role, unit);
  const held = to.id === null ? [] : await standingsOf(ctx, to.id);
  requireSeparate([...held, { role: grant.role, path: unit.path }]);
  return unit;
}

/** Writes and records a grant; whoever calls has locked the account, authorized and required. */
export async function addGrant(ctx: Ctx, accountId: string, grant: GrantInput, unit: Unit): Promise<void> {
  const { role, from, until } = grant;
  const startsAt = from === undefined ? ctx.now : startOfDay(from);
  const endsAt = until === undefined ? null : endOfDay(until);
  if (endsAt !== null && (endsAt <= startsAt || endsAt <= ctx.now)) {
    throw identityErrors.refuse('days-refused', {});
  }
  await forget(ctx, accountId, { role, unitId: unit.id });
  if (isPower(role)) {
    await ctx.tx
      .updateTable('identity.account')
      .set({ power: role })
      .where('id', '=', accountId)
      .where('power', 'is', null)
      .execute();
  }
  const id = newId();
  await ctx.tx
    .insertInto('identity.role_grant')
    .values({
      id,
      account_id: accountId,
      unit_id: unit.id,
      role,
      granted_at: ctx.now,
      starts_at: startsAt,
      ends_at: endsAt,
    })
    .execute();
  await record(ctx, {
    noun: 'account',
    id: accountId,
    verb: 'grant',
    after: {
      grantId: id,
      role,
      unitId: unit.id,
      from: startsAt.toISOString(),
      until: endsAt?.toISOString() ?? null,
    },
  });
}

/** Clears away grants of the role that are over, so that it can be given again. */
async function forget(ctx: Ctx, accountId: string, of: { role: RoleName; unitId: string }): Promise<void> {
  await ctx.tx
    .deleteFrom('identity.role_grant')
    .where('account_id', '=', accountId)
    .where('ends_at', '<=', ctx.now)
    .where((grant) =>
      grant.or([
        grant.and([grant('role', '=', of.role), grant('unit_id', '=', of.unitId)]),
        // Over and done, a power no longer stands against another.
        grant('power', 'is not', null),
      ]),
    )
    .execute();
  await releasePower(ctx, accountId);
}

/** An account without a grant of a power is no longer set aside for it. */
async function releasePower(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.tx
    .updateTable('identity.account')
    .set({ power: null })
    .where('id', '=', accountId)
    .where('power', 'is not', null)
    .where((account) =>
      account.not(
        account.exists(
          account
            .selectFrom('identity.role_grant as held')
            .select('held.id')
            .where('held.account_id', '=', accountId)
            .where('held.power', 'is not', null),
        ),
      ),
    )
    .execute();
}

/** Takes a role back; whoever stood in for it does so no longer. */
export const revokeRole = operation(
  {
    name: 'grant.take',
    summary: '收回岗位',
    permission: 'role.grant',
    input: z.strictObject({ id: idSchema, reason: paragraph(200).optional() }),
  },
  async (ctx, input) => {
    const found = await ctx.tx
      .selectFrom('identity.role_grant')
      .select('account_id as accountId')
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!found) throw platformErrors.refuse('not-found', { what: '岗位' });
    const account = await lockAccount(ctx, found.accountId);
    // Read again behind the lock: somebody may have taken it meanwhile.
    const grant = await ctx.tx
      .selectFrom('identity.role_grant')
      .selectAll()
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!grant) throw platformErrors.refuse('not-found', { what: '岗位' });
    await authorize(ctx, accountAccess, 'grant', account);
    const unit = await loadUnit(ctx, grant.unit_id);
    await authorizeGrant(ctx, grant.role, unit);
    await requireOther(ctx, account.personId);
    await requireNotLast(ctx, account.id, grant.role, unit);
    await ctx.tx.deleteFrom('identity.role_grant').where('id', '=', grant.id).execute();
    await releasePower(ctx, account.id);
    await record(ctx, {
      noun: 'account',
      id: account.id,
      verb: 'revoke',
      reason: input.reason ?? null,
      before: { grantId: grant.id, role: grant.role, unitId: grant.unit_id },
    });
    return accountView(ctx, account.id);
  },
);

/**
 * Rule 6.
 * @throws Refusal `identity.last-administrator`
 */
async function requireNotLast(ctx: Ctx, accountId: string, role: string, unit: Unit): Promise<void> {
  if (unit.parentId !== null) return;
  const last = (await lastOf(ctx, accountId)).find((power) => power === role);
  if (last) throw identityErrors.refuse('last-administrator', { role: roleNames.label(last) });
}

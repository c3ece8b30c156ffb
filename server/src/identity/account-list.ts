import { sql } from 'kysely';
import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { Refusal } from '../platform/errors/index.ts';
import { stateRefusals } from '../platform/lifecycle/index.ts';
import { likePattern, listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { type Ctx, reading, searchText } from '../platform/operation/index.ts';
import { historyOf } from '../platform/record/index.ts';
import { actionSchema, actionsOn, authorize, authorizeSight } from './access.ts';
import { accountAccess } from './account-access.ts';
import { type Account, loadAccount, selectAccounts } from './account-row.ts';
import { accountLifecycle } from './account-states.ts';
import { identityErrors } from './errors.ts';
import { authorizeGrant, requireOther, separationAdvice } from './grant-access.ts';
import { type Grant, grantSchema, grantsOf, standingsOf } from './grant-list.ts';
import { lastOf } from './power-holders.ts';
import { within } from './reach.ts';
import { roleNames } from './roles.ts';
import { subtreeOf } from './unit-list.ts';
import { loadUnit } from './unit-row.ts';

const named = z.object({ id: idSchema, name: z.string() });

const accountItemSchema = z.object({
  id: idSchema,
  username: z.string(),
  state: accountLifecycle.vocabulary.schema,
  person: named,
  unit: named,
  grants: z.array(grantSchema),
});

export const accountViewSchema = accountItemSchema.extend({
  grants: z.array(
    grantSchema.extend({ revoke: z.object({ allowed: z.boolean(), reasons: z.array(z.string()) }) }),
  ),
  /** What is held against the advice of a separation of duties. */
  advice: z.array(z.string()),
  version: z.int(),
  actions: z.array(actionSchema),
});

export type AccountView = z.output<typeof accountViewSchema>;

export const accountListAnswer = listAnswer(accountItemSchema);

/** Accounts of the people within the actor's reach, found by user name, name or its pinyin initials. */
export const listAccounts = reading(
  {
    name: 'account.list',
    summary: '查看账号',
    permission: 'account.read',
    input: z.strictObject({
      q: searchText().optional(),
      /** Of this unit and all beneath it. */
      unitId: idSchema.optional(),
      state: accountLifecycle.vocabulary.schema.optional(),
      ...listFields(['username', 'name', 'unit'], 'username'),
    }),
  },
  async (ctx, input) => {
    let query = selectAccounts(ctx)
      .where(await within(ctx, 'account.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.state) query = query.where('account.state', '=', input.state);
    if (input.q) query = query.where(accountMatches(input.q));
    const page = await pageOf(ctx.tx, query, input, {
      sorts: { username: 'account.username', name: 'person.name_key', unit: 'unit.name_key' },
      id: 'account.id',
    });
    const grants = await grantsOf(
      ctx,
      page.items.map((account) => account.id),
    );
    return {
      ...page,
      items: page.items.map((account) => shown(account, grants.get(account.id) ?? [])),
    };
  },
);

function accountMatches(q: string) {
  const typed = likePattern(q);
  const folded = typed.toLowerCase();
  return sql<boolean>`(account.username like ${`%${folded}%`} or person.name like ${`%${typed}%`}
    or person.name_initials like ${`${folded}%`})`;
}

function shown(account: Omit<Account, 'isOwn'>, grants: readonly Grant[]) {
  return {
    id: account.id,
    username: account.username,
    state: account.state,
    person: { id: account.personId, name: account.personName },
    unit: { id: account.unitId, name: account.unitName },
    grants: [...grants],
  };
}

/** One account. */
export const getAccount = reading(
  {
    name: 'account.get',
    summary: '查看账号',
    permission: 'account.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => accountView(ctx, input.id),
);

/** The answer for one account. */
export async function accountView(ctx: Ctx, id: string): Promise<AccountView> {
  const account = await loadAccount(ctx, id);
  await authorizeSight(ctx, accountAccess, account);
  const grants = (await grantsOf(ctx, [id])).get(id) ?? [];
  const last = await lastOf(ctx, id);
  const lastReasons = last.map((power) => lastReason(power));
  return {
    ...shown(account, grants),
    grants: await Promise.all(
      grants.map(async (grant) => {
        const reasons = await revokeReasons(ctx, account, grant);
        const isLast = last.some((power) => power === grant.role) && (await isOnCity(ctx, grant));
        const all = isLast ? [...reasons, lastReason(grant.role)] : reasons;
        return { ...grant, revoke: { allowed: all.length === 0, reasons: all } };
      }),
    ),
    advice: separationAdvice(await standingsOf(ctx, id)),
    version: account.version,
    actions: await actionsOn(ctx, accountAccess, account, (name) =>
      name === 'disable' || name === 'enable'
        ? [
            ...stateRefusals(accountLifecycle, name, account.state),
            ...(name === 'disable' ? lastReasons : []),
          ]
        : [],
    ),
  };
}

function lastReason(power: string): string {
  return identityErrors.refuse('last-administrator', { role: roleNames.label(power) }).detail;
}

async function isOnCity(ctx: Ctx, grant: Grant): Promise<boolean> {
  return (await loadUnit(ctx, grant.unitId)).parentId === null;
}

/** Why this actor cannot take the grant, by the rules that would refuse it. */
async function revokeReasons(ctx: Ctx, account: Account, grant: Grant): Promise<string[]> {
  try {
    await authorize(ctx, accountAccess, 'grant', account);
    await authorizeGrant(ctx, grant.role, await loadUnit(ctx, grant.unitId));
    await requireOther(ctx, account.personId);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [error.detail];
    throw error;
  }
}

/** What was done with an account and to it. */
export const accountHistory = reading(
  {
    name: 'account.history',
    summary: '查看账号变更记录',
    permission: 'account.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    await authorizeSight(ctx, accountAccess, await loadAccount(ctx, input.id));
    return { items: await historyOf(ctx, 'account', input.id) };
  },
);

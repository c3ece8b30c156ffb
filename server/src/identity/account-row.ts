import { platformErrors } from '../platform/errors/index.ts';
import { actorSubject, type Ctx } from '../platform/operation/index.ts';
import type { AccountState } from './account-states.ts';
import type { RoleName } from './roles.ts';

const ADMINISTRATOR: RoleName = 'system-administrator';

/** An account 账号 with its person and unit. */
export interface Account {
  id: string;
  username: string;
  state: AccountState;
  version: number;
  personId: string;
  personName: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  /** The account the actor is signed in with. */
  isOwn: boolean;
}

/**
 * An account as it stands, whoever asks: the caller authorizes.
 * @throws Refusal `platform.not-found`
 */
export async function loadAccount(ctx: Ctx, id: string): Promise<Account> {
  const row = await selectAccounts(ctx).where('account.id', '=', id).executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: '账号' });
  return { ...row, isOwn: row.id === actorSubject(ctx.actor) };
}

/**
 * Loads an account and locks it together with every administrator's, in one order, so that two administrators who
 * disable each other at once cannot both succeed.
 */
export async function lockAccount(ctx: Ctx, id: string): Promise<Account> {
  await ctx.tx
    .selectFrom('identity.account')
    .select('id')
    .where((row) =>
      row.or([
        row('id', '=', id),
        row(
          'id',
          'in',
          row.selectFrom('identity.role_grant').select('account_id').where('role', '=', ADMINISTRATOR),
        ),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  return loadAccount(ctx, id);
}

/** Accounts with person and unit, to be narrowed by the caller. */
export function selectAccounts(ctx: Ctx) {
  return ctx.tx
    .selectFrom('identity.account as account')
    .innerJoin('identity.person as person', 'person.id', 'account.person_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
    .select([
      'account.id',
      'account.username',
      'account.state',
      'account.version',
      'person.id as personId',
      'person.name as personName',
      'unit.id as unitId',
      'unit.name as unitName',
      'unit.path as unitPath',
    ]);
}

/** Whether this is the only active account that administers the whole city. */
export async function isLastAdministrator(ctx: Ctx, id: string): Promise<boolean> {
  const rows = await ctx.tx
    .selectFrom('identity.role_grant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unit_id')
    .innerJoin('identity.account as account', 'account.id', 'grant.account_id')
    .select('account.id')
    .where('grant.role', '=', ADMINISTRATOR)
    .where('unit.parent_id', 'is', null)
    .where('account.state', '=', 'active')
    .execute();
  return rows.length === 1 && rows[0]?.id === id;
}

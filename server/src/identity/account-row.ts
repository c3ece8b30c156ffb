import { platformErrors } from '../platform/errors/index.ts';
import { actorSubject, type Ctx } from '../platform/operation/index.ts';
import type { AccountState } from './account-states.ts';
import { lockPowers } from './power-holders.ts';

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

/** Loads an account and locks it together with all that hold one of the three powers. */
export async function lockAccount(ctx: Ctx, id: string): Promise<Account> {
  await lockPowers(ctx, id);
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

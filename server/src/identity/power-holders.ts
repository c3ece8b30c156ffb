import { sql } from 'kysely';
import type { Ctx } from '../platform/operation/index.ts';
import { type Power, powers } from './roles.ts';

/**
 * Which of the three powers the whole city keeps through which accounts: active ones with a grant on the city that has
 * begun and has no end. A power with one such account would be without anybody tomorrow if that one went.
 */
export async function powerHolders(ctx: Pick<Ctx, 'tx' | 'now'>): Promise<Map<Power, string[]>> {
  const rows = await ctx.tx
    .selectFrom('identity.role_grant as held')
    .innerJoin('identity.unit as unit', 'unit.id', 'held.unit_id')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .select(['held.account_id as accountId', 'held.power'])
    .where('unit.parent_id', 'is', null)
    .where('account.state', '=', 'active')
    .where('held.power', 'is not', null)
    .where('held.starts_at', '<=', ctx.now)
    .where('held.ends_at', 'is', null)
    .execute();
  return new Map(
    powers.map((power) => [power, rows.filter((row) => row.power === power).map((row) => row.accountId)]),
  );
}

/** The powers that would be without anybody if this account went. */
export async function lastOf(ctx: Pick<Ctx, 'tx' | 'now'>, accountId: string): Promise<Power[]> {
  const holders = await powerHolders(ctx);
  return powers.filter((power) => {
    const accounts = holders.get(power) ?? [];
    return accounts.length === 1 && accounts[0] === accountId;
  });
}

/**
 * Locks every account that holds a power on the whole city, and one more, in one order, so that two who remove each
 * other at once cannot both succeed.
 */
export async function lockPowers(ctx: Pick<Ctx, 'tx'>, accountId: string): Promise<void> {
  await ctx.tx
    .selectFrom('identity.account')
    .select('id')
    .where((row) => row.or([row('id', '=', accountId), row('power', 'is not', null)]))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Path of the city itself; null before there is one. */
export async function cityPath(ctx: Pick<Ctx, 'tx'>): Promise<string | null> {
  const city = await ctx.tx
    .selectFrom('identity.unit')
    .select('path')
    .where('parent_id', 'is', null)
    .executeTakeFirst();
  return city?.path ?? null;
}

/** True for holdings that count at an instant; `alias` names the grant, delegation or view of both. */
export function inForce(alias: string, now: Date) {
  return sql<boolean>`(${sql.ref(`${alias}.starts_at`)} <= ${now}
    and (${sql.ref(`${alias}.ends_at`)} is null or ${sql.ref(`${alias}.ends_at`)} > ${now}))`;
}

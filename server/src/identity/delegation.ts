import { z } from 'zod';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { type Ctx, operation, paragraph } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { authorizeSight } from './access.ts';
import { loadAccount } from './account-row.ts';
import { delegationView } from './delegation-list.ts';
import { identityErrors } from './errors.ts';
import { requireSeparate } from './grant-access.ts';
import { standingsOf } from './grant-list.ts';
import { personAccess } from './person-access.ts';
import { lockPerson } from './person-row.ts';
import { reachOf } from './reach.ts';
import { isPower, roleNames } from './roles.ts';
import { daySchema, endOfDay, startOfDay } from './shanghai-day.ts';
import { signedIn } from './signed-in.ts';
import { loadUnit } from './unit-row.ts';

const LONGEST_DAYS = 180;
const DAY = 24 * 60 * 60_000;

/**
 * Lets somebody stand in for a role of one's own, from the first day to the last (代理). It ends by itself; a role that
 * one holds as a deputy cannot be handed further, nor one of the three powers.
 * @throws Refusal `identity.not-delegable`, `identity.days-refused`, `identity.person-without-account`
 */
export const delegate = operation(
  {
    name: 'delegation.give',
    summary: '委托代理',
    permission: 'signed-in',
    input: z.strictObject({
      grantId: idSchema,
      personId: idSchema,
      from: daySchema,
      until: daySchema,
      reason: paragraph(200),
    }),
  },
  async (ctx, input) => {
    const { subject } = signedIn(ctx);
    const grant = await lockOwnGrant(ctx, input.grantId, subject);
    const person = await lockPerson(ctx, input.personId);
    await authorizeSight(ctx, personAccess, person);
    const deputyId = await accountOf(ctx, person.id);
    if (deputyId === subject) throw identityErrors.refuse('not-delegable', { why: '不能委托本人' });
    if (isPower(grant.role)) {
      const why = `“${roleNames.label(grant.role)}”不能代理，请由安全管理员授予他人`;
      throw identityErrors.refuse('not-delegable', { why });
    }
    const startsAt = startOfDay(input.from);
    const endsAt = endOfDay(input.until);
    requireDays(ctx, startsAt, endsAt, grant.ends_at);
    const unit = await loadUnit(ctx, grant.unit_id);
    requireSeparate([...(await standingsOf(ctx, deputyId)), { role: grant.role, path: unit.path }]);
    const id = newId();
    await ctx.tx
      .insertInto('identity.delegation')
      .values({
        id,
        grant_id: grant.id,
        account_id: deputyId,
        starts_at: startsAt,
        ends_at: endsAt,
        reason: input.reason,
        created_at: ctx.now,
      })
      .execute();
    const { role } = grant;
    const { from, until, reason } = input;
    const after = { delegationId: id, role, unitId: unit.id, from, until, deputyOf: subject };
    await record(ctx, { noun: 'account', id: deputyId, verb: 'delegate', reason, after });
    return delegationView(ctx, id);
  },
);

/** Ends a delegation before its day: whoever gave it, whoever stands in, or a security administrator over both. */
export const endDelegation = operation(
  {
    name: 'delegation.end',
    summary: '结束代理',
    permission: 'signed-in',
    input: z.strictObject({ id: idSchema, reason: paragraph(200).optional() }),
  },
  async (ctx, input) => {
    const { subject } = signedIn(ctx);
    const found = await ctx.tx
      .selectFrom('identity.delegation as deputy')
      .innerJoin('identity.role_grant as held', 'held.id', 'deputy.grant_id')
      .select([
        'deputy.account_id as deputyId',
        'held.account_id as delegatorId',
        'held.role',
        'held.unit_id as unitId',
      ])
      .where('deputy.id', '=', input.id)
      .forUpdate('deputy')
      .executeTakeFirst();
    if (!found || !(await mayEnd(ctx, subject, found))) {
      throw platformErrors.refuse('not-found', { what: '代理' });
    }
    await ctx.tx.deleteFrom('identity.delegation').where('id', '=', input.id).execute();
    const before = {
      delegationId: input.id,
      role: found.role,
      unitId: found.unitId,
      deputyOf: found.delegatorId,
    };
    await record(ctx, {
      noun: 'account',
      id: found.deputyId,
      verb: 'end-delegation',
      reason: input.reason ?? null,
      before,
    });
  },
);

async function mayEnd(
  ctx: Ctx,
  subject: string,
  of: { deputyId: string; delegatorId: string; unitId: string },
): Promise<boolean> {
  if (subject === of.deputyId || subject === of.delegatorId) return true;
  const reach = await reachOf(ctx);
  const unit = await loadUnit(ctx, of.unitId);
  const deputy = await loadAccount(ctx, of.deputyId);
  return reach.holds('role.grant', unit.path) && reach.holds('role.grant', deputy.unitPath);
}

/** The grant, locked, if it is the actor's own and not over; another's is answered as if absent. */
async function lockOwnGrant(ctx: Ctx, id: string, accountId: string) {
  const grant = await ctx.tx
    .selectFrom('identity.role_grant')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!grant || (grant.ends_at !== null && grant.ends_at <= ctx.now)) {
    throw platformErrors.refuse('not-found', { what: '岗位' });
  }
  return grant;
}

async function accountOf(ctx: Ctx, personId: string): Promise<string> {
  const account = await ctx.tx
    .selectFrom('identity.account')
    .select('id')
    .where('person_id', '=', personId)
    .where('state', '=', 'active')
    .forUpdate()
    .executeTakeFirst();
  if (!account) throw identityErrors.refuse('person-without-account', {});
  return account.id;
}

function requireDays(ctx: Ctx, startsAt: Date, endsAt: Date, grantEndsAt: Date | null): void {
  const tooLong = endsAt.getTime() - startsAt.getTime() > LONGEST_DAYS * DAY;
  const beyond = grantEndsAt !== null && endsAt > grantEndsAt;
  if (endsAt <= startsAt || endsAt <= ctx.now || tooLong || beyond) {
    throw identityErrors.refuse('days-refused', {});
  }
}

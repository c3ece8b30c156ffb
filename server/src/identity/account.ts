import { z } from 'zod';
import { endSessionsOf, hashPassword } from '../platform/auth/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { transition } from '../platform/lifecycle/index.ts';
import { type Ctx, operation, paragraph, preparedOperation } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { authorize } from './access.ts';
import { accountAccess } from './account-access.ts';
import { accountView } from './account-list.ts';
import { lockAccount } from './account-row.ts';
import { type AccountVerb, accountLifecycle } from './account-states.ts';
import { identityErrors } from './errors.ts';
import { addGrant, grantInput, requireGrantable } from './grant.ts';
import { requireOther } from './grant-access.ts';
import { contextWords, presetInForce } from './password-policy.ts';
import { passwordSchema, requirePassword } from './password-rules.ts';
import { personAccess } from './person-access.ts';
import { lockPerson } from './person-row.ts';
import { lastOf } from './power-holders.ts';
import { roleNames } from './roles.ts';

const GRANTS_AT_ONCE = 20;

export const usernameSchema = z.string({ error: '请填写用户名' }).regex(/^[a-z][a-z0-9.-]{2,31}$/, {
  error: '用户名为 3 至 32 个小写字母、数字、点或短横，以字母开头',
});

/** Opens an account for a person who has none. It starts without a role: those are given by somebody else (三员分立). */
export const createAccount = preparedOperation(
  {
    name: 'account.create',
    summary: '开立账号',
    permission: 'account.edit',
    input: z.strictObject({
      personId: idSchema,
      username: usernameSchema,
      password: passwordSchema,
      /** Roles along with it, for whoever may give them too. */
      grants: z.array(grantInput).max(GRANTS_AT_ONCE).default([]),
    }),
  },
  async (input) => ({ ...input, passwordHash: await hashPassword(input.password) }),
  async (ctx, input) => {
    const person = await lockPerson(ctx, input.personId);
    await authorize(ctx, personAccess, 'open-account', person);
    await requireOther(ctx, person.id);
    const units = [];
    for (const grant of input.grants) {
      units.push(await requireGrantable(ctx, { id: null, personId: person.id }, grant));
    }
    if (person.hasAccount) throw identityErrors.refuse('person-has-account', {});
    requirePassword('password', input.password, {
      preset: await presetInForce(ctx),
      username: input.username,
      words: await contextWords(ctx, { personName: person.name, unitPath: person.unitPath }),
    });
    const id = await addAccount(ctx, input);
    for (const [index, unit] of units.entries()) {
      const grant = input.grants[index];
      if (grant) await addGrant(ctx, id, grant, unit);
    }
    return accountView(ctx, id);
  },
);

/** Writes and records a new account; whoever calls has authorized it and required the password. */
export async function addAccount(
  ctx: Ctx,
  of: { personId: string; username: string; passwordHash: string },
): Promise<string> {
  const id = newId();
  await ctx.tx
    .insertInto('identity.account')
    .values({
      id,
      person_id: of.personId,
      username: of.username,
      password_hash: of.passwordHash,
      password_changed_at: ctx.now,
      power: null,
      state: 'active',
      version: 1,
      changed_at: ctx.now,
    })
    .execute();
  const { personId, username } = of;
  await record(ctx, { noun: 'account', id, verb: 'create', after: { personId, username } });
  return id;
}

const stepInput = z.strictObject({
  id: idSchema,
  version: z.int(),
  reason: paragraph(200).optional(),
});

/** Disables an account; its sessions end with it. The last holder of a power stays. */
export const disableAccount = operation(
  { name: 'account.disable', summary: '停用账号', permission: 'account.edit', input: stepInput },
  async (ctx, input) => {
    await step(ctx, 'disable', input, async () => {
      const [last] = await lastOf(ctx, input.id);
      if (last) throw identityErrors.refuse('last-administrator', { role: roleNames.label(last) });
    });
    await endSessionsOf(ctx.tx, input.id);
    return accountView(ctx, input.id);
  },
);

/** Lets a disabled account in again, with the password and the roles it had. */
export const enableAccount = operation(
  { name: 'account.enable', summary: '启用账号', permission: 'account.edit', input: stepInput },
  async (ctx, input) => {
    await step(ctx, 'enable', input);
    return accountView(ctx, input.id);
  },
);

/** Signs an account out everywhere. */
export const endAccountSessions = operation(
  {
    name: 'account.end-sessions',
    summary: '结束账号的全部登录',
    permission: 'session.end',
    input: z.strictObject({ id: idSchema, reason: paragraph(200).optional() }),
  },
  async (ctx, input) => {
    const account = await lockAccount(ctx, input.id);
    await authorize(ctx, accountAccess, 'end-sessions', account);
    await endSessionsOf(ctx.tx, account.id);
    await record(ctx, {
      noun: 'account',
      id: account.id,
      verb: 'end-sessions',
      reason: input.reason ?? null,
    });
    return accountView(ctx, account.id);
  },
);

async function step(
  ctx: Ctx,
  verb: AccountVerb,
  input: z.output<typeof stepInput>,
  require: () => Promise<void> = async () => {},
): Promise<void> {
  const account = await lockAccount(ctx, input.id);
  await authorize(ctx, accountAccess, verb, account);
  await expectVersion(ctx, { noun: 'account', ...account }, input.version);
  await require();
  await transition(ctx, accountLifecycle, account, verb, { reason: input.reason });
}

import { z } from 'zod';
import { endSessionsOf, hashPassword } from '../platform/auth/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { transition } from '../platform/lifecycle/index.ts';
import { type Ctx, operation, paragraph, preparedOperation } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { authorize } from './access.ts';
import { accountAccess } from './account-access.ts';
import { accountView } from './account-list.ts';
import { isLastAdministrator, lockAccount } from './account-row.ts';
import { type AccountVerb, accountLifecycle } from './account-states.ts';
import { identityErrors } from './errors.ts';
import { type GrantInput, grantInput, requireGrantable } from './grant.ts';
import { passwordSchema, requirePassword } from './password-rules.ts';
import { personAccess } from './person-access.ts';
import { lockPerson } from './person-row.ts';

const GRANTS_AT_ONCE = 20;

export const usernameSchema = z.string({ error: '请填写用户名' }).regex(/^[a-z][a-z0-9.-]{2,31}$/, {
  error: '用户名为 3 至 32 个小写字母、数字、点或短横，以字母开头',
});

/** Opens an account for a person who has none, with the roles it starts with. */
export const createAccount = preparedOperation(
  {
    name: 'account.create',
    summary: '开立账号',
    permission: 'account.edit',
    input: z.strictObject({
      personId: idSchema,
      username: usernameSchema,
      password: passwordSchema,
      grants: z.array(grantInput).min(1, { error: '至少授予一个岗位' }).max(GRANTS_AT_ONCE),
    }),
  },
  async (input) => ({ ...input, passwordHash: await hashPassword(input.password) }),
  async (ctx, input) => {
    const person = await lockPerson(ctx, input.personId);
    await authorize(ctx, personAccess, 'open-account', person);
    await requireGrantable(ctx, person.id, input.grants);
    if (person.hasAccount) throw identityErrors.refuse('person-has-account', {});
    requirePassword('password', input.password, input.username);
    const id = await addAccount(ctx, input);
    return accountView(ctx, id);
  },
);

/** Writes and records a new account with its grants; whoever calls has authorized it and required the password. */
export async function addAccount(
  ctx: Ctx,
  of: { personId: string; username: string; passwordHash: string; grants: readonly GrantInput[] },
): Promise<string> {
  const id = newId();
  await ctx.tx
    .insertInto('identity.account')
    .values({
      id,
      person_id: of.personId,
      username: of.username,
      password_hash: of.passwordHash,
      state: 'active',
      version: 1,
      changed_at: ctx.now,
    })
    .execute();
  await ctx.tx
    .insertInto('identity.role_grant')
    .values(
      of.grants.map((grant) => ({
        id: newId(),
        account_id: id,
        unit_id: grant.unitId,
        role: grant.role,
        granted_at: ctx.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { personId, username, grants } = of;
  await record(ctx, { noun: 'account', id, verb: 'create', after: { personId, username, grants } });
  return id;
}

const stepInput = z.strictObject({
  id: idSchema,
  version: z.int(),
  reason: paragraph(200).optional(),
});

/** Disables an account; its sessions end with it. The last administrator's stays. */
export const disableAccount = operation(
  { name: 'account.disable', summary: '停用账号', permission: 'account.edit', input: stepInput },
  async (ctx, input) => {
    await step(ctx, 'disable', input, async () => {
      if (await isLastAdministrator(ctx, input.id)) throw identityErrors.refuse('last-administrator', {});
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

import { z } from 'zod';
import { endSessionsOf, hashPassword, openSession, passwordMatches } from '../platform/auth/index.ts';
import { newId } from '../platform/database/index.ts';
import { actorSubject, preparedOperation } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { identityErrors } from './errors.ts';
import { passwordSchema, requirePassword } from './password-rules.ts';
import { signedIn } from './signed-in.ts';

/**
 * Changes one's own password. Every session ends, and the one that asked goes on under a new token.
 * @throws Refusal `identity.current-password-wrong`, `identity.password-refused` (422)
 */
export const changePassword = preparedOperation(
  {
    name: 'account.change-password',
    summary: '修改密码',
    permission: 'signed-in',
    input: z.strictObject({ current: passwordSchema, next: passwordSchema }),
  },
  async (input, { actor, read }) => {
    const account = await read((tx) =>
      tx
        .selectFrom('identity.account')
        .select('password_hash')
        .where('id', '=', actorSubject(actor))
        .executeTakeFirst(),
    );
    const hash = account?.password_hash ?? null;
    return {
      provenHash: (await passwordMatches(hash, input.current)) ? hash : null,
      next: input.next,
      nextHash: await hashPassword(input.next),
    };
  },
  async (ctx, { provenHash, next, nextHash }) => {
    const { subject } = signedIn(ctx);
    const account = await ctx.tx
      .selectFrom('identity.account')
      .select(['username', 'password_hash', 'version'])
      .where('id', '=', subject)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (account.password_hash !== provenHash) throw identityErrors.refuse('current-password-wrong', {});
    requirePassword('next', next, account.username);
    await ctx.tx
      .updateTable('identity.account')
      .set({ password_hash: nextHash, version: account.version + 1, changed_at: ctx.now })
      .where('id', '=', subject)
      .execute();
    await endSessionsOf(ctx.tx, subject);
    await record(ctx, { noun: 'account', id: subject, verb: 'change-password' });
    return openSession(ctx.tx, { id: newId(), subject, now: ctx.now, origin: ctx.origin });
  },
);

import { z } from 'zod';
import {
  endSessionsOf,
  hashPassword,
  openSession,
  passwordMatches,
  takeBack,
} from '../platform/auth/index.ts';
import { newId } from '../platform/database/index.ts';
import { actorSubject, type Ctx, preparedOperation } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { identityErrors } from './errors.ts';
import { contextWords, presetInForce } from './password-policy.ts';
import { passwordPresets } from './password-presets.ts';
import { passwordRefusals, passwordSchema, refusePassword } from './password-rules.ts';
import { admitGuess } from './sign-in-limits.ts';
import { signedIn } from './signed-in.ts';

/** As many former passwords are kept as the most careful policy remembers. */
const MOST_REMEMBERED = Math.max(...Object.values(passwordPresets).map((preset) => preset.remembered));

/**
 * Changes one's own password. Every session ends, and the one that asked goes on under a new token. Proving the
 * present password is slowed like signing in: a session left open is no way to guess it.
 * @throws Refusal `identity.current-password-wrong`, `identity.password-refused` (422), `identity.sign-in-slowed`
 */
export const changePassword = preparedOperation(
  {
    name: 'account.change-password',
    summary: '修改密码',
    permission: 'signed-in',
    input: z.strictObject({ current: passwordSchema, next: passwordSchema }),
  },
  async (input, before) => {
    const { account, former } = await before.read((tx) => ownPasswords(tx, actorSubject(before.actor)));
    const admission = await admitGuess(before, {
      username: account?.username ?? '',
      accountId: account?.id ?? null,
    });
    const hash = account?.password_hash ?? null;
    const isProven = await passwordMatches(hash, input.current);
    // At once, for a new password that is refused afterwards is no guess.
    if (isProven) await before.keep((tx) => takeBack(tx, admission));
    return {
      provenHash: isProven ? hash : null,
      next: input.next,
      nextHash: await hashPassword(input.next),
      isFormer: input.next === input.current || (await matchesAny(former, input.next)),
    };
  },
  async (ctx, { provenHash, next, nextHash, isFormer }) => {
    const { subject } = signedIn(ctx);
    const account = await ctx.tx
      .selectFrom('identity.account as account')
      .innerJoin('identity.person as person', 'person.id', 'account.person_id')
      .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
      .select([
        'account.username',
        'account.password_hash as hash',
        'account.version',
        'person.name as personName',
        'unit.path as unitPath',
      ])
      .where('account.id', '=', subject)
      .forUpdate('account')
      .executeTakeFirstOrThrow();
    if (account.hash !== provenHash) throw identityErrors.refuse('current-password-wrong', {});
    const preset = await presetInForce(ctx);
    const words = await contextWords(ctx, account);
    const reasons = passwordRefusals(next, { preset, username: account.username, words });
    const all = isFormer ? [...reasons, '不能与现在的或最近用过的密码相同'] : reasons;
    refusePassword('next', all, preset.clause);
    await ctx.tx
      .updateTable('identity.account')
      .set({
        password_hash: nextHash,
        password_changed_at: ctx.now,
        version: account.version + 1,
        changed_at: ctx.now,
      })
      .where('id', '=', subject)
      .execute();
    await rememberFormer(ctx, subject, account.hash);
    await endSessionsOf(ctx.tx, subject);
    await record(ctx, { noun: 'account', id: subject, verb: 'change-password' });
    return openSession(ctx.tx, { id: newId(), subject, now: ctx.now, origin: ctx.origin });
  },
);

/** The account with its present hash, and those former hashes that the policy in force remembers. */
async function ownPasswords(tx: Ctx['tx'], id: string | null) {
  const account = await tx
    .selectFrom('identity.account')
    .select(['id', 'username', 'password_hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  const { remembered } = await presetInForce({ tx });
  const former = await tx
    .selectFrom('identity.former_password')
    .select('password_hash')
    .where('account_id', '=', id)
    .orderBy('replaced_at', 'desc')
    .limit(remembered)
    .execute();
  return { account, former: former.map((row) => row.password_hash) };
}

async function matchesAny(hashes: readonly string[], password: string): Promise<boolean> {
  for (const hash of hashes) {
    if (await passwordMatches(hash, password)) return true;
  }
  return false;
}

async function rememberFormer(ctx: Ctx, accountId: string, hash: string): Promise<void> {
  await ctx.tx
    .insertInto('identity.former_password')
    .values({ account_id: accountId, replaced_at: ctx.now, password_hash: hash })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await ctx.tx
    .deleteFrom('identity.former_password')
    .where('account_id', '=', accountId)
    .where('replaced_at', 'not in', (former) =>
      former
        .selectFrom('identity.former_password')
        .select('replaced_at')
        .where('account_id', '=', accountId)
        .orderBy('replaced_at', 'desc')
        .limit(MOST_REMEMBERED),
    )
    .execute();
}

import { z } from 'zod';
import {
  endSession,
  openSession,
  passwordMatches,
  rememberDevice,
  takeBack,
} from '../platform/auth/index.ts';
import { newId } from '../platform/database/index.ts';
import {
  auditAbout,
  auditActor,
  type Ctx,
  line,
  operation,
  preparedOperation,
  reading,
} from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { identityErrors } from './errors.ts';
import { passwordSchema } from './password-rules.ts';
import { sessionView } from './session-view.ts';
import { admitGuess } from './sign-in-limits.ts';
import { signedIn } from './signed-in.ts';

/**
 * Signs in. The password is compared before the transaction, with the same work for a name that nobody has; the
 * account must still be active and have the very hash that was proven. An unknown name, a wrong password and a
 * disabled account are answered alike, and slowed alike (ASVS 5.0 V6.3).
 * @throws Refusal `identity.sign-in-refused` (401), `identity.sign-in-slowed` (429)
 */
export const signIn = preparedOperation(
  {
    name: 'session.open',
    summary: '登录',
    permission: 'public',
    input: z.strictObject({ username: line(64), password: passwordSchema }),
  },
  async (input, before) => {
    const username = input.username.toLowerCase();
    const account = await before.read((tx) =>
      tx
        .selectFrom('identity.account')
        .select(['id', 'password_hash'])
        .where('username', '=', username)
        .executeTakeFirst(),
    );
    const admission = await admitGuess(before, { username, accountId: account?.id ?? null });
    const hash = account?.password_hash ?? null;
    return { username, admission, provenHash: (await passwordMatches(hash, input.password)) ? hash : null };
  },
  async (ctx, { username, admission, provenHash }) => {
    const holder = await holderOf(ctx, username);
    if (holder) auditAbout(ctx, { noun: 'account', id: holder.id, place: holder.place });
    const account = await ctx.tx
      .selectFrom('identity.account')
      .select(['id', 'state'])
      .where('username', '=', username)
      .where('password_hash', '=', provenHash)
      .forUpdate()
      .executeTakeFirst();
    if (!holder || account?.state !== 'active') throw identityErrors.refuse('sign-in-refused', {});
    await takeBack(ctx.tx, admission);
    if (ctx.actor.kind === 'person') await endSession(ctx.tx, ctx.actor.sessionId);
    const sessionId = newId();
    auditActor(ctx, {
      kind: 'person',
      subject: account.id,
      name: holder.name,
      sessionId,
      home: holder.place,
    });
    const { token, expiresAt } = await openSession(ctx.tx, {
      id: sessionId,
      subject: account.id,
      now: ctx.now,
      origin: ctx.origin,
    });
    const { address, device = null } = ctx.origin;
    const known = await rememberDevice(ctx.tx, { subject: account.id, device, address, now: ctx.now });
    await record(ctx, { noun: 'session', id: account.id, verb: 'sign-in', after: { username } });
    return { token, expiresAt, device: known, session: await sessionView(ctx, account.id) };
  },
);

/** Whose account it is and where they belong, for the audit: whether they get in or not. */
async function holderOf(ctx: Ctx, username: string) {
  return ctx.tx
    .selectFrom('identity.account as account')
    .innerJoin('identity.person as person', 'person.id', 'account.person_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
    .select(['account.id', 'person.name', 'unit.path as place'])
    .where('account.username', '=', username)
    .executeTakeFirst();
}

/** Ends the session one is signed in with. */
export const signOut = operation(
  { name: 'session.end', summary: '退出登录', permission: 'signed-in', input: z.strictObject({}) },
  async (ctx) => {
    const { subject, sessionId } = signedIn(ctx);
    await endSession(ctx.tx, sessionId);
    await record(ctx, { noun: 'session', id: subject, verb: 'sign-out' });
  },
);

/** Who one is signed in as. */
export const currentSession = reading(
  { name: 'session.get', summary: '查看登录信息', permission: 'signed-in', input: z.strictObject({}) },
  async (ctx) => sessionView(ctx, signedIn(ctx).subject),
);

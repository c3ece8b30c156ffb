import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { hashPassword, readableSecret, tokenHash } from '../platform/auth/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { type Ctx, line, operation, preparedOperation, reading } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { addAccount, usernameSchema } from './account.ts';
import { identityErrors } from './errors.ts';
import { addGrant } from './grant.ts';
import { presetInForce, wordsOf } from './password-policy.ts';
import { passwordSchema, requirePassword } from './password-rules.ts';
import { addPerson, personNameSchema, phoneSchema } from './person.ts';
import { EVERYWHERE, reachOf } from './reach.ts';
import { addUnit, divisionCodeSchema, unitNameSchema } from './unit.ts';

/** 16 readable characters: about 79 bits, typed once from the terminal. */
const CODE_LENGTH = 16;

/**
 * Offers the first administrator a one-time code, while nobody has an account; only the server's operator may. A later
 * offer replaces an earlier one.
 * @returns the code in groups of four, or null once an account exists
 */
export const offerSetup = operation(
  { name: 'setup.offer', summary: '开放首次初始化', permission: 'setup.offer', input: z.strictObject({}) },
  async (ctx) => {
    ctx.asked.add('setup.offer');
    if (!(await reachOf(ctx)).holds('setup.offer', EVERYWHERE)) {
      throw platformErrors.refuse('forbidden', { reasons: ['只有服务器操作员能开放首次初始化'] });
    }
    if (await anyAccount(ctx)) return { code: null };
    const code = readableSecret(CODE_LENGTH);
    const offer = { code_hash: tokenHash(code), offered_at: ctx.now };
    await ctx.tx
      .insertInto('identity.setup_offer')
      .values({ single: true, ...offer })
      .onConflict((conflict) => conflict.column('single').doUpdateSet(offer))
      .execute();
    await record(ctx, { noun: 'setup', id: 'setup', verb: 'offer' });
    return { code: code.replace(/(.{4})(?=.)/g, '$1-') };
  },
);

/** Whether this installation waits for its first administrator. */
export const setupState = reading(
  { name: 'setup.get', summary: '查看是否需要初始化', permission: 'public', input: z.strictObject({}) },
  async (ctx) => ({ open: (await offeredHash(ctx)) !== null }),
);

/**
 * The first administrator comes in with the code from the terminal: the city, a person, an account, all or nothing. A
 * wrong code, a used one and a finished set-up are answered alike.
 * @throws Refusal `identity.setup-refused`, `identity.password-refused`, `identity.division-code-refused`
 */
export const setUp = preparedOperation(
  {
    name: 'setup.finish',
    summary: '完成首次初始化',
    permission: 'public',
    input: z.strictObject({
      code: line(40),
      username: usernameSchema,
      password: passwordSchema,
      name: personNameSchema,
      phone: phoneSchema,
      cityName: unitNameSchema,
      divisionCode: divisionCodeSchema,
    }),
  },
  async (input) => ({ ...input, passwordHash: await hashPassword(input.password) }),
  async (ctx, input) => {
    await lockOffer(ctx);
    const offered = await offeredHash(ctx);
    if (offered === null || !timingSafeEqual(offered, tokenHash(asOffered(input.code)))) {
      throw identityErrors.refuse('setup-refused', {});
    }
    requirePassword('password', input.password, {
      preset: await presetInForce(ctx),
      username: input.username,
      words: wordsOf([input.name, input.cityName]),
    });
    await ctx.tx.deleteFrom('identity.setup_offer').execute();
    const { cityName, divisionCode, name, phone, username, passwordHash } = input;
    const city = await addUnit(ctx, { parentId: null, kind: 'city', name: cityName, divisionCode }, null);
    const personId = await addPerson(ctx, { name, unitId: city.id, post: null, phone, email: null });
    const accountId = await addAccount(ctx, { personId, username, passwordHash });
    await addGrant(ctx, accountId, { role: 'system-administrator', unitId: city.id }, city);
    await record(ctx, { noun: 'setup', id: 'setup', verb: 'finish' });
  },
);

/** As it was offered, however it was typed. */
function asOffered(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase();
}

async function lockOffer(ctx: Ctx): Promise<void> {
  await ctx.tx.selectFrom('identity.setup_offer').select('single').forUpdate().execute();
}

/** Hash of the code that still opens, null when none does. */
async function offeredHash(ctx: Ctx): Promise<Buffer | null> {
  if (await anyAccount(ctx)) return null;
  const offer = await ctx.tx.selectFrom('identity.setup_offer').select('code_hash').executeTakeFirst();
  return offer?.code_hash ?? null;
}

async function anyAccount(ctx: Ctx): Promise<boolean> {
  const account = await ctx.tx.selectFrom('identity.account').select('id').limit(1).executeTakeFirst();
  return account !== undefined;
}

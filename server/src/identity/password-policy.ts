import { sql } from 'kysely';
import { z } from 'zod';
import { platformErrors } from '../platform/errors/index.ts';
import { type Ctx, operation, reading } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { nameKey } from './name-key.ts';
import { type PasswordPreset, passwordPresets, presetNames, presetSentence } from './password-presets.ts';
import { cityPath } from './power-holders.ts';
import { EVERYWHERE, reachOf } from './reach.ts';
import { signedIn } from './signed-in.ts';

const POLICY = { noun: 'password-policy', id: 'city' };
const SHORTEST_PINYIN = 5;

export const policyView = z.object({
  preset: presetNames.schema,
  version: z.int(),
  /** What it asks for, as the forms say it. */
  sentence: z.string(),
  clause: z.string(),
  choices: z.array(z.object({ preset: presetNames.schema, sentence: z.string(), clause: z.string() })),
  mayEdit: z.boolean(),
});

/** The policy in force, for whoever sets a password. */
export const getPolicy = reading(
  {
    name: 'password-policy.get',
    summary: '查看密码策略',
    permission: 'signed-in',
    input: z.strictObject({}),
  },
  async (ctx) => {
    signedIn(ctx);
    return view(ctx);
  },
);

/** Chooses between the presets; only for the whole city. Passwords that are older than it allows expire at once. */
export const choosePolicy = operation(
  {
    name: 'password-policy.choose',
    summary: '设置密码策略',
    permission: 'policy.edit',
    input: z.strictObject({ version: z.int(), preset: presetNames.schema }),
  },
  async (ctx, input) => {
    const policy = await ctx.tx
      .selectFrom('identity.password_policy')
      .select(['preset', 'version'])
      .forUpdate()
      .executeTakeFirstOrThrow();
    ctx.asked.add('policy.edit');
    if (!(await mayEdit(ctx))) {
      throw platformErrors.refuse('forbidden', { reasons: ['密码策略由管辖全市的安全管理员设置'] });
    }
    await expectVersion(ctx, { ...POLICY, version: policy.version }, input.version);
    await ctx.tx
      .updateTable('identity.password_policy')
      .set({ preset: input.preset, version: policy.version + 1, changed_at: ctx.now })
      .execute();
    await record(ctx, {
      ...POLICY,
      verb: 'choose',
      before: { preset: policy.preset },
      after: { preset: input.preset },
    });
    return view(ctx);
  },
);

async function view(ctx: Ctx): Promise<z.output<typeof policyView>> {
  const { preset, version } = await ctx.tx
    .selectFrom('identity.password_policy')
    .select(['preset', 'version'])
    .executeTakeFirstOrThrow();
  const choices = presetNames.values.map((name) => ({
    preset: name,
    sentence: presetSentence(passwordPresets[name]),
    clause: passwordPresets[name].clause,
  }));
  const { sentence, clause } = choices.find((choice) => choice.preset === preset) ?? {
    sentence: '',
    clause: '',
  };
  return { preset, version, sentence, clause, choices, mayEdit: await mayEdit(ctx) };
}

async function mayEdit(ctx: Ctx): Promise<boolean> {
  return (await reachOf(ctx)).holds('policy.edit', (await cityPath(ctx)) ?? EVERYWHERE);
}

/** The preset in force. */
export async function presetInForce(ctx: Pick<Ctx, 'tx'>): Promise<PasswordPreset> {
  const { preset } = await ctx.tx
    .selectFrom('identity.password_policy')
    .select('preset')
    .executeTakeFirstOrThrow();
  return passwordPresets[preset];
}

/** Names that must not stand in a password of somebody of this unit: their own, the unit's and those above, as written and in pinyin. */
export async function contextWords(
  ctx: Pick<Ctx, 'tx'>,
  of: { personName: string; unitPath: string },
): Promise<string[]> {
  const units = await ctx.tx
    .selectFrom('identity.unit')
    .select('name')
    .where(sql<boolean>`starts_with(${of.unitPath}, path)`)
    .execute();
  return wordsOf([of.personName, ...units.map((unit) => unit.name)]);
}

/** The names, and those of their pinyin forms that are long enough not to occur by chance. */
export function wordsOf(names: readonly string[]): string[] {
  const pinyin = names.map((name) => nameKey(name).name_key.replaceAll(' ', ''));
  return [...names, ...pinyin.filter((name) => name.length >= SHORTEST_PINYIN)];
}

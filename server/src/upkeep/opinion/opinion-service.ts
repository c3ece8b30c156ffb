import { z } from 'zod';
import { type Action, actionSchema, actionsOn, authorize } from '../../identity/index.ts';
import type { Issue } from '../../platform/errors/index.ts';
import { type Ctx, line, preparedOperation, reading } from '../../platform/operation/index.ts';
import { expectVersion, record } from '../../platform/record/index.ts';
import { channelAccess, channels, seesChannels } from '../channel-access.ts';
import { type ChannelSettings, secretWord } from '../channel-settings.ts';
import { upkeepErrors } from '../errors.ts';
import { addressSchema, isPrivate, judgeAddress, whyRefused } from '../outside-address.ts';
import { isUsedUp, readToday } from './opinion-day.ts';
import { opinionTestOutcomes, opinionTroubles } from './opinion-words.ts';

/** What the box knows the key by. */
export const OPINION_KEY = 'opinion-service.key';
export const OPINION_SERVICE = { noun: 'opinion-service', id: 'city' };

const serviceFields = {
  enabled: z.boolean(),
  /** Base address of an endpoint that speaks the OpenAI chat protocol. */
  url: addressSchema.nullable(),
  model: line(100).nullable(),
  /** What a day in Asia/Shanghai may cost: requests, and tokens as the endpoint counts them. */
  dailyRequests: z.int().min(1).max(100_000),
  dailyTokens: z.int().min(1).max(1_000_000_000),
};

export const opinionServiceAnswer = z.object({
  /** Null for whoever may not see it. */
  service: z
    .object({
      ...serviceFields,
      url: z.string().nullable(),
      model: z.string().nullable(),
      hasKey: z.boolean(),
      /** Why nobody is asked at the moment, and until when; null while all is well. */
      trouble: opinionTroubles.schema.nullable(),
      resumesAt: z.iso.datetime().nullable(),
      version: z.int(),
    })
    .nullable(),
  today: z
    .object({
      requests: z.int(),
      tokens: z.int(),
      /** Findings with an answer, and attempts at findings that brought none. */
      answered: z.int(),
      failed: z.int(),
      usedUp: z.boolean(),
    })
    .nullable(),
  /** The last test that somebody has asked for; its outcome is null while it is under way. */
  test: z.object({ id: z.uuid(), outcome: opinionTestOutcomes.schema.nullable() }).nullable(),
  actions: z.array(actionSchema),
});

/** The model server as it is set, with what today has cost; its key is never shown. */
export const getOpinionService = reading(
  {
    name: 'opinion-service.get',
    summary: '查看第二意见设置',
    permission: 'channel.read',
    input: z.strictObject({}),
  },
  async (ctx) => ((await seesChannels(ctx)) ? shown(ctx) : hidden(ctx)),
);

/** Sets the model server. A key that is left out stays, as long as it goes to the same address. */
export function opinionServiceSetting(settings: Pick<ChannelSettings, 'box' | 'outgoing'>) {
  return preparedOperation(
    {
      name: 'opinion-service.set',
      summary: '设置第二意见',
      permission: 'channel.edit',
      input: z.strictObject({
        ...serviceFields,
        version: z.int(),
        /** Left out: as it is. Null: none. */
        key: z
          .string()
          .regex(/^[\x21-\x7e]{1,500}$/, { error: '密钥只能由英文字母、数字和符号组成，不含空格' })
          .nullable()
          .optional(),
      }),
    },
    async ({ key, ...input }) => ({
      ...input,
      key: typeof key === 'string' ? await settings.box.seal(OPINION_KEY, key) : key,
      address: input.url === null ? null : await judgedAddress(settings, input.url),
    }),
    async (ctx, { version, key, address, ...input }) => {
      await authorize(ctx, channelAccess, 'edit', await channels(ctx));
      const before = await ctx.tx
        .selectFrom('upkeep.opinion_service')
        .selectAll()
        .forUpdate()
        .executeTakeFirstOrThrow();
      await expectVersion(ctx, { ...OPINION_SERVICE, version: before.version }, version);
      const sealed = key === undefined ? before.key_sealed : key;
      requireSound({ ...input, address, sealed, kept: key === undefined && sealed !== null, before });
      await ctx.tx
        .updateTable('upkeep.opinion_service')
        .set({
          ...{ enabled: input.enabled, url: input.url, model: input.model, key_sealed: sealed },
          ...{ daily_requests: input.dailyRequests, daily_tokens: input.dailyTokens },
          // Set anew, it begins without a past.
          ...{ failures: 0, trouble: null, resumes_at: null },
          ...{ version: before.version + 1, changed_at: ctx.now },
        })
        .execute();
      await record(ctx, {
        ...OPINION_SERVICE,
        verb: 'set',
        before: { ...settingsOf(before), key: before.key_sealed === null ? null : '已设置' },
        after: { ...input, key: secretWord(key, sealed) },
      });
      return shown(ctx);
    },
  );
}

type ServiceRow = Awaited<ReturnType<typeof loadOpinionService>>;

/** The settings as they stand, the key sealed. */
export async function loadOpinionService(ctx: Pick<Ctx, 'tx'>) {
  return ctx.tx.selectFrom('upkeep.opinion_service').selectAll().executeTakeFirstOrThrow();
}

function settingsOf(row: ServiceRow) {
  return {
    enabled: row.enabled,
    url: row.url,
    model: row.model,
    dailyRequests: row.daily_requests,
    dailyTokens: row.daily_tokens,
  };
}

async function shown(ctx: Ctx): Promise<z.output<typeof opinionServiceAnswer>> {
  const row = await loadOpinionService(ctx);
  const today = await readToday(ctx);
  return {
    service: {
      ...settingsOf(row),
      hasKey: row.key_sealed !== null,
      trouble: row.trouble,
      resumesAt: row.resumes_at?.toISOString() ?? null,
      version: row.version,
    },
    today: { ...today, usedUp: isUsedUp(today, row) },
    test: row.test_id === null ? null : { id: row.test_id, outcome: row.test_outcome },
    actions: await actions(ctx),
  };
}

async function hidden(ctx: Ctx): Promise<z.output<typeof opinionServiceAnswer>> {
  return { service: null, today: null, test: null, actions: await actions(ctx) };
}

async function actions(ctx: Ctx): Promise<Action[]> {
  return actionsOn(ctx, channelAccess, await channels(ctx));
}

/** What our rules say of an address, and whether a key could be read on the way to it. */
async function judgedAddress(settings: Pick<ChannelSettings, 'outgoing'>, url: string) {
  const { outgoing } = settings;
  const outside = await judgeAddress({ outgoing: { ...outgoing, allowPrivate: false } }, url);
  return {
    refused: whyRefused(await judgeAddress(settings, url), '使用'),
    isOpen: new URL(url).protocol === 'http:' && !isPrivate(outside),
  };
}

interface Soundness {
  enabled: boolean;
  url: string | null;
  model: string | null;
  sealed: Buffer | null;
  /** The key is the stored one, not given again. */
  kept: boolean;
  address: Awaited<ReturnType<typeof judgedAddress>> | null;
  before: ServiceRow;
}

/** @throws Refusal `upkeep.opinion-service-refused` with an issue a field */
function requireSound({ enabled, url, model, sealed, kept, address, before }: Soundness): void {
  const wrong: [field: string, message: string][] = [];
  if (enabled && url === null) wrong.push(['url', '启用第二意见须填写模型服务的地址']);
  if (enabled && model === null) wrong.push(['model', '启用第二意见须填写模型名称']);
  if (address?.refused) wrong.push(['url', address.refused.words]);
  if (address?.isOpen && sealed !== null)
    wrong.push(['url', '不加密的地址会在网络上泄露密钥，请改用 https，或者清除密钥']);
  // Whoever may change the address must not be able to have the stored key sent to another one.
  if (kept && url !== before.url) wrong.push(['key', '更改模型服务的地址后，请重新填写密钥']);
  if (wrong.length === 0) return;
  const issues = wrong.map(
    ([field, message]): Issue => ({
      ...{ field, code: 'opinion-service.unsound', message, clause: null, severity: 'blocking' },
    }),
  );
  throw upkeepErrors.refuse(
    'opinion-service-refused',
    { reasons: wrong.map(([, message]) => message) },
    issues,
  );
}

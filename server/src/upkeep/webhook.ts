import type { Verdict } from '@mumian/outbound';
import { z } from 'zod';
import { authorize } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { type Ctx, line, operation, preparedOperation } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import type { Vocabulary } from '../platform/vocabulary/index.ts';
import { channelAccess, channels } from './channel-access.ts';
import type { ChannelSettings } from './channel-settings.ts';
import { upkeepErrors } from './errors.ts';
import { addressSchema, judgeAddress, whyRefused } from './outside-address.ts';
import { queueDelivery, switchOffDeliveries } from './webhook-delivery.ts';
import { TEST_EVENT } from './webhook-events.ts';
import { newWebhookSecret } from './webhook-signature.ts';

const NOUN = 'webhook';
const MOST = 20;

/** What the box knows the secret of a webhook by. */
export function webhookPurpose(id: string): string {
  return `webhook.${id}`;
}

/** The operations on webhooks 事件推送, given the events that may be subscribed to. */
export function webhookOperations(settings: ChannelSettings, events: Vocabulary) {
  const eventsSchema = z
    .array(events.schema)
    .min(1, { error: '至少选择一个事件' })
    .max(events.values.length)
    .transform((chosen) => [...new Set(chosen)].sort());

  const add = preparedOperation(
    {
      name: 'webhook.add',
      summary: '新增推送地址',
      permission: 'channel.edit',
      input: z.strictObject({ name: line(50), url: addressSchema, events: eventsSchema }),
    },
    async (input) => {
      const id = newId();
      const secret = newWebhookSecret();
      const sealed = await settings.box.seal(webhookPurpose(id), secret);
      return { ...input, id, secret, sealed, verdict: await judgeAddress(settings, input.url) };
    },
    async (ctx, { id, secret, sealed, verdict, ...input }) => {
      await authorize(ctx, channelAccess, 'edit', await channels(ctx));
      requireAllowed(verdict);
      await requireRoom(ctx);
      await ctx.tx
        .insertInto('upkeep.webhook')
        .values({
          ...{ id, ...input, secret_sealed: sealed, enabled: true, failing_since: null, stopped_at: null },
          ...{ version: 1, changed_at: ctx.now },
        })
        .execute();
      await record(ctx, { noun: NOUN, id, verb: 'add', after: { ...input, enabled: true } });
      return { id, secret };
    },
  );

  const edit = preparedOperation(
    {
      name: 'webhook.edit',
      summary: '修改推送地址',
      permission: 'channel.edit',
      input: z.strictObject({
        id: idSchema,
        version: z.int(),
        name: line(50).optional(),
        url: addressSchema.optional(),
        events: eventsSchema.optional(),
        enabled: z.boolean().optional(),
      }),
    },
    async (input) => ({
      ...input,
      verdict: input.url === undefined ? null : await judgeAddress(settings, input.url),
    }),
    async (ctx, { id, version, verdict, ...changes }) => {
      const webhook = await lockForEdit(ctx, id);
      if (verdict !== null) requireAllowed(verdict);
      await expectVersion(ctx, { noun: NOUN, ...webhook }, version);
      const { name, url, events: subscribed, enabled } = webhook;
      const before = { name, url, events: subscribed, enabled };
      const after = { ...before, ...changes };
      // Switched on anew, it begins without a past.
      const past = after.enabled && !enabled ? { failing_since: null, stopped_at: null } : {};
      await ctx.tx
        .updateTable('upkeep.webhook')
        .set({ ...after, ...past, version: version + 1, changed_at: ctx.now })
        .where('id', '=', id)
        .execute();
      if (enabled && !after.enabled) await switchOffDeliveries(ctx, id);
      await record(ctx, { noun: NOUN, id, verb: 'edit', before, after });
      return { id, version: version + 1 };
    },
  );

  const changeSecret = preparedOperation(
    {
      name: 'webhook.change-secret',
      summary: '更换推送的签名密钥',
      permission: 'channel.edit',
      input: z.strictObject({ id: idSchema }),
    },
    async ({ id }) => {
      const secret = newWebhookSecret();
      return { id, secret, sealed: await settings.box.seal(webhookPurpose(id), secret) };
    },
    async (ctx, { id, secret, sealed }) => {
      const { version } = await lockForEdit(ctx, id);
      await ctx.tx
        .updateTable('upkeep.webhook')
        .set({ secret_sealed: sealed, version: version + 1, changed_at: ctx.now })
        .where('id', '=', id)
        .execute();
      await record(ctx, { noun: NOUN, id, verb: 'change-secret' });
      return { id, secret };
    },
  );
  return { add, edit, changeSecret };
}

/** Removes a webhook with the record of its deliveries. */
export const removeWebhook = operation(
  {
    name: 'webhook.remove',
    summary: '删除推送地址',
    permission: 'channel.edit',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, { id }) => {
    const { name, url, events } = await lockForEdit(ctx, id);
    await ctx.tx.deleteFrom('upkeep.webhook').where('id', '=', id).execute();
    await record(ctx, { noun: NOUN, id, verb: 'remove', before: { name, url, events } });
  },
);

/** Sends a test message, tried once; what became of it is in the list of deliveries. */
export const testWebhook = operation(
  {
    name: 'webhook.test',
    summary: '发送测试推送',
    permission: 'channel.edit',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, { id }) => {
    const { enabled } = await lockForEdit(ctx, id);
    if (!enabled) throw upkeepErrors.refuse('webhook-off', {});
    const deliveryId = await queueDelivery(ctx, { webhookId: id, event: TEST_EVENT, data: {} });
    await record(ctx, { noun: NOUN, id, verb: 'test', after: { deliveryId } });
    return { deliveryId };
  },
);

async function lockForEdit(ctx: Ctx, id: string) {
  const webhook = await ctx.tx
    .selectFrom('upkeep.webhook')
    .select(['id', 'name', 'url', 'events', 'enabled', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  await authorize(ctx, channelAccess, 'edit', await channels(ctx));
  if (!webhook) throw platformErrors.refuse('not-found', { what: '推送地址' });
  return webhook;
}

async function requireRoom(ctx: Ctx): Promise<void> {
  const { rows } = await ctx.tx
    .selectFrom('upkeep.webhook')
    .select((count) => count.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  if (rows >= MOST) throw upkeepErrors.refuse('webhook-too-many', { most: MOST });
}

/** @throws Refusal `upkeep.webhook-address-refused` */
function requireAllowed(verdict: Verdict): void {
  const why = whyRefused(verdict, '推送');
  if (why === null) return;
  const issue = {
    field: 'url',
    code: why.code,
    message: `${why.words}。`,
    clause: null,
    severity: 'blocking',
  } as const;
  throw upkeepErrors.refuse('webhook-address-refused', { why: why.words }, [issue]);
}

import { sql } from 'kysely';
import { z } from 'zod';
import { actionSchema, actionsOn, authorizeSight } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { reading } from '../platform/operation/index.ts';
import { channelAccess, channels, seesChannels } from './channel-access.ts';
import { webhookReasons, webhookStages } from './webhook-words.ts';

export const webhookListAnswer = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      url: z.string(),
      events: z.array(z.string()),
      enabled: z.boolean(),
      failingSince: z.iso.datetime().nullable(),
      /** When it was switched off by itself, after days of failures. */
      stoppedAt: z.iso.datetime().nullable(),
      version: z.int(),
    }),
  ),
  actions: z.array(actionSchema),
});

/** The webhooks; their secrets are never shown. */
export const listWebhooks = reading(
  { name: 'webhook.list', summary: '查看推送地址', permission: 'channel.read', input: z.strictObject({}) },
  async (ctx) => {
    const rows = await ctx.tx
      .selectFrom('upkeep.webhook')
      .select(['id', 'name', 'url', 'events', 'enabled', 'failing_since', 'stopped_at', 'version'])
      .where(sql<boolean>`${await seesChannels(ctx)}::boolean`)
      .orderBy('id')
      .execute();
    const items = rows.map(({ failing_since, stopped_at, ...row }) => ({
      ...row,
      failingSince: failing_since?.toISOString() ?? null,
      stoppedAt: stopped_at?.toISOString() ?? null,
    }));
    return { items, actions: await actionsOn(ctx, channelAccess, await channels(ctx)) };
  },
);

export const deliveryListAnswer = listAnswer(
  z.object({
    id: z.uuid(),
    event: z.string(),
    at: z.iso.datetime(),
    stage: webhookStages.schema,
    attempts: z.int(),
    nextAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    status: z.int().nullable(),
    reason: webhookReasons.schema.nullable(),
  }),
);

/** What was sent to a webhook in the last 90 days, and what became of it. */
export const listDeliveries = reading(
  {
    name: 'webhook.list-deliveries',
    summary: '查看推送记录',
    permission: 'channel.read',
    input: z.strictObject({
      ...listFields(['at'], '-at'),
      id: idSchema,
      stage: webhookStages.schema.optional(),
    }),
  },
  async (ctx, input) => {
    await authorizeSight(ctx, channelAccess, await channels(ctx));
    const webhook = await ctx.tx
      .selectFrom('upkeep.webhook')
      .select('id')
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!webhook) throw platformErrors.refuse('not-found', { what: '推送地址' });
    let query = ctx.tx
      .selectFrom('upkeep.webhook_delivery as delivery')
      .select(['id', 'event', 'at', 'stage', 'attempts', 'next_at', 'ended_at', 'status', 'reason'])
      .where('webhook_id', '=', input.id);
    if (input.stage) query = query.where('stage', '=', input.stage);
    const page = await pageOf(ctx.tx, query, input, { sorts: { at: 'delivery.at' }, id: 'delivery.id' });
    return {
      ...page,
      items: page.items.map(({ at, next_at, ended_at, ...row }) => ({
        ...row,
        at: at.toISOString(),
        nextAt: next_at?.toISOString() ?? null,
        endedAt: ended_at?.toISOString() ?? null,
      })),
    };
  },
);

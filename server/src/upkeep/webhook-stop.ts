import { z } from 'zod';
import { authorize, holdersOf } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { notify } from '../platform/notify/index.ts';
import { operation } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { channelAccess, channels } from './channel-access.ts';
import { switchOffDeliveries } from './webhook-delivery.ts';

/** Switches off a webhook that nobody answers any more, and tells those who look after it. */
export const stopWebhook = operation(
  {
    name: 'webhook.stop',
    summary: '自动停用推送地址',
    permission: 'channel.edit',
    input: z.strictObject({ id: idSchema, reason: z.enum(['failing', 'gone']) }),
  },
  async (ctx, { id, reason }) => {
    const city = await channels(ctx);
    await authorize(ctx, channelAccess, 'edit', city);
    const stopped = await ctx.tx
      .updateTable('upkeep.webhook')
      .set((webhook) => ({
        enabled: false,
        stopped_at: ctx.now,
        version: webhook('version', '+', 1),
        changed_at: ctx.now,
      }))
      .where('id', '=', id)
      .where('enabled', '=', true)
      .returning('name')
      .executeTakeFirst();
    if (!stopped) return;
    await switchOffDeliveries(ctx, id);
    const why = reason === 'gone' ? '对方答复 410，不再接收' : '连续五天没有一次送达';
    await record(ctx, {
      ...{ noun: 'webhook', id, verb: 'stop', reason: why },
      ...{ before: { enabled: true }, after: { enabled: false } },
    });
    await notify(ctx, {
      to: await holdersOf(ctx, 'channel.edit', city.path),
      title: `推送“${stopped.name}”已自动停用`,
      body: `${why}。请与对方核对地址后重新启用。`,
      href: '/settings/webhooks',
      urgent: true,
    });
  },
);

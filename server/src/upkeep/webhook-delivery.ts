import { sql } from 'kysely';
import { newId, type Tx } from '../platform/database/index.ts';
import { enqueue } from '../platform/jobs/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { TEST_EVENT } from './webhook-events.ts';
import type { WebhookReason } from './webhook-words.ts';

export const SEND_WEBHOOKS = 'upkeep.send-webhooks';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/** Pauses before the second, third … attempt; after the last the message is given up, some three days in all. */
const PAUSES_MS = [
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

const KEPT_DAYS = 90;

/** Queues a message for one webhook, in the transaction of what it tells. @returns its id, by which receivers know it again */
export async function queueDelivery(
  ctx: Ctx,
  of: { webhookId: string; event: string; data: unknown },
): Promise<string> {
  const id = newId();
  const body = JSON.stringify({ type: of.event, timestamp: ctx.now.toISOString(), data: of.data });
  await ctx.tx
    .insertInto('upkeep.webhook_delivery')
    .values({
      ...{ id, webhook_id: of.webhookId, event: of.event, at: ctx.now, body, stage: 'waiting' },
      ...{ attempts: 0, next_at: ctx.now, ended_at: null, status: null, reason: null },
    })
    .execute();
  await enqueue(ctx.tx, SEND_WEBHOOKS, {}, { key: SEND_WEBHOOKS });
  return id;
}

/** Queues what an event says for every webhook that has subscribed to it. */
export async function forwardEvent(ctx: Ctx, event: string, data: unknown): Promise<void> {
  const subscribers = await ctx.tx
    .selectFrom('upkeep.webhook')
    .select('id')
    .where('enabled', '=', true)
    .where(sql<boolean>`${event} = any(events)`)
    .orderBy('id')
    .execute();
  for (const { id } of subscribers) await queueDelivery(ctx, { webhookId: id, event, data });
}

/** Ends what still waits for a webhook that has been switched off. */
export async function switchOffDeliveries(ctx: Ctx, webhookId: string): Promise<void> {
  await ctx.tx
    .updateTable('upkeep.webhook_delivery')
    .set({ stage: 'failed', next_at: null, ended_at: ctx.now, reason: 'switched-off' })
    .where('webhook_id', '=', webhookId)
    .where('next_at', 'is not', null)
    .execute();
}

/** A message whose turn it is. */
export interface DueDelivery {
  id: string;
  event: string;
  body: string;
  attempts: number;
}

/** The oldest message that is due for a webhook, while that is switched on. */
export function nextDelivery(tx: Tx, webhookId: string, now: Date): Promise<DueDelivery | undefined> {
  return tx
    .selectFrom('upkeep.webhook_delivery as delivery')
    .innerJoin('upkeep.webhook as webhook', 'webhook.id', 'delivery.webhook_id')
    .select(['delivery.id', 'delivery.event', 'delivery.body', 'delivery.attempts'])
    .where('delivery.webhook_id', '=', webhookId)
    .where('delivery.next_at', '<=', now)
    .where('webhook.enabled', '=', true)
    .orderBy('delivery.next_at')
    .orderBy('delivery.id')
    .limit(1)
    .executeTakeFirst();
}

/** What an attempt came to. */
export interface Attempt {
  now: Date;
  status: number | null;
  /** Null: the receiver has taken the message. */
  reason: WebhookReason | null;
}

/** Notes an attempt; one that failed is made again after a pause, unless it was the last or a test. */
export async function noteAttempt(
  tx: Tx,
  { id, event, attempts }: DueDelivery,
  { now, status, reason }: Attempt,
): Promise<void> {
  const pause = event === TEST_EVENT || reason === 'gone' ? undefined : PAUSES_MS[attempts];
  const again = reason !== null && pause !== undefined ? new Date(now.getTime() + pause) : null;
  const failed = again === null ? ('failed' as const) : ('waiting' as const);
  await tx
    .updateTable('upkeep.webhook_delivery')
    .set({
      stage: reason === null ? 'delivered' : failed,
      attempts: attempts + 1,
      next_at: again,
      ended_at: again === null ? now : null,
      status,
      reason,
    })
    .where('id', '=', id)
    .where('stage', '=', 'waiting')
    .execute();
}

/** Removes the record of messages that ended 90 days ago. */
export async function sweepDeliveries(tx: Tx, now: Date): Promise<void> {
  await tx
    .deleteFrom('upkeep.webhook_delivery')
    .where('at', '<=', new Date(now.getTime() - KEPT_DAYS * 24 * HOUR))
    .where('next_at', 'is', null)
    .execute();
}

import { sql } from 'kysely';
import { z } from 'zod';
import { askRecheck } from '../findings/index.ts';
import { authorize } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { occurred } from '../platform/events/index.ts';
import { transition } from '../platform/lifecycle/index.ts';
import { type Ctx, operation } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { rectificationErrors } from './errors.ts';
import { orderMoved, orderRecheckAsked } from './events.ts';
import { activeItems, loadActiveItem, loadOrder, orderNumber } from './order.ts';
import { measuringAccess } from './order-access.ts';
import { orderLifecycle } from './order-states.ts';
import { orderFor } from './order-step.ts';
import type { ItemOutcome } from './order-words.ts';

/** A unit may ask so often within an hour. */
const MOST_AN_HOUR = 10;
const HOUR = 3_600_000;

/** Has one item measured again now 立即复查, whatever is the order's state; the answer comes within two minutes. */
export const recheckItem = operation(
  {
    name: 'order.recheck-item',
    summary: '立即复查',
    permission: 'order.work',
    input: z.strictObject({ id: idSchema, itemId: idSchema }),
  },
  async (ctx, input) => {
    const order = await orderFor(ctx, 'recheck-item', input);
    const item = await loadActiveItem(ctx, order.id, input.itemId);
    await requireFewer(ctx, order.unit_id);
    await ctx.tx
      .insertInto('rectification.recheck_request')
      .values({ id: newId(), unit_id: order.unit_id, item_id: item.id, at: ctx.now })
      .execute();
    await record(ctx, {
      noun: 'order',
      id: order.id,
      verb: 'recheck-item',
      after: { item: item.position + 1 },
      events: [occurred(orderRecheckAsked, { orderId: order.id, itemIds: [item.id] })],
    });
    return { id: order.id };
  },
);

/** @throws Refusal `rectification.recheck-limit`: each look is a request to the site */
async function requireFewer(ctx: Ctx, unitId: string): Promise<void> {
  // The unit's row makes those of one unit that ask at the same moment follow each other.
  await sql`select id from identity.unit where id = ${unitId} for no key update`.execute(ctx.tx);
  const since = new Date(ctx.now.getTime() - HOUR);
  const recent = await ctx.tx
    .selectFrom('rectification.recheck_request')
    .select('at')
    .where('unit_id', '=', unitId)
    .where('at', '>', since)
    .orderBy('at')
    .execute();
  const [first] = recent;
  if (recent.length < MOST_AN_HOUR || !first) return;
  const minutes = Math.max(1, Math.ceil((first.at.getTime() - since.getTime()) / 60_000));
  throw rectificationErrors.refuse('recheck-limit', { most: MOST_AN_HOUR, minutes });
}

/** Hands items of an order to findings to be measured; a submitted order is then being rechecked. */
export async function startRecheck(ctx: Ctx, orderId: string, itemIds: readonly string[]): Promise<void> {
  const order = await loadOrder(ctx, orderId);
  await authorize(ctx, measuringAccess, 'measure', order);
  const items = (await activeItems(ctx, orderId)).filter((item) => itemIds.includes(item.id));
  if (items.length === 0) return;
  if (order.state === 'submitted') await transition(ctx, orderLifecycle, order, 'recheck');
  await askRecheck(ctx, {
    findingIds: items.map((item) => item.finding_id),
    reason: `${orderNumber(order)}复测`,
  });
}

export interface Measured {
  findingId: string;
  outcome: ItemOutcome;
  reason: string | null;
}

/** Writes what was measured to the items it is about; an order of which every item is measured waits for its verdict. */
export async function takeMeasurements(ctx: Ctx, measured: readonly Measured[]): Promise<void> {
  const found = await ctx.tx
    .selectFrom('rectification.order_item')
    .select(['order_id', 'finding_id'])
    .where(sql<boolean>`finding_id = any(${measured.map(({ findingId }) => findingId)}::uuid[])`)
    .where('active', '=', true)
    .orderBy('order_id')
    .execute();
  for (const orderId of new Set(found.map((item) => item.order_id))) {
    const order = await loadOrder(ctx, orderId);
    await authorize(ctx, measuringAccess, 'measure', order);
    for (const { findingId, outcome, reason } of measured) {
      await ctx.tx
        .updateTable('rectification.order_item')
        .set({ outcome, outcome_reason: reason, outcome_at: ctx.now })
        .where('order_id', '=', orderId)
        .where('finding_id', '=', findingId)
        .where('active', '=', true)
        .execute();
    }
    const items = await activeItems(ctx, orderId);
    if (order.state !== 'rechecking' || items.some((item) => item.outcome === null)) continue;
    const events = [occurred(orderMoved, { orderId, verb: 'measure' })];
    await transition(ctx, orderLifecycle, order, 'measure', { events });
  }
}

import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import type { Issue } from '../platform/errors/index.ts';
import { occurred } from '../platform/events/index.ts';
import { type Ctx, operation, paragraph, requireMet } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { rectificationErrors } from './errors.ts';
import { itemVerified } from './events.ts';
import { activeItems, loadActiveItem, releaseItems } from './order.ts';
import { orderLifecycle } from './order-states.ts';
import { moveOrder, orderFor } from './order-step.ts';
import { itemOutcomes } from './order-words.ts';

const seen = { id: idSchema, version: z.int() };
const { close, return: back, withdraw } = orderLifecycle.transitions;

/**
 * The supervisor holds the order to be done. Every item must have been measured and found gone: blocked or unverified
 * is not fixed (攀办函〔2017〕11号 五).
 * @throws Refusal `platform.requirements-unmet` with the items that are not, and why
 */
export const closeOrder = operation(
  {
    name: 'order.close',
    summary: close.label,
    permission: close.permission,
    input: z.strictObject({ ...seen, reason: paragraph(1000).optional() }),
  },
  async (ctx, input) => {
    const order = await orderFor(ctx, 'close', input);
    requireMet(close.label, await closingIssues(ctx, order.id));
    const standing = await moveOrder(ctx, order, 'close', input.reason);
    await end(ctx, order.id);
    return standing;
  },
);

/** Back to the unit, with what is missing. */
export const returnOrder = operation(
  {
    name: 'order.return',
    summary: back.label,
    permission: back.permission,
    input: z.strictObject({ ...seen, reason: paragraph(1000) }),
  },
  async (ctx, input) => moveOrder(ctx, await orderFor(ctx, 'return', input), 'return', input.reason),
);

/** Issued by mistake, or nothing is left of it. */
export const withdrawOrder = operation(
  {
    name: 'order.withdraw',
    summary: withdraw.label,
    permission: withdraw.permission,
    input: z.strictObject({ ...seen, reason: paragraph(1000) }),
  },
  async (ctx, input) => {
    const order = await orderFor(ctx, 'withdraw', input);
    const standing = await moveOrder(ctx, order, 'withdraw', input.reason);
    await end(ctx, order.id);
    return standing;
  },
);

/** A person has looked at what no machine can measure and holds it to be put right: a measurement of its own kind. */
export const verifyItem = operation(
  {
    name: 'order.verify-item',
    summary: '人工核实整改项',
    permission: 'order.decide',
    input: z.strictObject({ id: idSchema, itemId: idSchema, note: paragraph(500) }),
  },
  async (ctx, input) => {
    const order = await orderFor(ctx, 'verify-item', input);
    const item = await loadActiveItem(ctx, order.id, input.itemId);
    if (item.outcome !== 'unmeasured') throw rectificationErrors.refuse('measured-by-machine', {});
    await ctx.tx
      .updateTable('rectification.order_item')
      .set({ outcome: 'gone', outcome_reason: `人工核实：${input.note}`, outcome_at: ctx.now })
      .where('id', '=', item.id)
      .execute();
    await record(ctx, {
      noun: 'order',
      id: order.id,
      verb: 'verify-item',
      reason: input.note,
      before: { outcome: item.outcome },
      after: { outcome: 'gone' },
      events: [occurred(itemVerified, { orderId: order.id, findingId: item.finding_id, note: input.note })],
    });
    return { id: order.id };
  },
);

/** What keeps an order from being closed: each item that is not measured as gone, and why. */
export async function closingIssues(ctx: Ctx, orderId: string): Promise<Issue[]> {
  const items = await activeItems(ctx, orderId);
  return items
    .filter((item) => item.outcome !== 'gone')
    .map((item) => ({
      field: null,
      code: `order.item-${item.outcome ?? 'unasked'}`,
      message: `第 ${item.position + 1} 项${item.outcome === null ? '尚未复测' : itemOutcomes.label(item.outcome)}${
        item.outcome_reason === null ? '' : `（${item.outcome_reason}）`
      }，不能销号`,
      clause: '攀办函〔2017〕11号 五',
      severity: 'blocking',
    }));
}

/** Marks an order that has come to its end, and lets its findings go. */
export async function end(ctx: Ctx, orderId: string): Promise<void> {
  await releaseItems(ctx, orderId);
  await ctx.tx
    .updateTable('rectification.order_sheet')
    .set({ closed_at: ctx.now })
    .where('id', '=', orderId)
    .execute();
}

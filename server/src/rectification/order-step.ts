import { z } from 'zod';
import { authorize } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { emit, occurred } from '../platform/events/index.ts';
import { transition } from '../platform/lifecycle/index.ts';
import { type Ctx, operation, paragraph } from '../platform/operation/index.ts';
import { expectVersion } from '../platform/record/index.ts';
import { orderMoved, orderRecheckAsked } from './events.ts';
import { activeItems, loadOrder, type OrderRow } from './order.ts';
import { orderAccess } from './order-access.ts';
import { type OrderVerb, orderLifecycle } from './order-states.ts';

/** The order at the version that was seen, for one who may do this with it. */
export async function orderFor<Verb extends keyof typeof orderAccess.rules>(
  ctx: Ctx,
  verb: Verb,
  input: { id: string; version?: number | undefined },
): Promise<OrderRow> {
  const order = await loadOrder(ctx, input.id);
  await authorize(ctx, orderAccess, verb, order);
  if (input.version !== undefined) {
    await expectVersion(ctx, { noun: 'order', id: order.id, version: order.version }, input.version);
  }
  return order;
}

/** Moves an order one step on and tells of it. */
export function moveOrder(ctx: Ctx, order: OrderRow, verb: OrderVerb, reason?: string) {
  const events = [occurred(orderMoved, { orderId: order.id, verb })];
  return transition(ctx, orderLifecycle, order, verb, { reason, events });
}

const seen = { id: idSchema, version: z.int() };

function declared(verb: OrderVerb) {
  const { label, permission } = orderLifecycle.transitions[verb];
  return { name: `order.${verb}`, summary: label, permission };
}

/** The unit has got the order. */
export const receiveOrder = operation(
  { ...declared('receive'), input: z.strictObject(seen) },
  async (ctx, input) => moveOrder(ctx, await orderFor(ctx, 'receive', input), 'receive'),
);

/** Whoever answers for the unit has given the order to those who do the work. */
export const signOrder = operation(
  { ...declared('sign'), input: z.strictObject({ ...seen, reason: paragraph(500).optional() }) },
  async (ctx, input) => moveOrder(ctx, await orderFor(ctx, 'sign', input), 'sign', input.reason),
);

/** What the unit is going to do. */
export const planOrder = operation(
  { ...declared('plan'), input: z.strictObject({ ...seen, plan: paragraph(2000) }) },
  async (ctx, input) => {
    const order = await orderFor(ctx, 'plan', input);
    const standing = await moveOrder(ctx, order, 'plan', input.plan);
    await ctx.tx
      .updateTable('rectification.order_sheet')
      .set({ plan: input.plan })
      .where('id', '=', order.id)
      .execute();
    return standing;
  },
);

/** The work has begun. */
export const fixOrder = operation({ ...declared('fix'), input: z.strictObject(seen) }, async (ctx, input) =>
  moveOrder(ctx, await orderFor(ctx, 'fix', input), 'fix'),
);

/** The unit says that it is done, and what it did; every item still open is measured again, and no other. */
export const submitOrder = operation(
  { ...declared('submit'), input: z.strictObject({ ...seen, note: paragraph(2000) }) },
  async (ctx, input) => {
    const order = await orderFor(ctx, 'submit', input);
    const standing = await moveOrder(ctx, order, 'submit', input.note);
    await ctx.tx
      .updateTable('rectification.order_sheet')
      .set({ note: input.note, submitted_at: ctx.now })
      .where('id', '=', order.id)
      .execute();
    await ctx.tx
      .updateTable('rectification.order_item')
      .set({ outcome: null, outcome_reason: null, outcome_at: null })
      .where('order_id', '=', order.id)
      .where('active', '=', true)
      .execute();
    const itemIds = (await activeItems(ctx, order.id)).map((item) => item.id);
    await emit(ctx, occurred(orderRecheckAsked, { orderId: order.id, itemIds }));
    return standing;
  },
);

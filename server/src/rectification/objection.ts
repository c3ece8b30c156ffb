import { z } from 'zod';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { occurred } from '../platform/events/index.ts';
import { actorName, type Ctx, operation, paragraph } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { rectificationErrors } from './errors.ts';
import { objectionUpheld, orderAnswered, orderAsked } from './events.ts';
import { objectionReasons } from './objection-reasons.ts';
import { activeItems, loadActiveItem, loadOrder } from './order.ts';
import { moveOrder, orderFor } from './order-step.ts';
import { whileUnitActs } from './order-transfer.ts';
import { end } from './order-verdict.ts';

/** A unit says that an item is no fault of its own, or none at all 异议. */
export const fileObjection = operation(
  {
    name: 'order.object',
    summary: '提出异议',
    permission: 'order.work',
    input: z.strictObject({
      id: idSchema,
      itemId: idSchema,
      reason: objectionReasons.schema,
      words: paragraph(1000),
    }),
  },
  async (ctx, input) => {
    const order = await orderFor(ctx, 'object', input);
    const reasons = whileUnitActs(order.state, '提出异议');
    if (reasons.length > 0) throw platformErrors.refuse('state-refused', { reasons });
    const item = await loadActiveItem(ctx, order.id, input.itemId);
    await ctx.tx
      .insertInto('rectification.objection')
      .values({
        ...{ id: newId(), item_id: item.id, reason: input.reason, words: input.words },
        ...{ filed_by_name: actorName(ctx.actor), filed_at: ctx.now },
        ...{ decision: null, decision_reason: null, decided_by_name: null, decided_at: null },
      })
      .execute();
    await record(ctx, {
      noun: 'order',
      id: order.id,
      verb: 'object',
      reason: input.words,
      after: { objection: objectionReasons.label(input.reason), item: item.position + 1 },
      events: [occurred(orderAsked, { orderId: order.id, what: 'objection' })],
    });
    return { id: order.id };
  },
);

/**
 * The supervisor upholds an objection, which takes the item out of the order and dismisses the finding, or rejects it.
 * An order without any item left is withdrawn.
 */
export const decideObjection = operation(
  {
    name: 'order.decide-objection',
    summary: '答复异议',
    permission: 'order.decide',
    input: z.strictObject({
      id: idSchema,
      itemId: idSchema,
      decision: z.enum(['upheld', 'rejected']),
      reason: paragraph(1000),
    }),
  },
  async (ctx, input) => {
    const order = await orderFor(ctx, 'decide-objection', input);
    const item = await loadActiveItem(ctx, order.id, input.itemId);
    const objection = await pendingObjection(ctx, item.id);
    if (!objection) throw rectificationErrors.refuse('nothing-asked', {});
    const { decision, reason } = input;
    await ctx.tx
      .updateTable('rectification.objection')
      .set({ decision, decision_reason: reason, decided_by_name: actorName(ctx.actor), decided_at: ctx.now })
      .where('id', '=', objection.id)
      .execute();
    const upheld = { objectionId: objection.id, findingId: item.finding_id, reason: objection.reason };
    await record(ctx, {
      noun: 'order',
      id: order.id,
      verb: 'decide-objection',
      reason,
      after: { objectionDecision: decision, item: item.position + 1 },
      events: [
        occurred(orderAnswered, { orderId: order.id, what: 'objection', decision }),
        ...(decision === 'upheld' ? [occurred(objectionUpheld, upheld)] : []),
      ],
    });
    if (decision === 'upheld') await takeOut(ctx, order.id, item.id);
    return { id: order.id };
  },
);

async function takeOut(ctx: Ctx, orderId: string, itemId: string): Promise<void> {
  await ctx.tx
    .updateTable('rectification.order_item')
    .set({ active: false })
    .where('id', '=', itemId)
    .execute();
  if ((await activeItems(ctx, orderId)).length > 0) return;
  await moveOrder(ctx, await loadOrder(ctx, orderId), 'withdraw', '异议成立，已无待整改的问题');
  await end(ctx, orderId);
}

async function pendingObjection(ctx: Ctx, itemId: string) {
  return ctx.tx
    .selectFrom('rectification.objection')
    .selectAll()
    .where('item_id', '=', itemId)
    .where('decision', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

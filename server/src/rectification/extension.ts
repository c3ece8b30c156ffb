import { z } from 'zod';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { occurred } from '../platform/events/index.ts';
import { actorName, type Ctx, operation, paragraph } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { cityCalendar } from './city-calendar.ts';
import { extendedDeadline } from './deadline.ts';
import { setDeadline } from './deadline-change.ts';
import { rectificationErrors } from './errors.ts';
import { orderAnswered, orderAsked } from './events.ts';
import { orderFor } from './order-step.ts';
import { whileUnitActs } from './order-transfer.ts';

/** A unit asks for more working days 延期. */
export const askExtension = operation(
  {
    name: 'order.ask-extension',
    summary: '申请延期',
    permission: 'order.work',
    input: z.strictObject({ id: idSchema, days: z.int().min(1).max(20), reason: paragraph(1000) }),
  },
  async (ctx, input) => {
    const order = await orderFor(ctx, 'ask-extension', input);
    const reasons = whileUnitActs(order.state, '申请延期');
    if (reasons.length > 0) throw platformErrors.refuse('state-refused', { reasons });
    await ctx.tx
      .insertInto('rectification.extension')
      .values({
        id: newId(),
        order_id: order.id,
        days: input.days,
        reason: input.reason,
        asked_by_name: actorName(ctx.actor),
        asked_at: ctx.now,
        ...{ decision: null, decision_reason: null, decided_by_name: null, decided_at: null },
      })
      .execute();
    await record(ctx, {
      noun: 'order',
      id: order.id,
      verb: 'ask-extension',
      reason: input.reason,
      after: { extensionDays: input.days },
      events: [occurred(orderAsked, { orderId: order.id, what: 'extension' })],
    });
    return { id: order.id };
  },
);

/** The supervisor grants the days that were asked for, or refuses them. */
export const decideExtension = operation(
  {
    name: 'order.decide-extension',
    summary: '答复延期申请',
    permission: 'order.decide',
    input: z.strictObject({
      id: idSchema,
      decision: z.enum(['granted', 'refused']),
      reason: paragraph(1000),
    }),
  },
  async (ctx, input) => {
    const order = await orderFor(ctx, 'decide-extension', input);
    const extension = await pendingExtension(ctx, order.id);
    if (!extension) throw rectificationErrors.refuse('nothing-asked', {});
    const { decision, reason } = input;
    await ctx.tx
      .updateTable('rectification.extension')
      .set({ decision, decision_reason: reason, decided_by_name: actorName(ctx.actor), decided_at: ctx.now })
      .where('id', '=', extension.id)
      .execute();
    await record(ctx, {
      noun: 'order',
      id: order.id,
      verb: 'decide-extension',
      reason,
      after: { extension: decision },
      events: [occurred(orderAnswered, { orderId: order.id, what: 'extension', decision })],
    });
    if (decision === 'granted') {
      const now = {
        countedFrom: order.counted_from,
        countedDays: order.counted_days,
        dueOn: order.due_on,
        provisional: order.due_provisional,
      };
      const deadline = extendedDeadline(await cityCalendar(ctx), now, extension.days);
      await setDeadline(ctx, order, deadline, 'extension');
    }
    return { id: order.id };
  },
);

/** What was asked and is not answered, locked. */
async function pendingExtension(ctx: Ctx, orderId: string) {
  return ctx.tx
    .selectFrom('rectification.extension')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('decision', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

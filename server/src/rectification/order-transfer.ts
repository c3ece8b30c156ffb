import { z } from 'zod';
import { reachOf, unitById } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { occurred } from '../platform/events/index.ts';
import { operation, paragraph } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { rectificationErrors } from './errors.ts';
import { orderTransferred } from './events.ts';
import { orderLifecycle, UNIT_ACTS } from './order-states.ts';
import { orderFor } from './order-step.ts';

/** Gives an order to the unit that really has to act 转办; number, items and deadline stay. */
export const transferOrder = operation(
  {
    name: 'order.transfer',
    summary: '转办整改单',
    permission: 'order.decide',
    input: z.strictObject({ id: idSchema, version: z.int(), unitId: idSchema, reason: paragraph(500) }),
  },
  async (ctx, input) => {
    const order = await orderFor(ctx, 'transfer', input);
    const unit = await unitById(ctx, input.unitId);
    if (!unit || !(await reachOf(ctx)).holds('order.decide', unit.path)) {
      throw rectificationErrors.refuse('unknown-unit', {});
    }
    if (unit.id === order.unit_id) throw rectificationErrors.refuse('same-unit', { unit: unit.name });
    const reasons = transferRefusals(order.state);
    if (reasons.length > 0) throw platformErrors.refuse('state-refused', { reasons });
    const version = order.version + 1;
    await ctx.tx
      .updateTable('rectification.order_sheet')
      .set({ unit_id: unit.id, version, changed_at: ctx.now })
      .where('id', '=', order.id)
      .execute();
    await record(ctx, {
      noun: 'order',
      id: order.id,
      verb: 'transfer',
      reason: input.reason,
      before: { unit: order.unit_name },
      after: { unit: unit.name },
      events: [occurred(orderTransferred, { orderId: order.id, fromUnitId: order.unit_id })],
    });
    return { id: order.id, version };
  },
);

/** Only while the unit has to act can another have to instead. */
export function transferRefusals(state: keyof typeof orderLifecycle.states): string[] {
  return whileUnitActs(state, '转办');
}

/** Why something can't be done because it is not the unit's turn. */
export function whileUnitActs(state: keyof typeof orderLifecycle.states, label: string): string[] {
  if (UNIT_ACTS.some((open) => open === state)) return [];
  return [`整改单现为“${orderLifecycle.states[state].label}”，不能${label}`];
}

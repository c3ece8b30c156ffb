import type { Calendar } from '@mumian/workdays';
import { z } from 'zod';
import { authorize, cityPath, EVERYWHERE } from '../identity/index.ts';
import { occurred } from '../platform/events/index.ts';
import { type Ctx, operation } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { cityCalendar } from './city-calendar.ts';
import { countedDeadline, type OrderDeadline } from './deadline.ts';
import { orderDueChanged } from './events.ts';
import { loadOrder, type OrderRow } from './order.ts';
import { measuringAccess } from './order-access.ts';

/** Gives an order another deadline, and tells both sides. */
export async function setDeadline(
  ctx: Ctx,
  order: Pick<OrderRow, 'id' | 'version' | 'due_on'>,
  deadline: OrderDeadline,
  because: 'extension' | 'calendar',
): Promise<void> {
  await ctx.tx
    .updateTable('rectification.order_sheet')
    .set({
      counted_from: deadline.countedFrom,
      counted_days: deadline.countedDays,
      due_on: deadline.dueOn,
      due_at: deadline.dueAt,
      due_provisional: deadline.provisional,
      version: order.version + 1,
      changed_at: ctx.now,
    })
    .where('id', '=', order.id)
    .execute();
  const change = { orderId: order.id, because, before: order.due_on, after: deadline.dueOn };
  await record(ctx, {
    noun: 'order',
    id: order.id,
    verb: 'change-due',
    reason: because === 'calendar' ? '工作日历变更' : '延期获准',
    before: { dueOn: order.due_on },
    after: { dueOn: deadline.dueOn },
    events: [occurred(orderDueChanged, change)],
  });
}

/**
 * Counts the deadlines of all open orders anew, by the calendar as it is now: the city's days, and the State Council's
 * notice that a newer version of this program knows.
 */
export const recountDeadlines = operation(
  {
    name: 'order.recount-deadlines',
    summary: '重新计算整改期限',
    permission: 'order.measure',
    input: z.strictObject({}),
  },
  async (ctx) => {
    await authorize(ctx, measuringAccess, 'measure', { unit_path: (await cityPath(ctx)) ?? EVERYWHERE });
    const days = await cityCalendar(ctx);
    const open = await openCounted(ctx);
    let changed = 0;
    for (const { id } of open) {
      const order = await loadOrder(ctx, id);
      if (order.closed_at !== null || order.counted_from === null || order.counted_days === null) continue;
      const deadline = countedDeadline(days, order.counted_from, order.counted_days);
      if (deadline.dueOn === order.due_on && deadline.provisional === order.due_provisional) continue;
      await setDeadline(ctx, order, deadline, 'calendar');
      changed += 1;
    }
    return { changed };
  },
);

/** How many open deadlines another calendar would move, and which way. Nothing is changed. */
export async function countMoved(ctx: Ctx, days: Calendar) {
  const open = await openCounted(ctx);
  const moved = open.flatMap(({ due_on: before, counted_from: from, counted_days: count }) =>
    from === null || count === null ? [] : [{ before, after: countedDeadline(days, from, count).dueOn }],
  );
  const earlier = moved.filter(({ before, after }) => after < before).length;
  return { open: open.length, earlier, later: moved.filter(({ before, after }) => after > before).length };
}

/** Open orders whose deadline is counted in working days; one that a circular has set stands as it is. */
function openCounted(ctx: Ctx) {
  return ctx.tx
    .selectFrom('rectification.order_sheet')
    .select(['id', 'due_on', 'counted_from', 'counted_days'])
    .where('closed_at', 'is', null)
    .where('counted_from', 'is not', null)
    .orderBy('id')
    .execute();
}

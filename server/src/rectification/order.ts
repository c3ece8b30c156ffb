import { sql } from 'kysely';
import { platformErrors } from '../platform/errors/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { rectificationErrors } from './errors.ts';
import { orderAccess } from './order-access.ts';
import { UNIT_ACTS } from './order-states.ts';

/** An order 整改单 with the paths and names of who has to act and who has issued it. */
export type OrderRow = Awaited<ReturnType<typeof loadOrder>>;

/**
 * First step: the order, locked where it will be written.
 * @throws Refusal `platform.not-found`
 */
export async function loadOrder(ctx: Ctx, id: string, lock: 'lock' | 'read' = 'lock') {
  let query = ctx.tx
    .selectFrom('rectification.order_sheet as sheet')
    .innerJoin('identity.unit as unit', 'unit.id', 'sheet.unit_id')
    .innerJoin('identity.unit as issuer', 'issuer.id', 'sheet.issuer_unit_id')
    .selectAll('sheet')
    .select(['unit.path as unit_path', 'unit.name as unit_name'])
    .select(['issuer.path as issuer_path', 'issuer.name as issuer_name'])
    .where('sheet.id', '=', id);
  if (lock === 'lock') query = query.forUpdate('sheet');
  const row = await query.executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: orderAccess.noun });
  return row;
}

/** The number people call an order by: 整改〔2026〕12号. */
export function orderNumber(of: { year: number; serial: number }): string {
  return `整改〔${of.year}〕${of.serial}号`;
}

/** Overdue 逾期 is never stored: the unit has to act, and its time is up. */
export function isOverdue(of: { state: OrderRow['state']; due_at: Date }, now: Date): boolean {
  return UNIT_ACTS.some((state) => state === of.state) && of.due_at <= now;
}

/** The same as a condition on `sheet`. */
export function overdueAt(now: Date) {
  return sql<boolean>`(sheet.state = any(${[...UNIT_ACTS]}::text[]) and sheet.due_at <= ${now})`;
}

/**
 * An item of this order, locked.
 * @throws Refusal `rectification.unknown-item`, `rectification.item-settled` when it is not to be put right any more
 */
export async function loadActiveItem(ctx: Ctx, orderId: string, itemId: string) {
  const item = await ctx.tx
    .selectFrom('rectification.order_item')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('id', '=', itemId)
    .forUpdate()
    .executeTakeFirst();
  if (!item) throw rectificationErrors.refuse('unknown-item', {});
  if (!item.active) throw rectificationErrors.refuse('item-settled', {});
  return item;
}

/** The items still to be put right, in their order. */
export async function activeItems(ctx: Ctx, orderId: string) {
  return ctx.tx
    .selectFrom('rectification.order_item')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('active', '=', true)
    .orderBy('position')
    .execute();
}

/** Takes the items out of an order that is over, so that their findings may stand in another. */
export async function releaseItems(ctx: Ctx, orderId: string): Promise<void> {
  await ctx.tx
    .updateTable('rectification.order_item')
    .set({ active: false })
    .where('order_id', '=', orderId)
    .execute();
}

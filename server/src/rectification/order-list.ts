import { sql } from 'kysely';
import { z } from 'zod';
import { subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { likePattern, listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { type Ctx, reading, searchText } from '../platform/operation/index.ts';
import { vocabulary } from '../platform/vocabulary/index.ts';
import { isOverdue, orderNumber, overdueAt } from './order.ts';
import { OPEN_ORDER, orderLifecycle } from './order-states.ts';
import { addressings, orderSeverities } from './order-words.ts';

/** Parts of the list that people ask for; each is a condition on state and time. */
export const orderPhases = vocabulary('order-phase', '办理情况', {
  open: '未了结',
  overdue: '已逾期',
  'due-soon': '三日内到期',
  receiving: '待签收',
  fixing: '整改中',
  reviewing: '待复查认定',
  asking: '待答复申请',
  ended: '已了结',
});
type OrderPhase = (typeof orderPhases.values)[number];

const SOON = 3 * 86_400_000;

export const orderListItemSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  addressedAs: addressings.schema,
  severity: orderSeverities.schema,
  state: orderLifecycle.vocabulary.schema,
  circular: z.string().nullable(),
  /** Findings in it, and those that are still to be put right. */
  items: z.int(),
  itemsOpen: z.int(),
  issuedAt: z.iso.datetime(),
  dueOn: z.iso.date(),
  dueAt: z.iso.datetime(),
  /** Counted into a year whose holidays are not yet known. */
  dueProvisional: z.boolean(),
  overdue: z.boolean(),
});

export const orderListSchema = listAnswer(orderListItemSchema);

/**
 * Open orders by deadline, then those that ended, the latest first: seconds, in which ended ones lie beyond every
 * deadline.
 */
const URGENCY = sql<number>`case when sheet.state = any(${[...OPEN_ORDER]}::text[])
  then extract(epoch from sheet.due_at) else 1e12 - extract(epoch from sheet.due_at) end`;

/** The orders within reach. */
export const listOrders = reading(
  {
    name: 'order.list',
    summary: '查看整改单',
    permission: 'order.read',
    input: z.strictObject({
      ...listFields(['urgency', 'dueAt', 'issuedAt'], 'urgency'),
      q: searchText().optional(),
      unitId: idSchema.optional(),
      siteId: idSchema.optional(),
      state: orderLifecycle.vocabulary.schema.optional(),
      phase: orderPhases.schema.optional(),
      severity: orderSeverities.schema.optional(),
    }),
  },
  async (ctx, input) => {
    let query = orders(ctx)
      .where(await within(ctx, 'order.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.q) query = query.where(saying(input.q));
    if (input.siteId) query = query.where(aboutSite(input.siteId));
    if (input.state) query = query.where('sheet.state', '=', input.state);
    if (input.severity) query = query.where('sheet.severity', '=', input.severity);
    if (input.phase) query = query.where(inPhase(input.phase, ctx.now));
    const page = await pageOf(ctx.tx, query, input, {
      sorts: { urgency: URGENCY, dueAt: 'sheet.due_at', issuedAt: 'sheet.issued_at' },
      id: 'sheet.id',
    });
    return { ...page, items: page.items.map((row) => listItem(row, ctx.now)) };
  },
);

export function orders(ctx: Ctx) {
  return ctx.tx
    .selectFrom('rectification.order_sheet as sheet')
    .innerJoin('identity.unit as unit', 'unit.id', 'sheet.unit_id')
    .select(['sheet.id', 'sheet.year', 'sheet.serial', 'sheet.unit_id', 'unit.name as unit_name'])
    .select(['sheet.addressed_as', 'sheet.severity', 'sheet.state', 'sheet.circular', 'sheet.issued_at'])
    .select(['sheet.due_on', 'sheet.due_at', 'sheet.due_provisional'])
    .select([
      sql<number>`(select count(*) from rectification.order_item as item where item.order_id = sheet.id)`.as(
        'items',
      ),
      sql<number>`(select count(*) from rectification.order_item as item where item.order_id = sheet.id
        and item.active and item.outcome is distinct from 'gone')`.as('items_open'),
    ]);
}

type ListRow = Awaited<ReturnType<ReturnType<typeof orders>['executeTakeFirstOrThrow']>>;

export function listItem(row: ListRow, now: Date) {
  return {
    id: row.id,
    number: orderNumber(row),
    unitId: row.unit_id,
    unitName: row.unit_name,
    addressedAs: row.addressed_as,
    severity: row.severity,
    state: row.state,
    circular: row.circular,
    items: row.items,
    itemsOpen: row.items_open,
    issuedAt: row.issued_at.toISOString(),
    dueOn: row.due_on,
    dueAt: row.due_at.toISOString(),
    dueProvisional: row.due_provisional,
    overdue: isOverdue(row, now),
  };
}

type Condition = ReturnType<typeof sql<boolean>>;

/** A number as people type it, 12 or 2026-12 or 〔2026〕12, or words of the unit or the circular. */
function saying(text: string): Condition {
  const pattern = `%${likePattern(text)}%`;
  const [year, serial] = /^(?:整改)?[〔[(]?(\d{4})[〕\])-]?(\d{1,6})号?$/.exec(text)?.slice(1) ?? [];
  if (year !== undefined && serial !== undefined) {
    return sql<boolean>`(sheet.year = ${Number(year)} and sheet.serial = ${Number(serial)})`;
  }
  if (/^\d{1,6}$/.test(text)) return sql<boolean>`sheet.serial = ${Number(text)}`;
  return sql<boolean>`(unit.name ilike ${pattern} or sheet.circular ilike ${pattern})`;
}

function aboutSite(siteId: string): Condition {
  return sql<boolean>`exists (select from rectification.order_item as item
    join findings.finding as finding on finding.id = item.finding_id
    where item.order_id = sheet.id and finding.site_id = ${siteId})`;
}

function inPhase(phase: OrderPhase, now: Date): Condition {
  const open = sql<boolean>`sheet.state = any(${[...OPEN_ORDER]}::text[])`;
  switch (phase) {
    case 'open':
      return open;
    case 'overdue':
      return overdueAt(now);
    case 'due-soon':
      return sql<boolean>`(${overdueAt(new Date(now.getTime() + SOON))} and sheet.due_at > ${now})`;
    case 'receiving':
      return sql<boolean>`sheet.state in ('issued', 'received')`;
    case 'fixing':
      return sql<boolean>`sheet.state in ('signed', 'planned', 'fixing', 'returned')`;
    case 'reviewing':
      return sql<boolean>`sheet.state in ('submitted', 'rechecking', 'rechecked')`;
    case 'asking':
      return asking;
    case 'ended':
      return sql<boolean>`sheet.state in ('closed', 'withdrawn')`;
  }
}

const asking = sql<boolean>`(
  exists (select from rectification.extension as extension
    where extension.order_id = sheet.id and extension.decision is null)
  or exists (select from rectification.objection as objection
    join rectification.order_item as item on item.id = objection.item_id
    where item.order_id = sheet.id and objection.decision is null and item.active))`;

/** How many orders of a phase lie within reach, for dashboards and 待办. */
export function countOrders(phase: OrderPhase, permission: string) {
  return async (ctx: Ctx, of: { unitId?: string | undefined }): Promise<number> => {
    const { orders } = await ctx.tx
      .selectFrom('rectification.order_sheet as sheet')
      .innerJoin('identity.unit as unit', 'unit.id', 'sheet.unit_id')
      .select((count) => count.fn.countAll<number>().as('orders'))
      .where(inPhase(phase, ctx.now))
      .where(await within(ctx, permission, 'unit.path'))
      .where(await subtreeOf(ctx, of.unitId, 'unit.path'))
      .executeTakeFirstOrThrow();
    return orders;
  };
}

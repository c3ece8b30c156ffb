import { sql } from 'kysely';
import { z } from 'zod';
import { subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { objectionReasons } from './objection-reasons.ts';
import { isOverdue, orderNumber } from './order.ts';
import { orderLifecycle, UNIT_ACTS } from './order-states.ts';
import { itemOutcomes, orderSeverities } from './order-words.ts';

const objectionSchema = z.object({
  reason: objectionReasons.schema,
  words: z.string(),
  filedBy: z.string(),
  filedAt: z.iso.datetime(),
  decision: z.enum(['upheld', 'rejected']).nullable(),
  decisionReason: z.string().nullable(),
  decidedBy: z.string().nullable(),
});

/** One finding of an order: what is wrong, where, and how to put it right. */
export const itemSchema = z.object({
  id: z.uuid(),
  findingId: z.uuid(),
  title: z.string(),
  siteId: z.uuid(),
  siteName: z.string(),
  /** Where to look; text of the site, never to be shown as markup. */
  url: z.string().nullable(),
  place: z.string(),
  snippet: z.string().nullable(),
  remedy: z.object({ editor: z.string(), technician: z.string() }),
  clause: z.string(),
  active: z.boolean(),
  outcome: itemOutcomes.schema.nullable(),
  outcomeReason: z.string().nullable(),
  outcomeAt: z.iso.datetime().nullable(),
  /** It was asked to be measured again, and the answer is not here yet. */
  measuring: z.boolean(),
  objection: objectionSchema.nullable(),
});

/** The items of an order in their order, with the latest objection to each. */
export async function itemsOf(ctx: Ctx, orderId: string) {
  const rows = await items(ctx).where('item.order_id', '=', orderId).orderBy('item.position').execute();
  return rows.map(itemOf);
}

function items(ctx: Ctx) {
  return ctx.tx
    .selectFrom('rectification.order_item as item')
    .innerJoin('findings.finding as finding', 'finding.id', 'item.finding_id')
    .innerJoin('findings.fault_edition as edition', 'edition.id', 'finding.fault_edition')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .leftJoin(
      (from) =>
        from
          .selectFrom('rectification.objection')
          .distinctOn('item_id')
          .selectAll()
          .orderBy('item_id')
          .orderBy('filed_at', 'desc')
          .orderBy('id', 'desc')
          .as('objection'),
      (join) => join.onRef('objection.item_id', '=', 'item.id'),
    )
    .select([
      'item.id',
      'item.finding_id',
      'item.active',
      'item.outcome',
      'item.outcome_reason',
      'item.outcome_at',
    ])
    .select(['edition.title', 'edition.clause', 'edition.remedy_editor', 'edition.remedy_technician'])
    .select([
      'site.id as site_id',
      'site.name as site_name',
      'finding.url',
      'finding.place',
      'finding.snippet',
    ])
    .select(['objection.reason', 'objection.words', 'objection.filed_by_name', 'objection.filed_at'])
    .select(['objection.decision', 'objection.decision_reason', 'objection.decided_by_name'])
    .select(
      sql<boolean>`exists (select from findings.recheck as recheck
        where recheck.finding_id = item.finding_id and recheck.outcome is null)`.as('measuring'),
    );
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof items>['executeTakeFirstOrThrow']>>;

function itemOf(row: ItemRow) {
  return {
    id: row.id,
    findingId: row.finding_id,
    title: row.title,
    siteId: row.site_id,
    siteName: row.site_name,
    url: row.url,
    place: row.place,
    snippet: row.snippet,
    remedy: { editor: row.remedy_editor, technician: row.remedy_technician },
    clause: row.clause,
    active: row.active,
    outcome: row.outcome,
    outcomeReason: row.outcome_reason,
    outcomeAt: row.outcome_at?.toISOString() ?? null,
    measuring: row.measuring,
    objection: objectionOf(row),
  };
}

function objectionOf(row: ItemRow) {
  if (row.reason === null || row.words === null || row.filed_at === null) return null;
  return {
    reason: row.reason,
    words: row.words,
    filedBy: row.filed_by_name ?? '',
    filedAt: row.filed_at.toISOString(),
    decision: row.decision,
    decisionReason: row.decision_reason,
    decidedBy: row.decided_by_name,
  };
}

export const taskListSchema = listAnswer(
  itemSchema.extend({
    orderId: z.uuid(),
    number: z.string(),
    unitName: z.string(),
    severity: orderSeverities.schema,
    state: orderLifecycle.vocabulary.schema,
    dueOn: z.iso.date(),
    dueAt: z.iso.datetime(),
    overdue: z.boolean(),
  }),
);

/** What the actor's units have to put right, by when, and how 整改任务: items of orders in which they have to act. */
export const listTasks = reading(
  {
    name: 'order.tasks',
    summary: '查看整改任务',
    permission: 'order.work',
    input: z.strictObject({
      ...listFields(['dueAt'], 'dueAt'),
      unitId: idSchema.optional(),
      overdue: z.stringbool({ error: '应为 true 或 false' }).optional(),
    }),
  },
  async (ctx, input) => {
    let query = items(ctx)
      .innerJoin('rectification.order_sheet as sheet', 'sheet.id', 'item.order_id')
      .innerJoin('identity.unit as unit', 'unit.id', 'sheet.unit_id')
      .select(['sheet.id as order_id', 'sheet.year', 'sheet.serial', 'sheet.severity', 'sheet.state'])
      .select(['sheet.due_on', 'sheet.due_at', 'unit.name as unit_name'])
      .where('item.active', '=', true)
      .where('sheet.state', 'in', UNIT_ACTS)
      .where(await within(ctx, 'order.work', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.overdue !== undefined) {
      query = query.where('sheet.due_at', input.overdue ? '<=' : '>', ctx.now);
    }
    const page = await pageOf(ctx.tx, query, input, { sorts: { dueAt: 'sheet.due_at' }, id: 'item.id' });
    return {
      ...page,
      items: page.items.map((row) => ({
        ...itemOf(row),
        orderId: row.order_id,
        number: orderNumber(row),
        unitName: row.unit_name,
        severity: row.severity,
        state: row.state,
        dueOn: row.due_on,
        dueAt: row.due_at.toISOString(),
        overdue: isOverdue(row, ctx.now),
      })),
    };
  },
);

import { numberText } from '@mumian/gongwen';
import { z } from 'zod';
import { actionSchema, actionsOn, subtreeOf, within } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { stateRefusals } from '../platform/lifecycle/index.ts';
import { listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { ladderStepNames } from './ladder-rule.ts';
import { ladderLifecycle } from './ladder-states.ts';
import { isOverdue, orderNumber } from './order.ts';
import { ladderAccess } from './order-access.ts';

export const ladderItemSchema = z.object({
  id: z.uuid(),
  orderId: z.uuid(),
  orderNumber: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  dueOn: z.iso.date(),
  /** The order is still overdue. */
  overdue: z.boolean(),
  step: ladderStepNames.schema,
  state: ladderLifecycle.vocabulary.schema,
  overdueDays: z.int(),
  rule: z.string(),
  proposedAt: z.iso.datetime(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  /** Number of the document, where the step was taken. */
  documentNumber: z.string().nullable(),
  version: z.int(),
  actions: z.array(actionSchema),
});

export const ladderListSchema = listAnswer(ladderItemSchema);

/** The steps against overdue orders within reach: what waits for a decision, and what was decided. */
export const listLadder = reading(
  {
    name: 'ladder-step.list',
    summary: '查看督办措施',
    permission: 'ladder.read',
    input: z.strictObject({
      ...listFields(['proposedAt'], '-proposedAt'),
      unitId: idSchema.optional(),
      state: ladderLifecycle.vocabulary.schema.optional(),
      step: ladderStepNames.schema.optional(),
    }),
  },
  async (ctx, input) => {
    let query = steps(ctx)
      .where(await within(ctx, 'ladder.read', 'unit.path'))
      .where(await subtreeOf(ctx, input.unitId, 'unit.path'));
    if (input.state) query = query.where('step.state', '=', input.state);
    if (input.step) query = query.where('step.step', '=', input.step);
    const page = await pageOf(ctx.tx, query, input, {
      sorts: { proposedAt: 'step.proposed_at' },
      id: 'step.id',
    });
    return { ...page, items: await Promise.all(page.items.map((row) => itemOf(ctx, row))) };
  },
);

/** The steps against one order, in the order of the ladder. */
export async function ladderOf(ctx: Ctx, orderId: string) {
  const rows = await steps(ctx).where('step.order_id', '=', orderId).orderBy('step.proposed_at').execute();
  return Promise.all(rows.map((row) => itemOf(ctx, row)));
}

function steps(ctx: Ctx) {
  return ctx.tx
    .selectFrom('rectification.ladder_step as step')
    .innerJoin('rectification.order_sheet as sheet', 'sheet.id', 'step.order_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'sheet.unit_id')
    .innerJoin('identity.unit as issuer', 'issuer.id', 'sheet.issuer_unit_id')
    .selectAll('step')
    .select(['sheet.year', 'sheet.serial', 'sheet.unit_id', 'sheet.due_on', 'sheet.due_at'])
    .select('sheet.state as order_state')
    .select(['unit.name as unit_name', 'unit.path as unit_path'])
    .select(['issuer.path as issuer_path', 'issuer.name as issuer_name']);
}

type StepRow = Awaited<ReturnType<ReturnType<typeof steps>['executeTakeFirstOrThrow']>>;

async function itemOf(ctx: Ctx, row: StepRow) {
  const overdue = isOverdue({ state: row.order_state, due_at: row.due_at }, ctx.now);
  const settled = overdue || row.state !== 'proposed' ? [] : ['整改单现在不逾期'];
  const number = row.document?.number;
  return {
    id: row.id,
    orderId: row.order_id,
    orderNumber: orderNumber(row),
    unitId: row.unit_id,
    unitName: row.unit_name,
    dueOn: row.due_on,
    overdue,
    step: row.step,
    state: row.state,
    overdueDays: row.overdue_days,
    rule: row.rule,
    proposedAt: row.proposed_at.toISOString(),
    decidedBy: row.decided_by_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
    reason: row.reason,
    documentNumber: number ? numberText(number) : null,
    version: row.version,
    actions: await actionsOn(ctx, ladderAccess, row, (verb) => [
      ...stateRefusals(ladderLifecycle, verb, row.state),
      ...(verb === 'take' ? settled : []),
    ]),
  };
}

/** How many steps wait for a decision within reach, for 待办. */
export async function countProposed(ctx: Ctx, of: { unitId?: string | undefined }): Promise<number> {
  const { steps } = await ctx.tx
    .selectFrom('rectification.ladder_step as step')
    .innerJoin('rectification.order_sheet as sheet', 'sheet.id', 'step.order_id')
    .innerJoin('identity.unit as unit', 'unit.id', 'sheet.unit_id')
    .select((count) => count.fn.countAll<number>().as('steps'))
    .where('step.state', '=', 'proposed')
    .where(await within(ctx, 'order.escalate', 'unit.path'))
    .where(await subtreeOf(ctx, of.unitId, 'unit.path'))
    .executeTakeFirstOrThrow();
  return steps;
}

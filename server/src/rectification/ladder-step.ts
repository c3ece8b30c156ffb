import { z } from 'zod';
import { authorize, authorizeSight, cityPath, EVERYWHERE } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { emit, occurred } from '../platform/events/index.ts';
import { transition } from '../platform/lifecycle/index.ts';
import { actorName, type Ctx, operation, paragraph, reading } from '../platform/operation/index.ts';
import { expectVersion, recordAll } from '../platform/record/index.ts';
import { cityCalendar } from './city-calendar.ts';
import { workdaysOverdue } from './deadline.ts';
import { rectificationErrors } from './errors.ts';
import { ladderProposed, ladderTaken } from './events.ts';
import { ladderDocument } from './ladder-document.ts';
import { ladderStep, proposedStep, ruleWords } from './ladder-rule.ts';
import { ladderLifecycle } from './ladder-states.ts';
import { isOverdue, loadOrder, overdueAt } from './order.ts';
import { ladderAccess, measuringAccess } from './order-access.ts';

/** First step: a step of the ladder with its order, both locked where it will be written. */
export async function loadLadderStep(ctx: Ctx, id: string, lock: 'lock' | 'read' = 'lock') {
  const found = await ctx.tx
    .selectFrom('rectification.ladder_step')
    .select('order_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw platformErrors.refuse('not-found', { what: ladderAccess.noun });
  // The order before its steps, as everywhere, so that two who lock both do not wait for each other.
  const order = await loadOrder(ctx, found.order_id, lock);
  const step = await ctx.tx
    .selectFrom('rectification.ladder_step')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { order, step };
}

/**
 * Proposes the next step of the ladder against each order that is overdue long enough. An order and a step come
 * together once, so that a job that runs twice proposes nothing twice.
 */
export const proposeSteps = operation(
  {
    name: 'ladder-step.propose',
    summary: '提出督办措施',
    permission: 'order.measure',
    input: z.strictObject({}),
  },
  async (ctx) => {
    await authorize(ctx, measuringAccess, 'measure', { unit_path: (await cityPath(ctx)) ?? EVERYWHERE });
    const days = await cityCalendar(ctx);
    const overdue = await ctx.tx
      .selectFrom('rectification.order_sheet as sheet')
      .innerJoin('identity.unit as unit', 'unit.id', 'sheet.unit_id')
      .select(['sheet.id', 'sheet.due_on', 'unit.path'])
      .where(overdueAt(ctx.now))
      .orderBy('sheet.id')
      .execute();
    const proposed: { id: string; place: string; after: object }[] = [];
    for (const order of overdue) {
      const known = await ctx.tx
        .selectFrom('rectification.ladder_step')
        .select(['step', 'state'])
        .where('order_id', '=', order.id)
        .execute();
      const overdueDays = workdaysOverdue(days, order.due_on, ctx.now);
      const next = proposedStep(known, overdueDays);
      if (!next) continue;
      const added = await ctx.tx
        .insertInto('rectification.ladder_step')
        .values({
          ...{ id: newId(), order_id: order.id, step: next.step, state: 'proposed' },
          ...{ overdue_days: overdueDays, rule: ruleWords(next), proposed_at: ctx.now },
          ...{ decided_by_name: null, decided_at: null, reason: null, document: null },
          ...{ version: 1, changed_at: ctx.now },
        })
        .onConflict((conflict) => conflict.columns(['order_id', 'step']).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (added) proposed.push({ id: added.id, place: order.path, after: { step: next.step, overdueDays } });
    }
    if (proposed.length === 0) return { proposed: 0 };
    await recordAll(ctx, { noun: 'ladder-step', verb: 'propose', things: proposed });
    await emit(ctx, occurred(ladderProposed, { stepIds: proposed.map(({ id }) => id) }));
    return { proposed: proposed.length };
  },
);

/** A person takes the step: its document is made, numbered and kept as it was signed. */
export const takeStep = operation(
  {
    name: 'ladder-step.take',
    summary: '采取督办措施',
    permission: 'order.escalate',
    input: z.strictObject({ id: idSchema, version: z.int(), words: paragraph(1000).optional() }),
  },
  async (ctx, input) => {
    const { order, step } = await loadLadderStep(ctx, input.id);
    await authorize(ctx, ladderAccess, 'take', order);
    await expectVersion(ctx, { noun: 'ladder-step', id: step.id, version: step.version }, input.version);
    if (step.state === 'proposed' && !isOverdue(order, ctx.now)) {
      throw rectificationErrors.refuse('not-overdue', {});
    }
    const events = [occurred(ladderTaken, { stepId: step.id, orderId: order.id })];
    const standing = await transition(ctx, ladderLifecycle, step, 'take', { reason: input.words, events });
    const overdueDays = workdaysOverdue(await cityCalendar(ctx), order.due_on, ctx.now);
    const document = await ladderDocument(ctx, {
      ...{ order, step: ladderStep(step.step), overdueDays, words: input.words },
    });
    await decided(ctx, step.id, { reason: input.words ?? null, document: JSON.stringify(document) });
    return standing;
  },
);

/** A person sees a reason not to take the step. */
export const waiveStep = operation(
  {
    name: 'ladder-step.waive',
    summary: '不采取督办措施',
    permission: 'order.escalate',
    input: z.strictObject({ id: idSchema, version: z.int(), reason: paragraph(1000) }),
  },
  async (ctx, input) => {
    const { order, step } = await loadLadderStep(ctx, input.id);
    await authorize(ctx, ladderAccess, 'waive', order);
    await expectVersion(ctx, { noun: 'ladder-step', id: step.id, version: step.version }, input.version);
    const standing = await transition(ctx, ladderLifecycle, step, 'waive', { reason: input.reason });
    await decided(ctx, step.id, { reason: input.reason, document: null });
    return standing;
  },
);

/** The document of a step that was taken, as its parts. */
export const readLadderDocument = reading(
  {
    name: 'ladder-step.document',
    summary: '下载督办文书',
    permission: 'ladder.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, input) => {
    const { order, step } = await loadLadderStep(ctx, input.id, 'read');
    await authorizeSight(ctx, ladderAccess, order);
    if (step.document === null) throw rectificationErrors.refuse('no-document', {});
    return step.document;
  },
);

async function decided(ctx: Ctx, id: string, of: { reason: string | null; document: string | null }) {
  await ctx.tx
    .updateTable('rectification.ladder_step')
    .set({ ...of, decided_by_name: actorName(ctx.actor), decided_at: ctx.now })
    .where('id', '=', id)
    .execute();
}

import { z } from 'zod';
import { actionSchema, actionsOn, authorizeSight } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { stateRefusals } from '../platform/lifecycle/index.ts';
import { type Ctx, reading } from '../platform/operation/index.ts';
import { historyEntrySchema, historyOf } from '../platform/record/index.ts';
import { itemSchema, itemsOf } from './item-list.ts';
import { ladderItemSchema, ladderOf } from './ladder-list.ts';
import { loadOrder, type OrderRow } from './order.ts';
import { orderAccess } from './order-access.ts';
import { listItem, orderListItemSchema, orders } from './order-list.ts';
import { type OrderVerb, orderLifecycle } from './order-states.ts';
import { transferRefusals, whileUnitActs } from './order-transfer.ts';
import { closingIssues } from './order-verdict.ts';

const decisionFields = {
  decisionReason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
};

const extensionSchema = z.object({
  days: z.int(),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  decision: z.enum(['granted', 'refused']).nullable(),
  ...decisionFields,
});

const evidenceSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  bytes: z.int(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const orderSchema = orderListItemSchema.extend({
  issuerName: z.string(),
  issuedBy: z.string(),
  /** Working days it was given; null where a circular sets the date. */
  countedDays: z.int().nullable(),
  plan: z.string().nullable(),
  note: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  orderItems: z.array(itemSchema),
  extensions: z.array(extensionSchema),
  evidence: z.array(evidenceSchema),
  ladder: z.array(ladderItemSchema),
  version: z.int(),
  actions: z.array(actionSchema),
});

const orderIdInput = z.strictObject({ id: idSchema });

/** One order with all that is said and asked about it, and what may be done. */
export const getOrder = reading(
  { name: 'order.get', summary: '查看整改单详情', permission: 'order.read', input: orderIdInput },
  async (ctx, input) => {
    const order = await loadOrder(ctx, input.id, 'read');
    await authorizeSight(ctx, orderAccess, order);
    const row = await orders(ctx).where('sheet.id', '=', order.id).executeTakeFirstOrThrow();
    const orderItems = await itemsOf(ctx, order.id);
    const extensions = await extensionsOf(ctx, order.id);
    const objected = orderItems.some(({ active, objection }) => active && objection?.decision === null);
    const asked = { extension: extensions.some(({ decision }) => decision === null), objection: objected };
    const closing = (await closingIssues(ctx, order.id)).map(({ message }) => message);
    return {
      ...listItem(row, ctx.now),
      issuerName: order.issuer_name,
      issuedBy: order.issued_by_name,
      countedDays: order.counted_days,
      plan: order.plan,
      note: order.note,
      submittedAt: order.submitted_at?.toISOString() ?? null,
      closedAt: order.closed_at?.toISOString() ?? null,
      orderItems,
      extensions,
      evidence: await evidenceOf(ctx, order.id),
      ladder: await ladderOf(ctx, order.id),
      version: order.version,
      actions: await actionsOn(ctx, orderAccess, order, (name) =>
        reasonsAgainst(name, order, asked, closing),
      ),
    };
  },
);

/** Why something can't be done now, from the rules that the operations ask themselves. */
function reasonsAgainst(
  name: keyof typeof orderAccess.rules,
  order: OrderRow,
  asked: { extension: boolean; objection: boolean },
  closing: string[],
): string[] {
  const open = order.closed_at === null ? [] : ['整改单已了结'];
  switch (name) {
    case 'ask-extension':
      return asked.extension ? ['已有延期申请待答复'] : whileUnitActs(order.state, '申请延期');
    case 'object':
      return whileUnitActs(order.state, '提出异议');
    case 'transfer':
      return transferRefusals(order.state);
    case 'decide-extension':
      return asked.extension ? [] : ['没有待答复的延期申请'];
    case 'decide-objection':
      return asked.objection ? [] : ['没有待答复的异议'];
    case 'add-evidence':
    case 'recheck-item':
    case 'verify-item':
      return open;
    case 'close':
      return [
        ...stateRefusals(orderLifecycle, 'close', order.state),
        ...(order.state === 'rechecked' ? closing : []),
      ];
    default:
      return stateRefusals(orderLifecycle, name satisfies OrderVerb, order.state);
  }
}

/** Everything that was done with an order, newest first. */
export const orderHistory = reading(
  { name: 'order.history', summary: '查看整改单办理记录', permission: 'order.read', input: orderIdInput },
  async (ctx, input) => {
    await authorizeSight(ctx, orderAccess, await loadOrder(ctx, input.id, 'read'));
    return { items: await historyOf(ctx, 'order', input.id) };
  },
);

export const orderHistorySchema = z.object({ items: z.array(historyEntrySchema) });

async function extensionsOf(ctx: Ctx, orderId: string) {
  const rows = await ctx.tx
    .selectFrom('rectification.extension')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    days: row.days,
    reason: row.reason,
    askedBy: row.asked_by_name,
    askedAt: row.asked_at.toISOString(),
    decision: row.decision,
    decisionReason: row.decision_reason,
    decidedBy: row.decided_by_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
  }));
}

async function evidenceOf(ctx: Ctx, orderId: string) {
  const rows = await ctx.tx
    .selectFrom('rectification.evidence_file')
    .select(['id', 'name', 'uploaded_by_name', 'uploaded_at'])
    .select((row) => row.fn<number>('octet_length', ['content']).as('bytes'))
    .where('order_id', '=', orderId)
    .orderBy('uploaded_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    bytes: row.bytes,
    by: row.uploaded_by_name,
    at: row.uploaded_at.toISOString(),
  }));
}

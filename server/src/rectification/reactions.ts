import {
  answerRecheck,
  askRecheck,
  findingRechecked,
  findingReopened,
  findingResolved,
} from '../findings/index.ts';
import { holdersOf } from '../identity/index.ts';
import { type Reaction, when } from '../platform/events/index.ts';
import { notify } from '../platform/notify/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { recountDeadlines } from './deadline-change.ts';
import {
  calendarChanged,
  itemVerified,
  ladderProposed,
  ladderTaken,
  objectionUpheld,
  orderAnswered,
  orderAsked,
  orderDueChanged,
  orderIssued,
  orderMoved,
  orderRecheckAsked,
  orderTransferred,
} from './events.ts';
import { ladderStepNames } from './ladder-rule.ts';
import { loadLadderStep } from './ladder-step.ts';
import { dismissObjected } from './objection-dismissal.ts';
import { loadOrder, type OrderRow, orderNumber } from './order.ts';
import { startRecheck, takeMeasurements } from './order-recheck.ts';
import { orderSeverities } from './order-words.ts';
import { measuredBy } from './recheck-reason.ts';

const measures = ['order.measure'];

/** Those who have to act on an order. */
function workers(ctx: Ctx, order: Pick<OrderRow, 'unit_path'>): Promise<string[]> {
  return holdersOf(ctx, 'order.work', order.unit_path);
}

/** Those who decide on it. */
function deciders(ctx: Ctx, order: Pick<OrderRow, 'issuer_path'>): Promise<string[]> {
  return holdersOf(ctx, 'order.decide', order.issuer_path);
}

const toUnit = new Map([
  ['close', '已销号'],
  ['return', '已退回，请继续整改'],
  ['withdraw', '已撤销'],
]);
const toIssuer = new Map([
  ['plan', '已报整改方案'],
  ['submit', '已提交整改结果，系统正在复测'],
  ['measure', '已复测完毕，请认定'],
]);
const asked = { extension: '申请延期', objection: '提出异议' } as const;
const answers = { granted: '已同意', refused: '未同意', upheld: '成立', rejected: '不成立' } as const;

/** What follows from what happens in this wing or below. */
export const rectificationReactions: Reaction[] = [
  when(
    orderIssued,
    { name: 'rectification.notify-unit-of-orders', follows: '通知责任单位' },
    async (ctx, { orderIds }) => {
      for (const id of orderIds) {
        const order = await loadOrder(ctx, id, 'read');
        await notify(ctx, {
          to: await workers(ctx, order),
          title: `${orderNumber(order)}整改单：请于 ${order.due_on} 前完成整改`,
          body: `${order.unit_name}，${orderSeverities.label(order.severity)}问题`,
          href: `/orders/${order.id}`,
          urgent: order.severity === 'veto',
        });
      }
    },
  ),
  when(
    orderMoved,
    { name: 'rectification.notify-of-step', follows: '通知另一方' },
    async (ctx, { orderId, verb }) => {
      const order = await loadOrder(ctx, orderId, 'read');
      const [words, to] = toUnit.has(verb)
        ? [toUnit.get(verb), await workers(ctx, order)]
        : [toIssuer.get(verb), await deciders(ctx, order)];
      if (words === undefined) return;
      const href = `/orders/${order.id}`;
      const title = `${orderNumber(order)}整改单${words}`;
      await notify(ctx, { to, title, body: order.unit_name, href, urgent: verb === 'return' });
    },
  ),
  when(
    orderTransferred,
    { name: 'rectification.notify-of-transfer', follows: '通知接办单位' },
    async (ctx, { orderId }) => {
      const order = await loadOrder(ctx, orderId, 'read');
      await notify(ctx, {
        to: await workers(ctx, order),
        title: `${orderNumber(order)}整改单已转由你单位办理，期限 ${order.due_on}`,
        href: `/orders/${order.id}`,
      });
    },
  ),
  when(
    orderDueChanged,
    { name: 'rectification.notify-of-due-change', follows: '通知双方新的期限' },
    async (ctx, { orderId, because, before, after }) => {
      const order = await loadOrder(ctx, orderId, 'read');
      await notify(ctx, {
        to: [...(await workers(ctx, order)), ...(await deciders(ctx, order))],
        title: `${orderNumber(order)}整改单期限由 ${before} 变为 ${after}`,
        body: because === 'calendar' ? '工作日历有变更，期限按新的工作日重新计算' : '延期申请已获同意',
        href: `/orders/${order.id}`,
      });
    },
  ),
  when(
    orderAsked,
    { name: 'rectification.notify-issuer-of-request', follows: '通知下发单位答复' },
    async (ctx, { orderId, what }) => {
      const order = await loadOrder(ctx, orderId, 'read');
      const title = `${order.unit_name}就${orderNumber(order)}整改单${asked[what]}，请答复`;
      await notify(ctx, { to: await deciders(ctx, order), title, href: `/orders/${order.id}` });
    },
  ),
  when(
    orderAnswered,
    { name: 'rectification.notify-unit-of-answer', follows: '通知责任单位' },
    async (ctx, { orderId, what, decision }) => {
      const order = await loadOrder(ctx, orderId, 'read');
      const noun = what === 'extension' ? '延期申请' : '异议';
      const title = `${orderNumber(order)}整改单的${noun}${answers[decision]}`;
      await notify(ctx, { to: await workers(ctx, order), title, href: `/orders/${order.id}` });
    },
  ),
  when(
    ladderProposed,
    { name: 'rectification.notify-of-proposed-steps', follows: '通知下发单位决定' },
    async (ctx, { stepIds }) => {
      // One notice for each issuer, however many orders are overdue.
      const perIssuer = new Map<string, { to: string[]; orders: number }>();
      for (const id of stepIds) {
        const { order } = await loadLadderStep(ctx, id, 'read');
        const known = perIssuer.get(order.issuer_path) ?? { to: await deciders(ctx, order), orders: 0 };
        perIssuer.set(order.issuer_path, { ...known, orders: known.orders + 1 });
      }
      for (const { to, orders } of perIssuer.values()) {
        const title = `${orders} 张整改单逾期，请决定督办措施`;
        await notify(ctx, { to, title, href: '/ladder?state=proposed', urgent: true });
      }
    },
  ),
  when(
    ladderTaken,
    { name: 'rectification.notify-unit-of-step', follows: '通知责任单位' },
    async (ctx, { stepId }) => {
      const { order, step } = await loadLadderStep(ctx, stepId, 'read');
      await notify(ctx, {
        to: await workers(ctx, order),
        title: `${orderNumber(order)}整改单逾期，已采取“${ladderStepNames.label(step.step)}”措施`,
        body: order.unit_name,
        href: `/orders/${order.id}`,
        urgent: true,
      });
    },
  ),
  when(
    calendarChanged,
    {
      name: 'rectification.recount-after-calendar',
      follows: '重新计算未了结整改单的期限',
      permissions: measures,
    },
    async (ctx) => {
      await recountDeadlines(ctx, {});
    },
  ),
  when(
    orderRecheckAsked,
    {
      name: 'rectification.start-recheck',
      follows: '复测整改项',
      permissions: [...measures, 'finding.read', 'finding.recheck'],
    },
    async (ctx, { orderId, itemIds }) => startRecheck(ctx, orderId, itemIds),
  ),
  when(
    findingRechecked,
    {
      name: 'rectification.take-recheck',
      follows: '把复测结果记到整改项，全部测完后请人认定',
      permissions: measures,
    },
    async (ctx, { answers }) => takeMeasurements(ctx, await measuredBy(ctx, answers)),
  ),
  when(
    findingResolved,
    { name: 'rectification.take-resolved', follows: '把整改项记为已消除', permissions: measures },
    async (ctx, { findingIds }) =>
      takeMeasurements(
        ctx,
        findingIds.map((findingId) => ({ findingId, outcome: 'gone', reason: null })),
      ),
  ),
  when(
    findingReopened,
    { name: 'rectification.take-reopened', follows: '把整改项记为仍存在', permissions: measures },
    async (ctx, { findingIds }) =>
      takeMeasurements(
        ctx,
        findingIds.map((findingId) => ({ findingId, outcome: 'there', reason: null })),
      ),
  ),
  when(
    objectionUpheld,
    {
      name: 'rectification.dismiss-objected-finding',
      follows: '把问题判为误报，计入规则准确率',
      permissions: ['finding.read', 'finding.triage'],
    },
    async (ctx, { findingId, reason }) => dismissObjected(ctx, findingId, reason),
  ),
  when(
    itemVerified,
    {
      name: 'rectification.settle-verified-finding',
      follows: '把人工核实的结果记入问题台账',
      permissions: ['finding.read', 'finding.recheck', 'finding.raise'],
    },
    async (ctx, { findingId, note }) => {
      const { items } = await askRecheck(ctx, { findingIds: [findingId], reason: `人工核实：${note}` });
      await answerRecheck(
        ctx,
        items.map(({ recheckId }) => ({ recheckId, outcome: 'gone' })),
      );
    },
  ),
];

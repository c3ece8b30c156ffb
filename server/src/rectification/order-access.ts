import { accessRules, type Rule } from '../identity/index.ts';
import { ladderLifecycle } from './ladder-states.ts';
import { type OrderVerb, orderLifecycle } from './order-states.ts';

export interface PlacedOrder {
  unit_path: string;
  issuer_path: string;
  issuer_name: string;
}

/** What the issuer decides nobody below decides: a county does not close what the city has issued (一、五). */
const byIssuer = (permission: string, label: string): Rule<PlacedOrder> => ({
  permission,
  label,
  unless: (order, reach) =>
    reach.holds(permission, order.issuer_path)
      ? []
      : [`整改单由${order.issuer_name}下发，只有其监管员能${label}`],
});

const steps = Object.fromEntries(
  Object.entries(orderLifecycle.transitions).map(([verb, { permission, label }]) => [
    verb,
    permission === 'order.decide' ? byIssuer(permission, label) : { permission, label },
  ]),
) as Record<OrderVerb, Rule<PlacedOrder>>;

/** Who may do what with an order: the unit that has to act works on it, whoever issued it decides. */
export const orderAccess = accessRules<PlacedOrder>()({
  noun: '这张整改单',
  sees: 'order.read',
  pathOf: (order) => order.unit_path,
  rules: {
    ...steps,
    'ask-extension': { permission: 'order.work', label: '申请延期' },
    'decide-extension': byIssuer('order.decide', '答复延期申请'),
    object: { permission: 'order.work', label: '提出异议' },
    'decide-objection': byIssuer('order.decide', '答复异议'),
    'add-evidence': { permission: 'order.work', label: '上传佐证' },
    'recheck-item': { permission: 'order.work', label: '立即复查' },
    'verify-item': byIssuer('order.decide', '人工核实'),
    transfer: byIssuer('order.decide', '转办'),
  },
});

/** Who may issue an order to a unit. */
export const issuingAccess = accessRules<{ unit_path: string }>()({
  noun: '这个单位',
  sees: 'order.issue',
  pathOf: (unit) => unit.unit_path,
  rules: { issue: { permission: 'order.issue', label: '下发整改单' } },
});

const { take, waive } = ladderLifecycle.transitions;

/** Who decides on a step of the ladder: the issuer of the order. */
export const ladderAccess = accessRules<PlacedOrder>()({
  noun: '这项督办措施',
  sees: 'ladder.read',
  pathOf: (order) => order.unit_path,
  rules: { take: byIssuer(take.permission, take.label), waive: byIssuer(waive.permission, waive.label) },
});

/** Who may change the days by which deadlines are counted: they count for the whole city. */
export const calendarAccess = accessRules<{ unit_path: string }>()({
  noun: '工作日历',
  sees: 'calendar.read',
  pathOf: (city) => city.unit_path,
  rules: { edit: { permission: 'calendar.edit', label: '修改工作日历' } },
});

/** Jobs that measure, count and propose, over the whole city. */
export const measuringAccess = accessRules<{ unit_path: string }>()({
  noun: '整改单',
  sees: 'order.measure',
  pathOf: (place) => place.unit_path,
  rules: { measure: { permission: 'order.measure', label: '复测和计时' } },
});

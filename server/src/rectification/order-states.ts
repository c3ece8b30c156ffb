import { lifecycle } from '../platform/lifecycle/index.ts';
import { orderMoved } from './events.ts';

/** States in which the unit has to act, so that the deadline runs against it. */
export const UNIT_ACTS = ['issued', 'received', 'signed', 'planned', 'fixing', 'returned'] as const;

/** States in which an order is not over. */
export const OPEN_ORDER = [...UNIT_ACTS, 'submitted', 'rechecking', 'rechecked'] as const;

/** An order's life 整改单: from the supervisor to the unit and back, with a measurement before the verdict (五). */
export const orderLifecycle = lifecycle({
  noun: 'order',
  title: '整改单',
  table: 'rectification.order_sheet',
  initial: ['issued'],
  states: {
    issued: { label: '已下发', phase: '签收' },
    received: { label: '已接收', phase: '签收' },
    signed: { label: '已签办', phase: '整改' },
    planned: { label: '已定方案', phase: '整改' },
    fixing: { label: '整改中', phase: '整改' },
    submitted: { label: '已提交', phase: '复查' },
    rechecking: { label: '复测中', phase: '复查' },
    rechecked: { label: '待认定', phase: '复查' },
    returned: { label: '已退回', phase: '整改' },
    closed: { label: '已销号', phase: '了结', final: true },
    withdrawn: { label: '已撤销', phase: '了结', final: true },
  },
  transitions: {
    receive: {
      label: '接收',
      from: ['issued'],
      to: 'received',
      permission: 'order.work',
      emits: orderMoved,
    },
    sign: {
      label: '签办',
      from: ['received'],
      to: 'signed',
      permission: 'order.work',
      emits: orderMoved,
    },
    plan: {
      label: '报整改方案',
      from: ['signed'],
      to: 'planned',
      permission: 'order.work',
      emits: orderMoved,
    },
    fix: {
      label: '开始整改',
      from: ['planned', 'returned'],
      to: 'fixing',
      permission: 'order.work',
      emits: orderMoved,
    },
    submit: {
      label: '提交整改结果',
      from: ['planned', 'fixing', 'returned'],
      to: 'submitted',
      permission: 'order.work',
      emits: orderMoved,
    },
    recheck: {
      label: '启动复测',
      from: ['submitted'],
      to: 'rechecking',
      permission: 'order.measure',
      clause: '攀办函〔2017〕11号 一',
    },
    measure: {
      label: '完成复测',
      from: ['rechecking'],
      to: 'rechecked',
      permission: 'order.measure',
      emits: orderMoved,
    },
    close: {
      label: '销号',
      from: ['rechecked'],
      to: 'closed',
      permission: 'order.decide',
      notBy: ['submit'],
      emits: orderMoved,
      clause: '攀办函〔2017〕11号 五',
    },
    return: {
      label: '退回',
      from: ['submitted', 'rechecking', 'rechecked'],
      to: 'returned',
      permission: 'order.decide',
      reason: 'required',
      emits: orderMoved,
    },
    withdraw: {
      label: '撤销',
      from: OPEN_ORDER,
      to: 'withdrawn',
      permission: 'order.decide',
      reason: 'required',
      emits: orderMoved,
    },
  },
});

export type OrderState = keyof typeof orderLifecycle.states;
export type OrderVerb = keyof typeof orderLifecycle.transitions;

import type { Wing } from '../wing.ts';
import { dayKinds } from './calendar-day.ts';
import { rectificationErrors } from './errors.ts';
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
import { rectificationCron, rectificationJobs } from './jobs.ts';
import { countProposed } from './ladder-list.ts';
import { calendarRoutes, ladderRoutes } from './ladder-routes.ts';
import { ladderStepNames } from './ladder-rule.ts';
import { ladderLifecycle } from './ladder-states.ts';
import { objectionReasons } from './objection-reasons.ts';
import { countOrders, orderPhases } from './order-list.ts';
import { orderRoutes } from './order-routes.ts';
import { orderLifecycle } from './order-states.ts';
import { addressings, itemOutcomes, orderSeverities } from './order-words.ts';
import { rectificationReactions } from './reactions.ts';

/** The wing of orders, deadlines and accountability. */
export const rectificationWing: Wing = {
  name: 'rectification',
  title: '整改督办',
  clause: '五',
  needs: ['identity', 'registry', 'findings'],
  permissions: [
    { name: 'order.read', label: '查看整改单' },
    { name: 'order.issue', label: '下发整改单' },
    { name: 'order.work', label: '办理整改单' },
    { name: 'order.decide', label: '认定整改结果' },
    { name: 'order.escalate', label: '采取督办措施' },
    { name: 'order.measure', label: '复测整改项' },
    { name: 'ladder.read', label: '查看督办措施' },
    { name: 'calendar.read', label: '查看工作日历' },
    { name: 'calendar.edit', label: '修改工作日历' },
  ],
  routes: [...orderRoutes, ...ladderRoutes, ...calendarRoutes],
  jobs: rectificationJobs,
  cron: rectificationCron,
  events: [
    orderIssued,
    orderMoved,
    orderRecheckAsked,
    orderDueChanged,
    orderTransferred,
    orderAsked,
    orderAnswered,
    objectionUpheld,
    itemVerified,
    calendarChanged,
    ladderProposed,
    ladderTaken,
  ],
  reactions: rectificationReactions,
  lifecycles: [orderLifecycle, ladderLifecycle],
  vocabularies: [
    addressings,
    orderSeverities,
    itemOutcomes,
    orderPhases,
    objectionReasons,
    ladderStepNames,
    dayKinds,
    orderLifecycle.vocabulary,
    ladderLifecycle.vocabulary,
  ],
  errors: rectificationErrors,
  faults: [],
  counts: [
    {
      code: 'orders-open',
      label: '未了结整改单',
      permission: 'order.read',
      href: '/orders?phase=open',
      value: countOrders('open', 'order.read'),
    },
    {
      code: 'orders-overdue',
      label: '逾期整改单',
      permission: 'order.read',
      href: '/orders?phase=overdue',
      value: countOrders('overdue', 'order.read'),
    },
  ],
  todos: [
    {
      code: 'orders-overdue-to-fix',
      label: '逾期未整改的整改单',
      advice: '立即整改并提交结果',
      permission: 'order.work',
      href: '/orders?phase=overdue',
      value: countOrders('overdue', 'order.work'),
    },
    {
      code: 'orders-to-receive',
      label: '待签收的整改单',
      advice: '接收并签办到人',
      permission: 'order.work',
      href: '/orders?phase=receiving',
      value: countOrders('receiving', 'order.work'),
    },
    {
      code: 'orders-to-fix',
      label: '整改中的整改单',
      advice: '按期整改并提交结果',
      permission: 'order.work',
      href: '/orders?phase=fixing',
      value: countOrders('fixing', 'order.work'),
    },
    {
      code: 'orders-to-decide',
      label: '待复查认定的整改单',
      advice: '核对复测结果，销号或退回',
      permission: 'order.decide',
      href: '/orders?phase=reviewing',
      value: countOrders('reviewing', 'order.decide'),
    },
    {
      code: 'orders-to-answer',
      label: '延期和异议待答复',
      advice: '查看理由并答复',
      permission: 'order.decide',
      href: '/orders?phase=asking',
      value: countOrders('asking', 'order.decide'),
    },
    {
      code: 'ladder-to-decide',
      label: '督办措施待决定',
      advice: '决定是否采取',
      permission: 'order.escalate',
      href: '/ladder?state=proposed',
      value: countProposed,
    },
  ],
};

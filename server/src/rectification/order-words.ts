import { vocabulary } from '../platform/vocabulary/index.ts';

/** As whom a unit gets an order: it runs the site's content, or the platform on which the site stands (一). */
export const addressings = vocabulary('order-addressing', '责任方式', {
  sponsor: '主办单位',
  operator: '承办单位',
});
export type Addressing = (typeof addressings.values)[number];

/** Severities that make an order; a hint makes none. */
export const orderSeverities = vocabulary('order-severity', '整改单等级', {
  veto: '单项否决',
  serious: '严重',
  ordinary: '一般',
});
export type OrderSeverity = (typeof orderSeverities.values)[number];

/** What the last measurement says of an item. Only a positive one, `gone`, is fixed. */
export const itemOutcomes = vocabulary('order-item-outcome', '整改项测量结果', {
  gone: '已消除',
  there: '仍存在',
  unmeasured: '未测得',
});
export type ItemOutcome = (typeof itemOutcomes.values)[number];

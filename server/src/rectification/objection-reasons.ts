import { vocabulary } from '../platform/vocabulary/index.ts';

/** Why a unit holds an item to be none. */
export const objectionReasons = vocabulary('objection-reason', '异议理由', {
  blocked: '检测被本单位防护拦截',
  'approved-downtime': '属已批准的临时下线',
  'explained-empty': '栏目空白已作说明',
  'not-ours': '不是本单位的栏目',
  'already-fixed': '检测前已整改',
  'wrong-rule': '检测规则有误',
});

export type ObjectionReason = (typeof objectionReasons.values)[number];

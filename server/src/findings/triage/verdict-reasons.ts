import { vocabulary } from '../../platform/vocabulary/index.ts';

/** Why a finding is a false positive 误报; the order is that of the number keys. */
export const dismissalReasons = vocabulary('dismissal-reason', '误报理由', {
  works: '复核正常',
  blocked: '监测被拦截',
  explained: '已说明的空栏目或停更',
  'approved-downtime': '已批准的停机',
  'not-ours': '不属于本网站',
  quotation: '引文或专有名词',
  fixed: '研判前已整改',
  'wrong-rule': '规则不适用',
  other: '其他',
});

export type DismissalReason = (typeof dismissalReasons.values)[number];

/** The machine was right when it looked: such a dismissal says nothing against the rule. */
export const RIGHT_AT_THE_TIME: readonly DismissalReason[] = ['approved-downtime', 'fixed'];

/** Why somebody else should look 请人复看. */
export const secondLookReasons = vocabulary('second-look-reason', '复看理由', {
  'evidence-thin': '证据不足',
  'page-changed': '页面已变化',
  'rule-unclear': '规则适用有疑问',
  'know-better': '须熟悉业务的人判断',
});

export const suppressionScopes = vocabulary('suppression-scope', '豁免范围', {
  page: '本页',
  site: '本网站',
  term: '本词语',
});

export const verdicts = vocabulary('verdict', '研判结论', {
  confirmed: '属实',
  'false-positive': '误报',
  duplicate: '重复',
  'second-look': '待复看',
});

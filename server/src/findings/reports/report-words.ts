import { vocabulary } from '../../platform/vocabulary/index.ts';
import type { Failing } from '../../wing.ts';

/** Where a report came from. */
export const reportChannels = vocabulary('error-report-channel', '来源', {
  national: '国办“找错”平台转来',
  'site-form': '网站“找错”入口',
  phone: '电话',
  letter: '来信、邮件',
  other: '其他',
});

/** What the reporter says is wrong. The choices are those of the national form as known from its pages (待核). */
export const reportKinds = vocabulary('error-report-kind', '问题类型', {
  unreachable: '内容无法访问',
  'not-updated': '信息不更新',
  inaccurate: '内容不准确',
  unanswered: '咨询留言不回复',
  'wrong-word': '错别字',
  'false-content': '虚假伪造内容',
  other: '其他',
});

export type ReportChannel = (typeof reportChannels.values)[number];
export type ReportKind = (typeof reportKinds.values)[number];

/** Which of the four failings a report speaks of. */
export const failingOfKind: Readonly<Record<ReportKind, Failing>> = {
  unreachable: 'impractical',
  'not-updated': 'not-updated',
  inaccurate: 'inaccurate',
  unanswered: 'unresponsive',
  'wrong-word': 'inaccurate',
  'false-content': 'inaccurate',
  other: 'inaccurate',
};

/** Why a report is not followed up. */
export const rejectionReasons = vocabulary('error-report-rejection', '不予受理原因', {
  untrue: '反映情况不属实',
  'not-ours': '不属于本地网站',
  repeated: '重复反映，已有办理结果',
  unclear: '内容不清，无法核实',
  other: '其他',
});

export type RejectionReason = (typeof rejectionReasons.values)[number];

/** Parts of the list that people ask for; each is a condition on state and time. */
export const reportPhases = vocabulary('error-report-phase', '办理情况', {
  open: '未办结',
  'to-pass-on': '待转办',
  'to-answer': '待答复',
  'to-settle': '待办结',
  overdue: '已逾期',
  late: '逾期办结',
  ended: '已了结',
});
export type ReportPhase = (typeof reportPhases.values)[number];

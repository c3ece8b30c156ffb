import { lifecycle } from '../../platform/lifecycle/index.ts';
import { vocabulary } from '../../platform/vocabulary/index.ts';

/** The life of a rule's trial 规则试运行 on kept pages: what it found waits until a person has looked at it. */
export const trialLifecycle = lifecycle({
  noun: 'rule-trial',
  title: '规则试运行',
  table: 'findings.rule_trial',
  initial: ['trying'],
  states: {
    trying: { label: '试运行中', phase: '试运行' },
    tried: { label: '待查看结果', phase: '试运行' },
    settled: { label: '已确认', phase: '了结', final: true },
    failed: { label: '未完成', phase: '了结', final: true },
  },
  transitions: {
    finish: { label: '登记试运行结果', from: ['trying'], to: 'tried', permission: 'rule.try' },
    fail: { label: '记为未完成', from: ['trying'], to: 'failed', permission: 'rule.try' },
    settle: { label: '确认结果', from: ['tried'], to: 'settled', permission: 'rule.set' },
  },
});

export type TrialState = keyof typeof trialLifecycle.states;

/** Why a rule was tried. */
export const trialReasons = vocabulary('rule-trial-reason', '试运行缘由', {
  asked: '人工发起',
  changed: '规则更新后自动发起',
});

export type TrialReason = (typeof trialReasons.values)[number];

/** What a place of a trial says against the ledger. */
export const trialChanges = vocabulary('rule-trial-change', '试运行变化', {
  appears: '新出现',
  disappears: '不再出现',
});

export type TrialChange = (typeof trialChanges.values)[number];

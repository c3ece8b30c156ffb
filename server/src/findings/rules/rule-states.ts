import { lifecycle } from '../../platform/lifecycle/index.ts';

/**
 * Whether what a rule finds may become an order. A new rule runs in shadow 影子试运行 until people's verdicts have shown
 * its precision; one that people refute too often is suspended by itself.
 */
export const ruleLifecycle = lifecycle({
  noun: 'rule',
  title: '规则',
  table: 'findings.rule_standing',
  initial: ['shadow', 'active'],
  states: {
    shadow: { label: '影子试运行', phase: '试运行' },
    active: { label: '启用', phase: '启用' },
    suspended: { label: '停发整改', phase: '停用' },
  },
  transitions: {
    earn: { label: '转为启用', from: ['shadow'], to: 'active', permission: 'rule.judge' },
    suspend: { label: '停发整改', from: ['active'], to: 'suspended', permission: 'rule.judge' },
    restore: {
      label: '恢复启用',
      from: ['suspended', 'shadow'],
      to: 'active',
      permission: 'rule.set',
      reason: 'required',
    },
    'put-in-shadow': {
      label: '转入影子试运行',
      from: ['active', 'suspended'],
      to: 'shadow',
      permission: 'rule.set',
      reason: 'required',
    },
  },
});

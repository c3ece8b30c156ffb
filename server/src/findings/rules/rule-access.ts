import { accessRules, cityPath, EVERYWHERE } from '../../identity/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { ruleLifecycle } from './rule-states.ts';
import { trialLifecycle } from './trial-states.ts';

/** Rules hold for the whole city: whoever triages anywhere reads their precision, only the city sets them. */
export const ruleAccess = accessRules<{ path: string }>()({
  noun: '这条规则',
  sees: 'rule.read',
  pathOf: (rule) => rule.path,
  rules: {
    restore: ruleLifecycle.transitions.restore,
    'put-in-shadow': ruleLifecycle.transitions['put-in-shadow'],
    try: { permission: 'rule.set', label: '试运行' },
  },
});

/** Who sees what the trial of a rule found, and says that they have. */
export const trialAccess = accessRules<{ path: string }>()({
  noun: '这次试运行',
  sees: 'rule.read',
  pathOf: (rule) => rule.path,
  rules: { settle: trialLifecycle.transitions.settle },
});

/** What the job that tries a rule may do. */
export const trialRunAccess = accessRules<{ path: string }>()({
  noun: '这次试运行',
  sees: 'rule.try',
  pathOf: (rule) => rule.path,
  rules: { run: { permission: 'rule.try', label: '执行规则试运行' } },
});

export async function pathOfRules(ctx: Pick<Ctx, 'tx'>): Promise<string> {
  return (await cityPath(ctx)) ?? EVERYWHERE;
}

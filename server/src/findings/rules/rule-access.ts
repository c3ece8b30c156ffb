import { accessRules, cityPath, EVERYWHERE } from '../../identity/index.ts';
import type { Ctx } from '../../platform/operation/index.ts';
import { ruleLifecycle } from './rule-states.ts';

/** Rules hold for the whole city: whoever triages anywhere reads their precision, only the city sets them. */
export const ruleAccess = accessRules<{ path: string }>()({
  noun: '这条规则',
  sees: 'rule.read',
  pathOf: (rule) => rule.path,
  rules: {
    restore: ruleLifecycle.transitions.restore,
    'put-in-shadow': ruleLifecycle.transitions['put-in-shadow'],
  },
});

export async function pathOfRules(ctx: Pick<Ctx, 'tx'>): Promise<string> {
  return (await cityPath(ctx)) ?? EVERYWHERE;
}

import { accessRules } from '../identity/index.ts';
import { type SiteVerb, siteLifecycle } from './site-states.ts';

interface Placed {
  unit_path: string;
}

const steps = Object.fromEntries(
  Object.entries(siteLifecycle.transitions).map(([verb, step]) => [
    verb,
    { permission: step.permission, label: step.label },
  ]),
) as Record<SiteVerb, { permission: string; label: string }>;

/** Who may do what with a site: its sponsor's subtree decides (攀办函〔2017〕11号 一). */
export const siteAccess = accessRules<Placed>()({
  noun: '这个网站',
  sees: 'site.read',
  pathOf: (site) => site.unit_path,
  rules: {
    register: { permission: 'site.register', label: '登记网站' },
    edit: { permission: 'site.edit', label: '编辑网站信息' },
    'hand-over': { permission: 'site.hand-over', label: '交接负责人' },
    'edit-columns': { permission: 'column.edit', label: '编辑栏目' },
    ...steps,
  },
});

import { accessRules } from '../identity/index.ts';

interface Placed {
  unit_path: string;
}

/** Who may have a site inspected: those who monitor it, in the subtree of its sponsor (攀办函〔2017〕11号 一). */
export const inspectedSiteAccess = accessRules<Placed>()({
  noun: '这个网站',
  sees: 'inspection.read',
  pathOf: (site) => site.unit_path,
  rules: {
    start: { permission: 'inspection.start', label: '检查' },
  },
});

/** Who may see and end an inspection. Running it is the job's. */
export const inspectionAccess = accessRules<Placed>()({
  noun: '这次检查',
  sees: 'inspection.read',
  pathOf: (inspection) => inspection.unit_path,
  rules: {
    stop: { permission: 'inspection.start', label: '停止检查' },
  },
});

/** What the job that tries a lexicon may read: the pages of a subtree's sites that the archives keep. */
export const plannedTrialAccess = accessRules<Placed>()({
  noun: '留存的页面',
  sees: 'lexicon.try',
  pathOf: (of) => of.unit_path,
  rules: { try: { permission: 'lexicon.try', label: '执行词库试运行' } },
});

/** What the job that tries a rule may read: the pages of all sites that the archives keep. */
export const plannedRuleTrialAccess = accessRules<{ path: string }>()({
  noun: '留存的页面',
  sees: 'rule.try',
  pathOf: (of) => of.path,
  rules: { try: { permission: 'rule.try', label: '执行规则试运行' } },
});

/** What the job that runs inspections may do with one. */
export const runningAccess = accessRules<Placed>()({
  noun: '这次检查',
  sees: 'inspection.run',
  pathOf: (inspection) => inspection.unit_path,
  rules: {
    run: { permission: 'inspection.run', label: '执行检查' },
  },
});

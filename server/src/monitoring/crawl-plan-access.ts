import { accessRules } from '../identity/index.ts';

/**
 * Who may see and set crawl plans 检查计划: those who watch the subtree that a plan is for (攀办函〔2017〕11号 一:
 * 市电子政务办对所有网站进行日常监测).
 */
export const crawlPlanAccess = accessRules<{ unit_path: string }>()({
  noun: '这个检查计划',
  sees: 'inspection.read',
  pathOf: (plan) => plan.unit_path,
  rules: {
    edit: { permission: 'crawl-plan.edit', label: '编辑检查计划' },
    remove: { permission: 'crawl-plan.edit', label: '删除检查计划' },
  },
});

/** What the job that carries plans out may do, for all sites. */
export const plannedCrawlAccess = accessRules<{ unit_path: string }>()({
  noun: '检查计划',
  sees: 'crawl-plan.carry-out',
  pathOf: (of) => of.unit_path,
  rules: { 'carry-out': { permission: 'crawl-plan.carry-out', label: '执行检查计划' } },
});

import { errorCatalogue } from '../platform/errors/index.ts';

export const monitoringErrors = errorCatalogue('monitoring', {
  'inspection-under-way': {
    status: 409,
    title: '检查正在进行',
    detail: (p: { site: string; who: string; at: string; state: string }) =>
      `“${p.site}”已有一次检查${p.state}（${p.who}于 ${p.at} 发起），请等它结束，或先停止它。`,
  },
  'plan-taken': {
    status: 409,
    title: '已有检查计划',
    detail: () => '这个单位已有检查计划，请直接编辑它。',
    constraint: 'monitoring.crawl_plan_of_unit',
  },
  'site-plan-taken': {
    status: 409,
    title: '已有检查计划',
    detail: () => '这个网站已有单独的检查计划，请直接编辑它。',
    constraint: 'monitoring.crawl_plan_of_site',
  },
  'plan-weaker': {
    status: 409,
    title: '检查不能少于上级计划',
    detail: (p: { unit: string; incrementalDays: number; fullDays: number; maxPages: number }) =>
      `${p.unit}的检查计划为增量每 ${p.incrementalDays} 天、全面每 ${p.fullDays} 天、每次至多 ${p.maxPages} 页；下级计划只能更密，不能更疏或暂停。确需减少请联系上级。`,
    clause: '攀办函〔2017〕11号 一',
  },
  'site-not-served': {
    status: 409,
    title: '网站现在不能检查',
    detail: (p: { site: string; state: string; allowed: string }) =>
      `“${p.site}”现为“${p.state}”，只有${p.allowed}的网站才能检查。`,
  },
});

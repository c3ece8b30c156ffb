import { errorCatalogue } from '../platform/errors/index.ts';

export const monitoringErrors = errorCatalogue('monitoring', {
  'inspection-under-way': {
    status: 409,
    title: '检查正在进行',
    detail: (p: { site: string; who: string; at: string; state: string }) =>
      `“${p.site}”已有一次检查${p.state}（${p.who}于 ${p.at} 发起），请等它结束，或先停止它。`,
  },
  'site-not-served': {
    status: 409,
    title: '网站现在不能检查',
    detail: (p: { site: string; state: string; allowed: string }) =>
      `“${p.site}”现为“${p.state}”，只有${p.allowed}的网站才能检查。`,
  },
});

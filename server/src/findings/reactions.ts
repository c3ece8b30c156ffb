import { holdersOf } from '../identity/index.ts';
import { type Reaction, when } from '../platform/events/index.ts';
import { notify } from '../platform/notify/index.ts';
import { loadSite } from '../registry/index.ts';
import {
  errorReportPassedOn,
  findingConfirmed,
  findingDismissed,
  findingRaised,
  findingReconsidered,
} from './events.ts';
import { titlesOf } from './ledger/finding-list.ts';
import { loadReport, reportNumber } from './reports/report-row.ts';
import { reportKinds } from './reports/report-words.ts';
import { judgeRules } from './rules/rule-step.ts';

/** What follows from what happens in this wing or below. */
export const findingReactions: Reaction[] = [
  when(
    findingRaised,
    { name: 'findings.notify-managers', follows: '通知负责该网站的网站管理员' },
    async (ctx, { siteId, findingIds }) => {
      const site = await loadSite(ctx, siteId, 'read');
      const titles = await titlesOf(ctx, findingIds);
      await notify(ctx, {
        to: await holdersOf(ctx, 'finding.settle', site.unit_path),
        title: `“${site.name}”新发现 ${findingIds.length} 个问题`,
        body: titles.map(({ title, findings }) => `${title} ${findings} 个`).join('、'),
        href: `/findings?phase=open&siteId=${siteId}`,
      });
    },
  ),
  when(
    errorReportPassedOn,
    {
      name: 'findings.notify-of-error-report',
      follows: '通知承办单位答复找错留言',
      permissions: ['error-report.read'],
    },
    async (ctx, { reportId }) => {
      const report = await loadReport(ctx, reportId, 'read');
      await notify(ctx, {
        to: await holdersOf(ctx, 'error-report.answer', report.unit_path),
        title: `${reportNumber(report)}请在 ${report.settle_due_on} 前办结`,
        body: `“${report.site_name}”：${reportKinds.label(report.kind)}`,
        href: `/error-reports/${report.id}`,
      });
    },
  ),
  ...[findingConfirmed, findingDismissed, findingReconsidered].map((event) =>
    when(
      event,
      {
        name: `findings.judge-rules-after-${event.name.replace('.', '-')}`,
        follows: '重新计算所涉规则的精度：过低的停发整改，达标的结束试运行',
        permissions: ['rule.judge'],
      },
      (ctx, { findingIds }) => judgeRules(ctx, findingIds),
    ),
  ),
];

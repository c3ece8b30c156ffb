import { createHash } from 'node:crypto';
import { escapeHtml } from './escape-html.ts';
import type { Report } from './report.ts';
import { columnTable } from './report-columns.ts';
import { findingSections, unverifiedSection } from './report-findings.ts';
import { opening } from './report-opening.ts';
import { REPORT_STYLE } from './report-style.ts';
import { summary } from './report-summary.ts';

/**
 * The report as one HTML file without outside parts, to be read on a phone, printed or forwarded. Everything that
 * comes from the site is escaped, and the policy lets nothing run or load even if it were not.
 */
export function reportHtml(report: Report): string {
  const styleHash = createHash('sha256').update(REPORT_STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const host = new URL(report.site.finalUrl).host;
  const { mumian, catalogue } = report.measured.versions;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex"><title>网站检查报告 ${escapeHtml(host)}</title><style>${REPORT_STYLE}</style></head>
<body><main>
${opening(report)}
${summary(report)}
${columnTable(report)}
${findingSections(report)}
${unverifiedSection(report)}
<p class="dim end">木棉 ${escapeHtml(mumian)}，检查项目版本 ${escapeHtml(catalogue)}。机器检查的结果供人工核实。</p>
</main></body></html>
`;
}

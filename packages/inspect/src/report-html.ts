import { createHash } from 'node:crypto';
import { escapeHtml } from './escape-html.ts';
import type { Report } from './report.ts';
import { columnSection } from './report-columns.ts';
import { findingSection } from './report-findings.ts';
import { allowLetter } from './report-letter.ts';
import { opening, scope } from './report-opening.ts';
import { numbered } from './report-section.ts';
import { REPORT_STYLE } from './report-style.ts';
import { summary } from './report-summary.ts';
import { textSection } from './report-texts.ts';
import { unverifiedSection } from './report-unverified.ts';

/**
 * The report as one HTML file without outside parts, to be read on a phone, printed or forwarded. Everything that
 * comes from the site is escaped, and the policy lets nothing run or load even if it were not.
 */
export function reportHtml(report: Report): string {
  const styleHash = createHash('sha256').update(REPORT_STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const host = new URL(report.site.finalUrl).host;
  const { mumian, catalogue, readers, indicators, terms } = report.measured.versions;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex"><title>网站检查报告 ${escapeHtml(host)}</title><style>${REPORT_STYLE}</style></head>
<body><main>
${opening(report)}
${numbered([
  scope(report),
  allowLetter(report),
  summary(report),
  columnSection(report),
  findingSection(report),
  textSection(report),
  unverifiedSection(report),
])}
<p class="dim end">木棉 ${escapeHtml(mumian)}，检查项目 ${escapeHtml(catalogue)}，读取规则 ${escapeHtml(readers)}，指标 ${escapeHtml(indicators)}${terms === undefined ? '' : `，词库 ${escapeHtml(terms)}`}。机器检查的结果供人工核实，每处问题在 JSON 报告中有固定编号（fingerprint）。</p>
</main></body></html>
`;
}

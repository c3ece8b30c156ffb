import { catalogue, type FindingCode } from './catalogue.ts';
import { escapeHtml } from './escape-html.ts';
import type { Report } from './report.ts';
import { barChart, FAILING_ORDER, SEVERITY_COLOURS, SEVERITY_ORDER } from './report-chart.ts';
import { gravestFirst } from './report-order.ts';
import type { Section } from './report-section.ts';
import { FAILINGS, SEVERITIES } from './report-words.ts';

const SHOWN_CODES = 12;
const SHOWN_PAGES = 10;
const GRAVE: ReadonlySet<string> = new Set(['veto', 'serious']);
/** A picture of fewer findings says less than the table. */
const LEAST_CHARTED = 5;

interface CodeCount {
  readonly code: FindingCode;
  readonly count: number;
}

/** The findings in numbers: two charts to look at, one table to read. */
export function summary({ findings, unverified, crawl, site }: Report): Section | null {
  // The letter says all that is to be said of a blocked site.
  if (crawl.stopped === 'blocked') return null;
  if (findings.length === 0)
    return {
      title: '问题汇总',
      html: `${site.read ? '<p class="good">在已测页面中没有发现问题。</p>' : ''}${unverifiedNote(unverified.length)}`,
    };
  const counts = gravestFirst
    .map((code) => ({ code, count: findings.filter((finding) => finding.code === code).length }))
    .filter(({ count }) => count > 0);
  const rows = counts.map(({ code, count }) => {
    const { title, failing, severity } = catalogue[code];
    return `<tr><td><a href="#${code}">${title}</a></td><td>${FAILINGS[failing]}</td><td>${SEVERITIES[severity]}</td><td class="n">${count}</td></tr>`;
  });
  const html = `${urgent(counts)}
${findings.length < LEAST_CHARTED ? '' : charts(findings, counts)}
<table class="summary"><thead><tr><th>问题</th><th>四不</th><th>程度</th><th>数量</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
${worstPages(findings)}
${unverifiedNote(unverified.length)}`;
  return { title: '问题汇总', html };
}

/** The pages where mending helps most. */
function worstPages(findings: Report['findings']): string {
  const counts = new Map<string, number>();
  for (const { url } of findings) counts.set(url, (counts.get(url) ?? 0) + 1);
  const worst = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN_PAGES);
  if (worst.length === 0) return '';
  const rows = worst.map(
    ([url, count]) => `<tr><td class="url">${escapeHtml(url)}</td><td class="n">${count}</td></tr>`,
  );
  return `<h3>问题较多的页面</h3><table class="pages"><thead><tr><th>页面</th><th>问题</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** What cannot wait, in one sentence. */
function urgent(counts: readonly CodeCount[]): string {
  const grave = counts.filter(({ code }) => GRAVE.has(catalogue[code].severity));
  if (grave.length === 0) return '';
  const names = grave.map(({ code, count }) => `<a href="#${code}">${catalogue[code].title}</a> ${count} 处`);
  return `<p class="warn">请先核实处理：${names.join('，')}。</p>`;
}

function charts(findings: Report['findings'], counts: readonly CodeCount[]): string {
  const keys = SEVERITY_ORDER.map(
    (severity) =>
      `<span class="key"><svg viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill="${SEVERITY_COLOURS[severity]}"/></svg>${SEVERITIES[severity]}</span>`,
  );
  return `<p class="legend">${keys.join('')}</p>
<div class="charts"><figure><figcaption>按“四不”</figcaption>${byFailing(findings)}</figure>
<figure><figcaption>最多的问题</figcaption>${byCode(counts)}</figure></div>`;
}

function byFailing(findings: Report['findings']): string {
  return barChart(
    '问题按四不',
    FAILING_ORDER.map((failing) => ({
      label: FAILINGS[failing],
      parts: SEVERITY_ORDER.map((severity) => ({
        value: findings.filter((finding) => finding.failing === failing && finding.severity === severity)
          .length,
        colour: SEVERITY_COLOURS[severity],
        name: SEVERITIES[severity],
      })),
    })),
  );
}

function byCode(counts: readonly CodeCount[]): string {
  const most = [...counts].sort((a, b) => b.count - a.count).slice(0, SHOWN_CODES);
  return barChart(
    '最多的问题',
    most.map(({ code, count }) => {
      const { title, severity } = catalogue[code];
      const colour = SEVERITY_COLOURS[severity];
      return { label: shortened(title), parts: [{ value: count, colour, name: SEVERITIES[severity] }] };
    }),
  );
}

function shortened(title: string): string {
  return title.length > 11 ? `${title.slice(0, 10)}…` : title;
}

function unverifiedNote(count: number): string {
  return count === 0 ? '' : `<p class="dim">另有 ${count} 个地址未能核实，列于文末，不计入问题。</p>`;
}

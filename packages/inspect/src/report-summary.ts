import { catalogue, type FindingCode } from './catalogue.ts';
import type { Report } from './report.ts';
import { barChart, FAILING_ORDER, SEVERITY_COLOURS, SEVERITY_ORDER } from './report-chart.ts';
import { gravestFirst } from './report-order.ts';
import { FAILINGS, SEVERITIES } from './report-words.ts';

const SHOWN_CODES = 12;
const GRAVE: ReadonlySet<string> = new Set(['veto', 'serious']);
/** A picture of fewer findings says less than the table. */
const LEAST_CHARTED = 5;

interface CodeCount {
  readonly code: FindingCode;
  readonly count: number;
}

/** The findings in numbers: two charts to look at, one table to read. */
export function summary({ findings, unverified }: Report): string {
  if (findings.length === 0)
    return `<h2>问题汇总</h2><p class="good">在已测页面中没有发现问题。</p>${unverifiedNote(unverified.length)}`;
  const counts = gravestFirst
    .map((code) => ({ code, count: findings.filter((finding) => finding.code === code).length }))
    .filter(({ count }) => count > 0);
  const rows = counts.map(({ code, count }) => {
    const { title, failing, severity } = catalogue[code];
    return `<tr><td><a href="#${code}">${title}</a></td><td>${FAILINGS[failing]}</td><td>${SEVERITIES[severity]}</td><td class="n">${count}</td></tr>`;
  });
  return `<h2>问题汇总</h2>
${urgent(counts)}
${findings.length < LEAST_CHARTED ? '' : charts(findings, counts)}
<table><thead><tr><th>问题</th><th>四不</th><th>程度</th><th>数量</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
${unverifiedNote(unverified.length)}`;
}

/** What cannot wait, in one sentence. */
function urgent(counts: readonly CodeCount[]): string {
  const grave = counts.filter(({ code }) => GRAVE.has(catalogue[code].severity));
  if (grave.length === 0) return '';
  const names = grave.map(({ code, count }) => `<a href="#${code}">${catalogue[code].title}</a> ${count} 处`);
  return `<p class="warn">请先核实处理：${names.join('，')}。</p>`;
}

function charts(findings: Report['findings'], counts: readonly CodeCount[]): string {
  return `<div class="charts"><figure><figcaption>按“四不”</figcaption>${byFailing(findings)}</figure>
<figure><figcaption>最多的问题</figcaption>${byCode(counts)}</figure></div>
<p class="legend">${SEVERITY_ORDER.map((severity) => `<span class="key"><svg viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill="${SEVERITY_COLOURS[severity]}"/></svg>${SEVERITIES[severity]}</span>`).join('')}</p>`;
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

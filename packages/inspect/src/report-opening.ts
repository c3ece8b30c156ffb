import { escapeHtml } from './escape-html.ts';
import { fetchSentence } from './fetch-sentence.ts';
import type { Report } from './report.ts';
import { SEVERITY_ORDER, shareBar } from './report-chart.ts';
import { SEVERITIES, STOPPED } from './report-words.ts';

/** The first page: what was inspected, how much of it was measured, and what came out. */
export function opening(report: Report): string {
  const { site, measured, crawl, findings, generatedAt } = report;
  return `<h1>网站检查报告</h1>
<p class="site">${escapeHtml(site.title ?? '')}<br><span class="url">${escapeHtml(site.finalUrl)}</span></p>
<p class="dim">检查时间：${beijingTime(generatedAt)}（北京时间），用时 ${crawl.seconds.toFixed(1)} 秒</p>
${warnings(report)}
<div class="figures">
<div><b>${percent(measured.coverage)}</b>页面覆盖率</div>
<div><b>${findings.length}</b>问题</div>
${SEVERITY_ORDER.map((severity) => `<div class="${severity}"><b>${findings.filter((finding) => finding.severity === severity).length}</b>${SEVERITIES[severity]}</div>`).join('\n')}
</div>
<h2>测量范围</h2>
${shareBar('应测页面', [
  { label: '正常', value: measured.ok, colour: '#3c7d5a' },
  { label: '失效', value: measured.broken, colour: '#8f1d21' },
  { label: '被拦截', value: measured.blocked, colour: '#6b5b95' },
  { label: '未能核实', value: measured.unverified, colour: '#e0a83c' },
  { label: '未访问', value: measured.notFetched, colour: '#b8c0cc' },
])}
<p class="dim">应测页面 ${measured.planned} 个，覆盖率 =（正常 ${measured.ok} + 失效 ${measured.broken}）÷ 应测 ${measured.planned}。另查链接、附件和图片 ${crawl.links} 个。没有测到的既不算合格，也不算问题。</p>`;
}

function warnings({ site, crawl }: Report): string {
  return [
    crawl.stopped === null ? '' : STOPPED[crawl.stopped],
    site.read || crawl.stopped === 'blocked'
      ? ''
      : `起始页未能读取：${fetchSentence(site.startPage)}。本报告不能说明网站内容的情况。`,
    crawl.disallowed === 0 ? '' : `网站的 robots.txt 不允许访问其中 ${crawl.disallowed} 个页面，未检查。`,
  ]
    .filter((note) => note !== '')
    .map((note) => `<p class="warn">${escapeHtml(note)}</p>`)
    .join('\n');
}

function percent(share: number): string {
  // 99.96 % is not 100 %: the figure is cut, never rounded up to the whole.
  return `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
}

function beijingTime(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
}

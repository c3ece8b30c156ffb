import { escapeHtml } from './escape-html.ts';
import { fetchSentence } from './fetch-sentence.ts';
import type { Report } from './report.ts';
import { SEVERITY_ORDER, shareBar } from './report-chart.ts';
import type { Section } from './report-section.ts';
import { LAYERS, SEVERITIES, STOPPED, shanghaiTime } from './report-words.ts';

/** The first page: what was inspected, how much of it was measured, and what came out. */
export function opening(report: Report): string {
  const { site, crawl, generatedAt } = report;
  return `<h1>网站检查报告</h1>
<p class="site">${escapeHtml(site.title ?? '')}<br><span class="url">${escapeHtml(site.finalUrl)}</span></p>
<p class="dim">检查时间：${shanghaiTime(generatedAt)}（北京时间），用时 ${crawl.seconds.toFixed(1)} 秒</p>
<p class="conclusion">${conclusion(report)}</p>
${warnings(report)}
<div class="figures">
${figures(report)
  .map(
    ([value, name, mark = '']) => `<div${mark === '' ? '' : ` class="${mark}"`}><b>${value}</b>${name}</div>`,
  )
  .join('\n')}
</div>`;
}

/** The report in two sentences, for who reads no further. */
function conclusion({ site, measured, crawl, findings, unverified }: Report): string {
  const read = `应测页面 ${measured.planned} 个，测到 ${measured.ok + measured.broken} 个，覆盖率 ${percent(measured.coverage)}。`;
  if (crawl.stopped === 'blocked')
    return `${read}检查被网站防火墙拦截，网站内容未作判断，<b>不能据此认定网站有问题或没有问题</b>。`;
  if (findings.length === 0)
    return `${read}${site.read ? '<b>在已测页面中没有发现问题。</b>' : ''}${unverifiedWords(unverified.length)}`;
  const certain = findings.filter(({ certainty }) => certainty === 'certain').length;
  const open = findings.length - certain;
  const codes = new Set(findings.map(({ code }) => code)).size;
  return `${read}发现问题 <b>${findings.length}</b> 处，涉及 ${codes} 类，其中 ${certain} 处有确定的证据${open === 0 ? '' : `，${open} 处须人工核实`}。${unverifiedWords(unverified.length)}`;
}

function unverifiedWords(count: number): string {
  return count === 0 ? '' : `另有 ${count} 个地址未能核实，不计入问题。`;
}

type Figure = readonly [value: number | string, name: string, mark?: string];

function figures({ measured, crawl, findings }: Report): readonly Figure[] {
  const coverage: Figure = [percent(measured.coverage), '页面覆盖率'];
  if (crawl.stopped === 'blocked')
    return [
      coverage,
      [measured.planned, '应测页面'],
      [measured.ok + measured.broken, '已测'],
      [measured.blocked, '被拦截'],
      [measured.notFetched + measured.unverified, '未测'],
    ];
  return [
    coverage,
    [findings.length, '问题'],
    ...SEVERITY_ORDER.map(
      (severity): Figure => [
        findings.filter((finding) => finding.severity === severity).length,
        SEVERITIES[severity],
        severity,
      ],
    ),
  ];
}

/** How much of the site was measured, and why the rest was not. */
export function scope({ measured, crawl }: Report): Section {
  const failed = Object.entries(LAYERS)
    .map(([layer, name]) => ({
      name,
      count: Object.entries(measured.failed).find(([each]) => each === layer)?.[1] ?? 0,
    }))
    .filter(({ count }) => count > 0);
  const layers = failed.map(({ name, count }) => `${name} ${count} 个`).join('，');
  return {
    title: '测量范围',
    html: `${shareBar('应测页面', [
      { label: '正常', value: measured.ok, colour: '#3c7d5a' },
      { label: '失效', value: measured.broken, colour: '#8f1d21' },
      { label: '被拦截', value: measured.blocked, colour: '#6b5b95' },
      { label: '未能核实', value: measured.unverified, colour: '#e0a83c' },
      { label: '未访问', value: measured.notFetched, colour: '#b8c0cc' },
    ])}
<p class="dim">应测页面 ${measured.planned} 个，覆盖率 =（正常 ${measured.ok} + 失效 ${measured.broken}）÷ 应测 ${measured.planned}。另查链接、附件和图片 ${crawl.links} 个。没有测到的既不算合格，也不算问题。${layers === '' ? '' : `<br>没有打开的页面，问题出在：${layers}。`}</p>`,
  };
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

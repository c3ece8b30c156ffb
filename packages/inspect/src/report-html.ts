import { createHash } from 'node:crypto';
import { catalogue, findingCodes } from './catalogue.ts';
import { escapeHtml } from './escape-html.ts';
import { fetchSentence } from './fetch-sentence.ts';
import type { Finding, Reference } from './finding.ts';
import type { Report } from './report.ts';
import { REPORT_STYLE } from './report-style.ts';

const CERTAINTIES = { certain: '确定', probable: '很可能', undetermined: '待核实' } as const;
const SEVERITIES = { veto: '单项否决', serious: '严重', ordinary: '一般', hint: '提示' } as const;
const FAILINGS = {
  'not-updated': '不更新',
  inaccurate: '不准确',
  unresponsive: '不回应',
  impractical: '不实用',
} as const;
const STOPPED = {
  'max-pages': '已达到页数上限，其余页面未检查。',
  time: '已达到时间上限，其余页面未检查。',
  blocked: '网站的防火墙拦截了检查，其余页面未检查；这不是网站的问题，也不计入问题。',
  interrupted: '检查被人为中止，其余页面未检查。',
} as const;
const MAX_UNVERIFIED = 500;

/**
 * The report as one HTML file without outside parts, to be read on a phone, printed or forwarded. Everything that
 * comes from the site is escaped, and the policy lets nothing run or load even if it were not.
 */
export function reportHtml(report: Report): string {
  const styleHash = createHash('sha256').update(REPORT_STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const host = new URL(report.site.finalUrl).host;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex"><title>网站检查报告 ${escapeHtml(host)}</title><style>${REPORT_STYLE}</style></head>
<body><main>
${opening(report)}
${summaryTable(report)}
${columnTable(report)}
${findingSections(report)}
${unverifiedSection(report)}
<p class="dim">木棉 ${escapeHtml(report.measured.versions.mumian)}，检查项目版本 ${escapeHtml(report.measured.versions.catalogue)}。机器检查的结果供人工核实；未检查到的页面既不算合格，也不算问题。</p>
</main></body></html>
`;
}

function opening({ site, measured, crawl, findings, generatedAt }: Report): string {
  const percent = (measured.coverage * 100).toFixed(1);
  const notes = [
    site.read ? '' : `起始页未能读取：${fetchSentence(site.startPage)}。本报告不能说明网站内容的情况。`,
    crawl.stopped === null ? '' : STOPPED[crawl.stopped],
    crawl.disallowed === 0 ? '' : `网站的 robots.txt 不允许访问其中 ${crawl.disallowed} 个页面，未检查。`,
  ].filter((note) => note !== '');
  return `<h1>网站检查报告</h1>
<p>${escapeHtml(site.title ?? '')}<br><span class="url">${escapeHtml(site.finalUrl)}</span></p>
<p class="dim">检查时间：${beijingTime(generatedAt)}（北京时间），用时 ${crawl.seconds.toFixed(1)} 秒</p>
<div class="figures"><div><b>${percent}%</b>页面覆盖率</div><div><b>${measured.ok + measured.broken}</b>已测页面</div><div><b>${measured.planned}</b>应测页面</div><div><b>${crawl.links}</b>已查其他地址</div><div><b>${findings.length}</b>问题</div></div>
<p class="dim">覆盖率 =（正常 ${measured.ok} + 失效 ${measured.broken}）÷ 应测 ${measured.planned}；另有被拦截 ${measured.blocked}、未能核实 ${measured.unverified}、未访问 ${measured.notFetched}。</p>
${notes.map((note) => `<p class="warn">${escapeHtml(note)}</p>`).join('\n')}`;
}

function summaryTable({ findings, unverified }: Report): string {
  const rows = findingCodes
    .filter((code) => catalogue[code].counted)
    .map((code) => {
      const count = findings.filter((finding) => finding.code === code).length;
      const { title, failing, severity } = catalogue[code];
      const name = count === 0 ? title : `<a href="#${code}">${title}</a>`;
      return `<tr><td>${name}</td><td>${FAILINGS[failing]}</td><td>${SEVERITIES[severity]}</td><td class="n">${count}</td></tr>`;
    });
  return `<h2>问题汇总</h2><div class="scroll"><table><thead><tr><th>问题</th><th>四不</th><th>程度</th><th>数量</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>
<p class="dim">另有 ${unverified.length} 个地址未能核实，列于文末，不计入问题。</p>`;
}

function columnTable({ columns }: Report): string {
  if (columns.length === 0) return '<h2>栏目更新</h2><p>没有发现列表页。</p>';
  const rows = columns.map(
    ({ name, kind, newest, items, url }) =>
      `<tr><td>${escapeHtml(name)}<br><span class="url">${escapeHtml(url)}</span></td><td>${escapeHtml(kind ?? '未标明')}</td><td class="n">${newest ?? '未测得日期'}</td><td class="n">${items}</td></tr>`,
  );
  return `<h2>栏目更新</h2><div class="scroll"><table><thead><tr><th>栏目</th><th>类型</th><th>最新日期</th><th>条目</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

function findingSections({ findings }: Report): string {
  const sections = findingCodes.map((code) => {
    const group = findings.filter((finding) => finding.code === code);
    if (group.length === 0) return '';
    const { title, clause, cause, remedy } = catalogue[code];
    return `<h3 id="${code}">${title}（${group.length}）</h3>
<p class="dim">依据：${clause}<br>原因：${cause}<br>编辑：${remedy.editor}<br>技术：${remedy.technician}</p>
${group.map(findingCard).join('\n')}`;
  });
  return `<h2>问题明细</h2>${findings.length === 0 ? '<p>在已测页面中没有发现问题。</p>' : sections.join('\n')}`;
}

function findingCard({ message, certainty, url, place, evidence }: Finding): string {
  const { target, pages = [], pageCount = 0 } = evidence;
  const lines = [
    `<p><b>${escapeHtml(message)}</b> <span class="dim">${CERTAINTIES[certainty]}</span></p>`,
    target === undefined ? '' : `<p class="dim">地址：<span class="url">${escapeHtml(target)}</span></p>`,
    pages.length === 0
      ? `<p class="dim">所在页面：<span class="url">${escapeHtml(url)}</span>${place === '' ? '' : ` ${escapeHtml(place)}`}</p>`
      : `<p class="dim">所在页面（共 ${pageCount} 个${pageCount > pages.length ? `，列出前 ${pages.length} 个` : ''}）：</p><ul>${pages.map(referenceLine).join('')}</ul>`,
  ];
  return `<article>${lines.join('')}</article>`;
}

function referenceLine({ url, text, place }: Reference): string {
  const named = text === '' ? '' : `“${escapeHtml(text)}” `;
  return `<li>${named}<span class="url">${escapeHtml(url)}</span> <span class="dim url">${escapeHtml(place)}</span></li>`;
}

function unverifiedSection({ unverified }: Report): string {
  if (unverified.length === 0) return '';
  const rows = unverified
    .slice(0, MAX_UNVERIFIED)
    .map(
      ({ evidence: { target = '', fetch, pageCount = 0 } }) =>
        `<tr><td class="url">${escapeHtml(target)}</td><td>${fetch === undefined ? '' : escapeHtml(fetchSentence(fetch))}</td><td class="n">${pageCount}</td></tr>`,
    );
  const rest = unverified.length - rows.length;
  const { cause, remedy } = catalogue['link.unverified'];
  return `<h2>未能核实的地址（${unverified.length}）</h2><p class="dim">${cause}<br>编辑：${remedy.editor}<br>技术：${remedy.technician}</p>
<div class="scroll"><table><thead><tr><th>地址</th><th>情况</th><th>引用页面</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>${rest > 0 ? `<p class="dim">其余 ${rest} 个见 JSON 报告。</p>` : ''}`;
}

function beijingTime(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
}

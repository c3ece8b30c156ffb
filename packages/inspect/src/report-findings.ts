import { catalogue } from './catalogue.ts';
import { escapeHtml } from './escape-html.ts';
import { fetchSentence } from './fetch-sentence.ts';
import type { Finding, Reference } from './finding.ts';
import type { Report } from './report.ts';
import { gravestFirst } from './report-order.ts';
import { CERTAINTIES, SEVERITIES } from './report-words.ts';

const SHOWN_PAGES = 5;
const MAX_UNVERIFIED = 500;

/** Every finding, a table a code, with clause, cause and what to do above it. */
export function findingSections({ findings }: Report): string {
  if (findings.length === 0) return '';
  const sections = gravestFirst.map((code) => {
    const group = findings.filter((finding) => finding.code === code);
    if (group.length === 0) return '';
    const { title, clause, cause, remedy, severity } = catalogue[code];
    return `<h3 id="${code}">${title} <span class="${severity} tag">${SEVERITIES[severity]}</span> ${group.length} 处</h3>
<p class="dim">依据：${clause}<br>原因：${cause}<br>编辑：${remedy.editor}<br>技术：${remedy.technician}</p>
<table class="findings"><thead><tr><th class="no">序号</th><th>问题</th><th>位置</th><th class="sure">确定程度</th></tr></thead>
<tbody>${group.map(findingRow).join('\n')}</tbody></table>`;
  });
  return `<h2>问题明细</h2>${sections.join('\n')}`;
}

function findingRow({ message, snippet, certainty, url, place, evidence }: Finding, index: number): string {
  const { target, pages = [], pageCount = 0 } = evidence;
  const quoted =
    snippet === '' || message.includes(snippet)
      ? ''
      : `<br><span class="dim">“${escapeHtml(snippet)}”</span>`;
  const address = target === undefined ? '' : `<br><span class="url">${escapeHtml(target)}</span>`;
  const where =
    pages.length === 0
      ? `<span class="url">${escapeHtml(url)}</span>${place === '' ? '' : `<br><span class="dim url">${escapeHtml(place)}</span>`}`
      : references(pages, pageCount);
  return `<tr><td class="n">${index + 1}</td><td>${escapeHtml(message)}${quoted}${address}</td><td>${where}</td><td>${CERTAINTIES[certainty]}</td></tr>`;
}

function references(pages: readonly Reference[], count: number): string {
  const shown = pages.slice(0, SHOWN_PAGES).map(({ url, place }, index) => {
    const at = place === '' || index > 0 ? '' : ` <span class="dim">${escapeHtml(place)}</span>`;
    return `<li class="url">${escapeHtml(url)}${at}</li>`;
  });
  const rest = count - shown.length;
  return `<ul>${shown.join('')}</ul>${rest > 0 ? `<span class="dim">另有 ${rest} 个页面</span>` : ''}`;
}

/** What one visit could not decide: neither fault nor pass. */
export function unverifiedSection({ unverified }: Report): string {
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
<table><thead><tr><th>地址</th><th>情况</th><th>引用页面</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>${rest > 0 ? `<p class="dim">其余 ${rest} 个见 JSON 报告。</p>` : ''}`;
}

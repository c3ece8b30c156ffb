import { catalogue, type FindingCode } from './catalogue.ts';
import { chineseNumber } from './chinese-number.ts';
import { escapeHtml } from './escape-html.ts';
import type { Finding, Reference } from './finding.ts';
import type { Report } from './report.ts';
import { evidenceLines } from './report-evidence.ts';
import { gravestFirst, isOfText } from './report-order.ts';
import type { Section } from './report-section.ts';
import { CERTAINTIES, SEVERITIES } from './report-words.ts';

const SHOWN_PAGES = 5;

/** Every finding but those of texts, a table a code, with clause, cause and what to do above it. */
export function findingSection({ findings }: Report): Section | null {
  const own = findings.filter(({ code }) => !isOfText(code));
  if (own.length === 0) return null;
  return { title: '问题明细', html: byCode(own, findingTable) };
}

/** Findings a code, the gravest first, each with its heading and what is to be known of the code. */
export function byCode(findings: readonly Finding[], table: (group: readonly Finding[]) => string): string {
  return gravestFirst
    .map((code) => ({ code, group: findings.filter((finding) => finding.code === code) }))
    .filter(({ group }) => group.length > 0)
    .map(({ code, group }, index) => `${heading(code, index + 1, group.length)}\n${table(group)}`)
    .join('\n');
}

function heading(code: FindingCode, number: number, count: number): string {
  const { title, clause, cause, remedy, severity } = catalogue[code];
  return `<h3 id="${code}">（${chineseNumber(number)}）${title} <span class="${severity} tag">${SEVERITIES[severity]}</span> ${count} 处</h3>
<table class="about"><tbody><tr><th>依据</th><td>${clause}</td></tr><tr><th>原因</th><td>${cause}</td></tr><tr><th>编辑</th><td>${remedy.editor}</td></tr><tr><th>技术</th><td>${remedy.technician}</td></tr></tbody></table>`;
}

function findingTable(group: readonly Finding[]): string {
  return `<table class="findings"><thead><tr><th class="no">序号</th><th>问题</th><th>位置</th><th class="sure">确定程度</th></tr></thead>
<tbody>${group.map(findingRow).join('\n')}</tbody></table>`;
}

function findingRow(finding: Finding, index: number): string {
  const { message, snippet, certainty, url, place, evidence } = finding;
  const { target, pages = [], pageCount = 0 } = evidence;
  const quoted =
    snippet === '' || message.includes(snippet)
      ? ''
      : `<br><span class="dim">“${escapeHtml(snippet)}”</span>`;
  const address =
    target === undefined || message.includes(target)
      ? ''
      : `<br><span class="url">${escapeHtml(target)}</span>`;
  const where =
    pages.length === 0
      ? `<span class="url">${escapeHtml(url)}</span>${place === '' ? '' : `<br><span class="dim url">${escapeHtml(place)}</span>`}`
      : references(pages, pageCount);
  return `<tr><td class="n">${index + 1}</td><td>${escapeHtml(message)}${quoted}${address}${evidenceLines(finding)}</td><td>${where}</td><td>${CERTAINTIES[certainty]}</td></tr>`;
}

function references(pages: readonly Reference[], count: number): string {
  const shown = pages.slice(0, SHOWN_PAGES).map(({ url, place }, index) => {
    const at = place === '' || index > 0 ? '' : ` <span class="dim">${escapeHtml(place)}</span>`;
    return `<li class="url">${escapeHtml(url)}${at}</li>`;
  });
  const rest = count - shown.length;
  return `<ul>${shown.join('')}</ul>${rest > 0 ? `<span class="dim">另有 ${rest} 个页面</span>` : ''}`;
}

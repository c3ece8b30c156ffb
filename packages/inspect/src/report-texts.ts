import { escapeHtml } from './escape-html.ts';
import type { Finding } from './finding.ts';
import type { Report } from './report.ts';
import { byCode } from './report-findings.ts';
import { isOfText } from './report-order.ts';
import type { Section } from './report-section.ts';
import { CERTAINTIES } from './report-words.ts';

/** What the texts say wrongly: the words as they stand, what should stand there, on what that rests, and the page. */
export function textSection({ findings, measured }: Report): Section | null {
  const own = findings.filter(({ code }) => isOfText(code));
  if (own.length === 0) {
    if (measured.versions.terms === undefined) return null;
    return { title: '文字问题', html: '<p class="good">在已测页面的正文和标题中没有发现文字问题。</p>' };
  }
  const pages = new Set(own.map(({ url }) => url)).size;
  return {
    title: '文字问题',
    html: `<p>正文和列表标题中有文字问题 ${own.length} 处，分布在 ${pages} 个页面。机器比对的结果须由编辑对照原件核实，引用原文、专有名称的不需要修改。</p>
${byCode(own, textTable)}`,
  };
}

function textTable(group: readonly Finding[]): string {
  return `<table class="texts"><thead><tr><th class="no">序号</th><th>原文</th><th>问题和建议</th><th>页面</th><th class="sure">确定程度</th></tr></thead>
<tbody>${group.map(textRow).join('\n')}</tbody></table>`;
}

function textRow({ message, snippet, certainty, url, place, evidence }: Finding, index: number): string {
  const { wording } = evidence;
  const change =
    wording?.suggestion === undefined || message.includes(wording.suggestion)
      ? ''
      : `<br>建议改为：<b>${escapeHtml(wording.suggestion)}</b>`;
  const source =
    wording === undefined ? '' : `<br><span class="dim">依据：${escapeHtml(wording.source)}</span>`;
  return `<tr><td class="n">${index + 1}</td><td>${marked(snippet)}</td><td>${escapeHtml(message)}${change}${source}</td><td><span class="url">${escapeHtml(url)}</span>${placeWords(place)}</td><td>${CERTAINTIES[certainty]}</td></tr>`;
}

/** The words in question stand in 【】; a snippet without them is those words alone. */
function marked(snippet: string): string {
  const text = escapeHtml(snippet);
  return text.includes('【') ? text.replace(/【([^】]*)】/u, '<mark>$1</mark>') : `<mark>${text}</mark>`;
}

/** People count characters from one. */
function placeWords(place: string): string {
  const [, start] = /^text\((\d+)-\d+\)$/.exec(place) ?? [];
  return start === undefined ? '' : `<br><span class="dim">正文第 ${Number(start) + 1} 字起</span>`;
}

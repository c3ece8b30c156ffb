import { catalogue, type FindingCode, findingCodes } from './catalogue.ts';
import { escapeHtml } from './escape-html.ts';
import { fetchSentence } from './fetch-sentence.ts';
import type { Finding } from './finding.ts';
import type { Report } from './report.ts';
import type { Section } from './report-section.ts';

const MAX_SHOWN = 500;
const UNCOUNTED = findingCodes.filter((code) => !catalogue[code].counted);

/** What one visit could not decide: neither fault nor pass. */
export function unverifiedSection({ unverified }: Report): Section | null {
  if (unverified.length === 0) return null;
  const groups = UNCOUNTED.map((code) =>
    group(
      code,
      unverified.filter((finding) => finding.code === code),
    ),
  );
  return { title: `未能核实的地址（${unverified.length}）`, html: groups.join('\n') };
}

function group(code: FindingCode, findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const rows = findings
    .slice(0, MAX_SHOWN)
    .map(
      ({ evidence: { target = '', fetch, pageCount = 0 }, url }) =>
        `<tr><td class="url">${escapeHtml(target)}</td><td>${fetch === undefined ? '' : escapeHtml(fetchSentence(fetch))}</td><td><span class="url">${escapeHtml(url)}</span>${pageCount > 1 ? `<br><span class="dim">共 ${pageCount} 个页面</span>` : ''}</td></tr>`,
    );
  const rest = findings.length - rows.length;
  const { title, cause, remedy } = catalogue[code];
  return `<h3>${title}（${findings.length}）</h3><p class="dim">${cause}<br>编辑：${remedy.editor}<br>技术：${remedy.technician}</p>
<table class="unverified"><thead><tr><th>地址</th><th>情况</th><th>引用页面</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>${rest > 0 ? `<p class="dim">其余 ${rest} 个见 JSON 报告。</p>` : ''}`;
}

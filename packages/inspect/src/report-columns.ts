import type { ColumnStatus } from './column.ts';
import { escapeHtml } from './escape-html.ts';
import type { Report } from './report.ts';
import type { Section } from './report-section.ts';

const STATUSES: Readonly<Record<ColumnStatus, string>> = {
  measured: '已测',
  undated: '条目无日期',
  empty: '空白',
  explained: '无条目，页面有说明',
  unreadable: '未能读取',
};

/** The columns and how new they are. */
export function columnSection({ columns, crawl }: Report): Section | null {
  if (crawl.stopped === 'blocked') return null;
  if (columns.length === 0) return { title: '栏目更新', html: '<p>没有发现列表页。</p>' };
  const rows = columns.map(
    ({ name, kind, newest, items, url, status }) =>
      `<tr><td>${escapeHtml(name)}<br><span class="url">${escapeHtml(url)}</span></td><td>${escapeHtml(kind ?? '未标明')}</td><td class="n">${newest ?? '—'}</td><td class="n">${items}</td><td>${STATUSES[status]}</td></tr>`,
  );
  const html = `<table class="columns"><thead><tr><th>栏目</th><th>类型</th><th>最新日期</th><th>条目</th><th>状态</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
  return { title: `栏目更新（${columns.length}）`, html };
}

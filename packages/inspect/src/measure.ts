import type { CrawlSummary } from '@mumian/crawl';
import type { FindingCode } from './catalogue.ts';
import type { ColumnNote } from './column.ts';
import type { Finding } from './finding.ts';
import { lastUpdate } from './last-update.ts';
import type { SiteView } from './site-view.ts';

/** A figure of the site; `value` is null where it was not measured, and then `reason` says why in Chinese. */
export interface Measure {
  readonly value: number | null;
  readonly unit: 'day' | 'count' | 'share' | 'millisecond';
  readonly reason: string | null;
}

export type Measures = Readonly<Record<string, Measure>>;

const DAY_MS = 86_400_000;
const DEAD: ReadonlySet<FindingCode> = new Set([
  'link.dead.internal',
  'link.dead.external',
  'attachment.broken',
  'image.broken',
  'page.soft-404',
]);

/** The figures that indicators are scored by; nothing unmeasured counts as 0. */
export function measuresOf(
  site: SiteView,
  columns: readonly ColumnNote[],
  findings: readonly Finding[],
  summary: CrawlSummary,
): Measures {
  const blocked = summary.stopped === 'blocked' ? '检查被网站防火墙拦截' : null;
  const unread = blocked ?? (site.home === null ? '首页没有读到' : null);
  const figure = (unit: Measure['unit'], value: number | null, why = '没有可测的内容'): Measure => {
    if (unread !== null) return { value: null, unit, reason: unread };
    return { value, unit, reason: value === null ? why : null };
  };
  const count = (code: FindingCode) => findings.filter((finding) => finding.code === code).length;
  const articles = site.notes.filter(site.isArticle);
  const dated = articles.filter(({ shownDay, taggedDay }) => shownDay !== null || taggedDay !== null);
  const times = site.notes.map(({ fetch }) => fetch.milliseconds).sort((a, b) => a - b);
  return {
    'home.days-since-update': figure('day', daysSinceUpdate(site, columns), '没有读到带日期的信息'),
    'column.counted': figure('count', columns.length),
    'column.stale': figure('count', count('column.stale')),
    'column.empty': figure('count', count('column.empty')),
    'column.unread': figure('count', columns.filter(({ status }) => status === 'unreadable').length),
    'link.checked': figure('count', summary.planned + summary.links),
    'link.dead': figure('count', findings.filter(({ code }) => DEAD.has(code)).length),
    'article.counted': figure('count', articles.length),
    'article.dated': figure('share', articles.length === 0 ? null : dated.length / articles.length),
    'page.median-time': figure('millisecond', times[Math.floor(times.length / 2)] ?? null),
    'page.longest-time': figure('millisecond', times.at(-1) ?? null),
  };
}

function daysSinceUpdate(site: SiteView, columns: readonly ColumnNote[]): number | null {
  const newest = lastUpdate(site, columns);
  return newest === null ? null : (Date.parse(site.today) - Date.parse(newest)) / DAY_MS;
}

import { columnKindOf, periodBegins, updatePeriods } from '@mumian/indicators';
import type { ColumnNote } from '../column.ts';
import type { Finding } from '../finding.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

/**
 * Judge each column by the period of its kind. Where the list was not read nothing is said of its age; an empty column
 * whose page says that there is nothing is exempt (国办 2015 年普查专栏 指标说明).
 */
export function columnFindings(columns: readonly ColumnNote[], site: SiteView): Finding[] {
  return columns.map((column) => columnFinding(column, site)).filter((finding) => finding !== null);
}

function columnFinding(column: ColumnNote, site: SiteView): Finding | null {
  if (column.status === 'unreadable')
    return findingOf('column.unreadable', site.url, {
      url: column.url,
      message: `栏目“${column.name}”的列表由脚本装载，未能读取。`,
      certainty: 'undetermined',
    });
  if (column.status === 'empty')
    return findingOf('column.empty', site.url, {
      url: column.url,
      message: `栏目“${column.name}”没有内容，也没有说明原因。`,
      certainty: column.isCertain ? 'certain' : 'probable',
    });
  if (column.newest === null || column.status !== 'measured') return null;
  const period = updatePeriods[columnKindOf(column.kind, column.name)];
  if (period === null) return null;
  const begins = periodBegins(period, site.today);
  if (column.newest.slice(0, 10) >= begins) return null;
  const words = period.unit === 'day' ? `${period.count / 7} 周` : `${period.count} 个月`;
  return {
    ...findingOf('column.stale', site.url, {
      url: column.url,
      message: `栏目“${column.name}”最新信息为 ${column.newest.slice(0, 10)}，超过 ${words}未更新。`,
      certainty: column.isCertain ? 'certain' : 'probable',
      evidence: { newest: column.newest, since: begins },
    }),
    clause: period.clause,
  };
}

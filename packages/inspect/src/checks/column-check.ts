import { periodBegins, periodDays, type UpdatePeriod, updatePeriods } from '@mumian/indicators';
import { type ColumnNote, kindOfColumn } from '../column.ts';
import { isOfPast } from '../column-nature.ts';
import type { Finding } from '../finding.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

/** What a column is judged by where the register gives it a period of its own. */
const REGISTERED = '攀办函〔2017〕11号 三（更新保障）；栏目登记的更新期限';

/**
 * Judge each column by the period that the register gives it, else by that of its kind. Where the list was not read nothing
 * is said of its age; an empty column whose page or register says that there is nothing is exempt (国办 2015 年普查专栏
 * 指标说明).
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
      evidence: { items: column.items },
    });
  if (column.status === 'empty')
    return findingOf('column.empty', site.url, {
      url: column.url,
      message: `栏目“${column.name}”没有内容，也没有说明原因。`,
      certainty: column.isCertain ? 'certain' : 'probable',
      evidence: { items: column.items },
    });
  if (column.newest === null || column.status !== 'measured') return null;
  const period = periodOf(column);
  if (period === null || isOfPast(column, site.today)) return null;
  const begins = periodBegins(period, site.today);
  if (column.newest.slice(0, 10) >= begins) return null;
  return {
    ...findingOf('column.stale', site.url, {
      url: column.url,
      message: `栏目“${column.name}”最新信息为 ${column.newest.slice(0, 10)}，超过${period.words}未更新。`,
      certainty: column.isCertain ? 'certain' : 'probable',
      evidence: { newest: column.newest, since: begins, items: column.items },
    }),
    clause: period.clause,
  };
}

interface Period extends Pick<UpdatePeriod, 'unit' | 'count' | 'clause'> {
  readonly words: string;
}

function periodOf(column: ColumnNote): Period | null {
  const ofKind = updatePeriods[kindOfColumn(column)];
  const { registered } = column;
  // A register that repeats the period of the kind means that one: six months, not 183 days.
  const isOfKind =
    registered === null || registered.updateDays === (ofKind === null ? null : periodDays(ofKind));
  if (isOfKind) return ofKind === null ? null : { ...ofKind, words: ` ${wordsOf(ofKind)}` };
  const { updateDays } = registered;
  if (updateDays === null) return null;
  return { unit: 'day', count: updateDays, clause: REGISTERED, words: `登记的更新期限 ${updateDays} 天` };
}

function wordsOf({ unit, count }: UpdatePeriod): string {
  return unit === 'day' ? `${count / 7} 周` : `${count} 个月`;
}

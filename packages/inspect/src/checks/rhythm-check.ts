import { type ColumnNote, kindOfColumn } from '../column.ts';
import { isOfPast } from '../column-nature.ts';
import type { Finding } from '../finding.ts';
import { daysBetween, rhythmOf } from '../rhythm.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

/** Silence of so many usual intervals, of twice the longest one, and of a month at least. */
const INTERVALS = 5;
const LONGEST = 2;
const LEAST_SILENCE = 30;

/**
 * Columns that are within their prescribed period, or have none, and are silent for far longer than they ever were:
 * a hint to ask before they fall behind. Topics end; they are not asked.
 *
 * @param overdue addresses of the columns of which it is said already that they are overdue
 */
export function rhythmFindings(
  columns: readonly ColumnNote[],
  overdue: ReadonlySet<string>,
  site: SiteView,
): Finding[] {
  return columns
    .filter(({ url }) => !overdue.has(url))
    .map((column) => rhythmFinding(column, site))
    .filter((finding) => finding !== null);
}

function rhythmFinding(column: ColumnNote, site: SiteView): Finding | null {
  const { url, name, kind, newest, days, registered } = column;
  const rhythm = rhythmOf(days);
  if (newest === null || rhythm === null || kindOfColumn({ kind, name, registered }) === 'topic') return null;
  if (isOfPast(column, site.today)) return null;
  const last = newest.slice(0, 10);
  const silence = daysBetween(last, site.today);
  const usual = Math.max(rhythm.interval * INTERVALS, rhythm.longest * LONGEST, LEAST_SILENCE);
  if (silence <= usual) return null;
  return findingOf('column.lagging', site.url, {
    url,
    message: `栏目“${name}”平时约 ${rhythm.interval} 天更新一次，最长间隔 ${rhythm.longest} 天；最新信息为 ${last}，已 ${silence} 天没有更新。`,
    certainty: 'probable',
    evidence: { newest, interval: rhythm.interval },
  });
}

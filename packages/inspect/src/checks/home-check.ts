import { periodBegins } from '@mumian/indicators';
import type { Column } from '../column.ts';
import type { Finding } from '../finding.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

const TWO_WEEKS = { unit: 'day', count: 14 } as const;

/**
 * 首页不更新: nothing new on the home page within two weeks. Where the home page is a gate without dated lists, all
 * columns are asked; where one of them was not read, the question stays open.
 */
export function homeFindings(columns: readonly Column[], site: SiteView): Finding[] {
  const { home } = site;
  if (home === null || home.list.isUnread) return [];
  const isGate = home.list.newest === null;
  if (isGate && columns.some(({ status }) => status === 'unreadable')) return [];
  const days = [home.list.newest, ...columns.map(({ newest }) => newest), ...site.articleDays()];
  const newest = days
    .filter((day) => day !== null)
    .map((day) => day.slice(0, 10))
    .filter((day) => day <= site.today);
  const last = newest.sort().at(-1);
  const begins = periodBegins(TWO_WEEKS, site.today);
  if (last === undefined || last >= begins) return [];
  return [
    findingOf('home.stale', site.url, {
      url: home.url,
      message: `首页最新信息为 ${last}，超过 2 周未更新。`,
      certainty: isGate ? 'probable' : 'certain',
      evidence: { newest: last, since: begins },
    }),
  ];
}

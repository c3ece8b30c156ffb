import { periodBegins } from '@mumian/indicators';
import type { ColumnNote } from '../column.ts';
import type { Finding } from '../finding.ts';
import { lastUpdate } from '../last-update.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

const TWO_WEEKS = { unit: 'day', count: 14 } as const;

/**
 * 首页不更新: nothing new on the home page within two weeks. Where the home page is a gate without dated lists, all
 * columns are asked; where one of them was not read, the question stays open.
 */
export function homeFindings(columns: readonly ColumnNote[], site: SiteView): Finding[] {
  const { home } = site;
  if (home === null || home.list.isUnread) return [];
  const isGate = home.list.newest === null;
  if (isGate && columns.some(({ status }) => status === 'unreadable')) return [];
  const last = lastUpdate(site, columns);
  const begins = periodBegins(TWO_WEEKS, site.today);
  if (last === null || last >= begins) return [];
  return [
    findingOf('home.stale', site.url, {
      url: home.url,
      message: `首页最新信息为 ${last}，超过 2 周未更新。`,
      certainty: isGate ? 'probable' : 'certain',
      evidence: { newest: last, since: begins },
    }),
  ];
}

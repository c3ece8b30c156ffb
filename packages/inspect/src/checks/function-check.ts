import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

type SiteFunction = PageNote['survey']['entrances'][number];

const NAMES: Readonly<Record<SiteFunction | 'search', string>> = {
  disclosure: '政务公开',
  interpretation: '政策解读',
  services: '办事服务',
  interaction: '互动交流',
  search: '站内搜索',
};
const FUNCTIONS = Object.keys(NAMES) as readonly (SiteFunction | 'search')[];

/** Functions to which no page of the site has an entrance. Only a site that was read as a whole can lack one for certain. */
export function functionFindings(site: SiteView): Finding[] {
  const { home } = site;
  if (home === null || home.list.isUnread) return [];
  const offered = new Set<string>(site.notes.flatMap(({ survey }) => survey.entrances));
  if (site.notes.some(({ survey, kind }) => survey.search !== null || kind === 'search'))
    offered.add('search');
  return FUNCTIONS.filter((name) => !offered.has(name)).map((name) =>
    findingOf('function.missing', site.url, {
      url: home.url,
      message: `网站没有“${NAMES[name]}”的入口。`,
      certainty: site.isWhole ? 'certain' : 'probable',
      key: name,
      evidence: { missing: [NAMES[name]] },
    }),
  );
}

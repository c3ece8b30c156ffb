import { type ColumnKind, columnKindOf } from '@mumian/indicators';
import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

type SiteFunction = PageNote['survey']['entrances'][number];

const NAMES: Readonly<Record<SiteFunction, string>> = {
  disclosure: '政务公开',
  interpretation: '政策解读',
  services: '办事服务',
  interaction: '互动交流',
  search: '站内搜索',
};
const FUNCTIONS = Object.keys(NAMES) as readonly SiteFunction[];
/** Of departments that serve nobody from outside no services are asked (国办秘函〔2019〕19号 附件1 评定规则). */
const MAY_BE_EXEMPT: ReadonlySet<SiteFunction> = new Set(['services']);
/** A column that the site has is its entrance, whatever its menu calls it: 服务, 一网通办, 公众参与. */
const BY_COLUMN: Readonly<Partial<Record<ColumnKind, SiteFunction>>> = {
  disclosure: 'disclosure',
  interpretation: 'interpretation',
  services: 'services',
  interaction: 'interaction',
  consultation: 'interaction',
};
/** What one page alone leads to stands in its text; an entrance is on the home page or on several. */
const LEAST_PAGES = 2;

/** Functions to which the site has no entrance. Only a site that was read as a whole can lack one for certain. */
export function functionFindings(site: SiteView): Finding[] {
  const { home } = site;
  if (home === null || home.list.isUnread || home.survey.isFrameset) return [];
  const offered = offeredBy(site.notes, home);
  return FUNCTIONS.filter((name) => !offered.has(name)).map((name) =>
    findingOf('function.missing', site.url, {
      url: home.url,
      message: `网站没有“${NAMES[name]}”的入口。`,
      certainty: site.isWhole && !MAY_BE_EXEMPT.has(name) ? 'certain' : 'probable',
      key: name,
      evidence: { missing: [NAMES[name]] },
    }),
  );
}

function offeredBy(notes: readonly PageNote[], home: PageNote): ReadonlySet<SiteFunction> {
  const offered = new Set<SiteFunction>(home.survey.entrances);
  const counts = new Map<SiteFunction, number>();
  for (const { survey, kind, metadata } of notes) {
    for (const name of survey.entrances) counts.set(name, (counts.get(name) ?? 0) + 1);
    const ofColumn = 'articletitle' in metadata ? undefined : BY_COLUMN[kindOf(metadata)];
    if (ofColumn !== undefined) offered.add(ofColumn);
    if (survey.search !== null || kind === 'search') offered.add('search');
  }
  for (const [name, count] of counts) if (count >= LEAST_PAGES) offered.add(name);
  return offered;
}

function kindOf({ columntype, columnname }: PageNote['metadata']): ColumnKind {
  return columnKindOf(columntype ?? null, columnname ?? null);
}

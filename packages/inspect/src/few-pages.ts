import type { PageFetched } from '@mumian/crawl';
import type { Finding } from './finding.ts';
import { createGathering, NO_CRAWL } from './gathering.ts';
import { judge } from './judgement.ts';
import type { RegisteredColumn } from './registered-column.ts';
import { viewSite } from './site-view.ts';

/** What the checks need to know of the site beside the pages. */
export interface SiteFacts {
  readonly siteUrl: string;
  readonly now: Date;
  readonly registered?: readonly RegisteredColumn[];
  /** An earlier look knew from a list that these pages are articles, and the day that it gave them; no list is read now. */
  readonly listed?: { readonly day: string | null };
}

/**
 * The checks of an inspection on a few pages of a site, which they see as the look saw it that found these pages: what had
 * an article's duties has them still, although the list that named it an article is not read now.
 */
export function judgePages(
  pages: readonly PageFetched[],
  { siteUrl: url, now, registered, listed }: SiteFacts,
) {
  const gathering = createGathering();
  for (const page of pages) gathering.add(page);
  const known = listed
    ? new Map(gathering.notes.map(({ key }) => [key, listed.day] as const))
    : gathering.listed;
  const site = viewSite({ ...gathering, listed: known }, NO_CRAWL, {
    url,
    now,
    ...(registered === undefined ? {} : { registered }),
  });
  const columns = gathering.columns.all(site);
  const findings: Finding[] = judge(gathering, columns, NO_CRAWL, site, []);
  return { findings, gathering, columns, site };
}

import { siteKey } from '@mumian/crawl';
import type { Finding } from '../finding.ts';
import type { Gathering } from '../gathering.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

/** Addresses of the site that lead on three times and more before there is a page. */
export function chainFindings({ chains, references }: Gathering, site: SiteView): Finding[] {
  return chains
    .filter(({ url }) => siteKey(url) === siteKey(site.url))
    .map(({ key, url, hops }) => {
      const { first, count } = references.of(key);
      const [holder] = first;
      return findingOf('redirect.chain', site.url, {
        url: holder?.url ?? url,
        place: holder?.place ?? '',
        message: `打开该地址经过 ${hops.length} 次跳转。`,
        certainty: 'certain',
        key: url,
        evidence: { target: url, pages: first, pageCount: count },
      });
    });
}

import { domainOf } from '@mumian/extract';
import type { Finding } from '../finding.ts';
import type { Gathering } from '../gathering.ts';
import { isKnownHost } from '../probes/known-host.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

/** Where people are asked who they are (统一身份认证) they come back from. */
const IDENTITY = /sso|\bcas\b|login|auth|passport|oauth|idp|signin|uaa|zwfw/i;

/** Addresses of the site that end at another one, which is neither of government nor asks who is there. */
export function departureFindings({ witness, references }: Gathering, site: SiteView): Finding[] {
  return witness.departures
    .filter(({ to }) => {
      const { hostname, pathname } = new URL(to);
      return (
        domainOf(to) !== domainOf(site.url) && !isKnownHost(hostname) && !IDENTITY.test(hostname + pathname)
      );
    })
    .map(({ key, url, to }) => {
      const { first, count } = references.of(key);
      const [shown] = first;
      const named = shown === undefined || shown.text === '' ? '' : `“${shown.text}”`;
      return findingOf('link.redirects-away', site.url, {
        url: shown?.url ?? url,
        place: shown?.place ?? '',
        snippet: to,
        message: `本站链接${named}打开后转到了其他网站：${new URL(to).host}。`,
        certainty: 'certain',
        about: url,
        evidence: { target: url, pages: first, pageCount: count },
      });
    });
}

import { advertisesIllicit, domainOf, type Link, type Page } from '@mumian/extract';
import { isKnownHost } from './probes/known-host.ts';

/** A link that is at fault as it is written. */
export interface LinkFault {
  readonly code: 'link.intranet' | 'link.bare-ip' | 'link.malformed' | 'security.hidden-link';
  readonly target: string;
  readonly text: string;
  readonly place: string;
  readonly isSure: boolean;
}

const BARE_IP = /^https?:\/\/((?:\d{1,3}\.){3}\d{1,3})(?::\d+)?(?:\/|$)/i;

/** The links of a page that nobody needs to be asked about. */
export function linkFaultsOf(page: Page): LinkFault[] {
  const own = domainOf(page.url);
  const bad = page.badLinks
    .filter(({ problem }) => problem !== 'repaired')
    .map(({ raw, problem, text, place }): LinkFault => {
      const code = problem === 'intranet' ? 'link.intranet' : 'link.malformed';
      return { code, target: raw, text, place, isSure: true };
    });
  const odd = page.links.map((link) => faultOf(link, own)).filter((fault) => fault !== null);
  return [...bad, ...odd];
}

function faultOf(link: Link, own: string): LinkFault | null {
  const { url, text, place, isHidden, isFromScript, kind, problem, raw } = link;
  if (isHidden && !isFromScript && kind === 'page' && isForeign(url, own)) {
    const isSure = advertisesIllicit(text);
    return { code: 'security.hidden-link', target: url, text, place, isSure };
  }
  if (kind !== 'page' && kind !== 'attachment') return null;
  const bareIp = BARE_IP.exec(url)?.[1] ?? own;
  if (bareIp !== own) return { code: 'link.bare-ip', target: url, text, place, isSure: true };
  if (problem === 'malformed')
    return { code: 'link.malformed', target: raw ?? url, text, place, isSure: true };
  return null;
}

function isForeign(url: string, own: string): boolean {
  // Hidden menus and tabs lead to other pages of government and of well-known services; planted links do not.
  return domainOf(url) !== own && !isKnownHost(new URL(url).hostname);
}

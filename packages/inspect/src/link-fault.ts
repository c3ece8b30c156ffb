import { advertisesIllicit, domainOf, type Link, type Page } from '@mumian/extract';
import { blockOf, isPlanted, namesInstitution } from './honest-tab.ts';
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
  const tabs = honestTabs(page.links, own);
  const odd = page.links.map((link) => faultOf(link, own, tabs)).filter((fault) => fault !== null);
  return [...bad, ...odd];
}

/** Hidden blocks that lead to the site itself, government, well-known services or institutions too: tabs, and no planted ones. */
function honestTabs(links: readonly Link[], own: string): ReadonlySet<string> {
  const known = links.filter(
    (link) => isHiddenPage(link) && (!isForeign(link.url, own) || namesInstitution(link)),
  );
  return new Set(known.map(({ place }) => blockOf(place)));
}

function isHiddenPage({ isHidden, isFromScript, kind }: Link): boolean {
  return isHidden && !isFromScript && kind === 'page';
}

function faultOf(link: Link, own: string, tabs: ReadonlySet<string>): LinkFault | null {
  const { url, text, place, kind, problem, raw } = link;
  if (isHiddenPage(link) && isForeign(url, own)) {
    const isSure = advertisesIllicit(text);
    const isTab = tabs.has(blockOf(place)) && !isPlanted(link);
    if (isSure || !isTab) return { code: 'security.hidden-link', target: url, text, place, isSure };
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

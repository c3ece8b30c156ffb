import type { Finding } from '../finding.ts';
import type { Gathering } from '../gathering.ts';
import type { References } from '../reference-book.ts';
import type { SiteView } from '../site-view.ts';
import { type FailedFetch, targetFinding } from '../target-finding.ts';

/** What a page loads beside itself: no reader can follow it, so that it is no link (链接可用性). */
const LOADED: ReadonlySet<FailedFetch['kind']> = new Set(['script', 'style']);
/** The sign of the site in the browser's bar is named in the head, beside the styles. */
const IN_HEAD = /(?:^|> )link(?::nth-child\(\d+\))?$/;

/** Addresses that did not answer well, as far as readers are led to them and no other finding tells it. */
export function targetFindings({ failed, references }: Gathering, site: SiteView): Finding[] {
  const misspelt = new Set(
    site.notes.flatMap(({ url, linkFaults }) =>
      linkFaults.filter(({ code }) => code === 'link.malformed').map(({ place }) => placeOf(url, place)),
    ),
  );
  return failed
    .map((each) => ({ each, told: references.of(each.key) }))
    .filter(({ each, told }) => !isLoaded(each, told) && !isMisspelt(told, misspelt))
    .map(({ each, told }) => targetFinding(each, told, site.url));
}

/** A script, a style, the sign of the site, or a picture that counts visits and that nobody is meant to see. */
function isLoaded({ kind, url }: FailedFetch, { first, count, isShown }: References): boolean {
  if (LOADED.has(kind)) return true;
  if (kind !== 'image' || count === 0) return false;
  const isCounter = !isShown && new URL(url).search !== '';
  return isCounter || first.every(({ place }) => IN_HEAD.test(place));
}

/** Where a browser looks for an address that is written wrongly there is nothing: the one fault is the writing. */
function isMisspelt({ first, count }: References, misspelt: ReadonlySet<string>): boolean {
  return (
    count > 0 && count === first.length && first.every(({ url, place }) => misspelt.has(placeOf(url, place)))
  );
}

function placeOf(url: string, place: string): string {
  return `${url} ${place}`;
}

import type { Finding } from '../finding.ts';
import type { Gathering } from '../gathering.ts';
import type { References } from '../reference-book.ts';
import type { SiteView } from '../site-view.ts';
import { type FailedFetch, targetFinding } from '../target-finding.ts';

/** What a page loads beside itself: counters, styles. No reader can follow them, so they are no links (链接可用性). */
const LOADED: ReadonlySet<FailedFetch['kind']> = new Set(['script', 'style']);

/** Addresses that did not answer well, as far as readers are led to them and no other finding tells it. */
export function targetFindings({ failed, references }: Gathering, site: SiteView): Finding[] {
  const misspelt = new Set(
    site.notes.flatMap(({ url, linkFaults }) =>
      linkFaults.filter(({ code }) => code === 'link.malformed').map(({ place }) => placeOf(url, place)),
    ),
  );
  return failed
    .filter(({ kind }) => !LOADED.has(kind))
    .map((each) => ({ each, told: references.of(each.key) }))
    .filter(({ told }) => !isMisspelt(told, misspelt))
    .map(({ each, told }) => targetFinding(each, told, site.url));
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

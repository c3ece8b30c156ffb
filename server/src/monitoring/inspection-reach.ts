import { urlKey } from '@mumian/crawl';
import { type Finding, type FindingCode, isOfWords, type Report } from '@mumian/inspect';

/**
 * The place of a finding: the normalised address of the target or page that is at fault, without scheme and `www.`, so
 * that the same fault has the same place in every run.
 */
export function placeOf(address: string): string {
  return urlKey(address)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
}

/** The place that an inspection's finding names. */
export function placeOfFinding(finding: Finding): string {
  return placeOf(finding.evidence.target ?? finding.url);
}

/** Faults of a page itself; the others are faults of an address that pages refer to. */
const OF_PAGE: readonly string[] = ['date.missing', 'meta.missing'] satisfies FindingCode[];

/**
 * Whether an inspection looked where a finding used to be, so that not seeing it means that it is gone. What could not
 * be verified was not looked at; a page beyond the limit was not either.
 *
 * @param visited addresses of all pages that were fetched, whatever they answered
 * @param unreadTexts those of them whose words were not judged
 */
export function reachOfInspection(
  report: Report,
  visited: readonly string[],
  unreadTexts: readonly string[] = [],
) {
  const pages = new Set(visited.map(placeOf));
  const wordless = new Set(unreadTexts.map(placeOf));
  const doubtful = new Set(report.unverified.map(placeOfFinding));
  const { unverified, blocked, notFetched } = report.measured;
  const { stopped } = report.crawl;
  const isWhole = stopped === null && unverified + blocked + notFetched === 0;
  const wasRead = (place: string) => pages.has(place) && !doubtful.has(place);

  return ({ code, place, url }: { code: string; place: string; url: string | null }): boolean => {
    if (doubtful.has(place)) return false;
    if (isOfWords(code) && wordless.has(placeOf(url ?? place))) return false;
    if (isWhole || code === 'page.unreachable' || code === 'monitor.blocked') return true;
    if (OF_PAGE.includes(code)) return wasRead(place);
    // Beyond the limit pages are seen but not fetched, so the page itself must have been; other targets always are.
    if (stopped === 'max-pages' && code === 'link.dead.internal') return wasRead(place);
    return (stopped === null || stopped === 'max-pages') && url !== null && wasRead(placeOf(url));
  };
}

import { type CrawlSummary, siteKey } from '@mumian/crawl';
import { blockedFinding } from './blocked-finding.ts';
import { findingCodes } from './catalogue.ts';
import type { Finding } from './finding.ts';
import type { Gathering } from './gathering.ts';
import { pageFindings } from './page-finding.ts';
import { fetchFacts, targetFinding } from './target-finding.ts';

/**
 * All that a gathering says against a site, in the order of the report. A site whose firewall keeps us out has one
 * finding only: what was read until then may be the firewall's work too.
 */
export function judge(gathering: Gathering, summary: CrawlSummary, siteUrl: string): Finding[] {
  if (summary.stopped === 'blocked') return blockedFindings(gathering, summary, siteUrl);
  const { failed, references, notes, listed } = gathering;
  return [
    ...failed.map((each) => targetFinding(each, references.of(each.key), siteUrl)),
    ...notes.flatMap((note) => pageFindings(note, listed.has(note.key), siteUrl)),
  ].sort(inReportOrder);
}

function blockedFindings({ failed }: Gathering, summary: CrawlSummary, siteUrl: string): Finding[] {
  const first = failed.find(
    ({ exchange, url }) => exchange.outcome === 'blocked' && siteKey(url) === siteKey(siteUrl),
  );
  if (first === undefined) return [];
  const block = { url: first.url, fetch: fetchFacts(first), pages: summary.blocked + summary.notFetched };
  return [blockedFinding(block, siteUrl)];
}

function inReportOrder(a: Finding, b: Finding): number {
  const byCode = findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code);
  if (byCode !== 0) return byCode;
  const [left, right] = [a.evidence.target ?? a.url, b.evidence.target ?? b.url];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

import { type CrawlSummary, siteKey } from '@mumian/crawl';
import { blockedFinding } from './blocked-finding.ts';
import { findingCodes } from './catalogue.ts';
import { barrierFindings } from './checks/barrier-check.ts';
import { chainFindings } from './checks/chain-check.ts';
import { cipherFindings } from './checks/cipher-check.ts';
import { columnFindings } from './checks/column-check.ts';
import { connectionFindings } from './checks/connection-check.ts';
import { departureFindings } from './checks/departure-check.ts';
import { domainFindings } from './checks/domain-check.ts';
import { duplicateFindings } from './checks/duplicate-check.ts';
import { footerFindings } from './checks/footer-check.ts';
import { functionFindings } from './checks/function-check.ts';
import { hijackFindings } from './checks/hijack-check.ts';
import { homeFindings } from './checks/home-check.ts';
import { pageFactFindings } from './checks/page-facts-check.ts';
import { rhythmFindings } from './checks/rhythm-check.ts';
import { targetFindings } from './checks/target-check.ts';
import type { ColumnNote } from './column.ts';
import type { Finding } from './finding.ts';
import type { Gathering } from './gathering.ts';
import { pageChecks } from './page-check.ts';
import type { SiteView } from './site-view.ts';
import { fetchFacts } from './target-finding.ts';

/**
 * All that a gathering says against a site, in the order of the report. A site whose firewall keeps us out has one
 * finding only: what was read until then may be the firewall's work too.
 *
 * @param probed what the probes found beside the crawl
 */
export function judge(
  gathering: Gathering,
  columns: readonly ColumnNote[],
  summary: CrawlSummary,
  site: SiteView,
  probed: readonly Finding[],
): Finding[] {
  if (summary.stopped === 'blocked') return blockedFindings(gathering, summary, site.url);
  const overdue = columnFindings(columns, site);
  return [
    ...targetFindings(gathering, site),
    ...site.notes.flatMap((note) => pageChecks.flatMap(({ find }) => find(note, site))),
    ...chainFindings(gathering, site),
    ...connectionFindings(site),
    ...overdue,
    ...rhythmFindings(columns, new Set(overdue.map(({ url }) => url)), site),
    ...homeFindings(columns, site),
    ...functionFindings(site),
    ...footerFindings(site),
    ...barrierFindings(site),
    ...duplicateFindings(site),
    ...domainFindings(site, gathering.start?.exchange.address ?? null),
    ...cipherFindings(gathering, site),
    ...hijackFindings(gathering, site),
    ...departureFindings(gathering, site),
    ...pageFactFindings(gathering, site),
    ...probed,
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

const POSITIONS = new Map(findingCodes.map((code, index) => [code, index]));

function inReportOrder(a: Finding, b: Finding): number {
  const byCode = (POSITIONS.get(a.code) ?? 0) - (POSITIONS.get(b.code) ?? 0);
  if (byCode !== 0) return byCode;
  const [left, right] = [a.evidence.target ?? a.url, b.evidence.target ?? b.url];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

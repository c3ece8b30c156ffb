import {
  type CrawlSummary,
  crawlSite,
  type FetchRecord,
  type PageFetched,
  type Pause,
  siteKey,
  urlKey,
} from '@mumian/crawl';
import type { Page } from '@mumian/extract';
import type { Outbound } from '@mumian/outbound';
import { blockedFinding } from './blocked-finding.ts';
import { CATALOGUE_VERSION, findingCodes } from './catalogue.ts';
import { createColumnBook } from './column.ts';
import type { FetchFacts, Finding } from './finding.ts';
import { pageFindings } from './page-finding.ts';
import { noteOf, type PageNote } from './page-note.ts';
import { createReferenceBook } from './reference-book.ts';
import { type Report, SCHEMA_VERSION } from './report.ts';
import { type FailedFetch, fetchFacts, targetFinding } from './target-finding.ts';

/** Where an inspection stands; sent after every page. */
export interface Progress {
  /** Page addresses known by now and within the limit. */
  readonly planned: number;
  readonly fetched: number;
  /** Findings so far; those that need the whole site come at the end. */
  readonly findings: number;
  readonly currentUrl: string;
}

export interface InspectOptions {
  readonly url: string;
  readonly outbound: Outbound;
  readonly maxPages: number;
  readonly concurrency: number;
  /** The instant of the inspection. */
  readonly now: Date;
  /** Version of the product, kept in the report. */
  readonly version: string;
  readonly signal?: AbortSignal;
  /** Milliseconds for the whole inspection. */
  readonly deadlineMs?: number;
  readonly robots?: 'respect' | 'override';
  readonly onProgress?: (progress: Progress) => void;
  readonly pause?: Pause;
}

/** Inspect one site. Always gives a report, also when the site cannot be read or the signal ends it. */
export async function inspectSite(options: InspectOptions): Promise<Report> {
  const cpuBefore = process.cpuUsage();
  const references = createReferenceBook();
  const columns = createColumnBook();
  const notes: PageNote[] = [];
  const listed = new Set<string>();
  const failed: FailedFetch[] = [];
  let start: PageFetched | null = null;
  let summary: CrawlSummary | null = null;
  let pages = 0;
  let broken = 0;

  function read(page: Page, exchange: FetchRecord): void {
    references.add(page);
    columns.add(page);
    for (const item of page.list.items)
      if (siteKey(item.url) === siteKey(page.url)) listed.add(urlKey(item.url));
    // Of a body that broke off it cannot be said what is missing.
    if (!exchange.truncated) notes.push(noteOf(page));
  }

  for await (const event of crawlSite(options)) {
    if (event.type === 'end') {
      summary = event.summary;
      continue;
    }
    const isPage = event.type === 'page';
    const isStart = isPage && event.depth === 0;
    if (event.exchange.outcome !== 'ok') {
      failed.push({ ...event, kind: isPage ? 'page' : event.kind, isStart });
      if (event.exchange.outcome === 'broken') broken += 1;
    }
    if (!isPage) continue;
    pages += 1;
    if (isStart) start = event;
    if (event.page !== null) read(event.page, event.exchange);
    options.onProgress?.({ planned: event.planned, fetched: pages, findings: broken, currentUrl: event.url });
  }

  const siteUrl = start?.exchange.finalUrl ?? options.url;
  const counted = summary ?? NOTHING;
  const judged =
    counted.stopped === 'blocked'
      ? blockedFindings(failed, counted, siteUrl)
      : [
          ...failed.map((each) => targetFinding(each, references.of(each.key), siteUrl)),
          ...notes.flatMap((note) => pageFindings(note, listed.has(note.key), siteUrl)),
        ].sort(inReportOrder);
  const { user, system } = process.cpuUsage(cpuBefore);
  const { planned, ok, unverified, blocked, notFetched, coverage, links, bytes, seconds, stopped } = counted;
  return {
    schemaVersion: SCHEMA_VERSION,
    generatedAt: options.now.toISOString(),
    site: {
      url: options.url,
      finalUrl: siteUrl,
      title: start?.page?.title ?? null,
      startPage: startFacts(start),
      read: start?.exchange.outcome === 'ok' && start.page !== null,
    },
    measured: {
      planned,
      ok,
      broken: counted.broken,
      blocked,
      unverified,
      notFetched,
      coverage,
      versions: { mumian: options.version, catalogue: CATALOGUE_VERSION },
    },
    crawl: {
      pages,
      links,
      bytes,
      seconds,
      cpuSeconds: (user + system) / 1e6,
      stopped,
      disallowed: counted.disallowed,
    },
    // Of a site that was kept from us nothing is said, not even how new its columns are.
    columns: stopped === 'blocked' ? [] : columns.all(),
    findings: judged.filter(({ code }) => code !== 'link.unverified'),
    unverified: judged.filter(({ code }) => code === 'link.unverified'),
  };
}

/** A site whose firewall keeps us out has this one finding: what was read until then may be the firewall's work too. */
function blockedFindings(failed: readonly FailedFetch[], summary: CrawlSummary, siteUrl: string): Finding[] {
  const first = failed.find(
    ({ exchange, url }) => exchange.outcome === 'blocked' && siteKey(url) === siteKey(siteUrl),
  );
  if (first === undefined) return [];
  const block = { url: first.url, fetch: fetchFacts(first), pages: summary.blocked + summary.notFetched };
  return [blockedFinding(block, siteUrl)];
}

/** The count of a crawl that never began. */
const NOTHING: CrawlSummary = {
  planned: 0,
  ok: 0,
  broken: 0,
  blocked: 0,
  unverified: 0,
  notFetched: 0,
  coverage: 0,
  links: 0,
  bytes: 0,
  seconds: 0,
  stopped: null,
  disallowed: 0,
  robots: 'respect',
  suspended: [],
  closedShapes: [],
  trapped: 0,
  linksNotFetched: 0,
};

/** No event for the start page means that robots.txt closes it or the inspection was interrupted before. */
function startFacts(start: PageFetched | null): FetchFacts {
  if (start === null)
    return {
      outcome: 'not-fetched',
      layer: null,
      code: 'start.not-fetched',
      detail: null,
      status: null,
      address: null,
      tries: 0,
      hops: [],
    };
  return fetchFacts(start);
}

function inReportOrder(a: Finding, b: Finding): number {
  const byCode = findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code);
  if (byCode !== 0) return byCode;
  const [left, right] = [a.evidence.target ?? a.url, b.evidence.target ?? b.url];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

import {
  type CrawlOptions,
  type CrawlSummary,
  crawlSite,
  type Evidence,
  type PageFetched,
} from '@mumian/crawl';
import { READERS_VERSION } from '@mumian/extract';
import { inspection2019 } from '@mumian/indicators';
import { type Checker, termsVersion } from '@mumian/textcheck';
import { CATALOGUE_VERSION, catalogue } from './catalogue.ts';
import { textFindings } from './checks/text-check.ts';
import type { Column, ColumnNote } from './column.ts';
import type { FetchFacts, Finding } from './finding.ts';
import { createGathering, NO_CRAWL } from './gathering.ts';
import { judge } from './judgement.ts';
import { keepEvidence } from './keeping.ts';
import { measuresOf } from './measure.ts';
import type { PageViewer } from './page-viewer.ts';
import { takePictures } from './picturing.ts';
import { probeSite } from './probes/site-probes.ts';
import type { RegisteredColumn } from './registered-column.ts';
import { type Report, SCHEMA_VERSION } from './report.ts';
import { viewSite } from './site-view.ts';
import { fetchFacts } from './target-finding.ts';
import { createTextBook } from './text-book.ts';

/** Where an inspection stands; sent after every page. */
export interface Progress {
  /** Page addresses known by now and within the limit. */
  readonly planned: number;
  readonly fetched: number;
  /** Findings so far; those that need the whole site come at the end. */
  readonly findings: number;
  readonly currentUrl: string;
  /** The page has a text that was read in an earlier run and is not remembered, so that its words were not judged. */
  readonly isTextUnread: boolean;
}

export interface InspectOptions extends Omit<CrawlOptions, 'evidence' | 'renderer'> {
  /** The instant of the inspection. */
  readonly now: Date;
  /** Version of the product, kept in the report. */
  readonly version: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Where the bytes behind findings are kept; nothing is kept without it. The caller closes it. */
  readonly evidence?: Evidence;
  /** Reads the texts of articles and lists; without it texts are not judged. */
  readonly texts?: Checker;
  /** Shows pages whose lists a script fills, takes pictures for the evidence, and measures contrast. */
  readonly renderer?: PageViewer;
  /** What the register says of the site's columns: periods of their own, and why some are empty. */
  readonly registered?: readonly RegisteredColumn[];
}

/** Inspect one site. Always gives a report, also when the site cannot be read or the signal ends it. */
export async function inspectSite(options: InspectOptions): Promise<Report> {
  const cpuBefore = process.cpuUsage();
  const gathering = createGathering();
  const texts = createTextBook(options.texts);
  let summary: CrawlSummary = NO_CRAWL;
  for await (const event of crawlSite({ ...options, survey: true })) {
    if (event.type === 'end') {
      summary = event.summary;
      continue;
    }
    gathering.add(event);
    if (event.type !== 'page') continue;
    texts.add(event);
    const { pages: fetched, broken: findings } = gathering;
    const { planned, url: currentUrl } = event;
    options.onProgress?.({ planned, fetched, findings, currentUrl, isTextUnread: isTextUnread(event) });
  }
  const { start } = gathering;
  const siteUrl = start?.exchange.finalUrl ?? options.url;
  const site = viewSite(gathering, summary, {
    url: siteUrl,
    now: options.now,
    ...(options.registered === undefined ? {} : { registered: options.registered }),
  });
  const columns = gathering.columns.all(site);
  const probed = await probeSite(site, gathering, summary, options);
  // Of what a firewall lets us see nothing is judged, its words neither.
  const found = [
    ...judge(gathering, columns, summary, site, probed),
    ...(summary.stopped === 'blocked' ? [] : textFindings(texts, site)),
  ];
  const judged = await proven(found, summary, options);
  const { user, system } = process.cpuUsage(cpuBefore);
  const { planned, ok, broken, unverified, blocked, notFetched, coverage, ...crawl } = summary;
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
      broken,
      blocked,
      unverified,
      notFetched,
      coverage,
      failed: gathering.failedByLayer,
      versions: {
        mumian: options.version,
        catalogue: CATALOGUE_VERSION,
        readers: READERS_VERSION,
        indicators: `${inspection2019.id}.${inspection2019.version}`,
        ...(options.texts === undefined ? {} : { terms: termsVersion() }),
      },
    },
    crawl: { pages: gathering.pages, cpuSeconds: (user + system) / 1e6, ...crawl },
    // Of a site that was kept from us nothing is said, not even how new its columns are.
    columns: summary.stopped === 'blocked' ? [] : columns.map(reported),
    findings: judged.filter(({ code }) => catalogue[code].counted),
    measures: measuresOf(site, columns, judged, summary),
    unverified: judged.filter(({ code }) => !catalogue[code].counted),
  };
}

function isTextUnread({ page, text }: PageFetched): boolean {
  return text !== null && text.length > 0 && page?.article?.text === '';
}

function reported({ url, name, kind, newest, items, status }: ColumnNote): Column {
  return { url, name, kind, newest, items, status };
}

/** Findings with the bytes and pictures that prove them, where there is an archive to keep them in. */
async function proven(
  findings: readonly Finding[],
  { stopped }: CrawlSummary,
  { evidence, renderer, signal = new AbortController().signal }: InspectOptions,
): Promise<Finding[]> {
  const kept = keepEvidence(findings, evidence);
  if (evidence === undefined || renderer === undefined || stopped === 'blocked') return kept;
  return takePictures(kept, { archive: evidence, renderer, signal });
}

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

import { type CrawlSummary, type PageFetched, siteKey, type TargetChecked, urlKey } from '@mumian/crawl';
import type { Hop, Layer } from '@mumian/outbound';
import { type ColumnBook, createColumnBook } from './column.ts';
import { listsEvents } from './column-nature.ts';
import { noteOf, type PageNote } from './page-note.ts';
import { createWitness, type Witness } from './probes/witness.ts';
import { createReferenceBook, type ReferenceBook } from './reference-book.ts';
import type { FailedFetch } from './target-finding.ts';

/** What a crawl has told so far, kept small: notes instead of pages. */
export interface Gathering {
  readonly references: ReferenceBook;
  readonly columns: ColumnBook;
  readonly notes: readonly PageNote[];
  readonly failed: readonly FailedFetch[];
  readonly witness: Witness;
  /** Keys of the pages to which entries of the site's lists lead, with the day of publication that the list gives, where it does. */
  readonly listed: ReadonlyMap<string, string | null>;
  readonly start: PageFetched | null;
  /** Pages that were fetched. */
  readonly pages: number;
  /** Addresses that led on three times and more before there was a page. */
  readonly chains: readonly { readonly key: string; readonly url: string; readonly hops: readonly Hop[] }[];
  /** Addresses found broken by now. */
  readonly broken: number;
  /** Pages that were asked for and not read, by the layer at which it failed. */
  readonly failedByLayer: Readonly<Partial<Record<Layer, number>>>;
  add(event: PageFetched | TargetChecked): void;
}

/** Redirects until an address counts as a chain. */
const LONG_CHAIN = 3;

export function createGathering(): Gathering {
  const references = createReferenceBook();
  const columns = createColumnBook();
  const notes: PageNote[] = [];
  const failed: FailedFetch[] = [];
  const witness = createWitness();
  const listed = new Map<string, string | null>();
  let start: PageFetched | null = null;
  const chains: { key: string; url: string; hops: readonly Hop[] }[] = [];
  let pages = 0;
  let broken = 0;
  const failedByLayer: Partial<Record<Layer, number>> = {};

  function addPage(event: PageFetched): void {
    pages += 1;
    if (event.depth === 0) start = event;
    const { page } = event;
    if (page === null) return;
    references.add(page);
    columns.add(page);
    const { columnname = '', columntype = '' } = page.metadata;
    const isOfEvents = listsEvents(`${columnname} ${columntype}`);
    for (const { url, date } of page.list.items) {
      if (siteKey(url) !== siteKey(page.url)) continue;
      const key = urlKey(url);
      const day = isOfEvents ? null : (date?.slice(0, 10) ?? null);
      if ((listed.get(key) ?? null) === null) listed.set(key, day);
    }
    // Of a body that broke off it cannot be said what is missing.
    if (!event.exchange.truncated && page.survey !== null) notes.push(noteOf(page, page.survey, event));
  }

  return {
    references,
    columns,
    notes,
    failed,
    witness,
    listed,
    chains,
    failedByLayer,
    get start() {
      return start;
    },
    get pages() {
      return pages;
    },
    get broken() {
      return broken;
    },
    add(event) {
      witness.add(event);
      const isPage = event.type === 'page';
      const { key, url, exchange } = event;
      if (exchange.outcome === 'ok' && exchange.hops.length >= LONG_CHAIN)
        chains.push({ key, url, hops: exchange.hops });
      if (event.exchange.outcome !== 'ok') {
        failed.push({ ...event, kind: isPage ? 'page' : event.kind, isStart: isPage && event.depth === 0 });
        if (exchange.outcome === 'broken') broken += 1;
        const { layer } = exchange;
        if (isPage && layer !== null) failedByLayer[layer] = (failedByLayer[layer] ?? 0) + 1;
      }
      if (isPage) addPage(event);
    },
  };
}

/** The count of a crawl that never began. */
export const NO_CRAWL: CrawlSummary = {
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

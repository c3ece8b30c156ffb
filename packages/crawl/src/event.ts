import type { LinkKind, Page } from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';
import type { Excerpt } from './excerpt.ts';

/** How a fetch went, without what it brought: what a crawl remembers of it. */
export type FetchRecord = Omit<Exchange, 'body' | 'headers' | 'wire'>;

/** A page that sent its reader on by itself. */
export interface PageRedirect {
  readonly kind: 'meta' | 'script';
  readonly url: string;
  readonly to: string;
}

/** Length of an article's text in UTF-16 code units, and its SHA-1 (base64; empty for no text). */
export interface TextMark {
  readonly length: number;
  readonly hash: string;
}

/** A page of the site, fetched now or in the earlier run that this one continues. */
export interface PageFetched {
  readonly type: 'page';
  readonly key: string;
  readonly url: string;
  /** Clicks from the start page, which is 0. */
  readonly depth: number;
  readonly exchange: FetchRecord;
  readonly tries: number;
  /** Null when it is not HTML, was not read, lies elsewhere, or is a page that another address already gave. */
  readonly page: Page | null;
  /**
   * What can always be said of `page.article.text`, which is handed on but not remembered: where `isRestored` or
   * `isUnchanged` it is empty. Null when there is no article.
   */
  readonly text: TextMark | null;
  /** A browser was needed to see what the page shows. */
  readonly isRendered: boolean;
  /** Pages on the way that sent on by meta refresh or script; `exchange` and `page` are of the last. */
  readonly redirects: readonly PageRedirect[];
  /** Page addresses known by now and within the limit. */
  readonly planned: number;
  /** Read in an earlier run of this crawl, and taken from its state file. */
  readonly isRestored: boolean;
  /** The site says, or the bytes show, that the page is as it was at the last crawl; `page` is the one of then. */
  readonly isUnchanged: boolean;
}

/** An attachment, a picture or an address of another host, checked once. */
export interface TargetChecked {
  readonly type: 'target';
  readonly key: string;
  readonly url: string;
  readonly kind: LinkKind;
  readonly exchange: FetchRecord;
  readonly tries: number;
  /** What it is about; null when it is no HTML or did not open. */
  readonly excerpt: Excerpt | null;
  readonly isRestored: boolean;
}

/** A host that stopped answering as itself, and the code of what it answered instead. */
export interface SuspendedHost {
  readonly host: string;
  readonly code: string;
}

/** A shape of addresses (digits masked) that brought nothing new any more, and was read no further. */
export interface ClosedShape {
  readonly shape: string;
  /** Pages of the shape that were read. */
  readonly pages: number;
  /** Known addresses of the shape that were left. */
  readonly left: number;
}

/** Why a crawl ended before it had read everything it knew; null when it had. */
export type Stopped = null | 'max-pages' | 'time' | 'blocked' | 'interrupted';

/**
 * The count of a crawl. `planned` are the site's page addresses known and within the limit;
 * planned = ok + broken + blocked + unverified + notFetched.
 */
export interface CrawlSummary {
  readonly planned: number;
  readonly ok: number;
  readonly broken: number;
  readonly blocked: number;
  readonly unverified: number;
  readonly notFetched: number;
  /** (ok + broken) / planned, 0 to 1; 0 when nothing was planned. */
  readonly coverage: number;
  /** Distinct addresses checked beside the pages. */
  readonly links: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly stopped: Stopped;
  /** Pages not fetched because robots.txt asks so (or could not be read). */
  readonly disallowed: number;
  readonly robots: 'respect' | 'override';
  /** Hosts given up because a firewall answered in their place. */
  readonly suspended: readonly SuspendedHost[];
  readonly closedShapes: readonly ClosedShape[];
  /** Addresses left out as endless: calendars, repeated path segments or parameters, too many clicks. */
  readonly trapped: number;
  /** Addresses beside the pages that were known but not checked. */
  readonly linksNotFetched: number;
}

export interface CrawlEnded {
  readonly type: 'end';
  readonly summary: CrawlSummary;
}

export type CrawlEvent = PageFetched | TargetChecked | CrawlEnded;

import type { Exchange, Outbound } from '@mumian/outbound';
import type { Pause } from './pause.ts';

/** A browser that shows what a page is after its scripts have run; that of `packages/outbound` is one. */
export interface Renderer {
  render(
    url: string,
    options: { readonly deadlineMs: number; readonly signal: AbortSignal },
  ): Promise<Rendered | { readonly rendered: false }>;
}

export interface Rendered {
  readonly rendered: true;
  readonly html: string;
  readonly finalUrl: string;
  /** PNG; null or absent where none was taken. */
  readonly screenshot?: Buffer | null;
}

/** Where the bytes of what is fetched go, so that they can prove a finding later. */
export interface Spooling {
  spool(key: string, exchange: Exchange): void;
}

export interface CrawlOptions {
  /** The start page; its host, and the host it redirects to, are the site. */
  readonly url: string;
  readonly outbound: Outbound;
  readonly maxPages: number;
  /** Requests at a time on the site's host, when it bears them. */
  readonly concurrency: number;
  /** Processor cores that the crawl may use, 1 unless told: each beyond the first reads pages in a thread of its own. */
  readonly cores?: number;
  /** Milliseconds for the whole crawl; no limit when absent. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
  /** `override` is for a supervisor and the registered sites only. */
  readonly robots?: 'respect' | 'override';
  readonly pause?: Pause;
  /** Path of the state file: made when it is not there, continued when it is. */
  readonly state?: string;
  /** Path of the state file of an earlier crawl of the site: what has not changed since is not read again. */
  readonly previous?: string;
  /**
   * Addresses of pages that are fetched and read as if `previous` did not know them. For pages with findings: an answer
   * that says “not modified” proves nothing, and what is not remembered of a page, its text, must be seen again.
   */
  readonly afresh?: readonly string[];
  readonly evidence?: Spooling;
  readonly renderer?: Renderer;
  /**
   * Milliseconds for which a site that blocks is left alone, each time before it is asked again at half the pace.
   * None from the command line: there a block ends the crawl.
   */
  readonly coolDown?: readonly number[];
  /** Milliseconds that links to other hosts may take beyond the last page: 10,000 by default. */
  readonly graceMs?: number;
  /** Also look each page over for an inspection (`page.survey`). */
  readonly survey?: boolean;
  /** The instant of the crawl, from which dates such as 昨天 and 11-03 are counted; now by default. */
  readonly now?: Date;
}

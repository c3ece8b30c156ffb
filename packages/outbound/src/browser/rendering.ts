import type { Hop } from '../exchange.ts';
import type { Obstacle } from '../proxy/lease.ts';
import type { LowContrast } from './contrast.ts';

/** What one visit cost and met, whether or not a page came of it. */
export interface Visit {
  readonly url: string;
  /** Requests of the page that were refused or failed; nothing was sent for the refused ones. */
  readonly obstacles: readonly Obstacle[];
  /** Over the line, both directions, TLS included. */
  readonly bytes: number;
}

/** The page as a citizen's browser shows it. */
export interface RenderedPage {
  readonly rendered: true;
  /** Where the visit ended, after redirects of the server and of scripts. */
  readonly finalUrl: string;
  /** Of the document that is shown; null when the browser did not say. */
  readonly status: number | null;
  /** Redirects by the server; those by scripts and meta refresh leave only their end. */
  readonly hops: readonly Hop[];
  /** `document.documentElement.outerHTML`, cut at the limit. */
  readonly html: string;
  /** The DOM was cut, or the budget of bytes ran out while it was loaded. */
  readonly truncated: boolean;
  /** False when the network was still busy, or the page still loading, at the limit. */
  readonly settled: boolean;
  /** PNG, 1280 wide, at most 4000 high; null when none was wanted or it failed. */
  readonly screenshot: Buffer | null;
  /** Texts that stand out too little, the worst first, at most 20; null when it was not asked or could not be measured. */
  readonly contrast: readonly LowContrast[] | null;
}

/** Nothing can be said of the page: `browser.timeout`, `browser.memory`, `browser.crashed`, or why it was not reached. */
export interface UnreadPage {
  readonly rendered: false;
  readonly code: string;
  readonly detail: string | null;
}

/** A page that does not open is a value, never an exception. */
export type Rendering = Visit & (RenderedPage | UnreadPage);

export function unread(code: string, detail: string | null = null): UnreadPage {
  return { rendered: false, code, detail };
}

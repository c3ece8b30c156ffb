import type { Headers } from './exchange.ts';
import type { Family } from './resolver.ts';

/** What a caller may ask of one request. */
export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds for the whole request: 15 s for a probe, 60 s (the policy's limit, by default) for a crawl. */
  readonly deadlineMs?: number;
  /**
   * How many bytes of the final body are wanted, decided when its headers are there; the connection is given up
   * after that. The policy's limit always holds.
   */
  readonly bodyBytes?: (status: number, headers: Headers) => number;
  readonly accept?: string;
  /** The page that led here; some list readers of the sites ask for it. Never sent by itself. */
  readonly referer?: string;
  /** Validators of an earlier answer. A 304 to them is `ok` with the code `http.304`. */
  readonly ifNoneMatch?: string;
  readonly ifModifiedSince?: string;
  /** Form data (`a=1&b=2`): the request becomes a POST. For the data behind lists only; nothing is changed by it. */
  readonly form?: string;
  /** On a 403, ask once more under a browser's name; if that opens, `http.ua-dependent` is among the forgiven. */
  readonly compareAgent?: boolean;
  /**
   * Connect over IPv4 or IPv6 alone, with all redirects; a host without such an address is `dns.no-address`. Where this
   * machine has no way to that family at all, the answer is `tcp.unreachable`, which says nothing of the site.
   */
  readonly family?: Family;
}

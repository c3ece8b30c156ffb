import type { OutboundPolicy, Outcome, Rung } from '@mumian/outbound';

/** A site in trouble, as it stands ready to be inspected. */
export interface HazardSite {
  readonly url: string;
  /** Names and roots that the site needs; loopback is allowed anyway. */
  readonly policy?: OutboundPolicy;
  close(): Promise<void>;
}

/** What an inspection must say of it, and nothing beyond. */
export interface Expected {
  /** The start page was read, as a citizen's browser shows it. */
  readonly read: boolean;
  /** Title of the start page, which proves that its text came through. */
  readonly title?: string;
  /** How the start page was fetched. */
  readonly start?: { readonly outcome: Outcome; readonly layer?: string | null; readonly code: string };
  /** The client that read the start page. */
  readonly rung?: Rung;
  /** All that had to be forgiven on the site, each code once, sorted. */
  readonly forgiven?: readonly string[];
  /** Every finding, as `code path`, path of the target where there is one; sorted. */
  readonly findings: readonly string[];
  /** Every address that could not be verified, as `code path`; sorted. */
  readonly unverified?: readonly string[];
  readonly measured?: { readonly planned?: number; readonly ok?: number; readonly coverage?: number };
  readonly stopped?: 'max-pages' | 'blocked';
  /** Newest date of every column, in the order of their addresses. */
  readonly columns?: readonly (string | null)[];
}

/** A row of the gallery: something that real government sites do, and what is to be said of it. */
export interface Hazard {
  /** A sentence that begins after “a site …”. */
  readonly name: string;
  readonly serve: () => Promise<HazardSite>;
  readonly expected: Expected;
  /** Pages at most; 100 when missing. */
  readonly maxPages?: number;
}

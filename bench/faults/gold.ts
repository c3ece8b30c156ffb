/** One finding that an inspection of a site must make. Where a list is given, the finding names one of it. */
export interface Gold {
  /** The first is the one that is counted; the others say the same in another word. */
  readonly codes: readonly [string, ...string[]];
  readonly urls?: readonly string[];
  readonly targets?: readonly string[];
  /** Either the page or the target is one of these. */
  readonly near?: readonly string[];
  /** What the message says, where neither page nor target tells two findings apart. */
  readonly says?: RegExp;
  /** May be found, need not: the rules leave it open. */
  readonly open?: boolean;
  /** For a person who reads a miss. */
  readonly about: string;
}

/** A site as it is inspected. */
export interface Exhibit {
  readonly name: string;
  readonly url: string;
  readonly gold: readonly Gold[];
  /** A firewall answers, from the start or in mid-crawl: nothing but `monitor.blocked` may be found. */
  readonly blocked: boolean;
}

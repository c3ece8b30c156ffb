import type { Exchange } from '@mumian/outbound';
import type { CrawlSummary, Stopped } from './event.ts';

/** Counts what a crawl does. */
export interface Tally {
  /** Addresses of the site that will be fetched. */
  planned: number;
  disallowed: number;
  links: number;
  /** More pages are known than the limit admits. */
  overLimit: boolean;
  countPage(exchange: Exchange): void;
  countTarget(exchange: Exchange): void;
  summary(seconds: number, stopped: Stopped): CrawlSummary;
}

export function createTally(): Tally {
  const outcomes = { ok: 0, broken: 0, blocked: 0, unverified: 0, 'not-fetched': 0 };
  let bytes = 0;
  return {
    planned: 0,
    disallowed: 0,
    links: 0,
    overLimit: false,
    countPage(exchange) {
      outcomes[exchange.outcome] += 1;
      bytes += exchange.bytes;
    },
    countTarget(exchange) {
      this.links += 1;
      bytes += exchange.bytes;
    },
    summary(seconds, stopped) {
      const planned = this.planned + this.disallowed;
      const { ok, broken, blocked, unverified } = outcomes;
      return {
        planned,
        ok,
        broken,
        blocked,
        unverified,
        notFetched: planned - ok - broken - blocked - unverified,
        coverage: planned === 0 ? 0 : (ok + broken) / planned,
        links: this.links,
        bytes,
        seconds,
        stopped: stopped ?? (this.overLimit ? 'max-pages' : null),
        disallowed: this.disallowed,
      };
    },
  };
}

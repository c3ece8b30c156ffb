import type { Outcome } from '@mumian/outbound';
import type { CrawlSummary, FetchRecord } from './event.ts';

/** Counts what a crawl told of. */
export interface Tally {
  countPage(exchange: FetchRecord): void;
  countTarget(exchange: FetchRecord): void;
  /** What the tally knows of the summary. @param planned pages known and within the limit, the disallowed too */
  counts(planned: number): Counts;
}

type Counts = Pick<
  CrawlSummary,
  'planned' | 'ok' | 'broken' | 'blocked' | 'unverified' | 'notFetched' | 'coverage' | 'links' | 'bytes'
>;

export function createTally(): Tally {
  const outcomes: Record<Outcome, number> = { ok: 0, broken: 0, blocked: 0, unverified: 0, 'not-fetched': 0 };
  let bytes = 0;
  let links = 0;
  return {
    countPage(exchange) {
      outcomes[exchange.outcome] += 1;
      bytes += exchange.bytes;
    },
    countTarget(exchange) {
      links += 1;
      bytes += exchange.bytes;
    },
    counts(planned) {
      const { ok, broken, blocked, unverified } = outcomes;
      return {
        planned,
        ok,
        broken,
        blocked,
        unverified,
        notFetched: planned - ok - broken - blocked - unverified,
        coverage: planned === 0 ? 0 : (ok + broken) / planned,
        links,
        bytes,
      };
    },
  };
}

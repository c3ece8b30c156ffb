import type { Exchange, FetchOptions, Outbound } from '@mumian/outbound';
import type { Gathering } from '../gathering.ts';
import type { SiteView } from '../site-view.ts';

/** What a probe needs: the site as it was seen, and a way to ask more. */
export interface ProbeParts {
  readonly site: SiteView;
  readonly gathering: Gathering;
  readonly outbound: Outbound;
  readonly signal: AbortSignal;
  /** Whether robots.txt lets us ask for an address. */
  readonly allows: (url: string) => Promise<boolean>;
}

const QUESTION_MS = 5_000;
const QUESTION_BYTES = 1_000_000;

/** One question of a probe: short, for it comes on top of the crawl. */
export function ask(
  { outbound, signal }: Pick<ProbeParts, 'outbound' | 'signal'>,
  url: string,
  options: Pick<FetchOptions, 'family'> = {},
): Promise<Exchange> {
  return outbound.fetch(url, {
    ...options,
    signal,
    deadlineMs: QUESTION_MS,
    bodyBytes: () => QUESTION_BYTES,
  });
}

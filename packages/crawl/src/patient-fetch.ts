import type { Exchange, FetchOptions, Outbound } from '@mumian/outbound';
import type { Pause } from './pause.ts';

/** An exchange and how often it took to believe it. */
export interface Attempted {
  readonly exchange: Exchange;
  readonly tries: number;
}

export type PatientFetch = (
  url: string,
  options: FetchOptions & { signal: AbortSignal },
) => Promise<Attempted>;

const SECOND_TRY_MS = 5_000;

/**
 * Fetch, and where all addresses of an origin refuse the connection, ask once more five seconds later; only then is
 * it broken. An origin that has answered in this run and refuses now is having a bad moment, which says nothing
 * about its pages: unverified. What an origin's second try said holds for the run.
 */
export function createPatientFetch(outbound: Outbound, pause: Pause): PatientFetch {
  const answered = new Set<string>();
  const refusals = new Map<string, Promise<Exchange>>();

  async function fetchOnce(url: string, options: FetchOptions): Promise<Exchange> {
    const exchange = await outbound.fetch(url, options);
    if (exchange.status !== null) answered.add(new URL(exchange.finalUrl).origin);
    return exchange;
  }

  return async (url, options) => {
    const first = await fetchOnce(url, options);
    if (first.code !== 'tcp.refused') return { exchange: first, tries: 1 };
    const origin = new URL(first.finalUrl).origin;
    if (answered.has(origin)) return { exchange: first, tries: 1 };
    const known = refusals.get(origin);
    const again = known ?? pause(SECOND_TRY_MS, options.signal).then(() => fetchOnce(url, options));
    refusals.set(origin, again);
    const second = await again;
    if (second.code === 'tcp.refused' && !answered.has(origin))
      return { exchange: { ...first, outcome: 'broken' }, tries: 2 };
    return { exchange: known === undefined ? second : await fetchOnce(url, options), tries: 2 };
  };
}

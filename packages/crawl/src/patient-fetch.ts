import type { Exchange, FetchOptions, Outbound } from '@mumian/outbound';
import { originOf } from './origin.ts';
import type { Pause } from './pause.ts';
import { retryAfter } from './retry-after.ts';

/** An exchange and how often it took to believe it. */
export interface Attempted {
  readonly exchange: Exchange;
  readonly tries: number;
}

export interface PatientOptions extends FetchOptions {
  readonly signal: AbortSignal;
  /** The other side asks to wait: do so before the second try. Without it there is none. */
  readonly onStrain?: (milliseconds: number) => Promise<void>;
}

export type PatientFetch = (url: string, options: PatientOptions) => Promise<Attempted>;

const SECOND_TRY_MS = 5_000;

/**
 * Fetch, and where all addresses of an origin refuse the connection, ask once more five seconds later; only then is
 * it broken. An origin that has answered in this run and refuses now is having a bad moment, which says nothing
 * about its pages: unverified. What an origin's second try said holds for the run. A server that asks to wait (429,
 * 503) is asked once more when it has been waited for.
 */
export function createPatientFetch(outbound: Outbound, pause: Pause): PatientFetch {
  const answered = new Set<string>();
  const refusals = new Map<string, Promise<Exchange>>();

  async function fetchOnce(url: string, options: FetchOptions): Promise<Exchange> {
    const exchange = await outbound.fetch(url, options);
    if (exchange.status !== null) answered.add(originOf(exchange.finalUrl));
    return exchange;
  }

  return async (url, { onStrain, ...options }) => {
    const first = await fetchOnce(url, options);
    const wait = onStrain === undefined ? null : retryAfter(first);
    if (onStrain !== undefined && wait !== null) {
      await onStrain(wait);
      return options.signal.aborted
        ? { exchange: first, tries: 1 }
        : { exchange: await fetchOnce(url, options), tries: 2 };
    }
    if (first.code !== 'tcp.refused') return { exchange: first, tries: 1 };
    const origin = originOf(first.finalUrl);
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

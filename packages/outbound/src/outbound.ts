import { refusedExchange } from './arrival.ts';
import { createChainJudge } from './certificate-chain.ts';
import { createConnector } from './connector.ts';
import { createCookieJar } from './cookie-jar.ts';
import type { Exchange, Headers } from './exchange.ts';
import { refusal } from './failure.ts';
import { createGuard } from './guard.ts';
import { createJourney } from './journey.ts';
import { createLadder } from './ladder.ts';
import { parseAddress } from './location.ts';
import { DEFAULT_LIMITS, type OutboundPolicy } from './policy.ts';
import { createHeaders } from './request-headers.ts';
import { createResolver } from './resolver.ts';

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
}

/** Three values: allowed, refused by our rules, or not known because the name did not resolve. */
export type Verdict =
  | { readonly verdict: 'allowed'; readonly addresses: readonly string[] }
  | { readonly verdict: 'refused' | 'unresolved'; readonly code: string };

/** The one way out of the house. */
export interface Outbound {
  /**
   * GET an address, following redirects. Never throws because of what the other side does. The address is sent as it
   * is written: what is percent-encoded stays so, byte for byte.
   */
  fetch(url: string, options?: FetchOptions): Promise<Exchange>;
  /** Would the address be connected to? Asks DNS, connects to nobody. */
  judge(url: string): Promise<Verdict>;
  close(): Promise<void>;
}

const ISSUER_DEADLINE_MS = 5_000;
const ISSUER_BYTES = 64 * 1024;

export function createOutbound(policy: OutboundPolicy = {}): Outbound {
  const limits = { ...DEFAULT_LIMITS, ...policy.limits };
  const resolver = createResolver(policy.dns);
  const guard = createGuard(policy, resolver);
  const roots = policy.roots ?? [];
  const chains = createChainJudge(roots, fetchIssuer);
  const connector = createConnector(guard, { connectMs: limits.connectMs, chains, roots });
  const ladder = createLadder(connector);
  const journey = createJourney({
    guard,
    ladder,
    limits,
    jar: createCookieJar(),
    headersOf: createHeaders(policy.agent ?? { version: '0.1.0' }),
  });

  /** Over plain HTTP, as RFC 5280 4.2.2.1 has it: over HTTPS the question would come back. */
  async function fetchIssuer(address: string): Promise<Buffer | null> {
    const url = parseAddress(address);
    if (url === null || url.protocol !== 'http:') return null;
    const options = { deadlineMs: ISSUER_DEADLINE_MS, bodyBytes: () => ISSUER_BYTES };
    const { outcome, body, truncated } = await journey(url, options);
    return outcome === 'ok' && !truncated ? body : null;
  }

  return {
    async fetch(address, options = {}) {
      const url = parseAddress(address);
      return url === null ? refusedExchange(address, refusal('url.malformed')) : journey(url, options);
    },
    async judge(address) {
      const url = parseAddress(address);
      if (url === null) return { verdict: 'refused', code: 'url.malformed' };
      const admission = await guard.admit(url);
      if (admission.admitted) return { verdict: 'allowed', addresses: admission.addresses };
      const { outcome, code } = admission.result;
      return { verdict: outcome === 'not-fetched' ? 'refused' : 'unresolved', code };
    },
    async close() {
      connector.close();
      resolver.close();
      await ladder.close();
    },
  };
}

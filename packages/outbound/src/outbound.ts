import { refusedExchange } from './arrival.ts';
import { createChainJudge } from './certificate-chain.ts';
import { createConnector } from './connector.ts';
import { createCookieJar } from './cookie-jar.ts';
import type { Exchange } from './exchange.ts';
import { refusal } from './failure.ts';
import type { FetchOptions } from './fetch-options.ts';
import { createGuard } from './guard.ts';
import { createJourney } from './journey.ts';
import { createLadder } from './ladder.ts';
import { parseAddress } from './location.ts';
import { DEFAULT_LIMITS, type OutboundPolicy } from './policy.ts';
import { createHeaders } from './request-headers.ts';
import { createResolver } from './resolver.ts';

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

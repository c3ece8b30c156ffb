import { isIP, type Socket } from 'node:net';
import { addressesOf, type HostAddresses, onlyFamily } from './address-family.ts';
import { refusedExchange } from './arrival.ts';
import { createChainJudge } from './certificate-chain.ts';
import { type Connector, createConnector } from './connector.ts';
import { createCookieJar } from './cookie-jar.ts';
import type { Exchange } from './exchange.ts';
import { Failure, refusal } from './failure.ts';
import type { FetchOptions } from './fetch-options.ts';
import { createGuard, type Guard } from './guard.ts';
import { createJourney, type Journey } from './journey.ts';
import { createLadder, type Ladder } from './ladder.ts';
import { parseAddress } from './location.ts';
import { DEFAULT_LIMITS, type OutboundPolicy, userAgent } from './policy.ts';
import { createPosting, type Message, type Posted } from './posting.ts';
import { createHeaders } from './request-headers.ts';
import { createResolver, type Family } from './resolver.ts';

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
  /** POST a message to another system. Never throws because of what the other side does. */
  post(url: string, message: Message): Promise<Posted>;
  /**
   * A plain TCP connection for a protocol that is not HTTP, judged like any other; whoever takes it secures it. Ports
   * beside 80 and 443 must be among the policy's. @returns the code of what went wrong where there is none
   */
  connect(host: string, port: number): Promise<Socket | { readonly code: string }>;
  /** Would the address be connected to? Asks DNS, connects to nobody. */
  judge(url: string): Promise<Verdict>;
  /** What the name servers say of a host. Connects to nobody. */
  addresses(host: string): Promise<HostAddresses>;
  close(): Promise<void>;
}

interface Way {
  readonly connector: Connector;
  readonly ladder: Ladder;
  readonly journey: Journey;
}

const ISSUER_DEADLINE_MS = 5_000;
const ISSUER_BYTES = 64 * 1024;

export function createOutbound(policy: OutboundPolicy = {}): Outbound {
  const limits = { ...DEFAULT_LIMITS, ...policy.limits };
  const resolver = createResolver(policy.dns);
  const guard = createGuard(policy, resolver);
  const roots = policy.roots ?? [];
  const chains = createChainJudge(roots, fetchIssuer);
  const agent = policy.agent ?? { version: '0.1.0' };
  const headersOf = createHeaders(agent);
  const way = openWay(guard);
  const post = createPosting({ guard, connector: way.connector, limits, agent: userAgent(agent) });
  const waysOfFamily = new Map<Family, Way>();

  /** Connections, and what is remembered of origins: each family has its own, or one would answer for the other. */
  function openWay(admitting: Guard): Way {
    const connector = createConnector(admitting, { connectMs: limits.connectMs, chains, roots });
    const ladder = createLadder(connector);
    const journey = createJourney({ guard: admitting, ladder, limits, jar: createCookieJar(), headersOf });
    return { connector, ladder, journey };
  }

  function wayOf(family: Family | undefined): Way {
    if (family === undefined) return way;
    const opened = waysOfFamily.get(family) ?? openWay(onlyFamily(guard, family));
    waysOfFamily.set(family, opened);
    return opened;
  }

  /** Over plain HTTP, as RFC 5280 4.2.2.1 has it: over HTTPS the question would come back. */
  async function fetchIssuer(address: string): Promise<Buffer | null> {
    const url = parseAddress(address);
    if (url === null || url.protocol !== 'http:') return null;
    const options = { deadlineMs: ISSUER_DEADLINE_MS, bodyBytes: () => ISSUER_BYTES };
    const { outcome, body, truncated } = await way.journey(url, options);
    return outcome === 'ok' && !truncated ? body : null;
  }

  return {
    async fetch(address, options = {}) {
      const url = parseAddress(address);
      if (url === null) return refusedExchange(address, refusal('url.malformed'));
      return wayOf(options.family).journey(url, options);
    },
    post,
    async connect(host, port) {
      const origin = parseAddress(`http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`);
      if (origin === null) return { code: 'url.malformed' };
      try {
        return (await way.connector.dial(origin, 'strict')).socket;
      } catch (error) {
        if (error instanceof Failure) return { code: error.result.code };
        throw error;
      }
    },
    async judge(address) {
      const url = parseAddress(address);
      if (url === null) return { verdict: 'refused', code: 'url.malformed' };
      const admission = await guard.admit(url);
      if (admission.admitted) return { verdict: 'allowed', addresses: admission.addresses };
      const { outcome, code } = admission.result;
      return { verdict: outcome === 'not-fetched' ? 'refused' : 'unresolved', code };
    },
    addresses: (host) => addressesOf(host, { guard, resolver }),
    async close() {
      const ways = [way, ...waysOfFamily.values()];
      for (const { connector } of ways) connector.close();
      resolver.close();
      await Promise.all([post.close(), ...ways.map(({ ladder }) => ladder.close())]);
    },
  };
}

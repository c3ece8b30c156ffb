import { Agent as Pools } from 'undici';
import { createConnector } from './connector.ts';
import { createDeadline } from './deadline.ts';
import type { Exchange, Hop, Result } from './exchange.ts';
import { refusal, unverified } from './failure.ts';
import { createGuard } from './guard.ts';
import { decodeLocation } from './location.ts';
import { DEFAULT_LIMITS, type OutboundPolicy, userAgent } from './policy.ts';
import { type Answer, EMPTY_ANSWER, requestOnce } from './request.ts';
import { createResolver } from './resolver.ts';

export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds for the whole request; the policy's limit by default. */
  readonly deadlineMs?: number;
  /**
   * How many bytes of the final body are wanted, decided when its headers are there; the connection is given up
   * after that. The policy's limit always holds.
   */
  readonly bodyBytes?: (status: number, headers: Exchange['headers']) => number;
}

/** Three values: allowed, refused by our rules, or not known because the name did not resolve. */
export type Verdict =
  | { readonly verdict: 'allowed'; readonly addresses: readonly string[] }
  | { readonly verdict: 'refused' | 'unresolved'; readonly code: string };

/** The one way out of the house. */
export interface Outbound {
  /** GET an address, following redirects. Never throws because of what the other side does. */
  fetch(url: string, options?: FetchOptions): Promise<Exchange>;
  /** Would the address be connected to? Asks DNS, connects to nobody. */
  judge(url: string): Promise<Verdict>;
  close(): Promise<void>;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_HEADER_BYTES = 128 * 1024;

export function createOutbound(policy: OutboundPolicy = {}): Outbound {
  const limits = { ...DEFAULT_LIMITS, ...policy.limits };
  const resolver = createResolver(policy.dns);
  const guard = createGuard(policy, resolver);
  const connector = createConnector(guard, limits.connectMs);
  const pools = new Pools({
    connect: connector.connect,
    maxHeaderSize: MAX_HEADER_BYTES,
    // The deadline of the whole request is the only clock.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const headers = {
    'user-agent': userAgent(policy.agent ?? { version: '0.1.0' }),
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-language': 'zh-CN,zh;q=0.9',
    'accept-encoding': 'gzip, deflate, br',
  };

  async function follow(first: URL, options: FetchOptions): Promise<Exchange> {
    const started = performance.now();
    const startedAt = new Date();
    const deadline = createDeadline(options.deadlineMs ?? limits.requestMs, options.signal);
    const hops: Hop[] = [];
    const seen = new Set<string>();
    let bytes = 0;
    let url = first;

    function finish(result: Result, answer: Answer = EMPTY_ANSWER): Exchange {
      return {
        ...result,
        url: first.href,
        finalUrl: url.href,
        hops,
        status: answer.status,
        headers: answer.headers,
        address: answer.status === null ? null : connector.addressOf(url.origin),
        body: answer.body,
        bytes: bytes + answer.bytes,
        truncated: answer.truncated,
        timings: {
          dns: null,
          connect: null,
          tls: null,
          firstByte: answer.firstByteAt === null ? null : answer.firstByteAt - started,
          total: performance.now() - started,
        },
        startedAt,
        rung: 'standard',
        forgiven: [],
        tls: null,
        wire: null,
      };
    }

    try {
      for (;;) {
        const refused = guard.refuse(url);
        if (refused !== null) return finish(refused);
        seen.add(url.href);
        const answer = await requestOnce(url, {
          pools,
          headers,
          deadline,
          isRedirect: (status) => REDIRECTS.has(status),
          bodyBytes: (status, received) =>
            Math.min(limits.bodyBytes, options.bodyBytes?.(status, received) ?? limits.bodyBytes),
          connectedBefore: (origin) => connector.addressOf(origin) !== null,
        });
        const location = answer.headers.location;
        if (answer.status === null || !REDIRECTS.has(answer.status) || location === undefined)
          return finish(answer.result, answer);
        const target = redirectTarget(location, url);
        hops.push({
          url: url.href,
          status: answer.status,
          location: target?.href ?? decodeLocation(location),
        });
        if (target === null) return finish(unverified('redirect', 'redirect.malformed'), answer);
        if (seen.has(target.href)) return finish(unverified('redirect', 'redirect.loop'), answer);
        if (hops.length > limits.redirects)
          return finish(unverified('redirect', 'redirect.too-many'), answer);
        bytes += answer.bytes;
        url = target;
      }
    } finally {
      deadline.clear();
    }
  }

  return {
    async fetch(address, options = {}) {
      const url = parseAddress(address);
      return url === null ? malformed(address) : follow(url, options);
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
      await pools.destroy();
    },
  };
}

/** Credentials and fragment are dropped: neither is ever sent. */
function parseAddress(address: string, base?: URL): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

function redirectTarget(location: string, base: URL): URL | null {
  return parseAddress(decodeLocation(location), base);
}

function malformed(address: string): Exchange {
  return {
    ...refusal('url.malformed'),
    url: address,
    finalUrl: address,
    hops: [],
    status: null,
    headers: {},
    address: null,
    body: Buffer.alloc(0),
    bytes: 0,
    truncated: false,
    timings: { dns: null, connect: null, tls: null, firstByte: null, total: 0 },
    startedAt: new Date(),
    rung: 'standard',
    forgiven: [],
    tls: null,
    wire: null,
  };
}

import { type RequestInit as Asked, fetch as ask, Agent as Dispatcher } from 'undici';
import { createChainJudge } from './certificate-chain.ts';
import { createConnector } from './connector.ts';
import { createGuard } from './guard.ts';
import { DEFAULT_LIMITS, type OutboundPolicy } from './policy.ts';
import { createResolver } from './resolver.ts';

/** A `fetch` for services that the operator has configured: with a body and credentials, unlike a look at a site. */
export interface GuardedFetch {
  /** As WHATWG `fetch`; the answer is whole in memory. @throws TypeError where the guard refuses, the body is too large, or it redirects */
  readonly fetch: typeof globalThis.fetch;
  close(): Promise<void>;
}

/**
 * The same guard over a client library's own requests: addresses are judged and connected to as judged, certificates are
 * verified, redirects are refused, because the key would go along, and no more than `limits.bodyBytes` are read.
 */
export function createGuardedFetch(policy: OutboundPolicy = {}): GuardedFetch {
  const limits = { ...DEFAULT_LIMITS, ...policy.limits };
  const resolver = createResolver(policy.dns);
  const guard = createGuard(policy, resolver);
  const roots = policy.roots ?? [];
  const chains = createChainJudge(roots, async () => null);
  const connector = createConnector(guard, { connectMs: limits.connectMs, chains, roots });
  const dispatcher = new Dispatcher({ connect: connector.connectorOf('strict') });
  return {
    async fetch(input, init) {
      // undici's own types and the global ones name the same shapes apart.
      const answer = await ask(String(input), { ...(init as Asked), dispatcher, redirect: 'error' });
      const parts: Uint8Array[] = [];
      let size = 0;
      for await (const part of answer.body ?? []) {
        size += part.byteLength;
        if (size > limits.bodyBytes) throw new TypeError(`more than ${limits.bodyBytes} bytes`);
        parts.push(part);
      }
      const headers = new Headers([...answer.headers]);
      const bare = answer.status === 204 || answer.status === 304;
      return new Response(bare ? null : Buffer.concat(parts), { status: answer.status, headers });
    },
    async close() {
      connector.close();
      resolver.close();
      await dispatcher.destroy();
    },
  };
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach } from 'vitest';
import { createOutbound, type Outbound } from '../src/outbound.ts';
import type { OutboundPolicy } from '../src/policy.ts';
import { type LoopbackServer, serveHttp } from './loopback-server.ts';

/** What the tests of one file open, each thing closed after its test, the last first. */
export interface Loopback {
  /** A real HTTP server on 127.0.0.1. */
  serve(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<LoopbackServer>;
  /** Allowed to ask loopback, unless the policy says otherwise. */
  outbound(policy?: OutboundPolicy): Outbound;
  closing(close: () => Promise<unknown>): void;
}

/** Called once in a test file. */
export function openLoopback(): Loopback {
  const closers: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });
  return {
    serve: async (handle) => {
      const server = await serveHttp(handle);
      closers.push(server.close);
      return server;
    },
    outbound: (policy = {}) => {
      const made = createOutbound({ allowPrivate: true, ...policy });
      closers.push(() => made.close());
      return made;
    },
    closing: (close) => {
      closers.push(close);
    },
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { LoopbackTarget } from '@mumian/outbound';
import { type Answer, type AsOf, demoHosts, type Host } from './answer.ts';
import { laidDown } from './laid-down.ts';
import { demoOrigins } from './origins.ts';

/** The running demo sites. */
export interface DemoSites {
  /** `127.0.0.1:port`. */
  address: string;
  port: number;
  /** The origins answered, for the outbound guard. */
  origins: Map<string, LoopbackTarget>;
  close(): Promise<void>;
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: Buffer.from(`${body}\n`) };
}

/** The host a request names, in lower case and without this server's own port; undefined when it names another port. */
function hostOf(request: IncomingMessage): string | undefined {
  const match = /^([a-z0-9.-]+)(?::(\d+))?$/.exec((request.headers.host ?? '').toLowerCase());
  const port = match?.[2];
  return port === undefined || Number(port) === request.socket.localPort ? match?.[1] : undefined;
}

interface Served {
  hosts: ReadonlyMap<string, Host>;
  folder: string | undefined;
}

function answerTo(request: IncomingMessage, { hosts, folder }: Served): Answer {
  const name = hostOf(request);
  const host = name === undefined ? undefined : hosts.get(name);
  if (!host || name === undefined) return plain(421, 'This server answers the demo hosts only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD.');
  const target = request.url ?? '/';
  const base = `http://${name}`;
  if (!URL.canParse(target, base)) return plain(400, 'Malformed address.');
  const { pathname, search } = new URL(target, base);
  const laid = folder === undefined ? null : laidDown(folder, name, pathname);
  return laid ?? host(pathname, search.slice(1));
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Answer, stop: AbortSignal) {
  if (answer.delayMs !== undefined) await delay(answer.delayMs, undefined, { signal: stop });
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': answer.body.length,
    'x-content-type-options': 'nosniff',
    ...(answer.location === undefined ? {} : { location: answer.location }),
    ...(answer.status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

/** How the demo sites are served. */
export interface ServeOptions {
  /** Dates in the pages are relative to it, and it stays fixed; the start when left out. */
  now?: Date;
  /** With the faults that have been mended since, for the history. */
  asOf?: AsOf;
  /** What lies in `<folder>/<host>/<path>` is served in place of the built-in page: so a person mends a fault. */
  folder?: string;
}

/**
 * Starts one HTTP server on a free port of 127.0.0.1 that answers for every demo site by the Host header; any other
 * host is answered 421.
 */
export async function startDemoSites(options: ServeOptions = {}): Promise<DemoSites> {
  const hosts = demoHosts(options.now ?? new Date(), options.asOf);
  const served: Served = { hosts, folder: options.folder };
  const stop = new AbortController();
  const server = createServer((request, response) => {
    // The only failure is the end of the server during a slow page.
    send(request, response, answerTo(request, served), stop.signal).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The demo server has no TCP port.');
  return {
    address: `127.0.0.1:${bound.port}`,
    port: bound.port,
    origins: demoOrigins(bound.port),
    close: () =>
      new Promise((resolve, reject) => {
        stop.abort();
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

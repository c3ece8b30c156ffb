import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Guard } from '../guard.ts';
import { type Dialled, dial } from './dial.ts';
import { forward } from './forward.ts';
import { Lease, type LeaseLimits } from './lease.ts';
import { tunnel } from './tunnel.ts';

export interface ProxyLimits extends LeaseLimits {
  /** Connecting to the outside, all addresses of a host. */
  readonly connectMs: number;
  /** A connection on which nothing moves is ended. */
  readonly idleMs: number;
  /** A request head must be whole by then, so that nobody holds a place by dripping. */
  readonly headMs: number;
  /** Connections to the proxy at the same time, of everybody. */
  readonly clients: number;
}

const DEFAULT_PROXY_LIMITS: ProxyLimits = {
  bytes: 50 * 1024 * 1024,
  connections: 48,
  connectMs: 15_000,
  idleMs: 30_000,
  headMs: 10_000,
  clients: 128,
};

/** A browser's only way to the network: every target is judged by the guard, every connection made to the judged number. */
export interface GuardedProxy {
  /** On 127.0.0.1. */
  readonly port: number;
  /** The credential for one page. Close it when the page is done. */
  lease(): Lease;
  close(): Promise<void>;
}

/** What pages need; anything else in plain HTTP is refused. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

const CHALLENGE = 'Basic realm="mumian"';

export async function createProxy(guard: Guard, given: Partial<ProxyLimits> = {}): Promise<GuardedProxy> {
  const limits = { ...DEFAULT_PROXY_LIMITS, ...given };
  const leases = new Map<string, Lease>();
  const sockets = new Set<Socket>();
  const server = createServer({
    headersTimeout: limits.headMs,
    requestTimeout: limits.headMs + limits.idleMs,
    connectionsCheckingInterval: Math.min(1_000, limits.headMs),
    keepAliveTimeout: limits.idleMs,
    maxHeaderSize: 128 * 1024,
  });
  server.maxConnections = limits.clients;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const port = await listen(server);

  async function reach(origin: URL, lease: Lease): Promise<Dialled> {
    if (!lease.enter()) return { socket: null, code: 'proxy.busy' };
    const dialled = await dial(origin, { guard, connectMs: limits.connectMs, ownPort: port });
    if (dialled.socket === null) {
      lease.leave();
      return dialled;
    }
    dialled.socket.once('close', () => lease.leave());
    return dialled;
  }

  function leaseOf(request: IncomingMessage): Lease | null {
    const encoded = /^Basic ([\w+/=-]+)$/i.exec(request.headers['proxy-authorization'] ?? '')?.[1];
    const [name = '', secret = ''] = Buffer.from(encoded ?? '', 'base64')
      .toString('latin1')
      .split(':', 2);
    const lease = leases.get(name);
    return lease?.accepts(secret) === true ? lease : null;
  }

  async function onConnect(request: IncomingMessage, client: Socket, early: Buffer): Promise<void> {
    client.on('error', () => client.destroy());
    const lease = leaseOf(request);
    if (lease === null) return refuseTunnel(client, '407 Proxy Authentication Required');
    const origin = tunnelOrigin(request.url ?? '');
    if (origin === null) return refuseTunnel(client, '400 Bad Request');
    const dialled = await reach(origin, lease);
    if (dialled.socket === null) {
      lease.note(origin.origin, dialled.code);
      return refuseTunnel(client, '502 Bad Gateway');
    }
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (early.length > 0) client.unshift(early);
    tunnel(client, dialled.socket, { lease, idleMs: limits.idleMs });
  }

  async function onRequest(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const lease = leaseOf(incoming);
    if (lease === null) return refuse(outgoing, 407);
    const url = forwardUrl(incoming.url ?? '');
    if (url === null) return refuse(outgoing, 400);
    if (!METHODS.has(incoming.method ?? '')) return refuse(outgoing, 405);
    const dialled = await reach(url, lease);
    if (dialled.socket === null) {
      lease.note(url.origin, dialled.code);
      incoming.socket.destroy();
      return;
    }
    const code = await forward(
      url,
      { incoming, outgoing, socket: dialled.socket },
      { lease, idleMs: limits.idleMs },
    );
    if (code !== null) lease.note(url.origin, code);
  }

  // What cannot be passed on costs that one connection, never the process.
  server.on('request', (incoming, outgoing) => {
    onRequest(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  server.on('connect', (request: IncomingMessage, client: Duplex, early: Buffer) => {
    // RFC 9110 7.8 upgrades and CONNECT are given the plain socket of a plain server.
    onConnect(request, client as Socket, early).catch(() => client.destroy());
  });

  return {
    port,
    lease() {
      const lease = new Lease(limits, () => leases.delete(lease.name));
      leases.set(lease.name, lease);
      return lease;
    },
    close: () =>
      new Promise((resolve) => {
        for (const lease of leases.values()) lease.close();
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return address.port;
}

/** RFC 9110 9.3.6: CONNECT names a host and a port and nothing else. Tunnels carry TLS, so they are judged as https. */
function tunnelOrigin(authority: string): URL | null {
  if (!/^[^/?#@\\\s]+:\d{1,5}$/.test(authority)) return null;
  const address = `https://${authority}`;
  return URL.canParse(address) ? new URL(address) : null;
}

/** Absolute form (RFC 9112 3.2.2) of http only: https comes by CONNECT. */
function forwardUrl(target: string): URL | null {
  if (!/^http:\/\//i.test(target) || !URL.canParse(target)) return null;
  const url = new URL(target);
  return url.username === '' && url.password === '' ? url : null;
}

function refuse(outgoing: ServerResponse, status: number): void {
  outgoing.writeHead(status, {
    'content-length': 0,
    ...(status === 407 ? { 'proxy-authenticate': CHALLENGE } : {}),
  });
  outgoing.end();
}

/** Refusals and failures look alike to whoever asked; what it was is noted in the lease. */
function refuseTunnel(client: Socket, status: string): void {
  const challenge = status.startsWith('407') ? `Proxy-Authenticate: ${CHALLENGE}\r\n` : '';
  client.end(`HTTP/1.1 ${status}\r\n${challenge}Content-Length: 0\r\nConnection: close\r\n\r\n`);
}

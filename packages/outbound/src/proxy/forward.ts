import { type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Lease } from './lease.ts';

/** Headers between two neighbours only (RFC 9110 7.6.1), and whatever is meant for the proxy itself. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
const MAX_HEADER_BYTES = 128 * 1024;

export interface ForwardOptions {
  readonly lease: Lease;
  readonly idleMs: number;
}

/**
 * Pass one absolute-form request on over a connection to the judged address, and its answer back. When anything goes
 * wrong the browser's connection is ended without an answer: an answer of ours must never be taken for the site's.
 *
 * @returns null when the answer is through or the browser wanted no more of it, else a code
 */
export function forward(
  url: URL,
  { incoming, outgoing, socket }: { incoming: IncomingMessage; outgoing: ServerResponse; socket: Socket },
  { lease, idleMs }: ForwardOptions,
): Promise<string | null> {
  return new Promise((resolve) => {
    const finish = (code: string | null) => {
      if (code !== null) incoming.socket.destroy();
      socket.destroy();
      resolve(code);
    };
    lease.hold(incoming.socket);
    lease.hold(socket);
    socket.setTimeout(idleMs, () => socket.destroy());
    const request = requestHttp({
      createConnection: () => socket,
      method: incoming.method,
      path: `${url.pathname}${url.search}`,
      headers: endToEnd(incoming.rawHeaders, url.host),
      // The browser forgives odd headers, so what stands between it and the site must forgive them too.
      insecureHTTPParser: true,
      maxHeaderSize: MAX_HEADER_BYTES,
    });
    request.on('error', () => finish('http.failed'));
    request.once('response', (response) => {
      response.on('error', () => finish('body.incomplete'));
      response.on('data', (chunk: Buffer) => {
        if (!lease.spend(chunk.length)) finish('body.oversize');
      });
      const status = response.statusCode ?? 0;
      if (status < 200) return finish('http.malformed');
      outgoing.writeHead(status, endToEnd(response.rawHeaders, null));
      response.pipe(outgoing);
      outgoing.once('finish', () => finish(null));
    });
    incoming.on('data', (chunk: Buffer) => {
      if (!lease.spend(chunk.length)) finish('body.oversize');
    });
    incoming.once('error', () => finish(null));
    outgoing.once('close', () => finish(null));
    incoming.pipe(request);
  });
}

/** Raw pairs without those of the hop and those that cannot be written again; `host` replaces what was sent. */
function endToEnd(raw: readonly string[], host: string | null): string[] {
  const kept: string[] = host === null ? [] : ['Host', host];
  // RFC 9112 6.3: a length beside a transfer coding is void, and we send the body in chunks of our own.
  const lengthIsVoid = raw.some((name, at) => at % 2 === 0 && name.toLowerCase() === 'transfer-encoding');
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index] ?? '';
    const value = raw[index + 1] ?? '';
    const lower = name.toLowerCase();
    if (HOP_BY_HOP.has(lower) || (host !== null && lower === 'host')) continue;
    if (lengthIsVoid && lower === 'content-length') continue;
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value)) continue;
    kept.push(name, value);
  }
  return kept;
}

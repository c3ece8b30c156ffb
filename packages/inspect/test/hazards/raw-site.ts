import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions, type Server as TlsServer } from 'node:tls';

/** One request as a raw server sees it. */
export interface RawRequest {
  /** With its query, as it stood in the request line. */
  readonly path: string;
  /** Header lines, as latin1 text. */
  readonly head: string;
  /** How many requests came before it. */
  readonly before: number;
}

/** The bytes with which a server answers before it hangs up. */
export type RawAnswer = (request: RawRequest) => Buffer;

export interface RawSite {
  readonly port: number;
  /** Request paths in the order in which they came. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** First byte of a TLS handshake, and what servers of plain HTTP answer to one. */
const TLS_HELLO = '\x16';
const NO_HTTP = 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
/** What nginx answers to plain HTTP on a port of TLS. */
const NO_TLS =
  'HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>';

/** A server on 127.0.0.1 that writes whatever bytes it is told to, over TLS when there are options for it. */
export async function serveRaw(answer: RawAnswer, tls?: TlsOptions): Promise<RawSite> {
  const sockets = new Set<Socket>();
  const asked: string[] = [];
  function serve(socket: Socket): void {
    sockets.add(socket);
    let received = '';
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      if (received.startsWith(TLS_HELLO)) return void socket.end(NO_HTTP);
      const end = received.indexOf('\r\n\r\n');
      if (end === -1) return;
      const head = received.slice(0, end);
      received = '';
      const path = head.split(' ')[1] ?? '/';
      asked.push(path);
      socket.end(answer({ path, head, before: asked.length - 1 }));
    });
  }
  const server = createTcpServer(tls === undefined ? serve : greet(createTlsServer(tls, serve)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Hands TLS over to a server of TLS, and tells everybody else that it is wanted. */
function greet(secure: TlsServer): (socket: Socket) => void {
  secure.on('tlsClientError', (_error, socket) => socket.destroy());
  return (socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (chunk) => {
      if (chunk[0] !== TLS_HELLO.charCodeAt(0)) return void socket.end(NO_TLS);
      socket.pause();
      socket.unshift(chunk);
      secure.emit('connection', socket);
    });
  };
}

/** A well-formed answer; headers and body as text are sent in UTF-8. */
export function message(status: number, headers: readonly string[], body: Buffer | string): Buffer {
  const bytes = Buffer.from(body);
  const lines = [
    `HTTP/1.1 ${status} Status`,
    ...headers,
    `Content-Length: ${bytes.length}`,
    'Connection: close',
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]);
}

/** An HTML page with status 200. */
export function htmlPage(body: Buffer | string, headers: readonly string[] = []): Buffer {
  return message(200, ['Content-Type: text/html; charset=utf-8', ...headers], body);
}

export const NOT_FOUND = message(404, ['Content-Type: text/html; charset=utf-8'], '<h1>404</h1>');

import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import type { TlsOptions } from 'node:tls';
import type { Answer } from './site.ts';

export type Respond = (path: string) => Answer;

/** Servers on loopback; each site is found by the name that a request gives. */
export interface Street {
  /** Port of all plain sites. */
  readonly port: number;
  /** Port of a server whose answers break the rules of HTTP (RFC 9112). */
  readonly malformedPort: number;
  /** Names a plain site; without a name it is given a port of its own. */
  open(host: string, respond: Respond): void;
  openAlone(respond: Respond): Promise<number>;
  openSecure(options: TlsOptions, respond: (host: string) => Respond | undefined): Promise<number>;
  /** The same plain sites on ::1, at the same port. */
  openSixth(): Promise<boolean>;
  close(): Promise<void>;
}

export async function openStreet(): Promise<Street> {
  const houses = new Map<string, Respond>();
  const servers: (Server | TcpServer)[] = [];
  const listen = async (server: Server | TcpServer, port = 0, host = '127.0.0.1'): Promise<number> => {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    servers.push(server);
    return (server.address() as AddressInfo).port;
  };
  const byName: RequestListener = (request, response) => send(request, response, houses.get(nameOf(request)));
  const port = await listen(createServer(byName));
  const malformedPort = await listen(createMalformed(houses));
  return {
    port,
    malformedPort,
    open: (host, respond) => houses.set(host, respond),
    openAlone: (respond) => listen(createServer((request, response) => send(request, response, respond))),
    openSecure: (options, respond) =>
      listen(
        createSecureServer(options, (request, response) => send(request, response, respond(nameOf(request)))),
      ),
    async openSixth() {
      try {
        await listen(createServer(byName), port, '::1');
        return true;
      } catch (error) {
        if (error instanceof Error) return false;
        throw error;
      }
    },
    async close() {
      await Promise.all(
        servers.map((server) => {
          if ('closeAllConnections' in server) server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      );
    },
  };
}

const nameOf = ({ headers }: IncomingMessage): string =>
  (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();

function send(request: IncomingMessage, response: ServerResponse, respond: Respond | undefined): void {
  const { status, headers, body, delayMs } = respond?.(request.url ?? '/') ?? {
    status: 421,
    headers: {},
    body: '',
    delayMs: undefined,
  };
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const answer = (): void => {
    response.writeHead(status, { ...headers, 'content-length': bytes.length });
    response.end(bytes);
  };
  if (delayMs === undefined) answer();
  else setTimeout(answer, delayMs).unref();
}

/** Heads that browsers read and strict parsers refuse. */
const MANNERS: readonly ((head: string, answer: Answer) => string)[] = [
  (head) => head.replaceAll('\r\n', '\n'),
  (head) => head.replace('\r\n\r\n', '\r\nX Powered By: ASP\r\n\r\n'),
  (head) => head.replace('\r\n\r\n', '\r\nthis line has no colon\r\n\r\n'),
  (head) => head.replace('\r\n\r\n', '\r\nX-Note: a\r\n folded over two lines\r\n\r\n'),
];

function createMalformed(houses: ReadonlyMap<string, Respond>): TcpServer {
  return createTcpServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (chunk) => {
      const asked = chunk.toString('latin1');
      const [, path = '/'] = /^\S+ (\S+)/.exec(asked) ?? [];
      const [, host = ''] = /^host: *([^\s:]+)/im.exec(asked) ?? [];
      const answer = houses.get(host.toLowerCase())?.(path) ?? { status: 404, headers: {}, body: '' };
      const bytes = typeof answer.body === 'string' ? Buffer.from(answer.body) : Buffer.from(answer.body);
      const lines = Object.entries({
        ...answer.headers,
        'content-length': String(bytes.length),
        connection: 'close',
      });
      const head = `HTTP/1.1 ${answer.status} OK\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`;
      const manner = MANNERS[host.length % MANNERS.length] ?? MANNERS[0];
      socket.end(Buffer.concat([Buffer.from(manner?.(head, answer) ?? head, 'latin1'), bytes]));
    });
  });
}

import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

export interface WireServer {
  readonly port: number;
  readonly origin: string;
  /** What each connection sent first, as latin1 text. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Answers what a connection sent first; `count` is how many came before it. */
export type WireAnswer = (socket: Socket, request: string, count: number) => void;

/** A server on 127.0.0.1 that says byte for byte what it is told to. */
export function serveWire(answer: WireAnswer): Promise<WireServer> {
  return listen((onSocket) => createTcpServer(onSocket), answer, 'http');
}

/** The same behind TLS of the given kind. */
export function serveTlsWire(options: TlsOptions, answer: WireAnswer): Promise<WireServer> {
  return listen((onSocket) => createTlsServer(options, onSocket), answer, 'https');
}

/** An answer of fixed bytes, after which the connection ends. */
export function bytes(text: string | Buffer): WireAnswer {
  return (socket) => socket.end(typeof text === 'string' ? Buffer.from(text, 'latin1') : text);
}

async function listen(
  create: (onSocket: (socket: Socket) => void) => Server,
  answer: WireAnswer,
  scheme: string,
): Promise<WireServer> {
  const sockets = new Set<Socket>();
  const requests: string[] = [];
  const server = create((socket) => {
    socket.once('data', (chunk: Buffer) => {
      requests.push(chunk.toString('latin1'));
      answer(socket, chunk.toString('latin1'), requests.length - 1);
    });
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  server.on('secureConnection', (socket: Socket) => socket.on('error', () => socket.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${scheme}://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

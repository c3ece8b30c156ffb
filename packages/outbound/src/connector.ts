import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { buildConnector } from 'undici';
import type { Result } from './exchange.ts';
import { connectResult, Failure, unverified } from './failure.ts';
import type { Guard } from './guard.ts';

export interface Connector {
  readonly connect: buildConnector.connector;
  /** The address of the last connection to an origin, as `URL.origin` writes it. */
  addressOf(origin: string): string | null;
  /** Give up the connections that are still being made. */
  close(): void;
}

const LEAST_ATTEMPT_MS = 3_000;

/**
 * Connects to the very addresses that the guard has judged: the name is never resolved a second time, so an
 * answer cannot change between the check and the connection.
 */
export function createConnector(guard: Guard, connectMs: number): Connector {
  const pending = new Set<Socket>();
  const connected = new Map<string, string>();

  async function open(options: buildConnector.Options): Promise<Socket> {
    const origin = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
    const admission = await guard.admit(origin);
    if (!admission.admitted) throw new Failure(admission.result);
    const end = performance.now() + connectMs;
    const failures: { address: string; result: Result }[] = [];
    for (const [index, address] of admission.addresses.entries()) {
      const remaining = end - performance.now();
      if (remaining <= 0) break;
      const share = remaining / (admission.addresses.length - index);
      const attempt = await connectOnce({
        address,
        port: admission.port,
        servername: options.protocol === 'https:' ? options.hostname : null,
        limitMs: Math.min(remaining, Math.max(LEAST_ATTEMPT_MS, share)),
        pending,
      });
      if (attempt.socket !== null) {
        connected.set(origin.origin, address);
        return attempt.socket;
      }
      failures.push({ address, result: attempt.result });
    }
    throw new Failure(summarise(failures));
  }

  return {
    connect: (options, callback) => {
      open(options).then(
        (socket) => callback(null, socket),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
      );
    },
    addressOf: (origin) => connected.get(origin) ?? null,
    close() {
      for (const socket of pending) socket.destroy();
      pending.clear();
    },
  };
}

interface Attempt {
  readonly address: string;
  readonly port: number;
  /** Name for TLS, null for plain HTTP. */
  readonly servername: string | null;
  readonly limitMs: number;
  readonly pending: Set<Socket>;
}

type AttemptResult = { readonly socket: Socket } | { readonly socket: null; readonly result: Result };

function connectOnce({ address, port, servername, limitMs, pending }: Attempt): Promise<AttemptResult> {
  return new Promise((resolve) => {
    let phase: 'tcp' | 'tls' = 'tcp';
    const plain = { host: address, port, noDelay: true, keepAlive: true };
    const name = servername === null || isIP(servername) !== 0 ? undefined : servername;
    const socket: Socket | TLSSocket =
      servername === null
        ? connectTcp(plain)
        : connectTls({ ...plain, servername: name, ALPNProtocols: ['http/1.1'] });
    pending.add(socket);
    const timer = setTimeout(() => fail(unverified(phase, `${phase}.timeout`)), limitMs);
    const onError = (error: unknown) => fail(connectResult(error, phase));
    const onClose = () => fail(connectResult({ code: 'ECONNRESET' }, phase));

    function settle(): void {
      clearTimeout(timer);
      pending.delete(socket);
      socket.removeListener('close', onClose);
    }
    function fail(result: Result): void {
      settle();
      socket.destroy();
      resolve({ socket: null, result });
    }
    socket.once('connect', () => {
      phase = 'tls';
      if (servername === null) succeed();
    });
    socket.once('secureConnect', succeed);
    function succeed(): void {
      settle();
      socket.removeListener('error', onError);
      resolve({ socket });
    }
    socket.on('error', onError);
    socket.once('close', onClose);
  });
}

/**
 * One verdict of several addresses. An IPv6 address without a route says more about this machine than about
 * the site, so it does not soften "refused by all".
 */
function summarise(failures: readonly { address: string; result: Result }[]): Result {
  const telling = failures.filter(
    ({ address, result }) => !(address.includes(':') && result.code === 'tcp.unreachable'),
  );
  const results = (telling.length > 0 ? telling : failures).map(({ result }) => result);
  const notRefused = results.find((result) => result.code !== 'tcp.refused');
  return notRefused ?? results[0] ?? unverified('tcp', 'tcp.timeout');
}

import { constants, X509Certificate } from 'node:crypto';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import {
  type ConnectionOptions,
  connect as connectTls,
  createSecureContext,
  rootCertificates,
  TLSSocket,
} from 'node:tls';
import type { buildConnector } from 'undici';
import type { ChainJudge } from './certificate-chain.ts';
import type { Forgiven, Result, TlsFacts } from './exchange.ts';
import { connectResult, Failure, isOverrun, unverified } from './failure.ts';
import type { Guard } from './guard.ts';
import { tlsFacts, tlsWeaknesses } from './tls-facts.ts';

/**
 * How a TLS connection is made: `strict` as a current browser; `legacy` with everything that OpenSSL still speaks and
 * without verification, so that nothing of ours may ever be sent over it.
 */
export type Trust = 'strict' | 'legacy';

/** What is known of a connection, and when each of its phases ended as readings of `performance.now()`. */
export interface LineFacts {
  readonly address: string;
  readonly resolvedAt: number;
  readonly connectedAt: number;
  readonly securedAt: number | null;
  readonly tls: TlsFacts | null;
  readonly forgiven: readonly Forgiven[];
}

/** A connection that is open. */
export interface Line {
  readonly socket: Socket;
  readonly facts: LineFacts;
}

export interface Connector {
  /** Open a connection to an origin. @throws Failure saying why there is none */
  dial(origin: URL, trust: Trust): Promise<Line>;
  /** The same for undici's pools. */
  connectorOf(trust: Trust): buildConnector.connector;
  /** The last connection to an origin, as `URL.origin` writes it. */
  lineOf(origin: string): LineFacts | null;
  /** Has an open connection to the origin just been given up because the other side went on after its answer had ended? */
  hasOverrun(origin: string): boolean;
  /** Give up the connections that are still being made. */
  close(): void;
}

export interface ConnectorOptions {
  /** TCP and TLS together, all addresses of the host. */
  readonly connectMs: number;
  readonly chains: ChainJudge;
  /** PEM certificates that are trusted beside Mozilla's. */
  readonly roots: readonly string[];
}

const LEAST_ATTEMPT_MS = 3_000;
const MAX_REMEMBERED = 20_000;

const FORGIVING = {
  minVersion: 'TLSv1',
  ciphers: 'DEFAULT:@SECLEVEL=0',
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
} as const;

/**
 * The options of a handshake. A context reads all roots, some 20 ms: it is made with the first connection that needs
 * it, and once. Without roots of our own Node's stay, those of its environment too.
 */
function handshakes(roots: readonly string[]): (trust: Trust) => ConnectionOptions {
  const made = new Map<Trust, ConnectionOptions>();
  const ca = roots.length === 0 ? undefined : [...rootCertificates, ...roots];
  return (trust) => {
    const known = made.get(trust);
    if (known !== undefined) return known;
    const options: ConnectionOptions =
      trust === 'strict'
        ? { ALPNProtocols: ['http/1.1'], secureContext: createSecureContext({ ca }) }
        : { rejectUnauthorized: false, secureContext: createSecureContext({ ca, ...FORGIVING }) };
    made.set(trust, options);
    return options;
  };
}

/**
 * Connects to the very addresses that the guard has judged: the name is never resolved a second time, so an
 * answer cannot change between the check and the connection.
 */
export function createConnector(guard: Guard, options: ConnectorOptions): Connector {
  const { connectMs, chains } = options;
  const handshakeOf = handshakes(options.roots);
  const pending = new Set<Socket>();
  const lines = new Map<string, LineFacts>();
  const open = new Map<string, Set<Socket>>();

  function track(origin: string, socket: Socket): void {
    const sockets = open.get(origin) ?? new Set();
    open.set(origin, sockets.add(socket));
    socket.once('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) open.delete(origin);
    });
  }

  async function dial(origin: URL, trust: Trust): Promise<Line> {
    const admission = await guard.admit(origin);
    if (!admission.admitted) throw new Failure(admission.result);
    const resolvedAt = performance.now();
    const hostname = origin.hostname.replace(/^\[|\]$/g, '');
    const end = resolvedAt + connectMs;
    const failures: { address: string; result: Result }[] = [];
    for (const [index, address] of admission.addresses.entries()) {
      const remaining = end - performance.now();
      if (remaining <= 0) break;
      const share = remaining / (admission.addresses.length - index);
      const attempt = await connectOnce({
        address,
        port: admission.port,
        handshake:
          origin.protocol === 'https:'
            ? { ...handshakeOf(trust), servername: isIP(hostname) === 0 ? hostname : undefined }
            : null,
        limitMs: Math.min(remaining, Math.max(LEAST_ATTEMPT_MS, share)),
        pending,
      });
      if (attempt.socket === null) {
        failures.push({ address, result: attempt.result });
        continue;
      }
      const { socket } = attempt;
      const facts = await describe(attempt, { address, resolvedAt, hostname });
      if (socket.destroyed) throw new Failure(unverified('http', 'http.reset'));
      if (lines.size >= MAX_REMEMBERED) lines.clear();
      lines.set(origin.origin, facts);
      track(origin.origin, socket);
      return { socket, facts };
    }
    throw new Failure(summarise(failures));
  }

  async function describe(
    { socket, connectedAt }: Connected,
    about: { address: string; resolvedAt: number; hostname: string },
  ): Promise<LineFacts> {
    const { address, resolvedAt, hostname } = about;
    const base = { address, resolvedAt, connectedAt };
    if (!(socket instanceof TLSSocket)) return { ...base, securedAt: null, tls: null, forgiven: [] };
    const securedAt = performance.now();
    // Node 20 forgets the chain once its leaf has been asked for as an X509Certificate: this way alone gives both.
    const peer = socket.getPeerCertificate(true);
    const tls = tlsFacts(socket, new X509Certificate(peer.raw));
    const forgiven = [...(await chains.judge(socket, peer, hostname)), ...tlsWeaknesses(tls)];
    return { ...base, securedAt, tls, forgiven };
  }

  return {
    dial,
    connectorOf: (trust) => (options, callback) => {
      dial(new URL(`${options.protocol}//${options.host ?? options.hostname}`), trust).then(
        ({ socket }) => callback(null, socket),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
      );
    },
    lineOf: (origin) => lines.get(origin) ?? null,
    hasOverrun: (origin) => [...(open.get(origin) ?? [])].some(({ errored }) => isOverrun(errored)),
    close() {
      for (const socket of pending) socket.destroy();
      pending.clear();
    },
  };
}

interface Attempt {
  readonly address: string;
  readonly port: number;
  /** Null for plain HTTP. */
  readonly handshake: ConnectionOptions | null;
  readonly limitMs: number;
  readonly pending: Set<Socket>;
}

interface Connected {
  readonly socket: Socket;
  readonly connectedAt: number;
}
type AttemptResult = Connected | { readonly socket: null; readonly result: Result };

function connectOnce({ address, port, handshake, limitMs, pending }: Attempt): Promise<AttemptResult> {
  return new Promise((resolve) => {
    let phase: 'tcp' | 'tls' = 'tcp';
    let connectedAt = 0;
    const plain = { host: address, port, noDelay: true, keepAlive: true };
    const socket: Socket | TLSSocket =
      handshake === null ? connectTcp(plain) : connectTls({ ...plain, ...handshake });
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
      connectedAt = performance.now();
      if (handshake === null) succeed();
    });
    socket.once('secureConnect', succeed);
    function succeed(): void {
      settle();
      resolve({ socket, connectedAt });
    }
    // Stays for good: the socket may fail before whoever asked for it listens.
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

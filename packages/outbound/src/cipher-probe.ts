import { randomBytes } from 'node:crypto';
import type { Line } from './connector.ts';
import type { Result } from './exchange.ts';
import { unverified } from './failure.ts';

/** Cipher suites that OpenSSL as Node builds it does not speak, by their code points. */
interface SuiteFamily {
  readonly code: string;
  /** Version of the record layer and of the hello. */
  readonly version: number;
  readonly suites: Readonly<Record<number, string>>;
}

const FAMILIES: readonly SuiteFamily[] = [
  {
    // GB/T 38636-2020 (TLCP) 6.4.5.2.1: version 1.1 of its own, suites 0xe0xx.
    code: 'tls.gm-only',
    version: 0x0101,
    suites: {
      57361: 'ECDHE_SM4_CBC_SM3',
      57363: 'ECC_SM4_CBC_SM3',
      57425: 'ECDHE_SM4_GCM_SM3',
      57427: 'ECC_SM4_GCM_SM3',
    },
  },
  {
    // RFC 8996 and RFC 7465 retired them; no current browser offers one.
    code: 'tls.unsupported',
    version: 0x0301,
    suites: {
      10: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
      49170: 'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA',
      5: 'TLS_RSA_WITH_RC4_128_SHA',
      4: 'TLS_RSA_WITH_RC4_128_MD5',
    },
  },
];

const PATIENCE_MS = 5_000;
const LONGEST_REPLY = 16 * 1024;
const HANDSHAKE = 0x16;
const SERVER_HELLO = 0x02;

/**
 * Why no handshake succeeds: ask with the suites that we cannot speak ourselves, and see whether the server would take
 * one. No connection is completed.
 *
 * @param dial opens a fresh plain connection to the same port
 * @returns `tls.gm-only` or `tls.unsupported` with the suite, null when the server takes none of them
 */
export async function probeCiphers(dial: () => Promise<Line | null>): Promise<Result | null> {
  for (const family of FAMILIES) {
    const line = await dial();
    if (line === null) return null;
    const suite = await suiteChosen(line, family);
    if (suite !== null) return unverified('tls', family.code, suite);
  }
  return null;
}

function suiteChosen({ socket }: Line, family: SuiteFamily): Promise<string | null> {
  return new Promise((resolve) => {
    let reply = Buffer.alloc(0);
    const timer = setTimeout(() => settle(null), PATIENCE_MS);
    function settle(suite: string | null): void {
      clearTimeout(timer);
      socket.destroy();
      resolve(suite);
    }
    socket.on('data', (chunk: Buffer) => {
      reply = Buffer.concat([reply, chunk]);
      const chosen = suiteOf(reply);
      if (chosen !== 'incomplete') settle(chosen === null ? null : (family.suites[chosen] ?? null));
      else if (reply.length > LONGEST_REPLY) settle(null);
    });
    socket.on('close', () => settle(null));
    socket.write(clientHello(family));
  });
}

/** The suite of a ServerHello (RFC 5246 7.4.1.3); null when the reply is something else. */
function suiteOf(reply: Buffer): number | null | 'incomplete' {
  if (reply.length > 0 && reply[0] !== HANDSHAKE) return null;
  if (reply.length > 5 && reply[5] !== SERVER_HELLO) return null;
  // Record header 5, handshake header 4, version 2, random 32, then the session id and the suite.
  const session = reply[43];
  if (session === undefined || reply.length < 46 + session) return 'incomplete';
  return reply.readUInt16BE(44 + session);
}

/** A ClientHello without extensions (RFC 5246 7.4.1.2), which every version since SSL 3.0 understands. */
function clientHello({ version, suites }: SuiteFamily): Buffer {
  const codes = Object.keys(suites).map(Number);
  const list = Buffer.alloc(2 + codes.length * 2);
  list.writeUInt16BE(codes.length * 2, 0);
  for (const [index, code] of codes.entries()) list.writeUInt16BE(code, 2 + index * 2);
  const versionBytes = Buffer.from([version >> 8, version & 0xff]);
  const body = Buffer.concat([versionBytes, randomBytes(32), Buffer.from([0]), list, Buffer.from([1, 0])]);
  const handshake = Buffer.concat([Buffer.from([1, 0, body.length >> 8, body.length & 0xff]), body]);
  const record = Buffer.from([
    HANDSHAKE,
    version >> 8,
    version & 0xff,
    handshake.length >> 8,
    handshake.length & 0xff,
  ]);
  return Buffer.concat([record, handshake]);
}

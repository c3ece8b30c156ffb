import { serveWire, type WireServer } from './wire-server.ts';

/** What a server without a common suite says: alert 40, handshake_failure (RFC 5246 7.2). */
export const HANDSHAKE_FAILURE = Buffer.from([0x15, 3, 3, 0, 2, 2, 40]);

/** Suites that neither we nor common browsers speak, with the version that goes with them. */
export const GM_SUITE = { suite: 0xe013, version: 0x0101, name: 'ECC_SM4_CBC_SM3' };
export const TRIPLE_DES_SUITE = { suite: 0x000a, version: 0x0301, name: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA' };
export const RC4_SUITE = { suite: 0x0005, version: 0x0301, name: 'TLS_RSA_WITH_RC4_128_SHA' };

/** A server on 127.0.0.1 that speaks one suite alone: it chooses it where it is offered, and refuses everybody else. */
export function serveSuite({ suite, version }: typeof GM_SUITE): Promise<WireServer> {
  return serveWire((socket, request) => {
    const hello = Buffer.from(request, 'latin1');
    const session = hello.readUInt8(43);
    const suites = hello.subarray(46 + session, 46 + session + hello.readUInt16BE(44 + session));
    const isOffered = Array.from({ length: suites.length / 2 }, (_, at) => suites.readUInt16BE(at * 2));
    const code = Buffer.from([suite >> 8, suite & 0xff]);
    const versionBytes = Buffer.from([version >> 8, version & 0xff]);
    const body = Buffer.concat([versionBytes, Buffer.alloc(32), Buffer.from([0]), code, Buffer.from([0])]);
    const record = Buffer.from([0x16, 1, 1, 0, body.length + 4, 2, 0, 0, body.length]);
    socket.end(isOffered.includes(suite) ? Buffer.concat([record, body]) : HANDSHAKE_FAILURE);
  });
}

import { X509Certificate } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { createOutbound, type Outbound } from '../src/index.ts';
import * as certificates from './certificates.ts';
import { serveHttp } from './loopback-server.ts';
import { SELF_SIGNED } from './self-signed.ts';
import { bytes, serveTlsWire, serveWire, type WireServer } from './wire-server.ts';

const PAGE = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n<html>opened.</html>';
const SITE = 'https://www.mumian.test';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function kept(server: Promise<WireServer>): Promise<WireServer> {
  const made = await server;
  closers.push(made.close);
  return made;
}

/** The site's name and that of its certificate authority, both on loopback. */
function outbound(port: number, aiaPort = port): Outbound {
  const target = (at: number) => ({ address: '127.0.0.1', port: at });
  const made = createOutbound({
    roots: [certificates.ROOT],
    demo: {
      suffix: 'mumian.test',
      origins: new Map([
        [SITE, target(port)],
        ['https://other.mumian.test', target(port)],
        ['http://www.mumian.test', target(port)],
        ['http://www.mumian.test:443', target(port)],
        ['https://www.mumian.test:80', target(port)],
        ['http://aia.mumian.test', target(aiaPort)],
      ]),
    },
  });
  closers.push(() => made.close());
  return made;
}

const tlsSite = (options: TlsOptions) => kept(serveTlsWire(options, bytes(PAGE)));
const leaf = (cert: string): TlsOptions => ({ key: certificates.LEAF_KEY, cert });

describe('a certificate', () => {
  test('in order is verified on the first rung, and its facts are kept', async () => {
    const { port } = await tlsSite(leaf(certificates.LEAF_OF_ROOT));
    const exchange = await outbound(port).fetch(SITE);
    expect(exchange).toMatchObject({ outcome: 'ok', rung: 'standard', forgiven: [] });
    expect(exchange.tls).toMatchObject({
      protocol: 'TLSv1.3',
      subject: 'CN=www.mumian.test',
      issuer: 'CN=Test Root',
      altNames: ['www.mumian.test'],
      validTo: '2120-01-01T00:00:00.000Z',
      keyType: 'ec',
      keyBits: 256,
      signature: 'ecdsa-with-SHA256',
    });
    expect(exchange.timings.tls).toBeGreaterThan(0);
  });

  test('without its intermediate is completed by the address it carries, once', async () => {
    const der = new X509Certificate(certificates.INTERMEDIATE).raw;
    const authority = await serveHttp((_, response) => response.end(der));
    closers.push(authority.close);
    const { port } = await tlsSite(leaf(certificates.LEAF_OF_INTERMEDIATE));
    const out = outbound(port, authority.port);
    for (let page = 0; page < 3; page += 1) {
      expect(await out.fetch(`${SITE}/${page}`)).toMatchObject({
        outcome: 'ok',
        rung: 'legacy-tls',
        forgiven: [{ code: 'tls.chain-incomplete', detail: 'CN=Test Intermediate' }],
      });
    }
    expect(authority.requests).toHaveLength(1);
  });

  test('whose intermediate cannot be had, is something else or has no end is untrusted, and the page opens', async () => {
    const { port } = await tlsSite(leaf(certificates.LEAF_OF_INTERMEDIATE));
    for (const answer of ['not a certificate', certificates.LEAF_EXPIRED, Buffer.alloc(1_000_000)]) {
      const authority = await serveHttp((_, response) => response.end(answer));
      closers.push(authority.close);
      expect(await outbound(port, authority.port).fetch(SITE)).toMatchObject({
        outcome: 'ok',
        forgiven: [{ code: 'tls.untrusted' }],
      });
    }
  });

  test('in order with its intermediate needs no forgiveness', async () => {
    const chain = `${certificates.LEAF_OF_INTERMEDIATE}\n${certificates.INTERMEDIATE}`;
    const { port } = await tlsSite(leaf(chain));
    expect(await outbound(port).fetch(SITE)).toMatchObject({ rung: 'standard', forgiven: [] });
  });

  test.each([
    ['of nobody', SELF_SIGNED, SITE, ['tls.wrong-name', 'tls.untrusted']],
    ['of the past', leaf(certificates.LEAF_EXPIRED), SITE, ['tls.expired']],
    ['of another site', leaf(certificates.LEAF_OF_ROOT), 'https://other.mumian.test', ['tls.wrong-name']],
  ])('%s opens, and is called what it is', async (_case, options, url, codes) => {
    const { port } = await tlsSite(options);
    const exchange = await outbound(port).fetch(url);
    expect(exchange).toMatchObject({ outcome: 'ok', status: 200, rung: 'legacy-tls' });
    expect(exchange.forgiven.map(({ code }) => code)).toEqual(codes);
    expect(exchange.body.toString()).toContain('opened');
  });

  test('that is not in order gets no cookie, and no first rung a second time', async () => {
    const answer = PAGE.replace('OK\r\n', 'OK\r\nSet-Cookie: id=1\r\nConnection: close\r\n');
    const server = await kept(serveTlsWire(leaf(certificates.LEAF_EXPIRED), bytes(answer)));
    const out = outbound(server.port);
    for (let page = 0; page < 3; page += 1) await out.fetch(`${SITE}/${page}`);
    expect(server.requests).toHaveLength(3);
    expect(server.requests.join('')).not.toMatch(/cookie/i);
  });
});

describe('old cryptography', () => {
  test.each(['TLSv1', 'TLSv1.1'] as const)('%s alone opens as tls.legacy', async (version) => {
    const options = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT:@SECLEVEL=0' };
    const { port } = await tlsSite({ ...leaf(certificates.LEAF_OF_ROOT), ...options });
    expect(await outbound(port).fetch(SITE)).toMatchObject({
      outcome: 'ok',
      rung: 'legacy-tls',
      tls: { protocol: version },
      forgiven: [{ code: 'tls.legacy', detail: version }],
    });
  });

  test('short keys and SHA-1 are facts of the connection, whichever OpenSSL looks at them', async () => {
    const { port } = await tlsSite({
      key: certificates.WEAK_KEY,
      cert: certificates.WEAK_LEAF,
      dhparam: certificates.WEAK_DH,
      ciphers: 'DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0',
      maxVersion: 'TLSv1.2',
    });
    const { outcome, forgiven, tls } = await outbound(port).fetch(SITE);
    expect(outcome).toBe('ok');
    expect(tls).toMatchObject({ keyBits: 1024, signature: 'sha1WithRSAEncryption', ephemeral: 'DH 1024' });
    expect(forgiven.filter(({ code }) => code === 'tls.legacy').map(({ detail }) => detail)).toEqual([
      'RSA 1024',
      'DH 1024',
      'sha1WithRSAEncryption',
    ]);
  });

  test('a server without secure renegotiation is refused by the first rung and heard out by the second', async () => {
    // ServerHello of TLS 1.2 without any extension (RFC 5746 3.6 wants one), then the server waits.
    const hello = Buffer.from(`160303002a02000026${'0303'}${'5a'.repeat(32)}00c02f00`, 'hex');
    const hasAlerted: boolean[] = [];
    const server = await kept(
      serveWire((socket, _request, count) => {
        if (count > 1) return socket.destroy();
        socket.write(hello);
        hasAlerted[count] = false;
        socket.once('data', (chunk: Buffer) => {
          hasAlerted[count] = chunk[0] === 0x15;
          socket.destroy();
        });
        // The forgiving client waits for the certificate: nothing comes from it until we hang up.
        if (count === 1) setImmediate(() => socket.end());
        return undefined;
      }),
    );
    expect(await outbound(server.port).fetch(SITE)).toMatchObject({ outcome: 'unverified', layer: 'tls' });
    expect(hasAlerted).toEqual([true, false]);
  });
});

test('a handshake that was cut off once is tried again, and the origin begins on the first rung the next time', async () => {
  const secure = await tlsSite(leaf(certificates.LEAF_OF_ROOT));
  const cut = await kept(
    serveWire((socket, request, count) => {
      if (count === 0) return socket.resetAndDestroy();
      const through = connect(secure.port, '127.0.0.1');
      through.on('error', () => socket.destroy());
      through.write(Buffer.from(request, 'latin1'));
      return socket.pipe(through).pipe(socket);
    }),
  );
  const out = outbound(cut.port);
  expect(await out.fetch(SITE)).toMatchObject({ outcome: 'ok', rung: 'legacy-tls', forgiven: [] });
  expect(await out.fetch(SITE)).toMatchObject({ outcome: 'ok', rung: 'standard', forgiven: [] });
});

describe('cryptography that neither we nor browsers speak', () => {
  const ALERT = Buffer.from('15030300020228', 'hex');

  /** Chooses a suite of the ClientHello if it is offered, else alerts `handshake_failure`. */
  function serverOf(suite: number, version: number) {
    return (socket: Socket, request: string): void => {
      const hello = Buffer.from(request, 'latin1');
      const session = hello.readUInt8(43);
      const suites = hello.subarray(46 + session, 46 + session + hello.readUInt16BE(44 + session));
      const isOffered = Array.from({ length: suites.length / 2 }, (_, at) => suites.readUInt16BE(at * 2));
      const code = Buffer.from([suite >> 8, suite & 0xff]);
      const versionBytes = Buffer.from([version >> 8, version & 0xff]);
      const body = Buffer.concat([versionBytes, Buffer.alloc(32), Buffer.from([0]), code, Buffer.from([0])]);
      const record = Buffer.from([0x16, 1, 1, 0, body.length + 4, 2, 0, 0, body.length]);
      socket.end(isOffered.includes(suite) ? Buffer.concat([record, body]) : ALERT);
    };
  }

  test.each([
    ['SM2 alone', 0xe013, 0x0101, 'tls.gm-only', 'ECC_SM4_CBC_SM3'],
    ['3DES alone', 0x000a, 0x0301, 'tls.unsupported', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA'],
    ['RC4 alone', 0x0005, 0x0301, 'tls.unsupported', 'TLS_RSA_WITH_RC4_128_SHA'],
  ])('%s is unverified and named', async (_case, suite, version, code, detail) => {
    const server = await kept(serveWire(serverOf(suite, version)));
    const out = outbound(server.port);
    expect(await out.fetch(SITE)).toMatchObject({ outcome: 'unverified', layer: 'tls', code, detail });
    const asked = server.requests.length;
    await out.fetch(`${SITE}/again`);
    expect(server.requests.length - asked).toBeLessThanOrEqual(2);
  });

  test('a server that alerts whatever it is offered stays a failed handshake', async () => {
    const server = await kept(serveWire((socket) => socket.end(ALERT)));
    expect(await outbound(server.port).fetch(SITE)).toMatchObject({
      outcome: 'unverified',
      layer: 'tls',
      code: 'tls.failed',
    });
  });
});

describe('the wrong scheme', () => {
  test('plain HTTP on the port of TLS opens by the other scheme, as a fact', async () => {
    const server = await kept(serveWire(bytes(PAGE)));
    expect(await outbound(server.port).fetch(`${SITE}/a?b=1`)).toMatchObject({
      outcome: 'ok',
      url: `${SITE}/a?b=1`,
      finalUrl: 'http://www.mumian.test:443/a?b=1',
      forgiven: [{ code: 'http.other-scheme', detail: 'http' }],
    });
  });

  test.each([
    ['a TLS alert', Buffer.from('15030100020246', 'hex')],
    [
      "nginx's page",
      Buffer.from(
        'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n<center>The plain HTTP request was sent to HTTPS port</center>',
      ),
    ],
  ])('TLS on the port of plain HTTP, told by %s, opens by the other scheme', async (_case, answer) => {
    const secure = await tlsSite(leaf(certificates.LEAF_OF_ROOT));
    const plain = await kept(serveWire(bytes(answer)));
    const made = createOutbound({
      roots: [certificates.ROOT],
      demo: {
        suffix: 'mumian.test',
        origins: new Map([
          ['http://www.mumian.test', { address: '127.0.0.1', port: plain.port }],
          ['https://www.mumian.test:80', { address: '127.0.0.1', port: secure.port }],
        ]),
      },
    });
    closers.push(() => made.close());
    expect(await made.fetch('http://www.mumian.test/')).toMatchObject({
      outcome: 'ok',
      finalUrl: 'https://www.mumian.test:80/',
      forgiven: [{ code: 'http.other-scheme', detail: 'https' }],
    });
  });

  test('where the other scheme does not answer either, the first failure stands', async () => {
    const server = await kept(
      serveWire((socket, request) =>
        request.startsWith('GET') ? socket.destroy() : socket.end('HTTP/1.1 400 Bad\r\n\r\n'),
      ),
    );
    expect(await outbound(server.port).fetch(SITE)).toMatchObject({
      outcome: 'unverified',
      layer: 'tls',
      code: 'tls.none',
      finalUrl: `${SITE}/`,
    });
  });
});

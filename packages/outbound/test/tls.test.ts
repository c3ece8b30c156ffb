import { X509Certificate } from 'node:crypto';
import { connect } from 'node:net';
import { connect as connectTls, type TlsOptions } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { createOutbound, type Outbound } from '../src/index.ts';
import * as certificates from './certificates.ts';
import { serveHttp } from './loopback-server.ts';
import { SELF_SIGNED } from './self-signed.ts';
import { GM_SUITE, HANDSHAKE_FAILURE, RC4_SUITE, serveSuite, TRIPLE_DES_SUITE } from './suite-server.ts';
import { serveTerminator } from './terminator.ts';
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

/** OpenSSL's word for a server that does not say how it renegotiates (RFC 5746 4.1). */
const UNSAFE = 'ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED';

/** How Node as it is refuses a server; null when it does not. */
function refusalOfNode(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, servername: 'www.mumian.test', ca: certificates.ROOT };
    const socket = connectTls(options, () => resolve(null));
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

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

  test('a server without secure renegotiation is refused by Node, opens on the second rung and is told', async () => {
    const plain = await kept(serveWire(bytes(PAGE.replace('OK\r\n', 'OK\r\nConnection: close\r\n'))));
    const server = await serveTerminator(
      { key: certificates.LEAF_KEY, cert: certificates.LEAF_OF_ROOT },
      plain.port,
    );
    closers.push(server.close);
    expect(await refusalOfNode(server.port)).toBe(UNSAFE);
    const out = outbound(server.port);
    for (const path of ['/', '/again']) {
      const exchange = await out.fetch(SITE + path);
      expect(exchange).toMatchObject({ outcome: 'ok', status: 200, rung: 'legacy-tls' });
      expect(exchange.forgiven).toEqual([{ code: 'tls.legacy', detail: UNSAFE }]);
      expect(exchange.tls).toMatchObject({ protocol: 'TLSv1.2', subject: 'CN=www.mumian.test' });
      expect(exchange.body.toString()).toBe('<html>opened.</html>');
    }
    // Node's own attempt, the first rung once, and a forgiven connection for each page.
    expect([server.begun(), server.finished()]).toEqual([4, 2]);
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
  test.each([
    ['SM2 alone', GM_SUITE, 'tls.gm-only'],
    ['3DES alone', TRIPLE_DES_SUITE, 'tls.unsupported'],
    ['RC4 alone', RC4_SUITE, 'tls.unsupported'],
  ])('%s is unverified and named', async (_case, suite, code) => {
    const server = await kept(serveSuite(suite));
    const out = outbound(server.port);
    const told = { outcome: 'unverified', layer: 'tls', code, detail: suite.name };
    expect(await out.fetch(SITE)).toMatchObject(told);
    const asked = server.requests.length;
    expect(await out.fetch(`${SITE}/again`)).toMatchObject(told);
    expect(server.requests.length - asked).toBeLessThanOrEqual(2);
  });

  test('a server that alerts whatever it is offered stays a failed handshake', async () => {
    const server = await kept(serveWire((socket) => socket.end(HANDSHAKE_FAILURE)));
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

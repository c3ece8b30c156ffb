import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openLoopback } from '../test/loopback.ts';
import { closedPort, serveBytes } from '../test/loopback-server.ts';

/** Containers are often built without the IPv6 loopback. */
const HAS_IPV6 = Object.values(networkInterfaces()).some((each) =>
  each?.some(({ address }) => address === '::1'),
);

const { serve, outbound, closing } = openLoopback();

async function answerWith(bytes: Buffer | string): Promise<string> {
  const server = await serveBytes(Buffer.from(bytes));
  closing(server.close);
  return server.origin;
}

const GBK_PATH = Buffer.from('2fd6d0cec4', 'hex');
const BOTH_PATHS = ['/%D6%D0%CE%C4', '/%E4%B8%AD%E6%96%87'];

describe('outcomes', () => {
  test.each([
    [200, 'ok', 'ok'],
    [204, 'ok', 'ok'],
    [404, 'broken', 'http.404'],
    [410, 'broken', 'http.410'],
    [401, 'unverified', 'http.401'],
    [403, 'unverified', 'http.403'],
    [405, 'unverified', 'http.405'],
    [412, 'unverified', 'http.412'],
    [429, 'unverified', 'http.429'],
    [500, 'unverified', 'http.500'],
    [521, 'unverified', 'http.521'],
  ])('status %i is %s', async (status, outcome, code) => {
    const server = await serve((_, response) => response.writeHead(status).end());
    expect(await outbound().fetch(server.origin)).toMatchObject({ outcome, code, status });
  });

  test('a closed port is unverified after one try, with the reason', async () => {
    const port = await closedPort();
    expect(await outbound().fetch(`http://127.0.0.1:${port}/`)).toMatchObject({
      outcome: 'unverified',
      layer: 'tcp',
      code: 'tcp.refused',
      status: null,
    });
  });

  test('an answer that is no HTTP is malformed, not broken', async () => {
    expect(await outbound().fetch(await answerWith('hello\r\n\r\n'))).toMatchObject({
      outcome: 'unverified',
      layer: 'http',
      code: 'http.malformed',
    });
  });

  test('a server that hangs up without an answer is unverified', async () => {
    expect(await outbound().fetch(await answerWith(''))).toMatchObject({
      outcome: 'unverified',
      code: 'http.reset',
    });
  });

  test('one deadline ends a request that never answers, and one whose body never ends', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/drip') response.write('<html>');
    });
    const out = outbound({ limits: { requestMs: 80 } });
    await out.fetch(server.origin);
    expect(await out.fetch(server.origin)).toMatchObject({ outcome: 'unverified', code: 'http.timeout' });
    const drip = await out.fetch(`${server.origin}/drip`);
    expect(drip).toMatchObject({
      outcome: 'unverified',
      layer: 'body',
      code: 'body.timeout',
      truncated: true,
    });
    expect(drip.body.toString()).toBe('<html>');
  });

  test.skipIf(!HAS_IPV6)('an IPv6 address in brackets is connected to as it stands', async () => {
    const server = createServer((_, response) => response.end('six'));
    await new Promise<void>((resolve) => server.listen(0, '::1', resolve));
    closing(
      () =>
        new Promise<void>((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    );
    const { port } = server.address() as AddressInfo;
    expect(await outbound().fetch(`http://[::1]:${port}/`)).toMatchObject({ outcome: 'ok', address: '::1' });
  });

  test('a request that the caller gives up is not a measurement', async () => {
    const controller = new AbortController();
    const server = await serve(() => controller.abort());
    expect(await outbound().fetch(server.origin, { signal: controller.signal })).toMatchObject({
      outcome: 'not-fetched',
      code: 'interrupted',
    });
  });
});

describe('redirects', () => {
  test('every hop is kept', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/c') response.end('there');
      else response.writeHead(302, { location: request.url === '/' ? '/b' : 'c' }).end('moved');
    });
    const exchange = await outbound().fetch(server.origin);
    expect(exchange).toMatchObject({
      outcome: 'ok',
      url: `${server.origin}/`,
      finalUrl: `${server.origin}/c`,
    });
    expect(exchange.hops).toEqual([
      { url: `${server.origin}/`, status: 302, location: `${server.origin}/b` },
      { url: `${server.origin}/b`, status: 302, location: `${server.origin}/c` },
    ]);
  });

  test('a loop is named at its first repetition, an endless chain after ten', async () => {
    const server = await serve((request, response) => {
      const step = Number(request.url?.slice(2));
      const location = request.url?.startsWith('/n') === true ? `/n${step + 1}` : '/loop';
      response.writeHead(301, { location }).end();
    });
    const out = outbound();
    const loop = await out.fetch(`${server.origin}/loop`);
    expect(loop).toMatchObject({ outcome: 'unverified', layer: 'redirect', code: 'redirect.loop' });
    const chain = await out.fetch(`${server.origin}/n1`);
    expect(chain).toMatchObject({ outcome: 'unverified', code: 'redirect.too-many' });
    expect(chain.hops).toHaveLength(11);
  });

  test.each([
    ['UTF-8, as they came', Buffer.from('/中文'), '/%E4%B8%AD%E6%96%87', ['/%E4%B8%AD%E6%96%87']],
    ['GBK, as they came', GBK_PATH, '/%D6%D0%CE%C4', ['/%D6%D0%CE%C4']],
    ['GBK, of a server that knows the name in UTF-8', GBK_PATH, '/%E4%B8%AD%E6%96%87', BOTH_PATHS],
    ['GBK, of a page that is gone, asked for in both', GBK_PATH, '/nowhere', BOTH_PATHS],
  ])('a Location in raw bytes of %s', async (_, location, there, asked) => {
    const server = await serve((request, response) => {
      if (request.url === '/go') {
        const head = 'HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: ';
        response.socket?.end(Buffer.concat([Buffer.from(head), location, Buffer.from('\r\n\r\n')]));
      } else response.writeHead(request.url === there ? 200 : 404).end();
    });
    const { outcome, hops, finalUrl } = await outbound().fetch(`${server.origin}/go`);
    expect(server.requests.map(({ url }) => url)).toEqual(['/go', ...asked]);
    expect(outcome).toBe(there === '/nowhere' ? 'broken' : 'ok');
    expect(finalUrl).toBe(`${server.origin}${asked.at(-1)}`);
    expect(hops).toMatchObject([{ location: finalUrl }]);
  });

  test('credentials in an address are dropped, also in a redirect', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/in') response.end();
      else response.writeHead(302, { location: `http://u:p@127.0.0.1:${server.port}/in` }).end();
    });
    const exchange = await outbound().fetch(`http://user:secret@127.0.0.1:${server.port}/`);
    expect(JSON.stringify(exchange)).not.toMatch(/secret|u:p@/);
    expect(server.requests.map((request) => request.headers.authorization)).toEqual([undefined, undefined]);
  });
});

describe('bodies', () => {
  const page = Buffer.from('<title>木棉市</title>'.repeat(50));

  test.each([
    ['gzip', gzipSync(page)],
    ['deflate', deflateSync(page)],
    ['deflate', deflateRawSync(page)],
    ['br', brotliCompressSync(page)],
    ['gzip', page],
    ['nonsense', page],
  ])('%s is decoded, and what is not encoded as declared stands as it came', async (coding, body) => {
    const server = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(body),
    );
    const exchange = await outbound().fetch(server.origin);
    expect(exchange.body.equals(page)).toBe(true);
    expect(exchange).toMatchObject({ bytes: body.length, truncated: false });
  });

  test('a bomb of a thousand to one is cut at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));
    const server = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    const exchange = await outbound({ limits: { bodyBytes: 100_000 } }).fetch(server.origin);
    expect(exchange).toMatchObject({ outcome: 'ok', truncated: true });
    expect(exchange.body).toHaveLength(100_000);
  });

  test('a body that breaks off keeps its beginning; dead only when nothing came', async () => {
    const cut = await answerWith('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<html>half');
    expect(await outbound().fetch(cut)).toMatchObject({ outcome: 'ok', truncated: true });
    const empty = await answerWith('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
    expect(await outbound().fetch(empty)).toMatchObject({ outcome: 'unverified', code: 'body.incomplete' });
  });

  test('reading stops at the number of bytes that the caller wants', async () => {
    const server = await serve((_, response) => response.end(Buffer.alloc(5_000_000, 'x')));
    const exchange = await outbound().fetch(server.origin, { bodyBytes: () => 4096 });
    expect(exchange).toMatchObject({ outcome: 'ok', truncated: true });
    expect(exchange.body).toHaveLength(4096);
  });
});

describe('manners', () => {
  test('we say who we are, and ask for Chinese', async () => {
    const server = await serve((_, response) => response.end());
    await outbound({ agent: { version: '1.2.3', contact: 'https://www.mumian.gov.cn/agent' } }).fetch(
      server.origin,
    );
    expect(server.requests[0]?.headers).toMatchObject({
      'user-agent': 'Mumian/1.2.3 (+https://www.mumian.gov.cn/agent)',
      'accept-language': 'zh-CN,zh;q=0.9',
    });
  });

  test('requests one after another share connections', async () => {
    const server = await serve((_, response) => response.end('ok'));
    const out = outbound();
    for (let page = 0; page < 10; page += 1) await out.fetch(`${server.origin}/${page}`);
    expect(server.connections()).toBe(1);
  });

  test('an idle connection that the site has closed is replaced, not reported', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/second' && server.connections() === 1) request.socket.destroy();
      else response.end('ok');
    });
    const out = outbound();
    await out.fetch(server.origin);
    expect(await out.fetch(`${server.origin}/second`)).toMatchObject({ outcome: 'ok' });
    expect(server.connections()).toBe(2);
  });
});

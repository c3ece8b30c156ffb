import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { openLoopback } from './loopback.ts';

const { serve, outbound } = openLoopback();

describe('a cookie', () => {
  test('that is given by a redirect to the same address opens it, and the next page at once', async () => {
    const server = await serve((request, response) => {
      if (request.headers.cookie === 'pass=1') response.end('in');
      else response.writeHead(302, { location: request.url, 'set-cookie': 'pass=1; Path=/; HttpOnly' }).end();
    });
    const out = outbound();
    const exchange = await out.fetch(`${server.origin}/a`);
    expect(exchange).toMatchObject({ outcome: 'ok', hops: [{ status: 302 }] });
    expect(await out.fetch(`${server.origin}/b`)).toMatchObject({ outcome: 'ok', hops: [] });
  });

  test('that changes nothing is a loop', async () => {
    const server = await serve((request, response) =>
      response.writeHead(302, { location: request.url, 'set-cookie': 'pass=1' }).end(),
    );
    expect(await outbound().fetch(server.origin)).toMatchObject({
      outcome: 'unverified',
      code: 'redirect.loop',
    });
    expect(server.requests).toHaveLength(2);
  });

  test('that changes for ever ends at the limit of redirects', async () => {
    const server = await serve((request, response) =>
      response.writeHead(302, { location: request.url, 'set-cookie': `n=${server.requests.length}` }).end(),
    );
    expect(await outbound().fetch(server.origin)).toMatchObject({ code: 'redirect.too-many' });
  });

  test('that is removed, secure or not well formed is not sent', async () => {
    const set = [
      ['a=1', 'b=2', 'c=3; Secure', 'd x=4', 'noise', `e=${'x'.repeat(5_000)}`, 'f=6; Domain=gov.cn'],
      ['a=; Max-Age=0', 'b=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
      [],
    ];
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'set-cookie': set.shift() ?? [] }).end(),
    );
    const out = outbound();
    for (let page = 0; page < 3; page += 1) await out.fetch(server.origin);
    expect(server.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, 'a=1; b=2; f=6', 'f=6']);
  });
});

describe('what a caller asks for', () => {
  test('validators go along, and a 304 to them is ok', async () => {
    const server = await serve((request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"x"' ? 304 : 200).end(),
    );
    const out = outbound();
    const date = 'Mon, 23 Nov 2026 20:13:42 GMT';
    const asked = { ifNoneMatch: '"x"', ifModifiedSince: date };
    expect(await out.fetch(server.origin, asked)).toMatchObject({
      outcome: 'ok',
      code: 'http.304',
      status: 304,
    });
    expect(server.requests[0]?.headers['if-modified-since']).toBe(date);
  });

  test('a 304 that nobody asked for is unverified', async () => {
    const server = await serve((_, response) => response.writeHead(304).end());
    expect(await outbound().fetch(server.origin)).toMatchObject({ outcome: 'unverified', code: 'http.304' });
  });

  test('a form is posted, with the referrer that was given, and its redirect is a GET', async () => {
    const bodies: string[] = [];
    const server = await serve((request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
      request.on('end', () => {
        if (request.method === 'POST') response.writeHead(302, { location: '/list' }).end();
        else response.end('list');
      });
    });
    const referer = `http://user:secret@127.0.0.1:${server.port}/col/#top`;
    const exchange = await outbound().fetch(server.origin, { form: 'page=2&col=7', referer });
    expect(exchange.body.toString()).toBe('list');
    expect(bodies).toEqual(['page=2&col=7']);
    expect(
      server.requests.map(({ method, headers }) => [method, headers['content-type'], headers.referer]),
    ).toEqual([
      ['POST', 'application/x-www-form-urlencoded', `${server.origin}/col/`],
      ['GET', undefined, `${server.origin}/col/`],
    ]);
  });

  test('an address that is percent-encoded goes out as it is, in UTF-8, GBK or neither', async () => {
    const server = await serve((_, response) => response.end());
    const paths = ['/%E4%B8%AD.html?q=%D6%D0&x=%zz', '/a%2Fb%20c?%', '/%d6%d0/;jsessionid=1?a=b+c'];
    for (const path of paths) await outbound().fetch(`${server.origin}${path}`);
    expect(server.requests.map(({ url }) => url)).toEqual(paths);
  });

  test('what cannot stand in a header is left out', async () => {
    const server = await serve((_, response) => response.end());
    await outbound().fetch(server.origin, { ifNoneMatch: '"a"\r\nX-Evil: 1', referer: 'not an address' });
    expect(Object.keys(server.requests[0]?.headers ?? {})).not.toContain('if-none-match');
    expect(JSON.stringify(server.requests[0]?.headers)).not.toMatch(/evil|not an address/i);
  });

  test('the signal ends every phase at once', async () => {
    const controller = new AbortController();
    const server = await serve((request, response) => {
      if (request.url === '/body') response.write('<html>');
      setImmediate(() => controller.abort());
    });
    const exchanges = await Promise.all(
      ['/', '/body'].map((path) =>
        outbound().fetch(`${server.origin}${path}`, { signal: controller.signal }),
      ),
    );
    for (const { outcome, code } of exchanges)
      expect([outcome, code]).toEqual(['not-fetched', 'interrupted']);
  });
});

describe('our name', () => {
  test('holds version, page and office; an office outside ASCII is percent-encoded', async () => {
    const server = await serve((_, response) => response.end());
    const contact = 'https://www.mumian.gov.cn/agent';
    await outbound({ agent: { version: '1.0.0', contact, office: 'Panzhihua (Office)' } }).fetch(
      server.origin,
    );
    await outbound({ agent: { version: '1.0.0', office: '木棉市' } }).fetch(server.origin);
    expect(server.requests.map(({ headers }) => headers['user-agent'])).toEqual([
      `Mumian/1.0.0 (+${contact}; Panzhihua Office)`,
      'Mumian/1.0.0 (government website inspection; %E6%9C%A8%E6%A3%89%E5%B8%82)',
    ]);
  });

  const refusesUs = (request: IncomingMessage, response: ServerResponse) =>
    response.writeHead(/^Mozilla/.test(request.headers['user-agent'] ?? '') ? 200 : 403).end();

  test('that is refused where a browser is let in is a fact, found by one question', async () => {
    const server = await serve(refusesUs);
    expect(await outbound().fetch(server.origin, { compareAgent: true })).toMatchObject({
      outcome: 'unverified',
      code: 'http.403',
      forgiven: [{ code: 'http.ua-dependent', detail: '200' }],
    });
    expect(server.requests).toHaveLength(2);
  });

  test('is compared with nothing where nobody asks, and where a browser is refused too', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/all') response.writeHead(403).end();
      else refusesUs(request, response);
    });
    expect(await outbound().fetch(server.origin)).toMatchObject({ forgiven: [] });
    expect(server.requests).toHaveLength(1);
    expect(await outbound().fetch(`${server.origin}/all`, { compareAgent: true })).toMatchObject({
      forgiven: [],
    });
  });
});

test('phases are told of a new connection, and null of a kept one', async () => {
  const server = await serve((_, response) => response.end('ok'));
  const out = outbound();
  const first = await out.fetch(server.origin);
  const { dns, connect, tls, firstByte, total } = first.timings;
  expect(tls).toBeNull();
  const order = [dns, connect, firstByte, total].map((each) => each ?? Number.NaN);
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect((await out.fetch(server.origin)).timings).toMatchObject({ dns: null, connect: null });
});

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { hostileAddresses } from '../../test/hostile-addresses.ts';
import { closedPort, serveHttp } from '../../test/loopback-server.ts';
import { createGuard } from '../guard.ts';
import type { OutboundPolicy } from '../policy.ts';
import { createResolver } from '../resolver.ts';
import type { Lease } from './lease.ts';
import { createProxy, type GuardedProxy, type ProxyLimits } from './proxy.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function setUp(policy: OutboundPolicy, limits: Partial<ProxyLimits> = {}) {
  const resolver = createResolver({ servers: ['127.0.0.1:9'], hosts: new Map() });
  const proxy = await createProxy(createGuard(policy, resolver), limits);
  closers.push(async () => {
    await proxy.close();
    resolver.close();
  });
  return { proxy, lease: proxy.lease() };
}

async function site(handle: Parameters<typeof serveHttp>[0] = (_, response) => response.end('page')) {
  const server = await serveHttp(handle);
  closers.push(server.close);
  return server;
}

/** An invented host that is served by a server on this machine. */
function demo(port: number): OutboundPolicy {
  const origins = new Map(
    ['http://www.city.test', 'https://www.city.test'].map((origin) => [
      origin,
      { address: '127.0.0.1', port },
    ]),
  );
  return { demo: { suffix: 'city.test', origins } };
}

function basic(lease: Pick<Lease, 'name' | 'secret'>): string {
  const credential = Buffer.from(`${lease.name}:${lease.secret}`).toString('base64');
  return `Proxy-Authorization: Basic ${credential}\r\n`;
}

function dialProxy(proxy: GuardedProxy): Socket {
  return connect(proxy.port, '127.0.0.1').on('error', () => undefined);
}

/** Everything that comes back until the proxy hangs up. */
async function say(proxy: GuardedProxy, text: string): Promise<string> {
  const socket = dialProxy(proxy);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.write(text, 'latin1');
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

function get(url: string, lease: Lease, extra = ''): string {
  return `GET ${url} HTTP/1.1\r\nHost: ignored.test\r\nConnection: close\r\n${extra}${basic(lease)}\r\n`;
}

function tunnelTo(authority: string, lease: Lease): string {
  return `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${basic(lease)}\r\n`;
}

describe('who may use the proxy', () => {
  test('whoever has no credential, a wrong one or one that has ended gets 407 and reaches nobody', async () => {
    const origin = await site();
    const { proxy, lease } = await setUp(demo(origin.port));
    const ended = proxy.lease();
    ended.close();
    const wrong = { name: lease.name, secret: `${lease.secret.slice(0, -1)}!` };
    for (const credential of ['', basic(wrong), basic(ended), 'Proxy-Authorization: Basic =\r\n']) {
      const head = `Host: www.city.test\r\nConnection: close\r\n${credential}\r\n`;
      expect(await say(proxy, `GET http://www.city.test/ HTTP/1.1\r\n${head}`)).toMatch(/^HTTP\/1\.1 407 /);
      expect(await say(proxy, `CONNECT www.city.test:443 HTTP/1.1\r\n${head}`)).toMatch(/^HTTP\/1\.1 407 /);
    }
    expect(origin.connections()).toBe(0);
  });

  test('it listens on loopback only, on a port that is not known beforehand', async () => {
    const first = await setUp({});
    const second = await setUp({});
    expect(first.proxy.port).not.toBe(second.proxy.port);
  });

  test('a request that is neither absolute http nor CONNECT is refused', async () => {
    const { proxy, lease } = await setUp({});
    for (const target of ['/', '*', 'https://www.gov.cn/', 'ftp://www.gov.cn/', 'http://a:b@www.gov.cn/'])
      expect(await say(proxy, get(target, lease))).toMatch(/^HTTP\/1\.1 400 /);
    for (const authority of ['www.gov.cn', 'a@b:443', 'www.gov.cn:443/x', 'www.gov.cn:99999'])
      expect(await say(proxy, tunnelTo(authority, lease))).toMatch(/^HTTP\/1\.1 400 /);
    expect(await say(proxy, get('http://www.gov.cn/', lease).replace('GET', 'DELETE'))).toMatch(
      /^HTTP\/1\.1 405 /,
    );
  });
});

describe('where it leads', () => {
  test('an address that means this machine or an inner network is refused by GET and by CONNECT alike', async () => {
    const canary = await site();
    const { proxy, lease } = await setUp({ ports: [canary.port] });
    const urls = hostileAddresses(canary.port).filter((url) => /^[\x21-\x7e]+$/.test(url));
    for (const url of urls) {
      expect(await say(proxy, get(url, lease))).not.toMatch(/^HTTP\/1\.1 2/);
      const authority = url.replace(/^[a-z-]+:\/*/i, '').replace(/\/$/, '');
      expect(await say(proxy, tunnelTo(authority, lease))).not.toMatch(/^HTTP\/1\.1 2/);
    }
    expect(canary.connections()).toBe(0);
    expect(lease.obstacles.map(({ code }) => code)).toContain('address.loopback');
  });

  test('a port that was not allowed is refused', async () => {
    const { proxy, lease } = await setUp({});
    expect(await say(proxy, tunnelTo('1.1.1.1:22', lease))).toMatch(/^HTTP\/1\.1 502 /);
    expect(await say(proxy, get('http://1.1.1.1:25/', lease))).toBe('');
    expect(lease.obstacles).toEqual([
      { origin: 'https://1.1.1.1:22', code: 'port.refused' },
      { origin: 'http://1.1.1.1:25', code: 'port.refused' },
    ]);
  });

  test('its own port is no way round the guard, even where private addresses are allowed', async () => {
    const { proxy, lease } = await setUp({ allowPrivate: true });
    expect(await say(proxy, tunnelTo(`127.0.0.1:${proxy.port}`, lease))).toMatch(/^HTTP\/1\.1 502 /);
    expect(await say(proxy, get(`http://127.0.0.1:${proxy.port}/`, lease))).toBe('');
    expect(lease.obstacles.map(({ code }) => code)).toEqual(['port.refused', 'port.refused']);
  });

  test('a demo origin leads to its server on this machine, and nothing else under its suffix does', async () => {
    const origin = await site((request, response) => response.end(`${request.headers.host} ${request.url}`));
    const { proxy, lease } = await setUp(demo(origin.port));
    expect(await say(proxy, get('http://www.city.test/list?a=%D6%D0', lease))).toMatch(
      /200 OK[\s\S]*www\.city\.test \/list\?a=%D6%D0/,
    );
    expect(await say(proxy, get('http://www.city.test:8080/', lease))).toBe('');
    expect(await say(proxy, get('http://gone.city.test/', lease))).toBe('');
    expect(lease.obstacleOf('http://www.city.test:8080')).toBe('demo.unknown');
    expect(lease.obstacleOf('http://gone.city.test')).toBe('dns.nxdomain');
    expect(origin.connections()).toBe(1);
  });

  test('a tunnel carries bytes both ways and a POST carries its body', async () => {
    const origin = await site((request, response) => void request.pipe(response));
    const { proxy, lease } = await setUp(demo(origin.port));
    const inner = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nConnection: close\r\n\r\nping';
    expect(await say(proxy, `${tunnelTo('www.city.test:443', lease)}${inner}`)).toMatch(
      /^HTTP\/1\.1 200 Connection Established\r\n\r\nHTTP\/1\.1 200 OK[\s\S]*ping/,
    );
    const post = get('http://www.city.test/', lease, 'Content-Length: 4\r\n').replace('GET', 'POST');
    expect(await say(proxy, `${post}ping`)).toMatch(/ping/);
  });

  test('the credential and the headers of the hop do not travel on', async () => {
    const origin = await site();
    const { proxy, lease } = await setUp(demo(origin.port));
    await say(proxy, get('http://www.city.test/', lease, 'Proxy-Connection: keep-alive\r\nX-Own: 1\r\n'));
    expect(origin.requests[0]?.headers).toMatchObject({ host: 'www.city.test', 'x-own': '1' });
    expect(Object.keys(origin.requests[0]?.headers ?? {}).filter((name) => /^proxy/.test(name))).toEqual([]);
  });

  test('an origin that cannot be reached ends the connection without an answer that could be taken for its own', async () => {
    const { proxy, lease } = await setUp(demo(await closedPort()));
    expect(await say(proxy, get('http://www.city.test/', lease))).toBe('');
    expect(lease.obstacleOf('http://www.city.test')).toBe('tcp.refused');
  });
});

describe('how much and how long', () => {
  test('an answer above the budget is cut, and so is a tunnel', async () => {
    const origin = await site((_, response) => response.end(Buffer.alloc(300_000, 'x')));
    const { proxy, lease } = await setUp(demo(origin.port), { bytes: 100_000 });
    expect((await say(proxy, get('http://www.city.test/', lease))).length).toBeLessThan(150_000);
    expect(lease.exhausted).toBe(true);
    const next = proxy.lease();
    const inner = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
    const answer = await say(proxy, `${tunnelTo('www.city.test:443', next)}${inner}`);
    expect(answer.length).toBeLessThan(150_000);
    expect(next.exhausted).toBe(true);
  });

  test('a client that drips its request is ended', async () => {
    const { proxy } = await setUp({}, { headMs: 50 });
    const socket = dialProxy(proxy);
    socket.write('GET http://www.city.test/ HTTP/1.1\r\nHost: ');
    socket.resume();
    await once(socket, 'close');
  });

  test('a tunnel on which nothing moves is ended', async () => {
    const origin = await site(() => undefined);
    const { proxy, lease } = await setUp(demo(origin.port), { idleMs: 50 });
    expect(await say(proxy, tunnelTo('www.city.test:443', lease))).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('one page has only so many connections, and gets its places back', async () => {
    const origin = await site();
    const { proxy, lease } = await setUp(demo(origin.port), { connections: 1 });
    const first = dialProxy(proxy);
    first.write(tunnelTo('www.city.test:443', lease));
    await once(first, 'data');
    expect(await say(proxy, tunnelTo('www.city.test:443', lease))).toMatch(/^HTTP\/1\.1 502 /);
    expect(lease.obstacleOf('https://www.city.test')).toBe('proxy.busy');
    const released = once(first, 'close');
    first.destroy();
    await released;
    await expect.poll(() => lease.enter()).toBe(true);
  });

  test('when a lease ends, its connections end and those of others stay', async () => {
    const origin = await site();
    const { proxy, lease } = await setUp(demo(origin.port));
    const other = proxy.lease();
    const [mine, theirs] = [dialProxy(proxy), dialProxy(proxy)];
    mine.write(tunnelTo('www.city.test:443', lease));
    theirs.write(tunnelTo('www.city.test:443', other));
    await Promise.all([once(mine, 'data'), once(theirs, 'data')]);
    const ended = once(mine, 'close');
    lease.close();
    await ended;
    theirs.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    expect(String((await once(theirs, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 OK/);
  });

  test('no text of a client or of a site brings the proxy down', async () => {
    let answer = '';
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(answer, 'latin1'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => new Promise((resolve) => void server.close(() => resolve())));
    const { proxy, lease } = await setUp(demo((server.address() as AddressInfo).port), {
      headMs: 100,
      idleMs: 100,
    });
    const text = fc.string({
      unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(text, text, text, fc.nat(999), async (path, name, value, status) => {
        answer = `HTTP/1.1 ${String(status).padStart(3, '0')} ${path}\r\n${name}: ${value}\r\n\r\nbody`;
        await say(proxy, get(`http://www.city.test/${path}`, lease, `${name}: ${value}\r\n`));
        await say(proxy, get('http://www.city.test/', lease));
      }),
      { numRuns: 60 },
    );
    answer = 'HTTP/1.1 200 OK\r\n\r\nstill here';
    expect(await say(proxy, get('http://www.city.test/', lease))).toContain('still here');
  });

  test('odd answers of a site pass through without harm', async () => {
    const answers = [
      'HTTP/1.1 099 odd\r\n\r\n',
      'HTTP/1.1 200 OK\r\nX-Bad: a\x01\r\nX-Good: b\r\n\r\nbody',
      'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n',
      'nonsense\r\n\r\n',
      '',
    ];
    for (const answer of answers) {
      const server = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.end(answer, 'latin1'));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      closers.push(() => new Promise((resolve) => void server.close(() => resolve())));
      const { proxy, lease } = await setUp(demo((server.address() as AddressInfo).port));
      const got = await say(proxy, get('http://www.city.test/', lease));
      expect(got).toMatch(answer.includes('body') ? /^HTTP\/1\.1 200 OK[\s\S]*body/ : /^$/);
    }
  });
});

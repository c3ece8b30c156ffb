import { afterEach, describe, expect, test } from 'vitest';
import { serveHttp } from '../test/loopback-server.ts';
import { serveNames } from '../test/name-server.ts';
import { createOutbound, type Outbound } from './outbound.ts';
import type { OutboundPolicy } from './policy.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function outbound(policy: OutboundPolicy = {}): Outbound {
  const made = createOutbound(policy);
  closers.push(() => made.close());
  return made;
}

async function names(zone: Parameters<typeof serveNames>[0]) {
  const server = await serveNames(zone);
  closers.push(server.close);
  return server;
}

async function canary() {
  const server = await serveHttp((_, response) => response.end('inside'));
  closers.push(server.close);
  return server;
}

describe('what is refused before anything is sent', () => {
  test.each([
    ['http://127.0.0.1/', 'address.loopback'],
    ['http://2130706433/', 'address.loopback'],
    ['http://0x7f.1/', 'address.loopback'],
    ['http://0177.0.0.1/', 'address.loopback'],
    ['http://[::1]/', 'address.loopback'],
    ['http://[::ffff:127.0.0.1]/', 'address.translated'],
    ['http://[64:ff9b::7f00:1]/', 'address.translated'],
    ['http://169.254.169.254/latest/meta-data/', 'address.metadata'],
    ['http://0.0.0.0/', 'address.reserved'],
    ['http://１２７.0.0.1/', 'address.loopback'],
    ['http://localhost/', 'address.loopback'],
    ['http://localhost./', 'address.loopback'],
    ['http://a.localhost/', 'address.loopback'],
    ['http://114.114.114.114:22/', 'port.refused'],
    ['ftp://114.114.114.114/', 'scheme.refused'],
    ['file:///etc/passwd', 'scheme.refused'],
    ['javascript:alert(1)', 'scheme.refused'],
    ['not an address', 'url.malformed'],
    ['http://[fe80::1%25eth0]/', 'url.malformed'],
  ])('%s is %s', async (url, code) => {
    const out = outbound();
    expect(await out.fetch(url)).toMatchObject({
      outcome: 'not-fetched',
      layer: 'guard',
      code,
      status: null,
    });
    expect(await out.judge(url)).toEqual({ verdict: 'refused', code });
  });

  test('a name with one private answer among public ones is refused, and nothing inside is reached', async () => {
    const inside = await canary();
    const dns = await names({
      'mixed.test': ['114.114.114.114', '127.0.0.1'],
      'inner.test': ['127.0.0.1'],
      'six.test': ['::1'],
      'mapped.test': ['::ffff:7f00:1'],
    });
    const out = outbound({ ports: [inside.port], dns: { servers: [dns.address] } });
    for (const [host, code] of [
      ['mixed.test', 'address.loopback'],
      ['inner.test', 'address.loopback'],
      ['six.test', 'address.loopback'],
      ['mapped.test', 'address.translated'],
    ])
      expect(await out.fetch(`http://${host}:${inside.port}/`)).toMatchObject({
        outcome: 'not-fetched',
        layer: 'guard',
        code,
      });
    expect(inside.connections()).toBe(0);
  });

  test('a redirect into the machine is refused at its own hop', async () => {
    const inside = await canary();
    const outside = await serveHttp((_, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/secret` }).end();
    });
    closers.push(outside.close);
    // The outside server is reached as a demo origin; loopback itself stays refused.
    const out = outbound({
      ports: [inside.port],
      demo: {
        suffix: 'mumian.gov.cn',
        origins: new Map([['http://www.mumian.gov.cn', { address: '127.0.0.1', port: outside.port }]]),
      },
    });
    const exchange = await out.fetch('http://www.mumian.gov.cn/');
    expect(exchange).toMatchObject({ outcome: 'not-fetched', code: 'address.loopback' });
    expect(exchange.hops).toHaveLength(1);
    expect(inside.connections()).toBe(0);
  });

  test('a name in the hosts file that points inside is refused without asking DNS', async () => {
    const dns = await names({});
    const out = outbound({
      dns: { servers: [dns.address], hosts: new Map([['intranet.gov.cn', ['10.0.0.8']]]) },
    });
    expect(await out.judge('http://intranet.gov.cn/')).toEqual({
      verdict: 'refused',
      code: 'address.private',
    });
    expect(dns.queries).toEqual([]);
  });

  test('allowing private networks lifts the port rule but not the metadata service', async () => {
    const inside = await canary();
    const out = outbound({ allowPrivate: true });
    expect(await out.fetch(inside.origin)).toMatchObject({ outcome: 'ok', address: '127.0.0.1' });
    expect(await out.fetch('http://169.254.169.254/')).toMatchObject({ code: 'address.metadata' });
    expect(await out.fetch('http://[::ffff:127.0.0.1]/')).toMatchObject({ code: 'address.translated' });
  });
});

describe('demo origins', () => {
  test('exact origins are served on loopback; nothing else under the suffix is reached or asked of DNS', async () => {
    const site = await canary();
    const dns = await names({ 'www.mumian.gov.cn': ['114.114.114.114'] });
    const out = outbound({
      dns: { servers: [dns.address] },
      demo: {
        suffix: 'mumian.gov.cn',
        origins: new Map([['http://jy.mumian.gov.cn', { address: '127.0.0.1', port: site.port }]]),
      },
    });
    expect((await out.fetch('http://jy.mumian.gov.cn/')).body.toString()).toBe('inside');
    for (const url of ['https://jy.mumian.gov.cn/', 'http://jy.mumian.gov.cn:8080/'])
      expect(await out.fetch(url)).toMatchObject({ outcome: 'not-fetched', code: 'demo.unknown' });
    for (const url of ['http://www.mumian.gov.cn/', 'http://mumian.gov.cn/', 'http://other.mumian.gov.cn./'])
      expect(await out.fetch(url)).toMatchObject({ outcome: 'broken', code: 'dns.nxdomain', address: null });
    expect(dns.queries).toEqual([]);
  });

  test('a demo table that points away from loopback is refused at once', () => {
    const origins = new Map([['http://a.mumian.gov.cn', { address: '10.0.0.1', port: 80 }]]);
    expect(() => createOutbound({ demo: { suffix: 'mumian.gov.cn', origins } })).toThrow(RangeError);
  });
});

describe('names', () => {
  test('a name that does not exist is broken; a name without addresses is unverified', async () => {
    const dns = await names({ 'empty.test': [] });
    const out = outbound({ dns: { servers: [dns.address] } });
    expect(await out.fetch('http://nosuch.test/')).toMatchObject({
      outcome: 'broken',
      layer: 'dns',
      code: 'dns.nxdomain',
    });
    expect(await out.fetch('http://empty.test/')).toMatchObject({
      outcome: 'unverified',
      layer: 'dns',
      code: 'dns.no-address',
    });
    expect(await out.judge('http://nosuch.test/')).toEqual({ verdict: 'unresolved', code: 'dns.nxdomain' });
  });

  test('a link-local AAAA beside a real address counts as missing', async () => {
    const dns = await names({ 'stray.test': ['114.114.114.114', 'fe80::1'] });
    const out = outbound({ dns: { servers: [dns.address] } });
    expect(await out.judge('http://stray.test/')).toEqual({
      verdict: 'allowed',
      addresses: ['114.114.114.114'],
    });
  });

  test('an answer is kept for its time to live and asked once for many', async () => {
    const dns = await names({ 'a.test': ['114.114.114.114'] });
    let now = 0;
    const out = outbound({ dns: { servers: [dns.address], clock: () => now } });
    await Promise.all([
      out.judge('http://a.test/'),
      out.judge('http://a.test/'),
      out.judge('http://A.test./'),
    ]);
    expect(dns.queries).toHaveLength(2);
    now = 60_001;
    await out.judge('http://a.test/');
    expect(dns.queries).toHaveLength(4);
  });
});

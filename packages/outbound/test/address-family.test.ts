import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { createOutbound, type Outbound } from '../src/index.ts';
import { serveNames, type Zone } from './name-server.ts';

/** Containers are often built without the IPv6 loopback. */
const HAS_IPV6 = Object.values(networkInterfaces()).some((each) =>
  each?.some(({ address }) => address === '::1'),
);

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function outboundOf(zone: Zone): Promise<Outbound> {
  const dns = await serveNames(zone);
  const out = createOutbound({ allowPrivate: true, dns: { servers: [dns.address] } });
  closers.push(dns.close, () => out.close());
  return out;
}

async function serveOn(address: string, port = 0): Promise<number> {
  const server = createServer((_, response) => response.end(address));
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  closers.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

test('the addresses of a host come by family, link-local ones too', async () => {
  const out = await outboundOf({
    'both.test': ['192.0.2.7', '2400:da00::6666'],
    'old.test': ['192.0.2.7'],
    'stray.test': ['192.0.2.7', 'fe80::1'],
  });
  expect(await out.addresses('both.test')).toEqual({ ipv4: ['192.0.2.7'], ipv6: ['2400:da00::6666'] });
  expect(await out.addresses('old.test')).toEqual({ ipv4: ['192.0.2.7'], ipv6: [] });
  expect(await out.addresses('stray.test')).toEqual({ ipv4: ['192.0.2.7'], ipv6: ['fe80::1'] });
  expect(await out.addresses('gone.test')).toEqual({ ipv4: [], ipv6: [] });
});

test('a numeric host is its own address', async () => {
  const out = await outboundOf({});
  expect(await out.addresses('192.0.2.7')).toEqual({ ipv4: ['192.0.2.7'], ipv6: [] });
  expect(await out.addresses('[2400:da00::6666]')).toEqual({ ipv4: [], ipv6: ['2400:da00::6666'] });
});

test('of what the hosts file or the demo names, the name servers of the world are not known', async () => {
  const out = createOutbound({
    dns: { hosts: new Map([['site.test', ['127.0.0.1']]]), servers: ['127.0.0.1:9'] },
    demo: { suffix: 'mumian.gov.cn', origins: new Map() },
  });
  closers.push(() => out.close());
  expect(await out.addresses('site.test')).toEqual({ ipv4: ['127.0.0.1'], ipv6: null });
  expect(await out.addresses('www.mumian.gov.cn')).toEqual({ ipv4: null, ipv6: null });
});

test('one family alone: a host without it has no address, though the other one answers', async () => {
  const port = await serveOn('127.0.0.1');
  const out = await outboundOf({ 'old.test': ['127.0.0.1'] });
  const url = `http://old.test:${port}/`;
  expect(await out.fetch(url)).toMatchObject({ outcome: 'ok', address: '127.0.0.1' });
  expect(await out.fetch(url, { family: 4 })).toMatchObject({ outcome: 'ok', address: '127.0.0.1' });
  expect(await out.fetch(url, { family: 6 })).toMatchObject({
    outcome: 'unverified',
    code: 'dns.no-address',
  });
});

test.runIf(HAS_IPV6)('a kept connection of one family never answers for the other', async () => {
  const port = await serveOn('127.0.0.1');
  await serveOn('::1', port);
  const out = await outboundOf({ 'both.test': ['127.0.0.1', '::1'] });
  const url = `http://both.test:${port}/`;
  for (const family of [4, 6, 4, 6] as const) {
    const { address, body } = await out.fetch(url, { family });
    expect([address, body.toString()]).toEqual(family === 4 ? ['127.0.0.1', '127.0.0.1'] : ['::1', '::1']);
  }
});

test.runIf(HAS_IPV6)('an IPv6 address where nobody listens is refused over IPv6 alone', async () => {
  const port = await serveOn('127.0.0.1');
  const out = await outboundOf({ 'half.test': ['127.0.0.1', '::1'] });
  expect(await out.fetch(`http://half.test:${port}/`, { family: 6 })).toMatchObject({ code: 'tcp.refused' });
});

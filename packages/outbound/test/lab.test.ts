import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOutbound, type Outbound } from '../src/index.ts';
import type { OutboundPolicy } from '../src/policy.ts';
import { hostileAddresses } from './hostile-addresses.ts';
import { type LoopbackServer, serveHttp } from './loopback-server.ts';
import { serveNames, type Zone } from './name-server.ts';

/**
 * A closed network: a name server that lies, a site that points inside, and a canary on this machine that must never
 * be spoken to. Its port is allowed everywhere, so that only the guard stands between.
 */
let canary: LoopbackServer;
const closers: (() => Promise<void>)[] = [];

beforeAll(async () => {
  canary = await serveHttp((_, response) => response.end('inside'));
});
afterAll(async () => {
  expect(canary.connections()).toBe(0);
  for (const close of closers) await close();
  await canary.close();
});

function outbound(policy: OutboundPolicy): Outbound {
  const made = createOutbound({ ports: [canary.port], ...policy });
  closers.push(() => made.close());
  return made;
}

async function names(zone: Zone, ttl?: number) {
  const server = await serveNames(zone, ttl);
  closers.push(server.close);
  return server;
}

/** A name server that takes everyone for this machine. */
const liar = () => names({ '*': ['127.0.0.1', '::1'] });

/** A site outside, reached by its name as a demo origin; everything else of this machine stays closed. */
async function outside(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const site = await serveHttp(handle);
  closers.push(site.close);
  const origins = new Map(
    ['http://a.mumian.test', 'http://b.mumian.test'].map((origin) => [
      origin,
      { address: '127.0.0.1', port: site.port },
    ]),
  );
  const dns = await liar();
  return {
    site,
    out: outbound({ dns: { servers: [dns.address] }, demo: { suffix: 'mumian.test', origins } }),
  };
}

describe('an address that leads inside', () => {
  test('is refused in every one of its spellings, whatever DNS says', async () => {
    const addresses = hostileAddresses(canary.port);
    expect(addresses.length).toBeGreaterThan(400);
    const dns = await liar();
    const out = outbound({ dns: { servers: [dns.address] } });
    for (const address of addresses) {
      const exchange = await out.fetch(address);
      expect([address, exchange.outcome, exchange.layer, exchange.status]).toEqual([
        address,
        'not-fetched',
        'guard',
        null,
      ]);
      expect(await out.judge(address)).toMatchObject({ verdict: 'refused' });
    }
  });

  test('is refused in every one of its spellings where a page of another site redirects to it', async () => {
    const addresses = hostileAddresses(canary.port);
    const { out } = await outside((request, response) => {
      const location = addresses[Number(request.url?.slice(1))] ?? '';
      const sent = Buffer.from(location, 'utf8')
        .toString('latin1')
        .replace(/\p{Cc}/gu, '');
      response.writeHead(302, { location: sent }).end();
    });
    for (const [index, address] of addresses.entries()) {
      const exchange = await out.fetch(`http://a.mumian.test/${index}`);
      // An empty or relative one leads back to the site itself, which never answers anything but redirects.
      const isRelative = exchange.finalUrl.startsWith('http://a.mumian.test/');
      expect([address, exchange.outcome]).toEqual([address, isRelative ? 'unverified' : 'not-fetched']);
      expect(exchange.body.toString()).not.toContain('inside');
    }
  });

  test('stays closed where private networks are open, if it is metadata, link-local, multicast or in disguise', async () => {
    const out = outbound({ allowPrivate: true });
    const closed = hostileAddresses(canary.port).filter((address) =>
      /169\.254\.|100\.100\.100\.200|168\.63\.|\[(::ffff|64:|2002:|2001:0:|fe8|ff0)/.test(address),
    );
    expect(closed.length).toBeGreaterThan(100);
    for (const address of closed) {
      expect([address, await out.judge(address)]).toEqual([
        address,
        expect.objectContaining({ verdict: 'refused' }),
      ]);
    }
  });
});

describe('a name server that lies', () => {
  const lies: Record<string, Zone[string]> = {
    'private.test': ['10.0.0.1'],
    'loopback.test': ['127.0.0.1'],
    'six.test': ['::1'],
    'mapped.test': ['::ffff:7f00:1'],
    'nat64.test': ['64:ff9b::7f00:1'],
    'sixtofour.test': ['2002:7f00:1::1'],
    'unique-local.test': ['fd00::1'],
    'metadata.test': ['100.100.100.200'],
    'mixed.test': ['114.114.114.114', '127.0.0.1'],
    'mixed-families.test': (_asked, version) => (version === 4 ? ['114.114.114.114'] : ['::1']),
    'hidden-four.test': (_asked, version) => (version === 6 ? ['2400:3200::1'] : ['127.0.0.1']),
    'stray.test': ['fe80::1', '10.0.0.1'],
    'alias.test': { alias: 'localhost', addresses: ['127.0.0.1'] },
    'alias-of-public.test': { alias: 'www.gov.cn', addresses: ['169.254.169.254'] },
    'many.test': [...Array.from({ length: 20 }, (_each, last) => `114.114.114.${last + 1}`), '127.0.0.1'],
    'unspecified.test': ['0.0.0.0'],
  };

  test.each(Object.keys(lies))('leads nobody inside by %s', async (name) => {
    const dns = await names(lies);
    const out = outbound({ dns: { servers: [dns.address] } });
    const exchange = await out.fetch(`http://${name}:${canary.port}/`);
    expect(exchange).toMatchObject({ outcome: 'not-fetched', layer: 'guard', status: null });
  });

  test('leads nobody inside by an answer that changes between the check and the connection', async () => {
    const rebound: Zone = { 'rebind.test': (asked) => (asked === 0 ? ['114.114.114.114'] : ['127.0.0.1']) };
    const dns = await names(rebound, 0);
    let now = 0;
    const out = outbound({
      dns: { servers: [dns.address], clock: () => now },
      limits: { connectMs: 200 },
    });
    const address = `http://rebind.test:${canary.port}/`;
    expect(await out.judge(address)).toEqual({ verdict: 'allowed', addresses: ['114.114.114.114'] });
    // The judged address is the one connected to: nobody answers there from within the lab.
    expect(await out.fetch(address)).toMatchObject({ outcome: 'unverified', layer: 'tcp' });
    expect(dns.queries).toEqual(['rebind.test', 'rebind.test']);
    now = 3_600_000;
    expect(await out.fetch(address)).toMatchObject({ outcome: 'not-fetched', code: 'address.loopback' });
  });

  test('holds nobody up: 500 names that are never answered leave a live one as quick as before', async () => {
    const dns = await names({ '*': 'silence', 'live.test': ['114.114.114.114'] });
    const out = outbound({ dns: { servers: [dns.address] } });
    let settled = 0;
    for (let name = 0; name < 500; name += 1) {
      void out.judge(`http://dead${name}.test/`).then(() => {
        settled += 1;
      });
    }
    expect(await out.judge('http://live.test/')).toMatchObject({ verdict: 'allowed' });
    expect(settled).toBe(0);
  });
});

describe('what is sent', () => {
  test('carries no credentials and no referrer, and a cookie only back to the very host that set it', async () => {
    const { site, out } = await outside((request, response) => {
      const to = request.url === '/' ? 'http://u:secret@b.mumian.test/there' : undefined;
      response.writeHead(to ? 302 : 200, { 'set-cookie': 'id=1; Path=/', ...(to ? { location: to } : {}) });
      response.end('ok');
    });
    expect(await out.fetch('http://user:secret@a.mumian.test/')).toMatchObject({ outcome: 'ok' });
    expect(await out.fetch('http://a.mumian.test/again')).toMatchObject({ outcome: 'ok' });
    expect(site.requests.map((request) => request.headers.host)).toEqual([
      'a.mumian.test',
      'b.mumian.test',
      'a.mumian.test',
    ]);
    expect(site.requests.map((request) => request.headers.cookie)).toEqual([undefined, undefined, 'id=1']);
    for (const { headers } of site.requests) {
      expect(
        Object.keys(headers)
          .filter((name) => name !== 'cookie')
          .sort(),
      ).toEqual(['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent']);
    }
  });

  test('goes to no port but 80, 443 and those that are registered', async () => {
    const out = createOutbound({ ports: [8080] });
    closers.push(() => out.close());
    for (const port of [0, 1, 22, 25, 110, 445, 2375, 3306, 5432, 6379, 8081, 9200, 11211, 27017, 65535]) {
      expect(await out.judge(`http://114.114.114.114:${port}/`)).toEqual({
        verdict: 'refused',
        code: 'port.refused',
      });
    }
    for (const port of [80, 443, 8080]) {
      expect(await out.judge(`http://114.114.114.114:${port}/`)).toMatchObject({ verdict: 'allowed' });
    }
  });
});

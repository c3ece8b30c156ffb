import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createOutbound } from '../src/index.ts';
import { serveNames, type Zone } from './name-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A site on 127.0.0.1 alone, under a name with whatever addresses. */
async function siteAt(zone: Zone) {
  const server = createServer((_, response) => response.end('ok'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const dns = await serveNames(zone);
  const out = createOutbound({ allowPrivate: true, dns: { servers: [dns.address] } });
  closers.push(
    dns.close,
    () => out.close(),
    async () => {
      server.closeAllConnections();
      server.close();
    },
  );
  return out.fetch(`http://site.test:${(server.address() as AddressInfo).port}/`);
}

test.each([
  ['a link-local AAAA beside it', ['127.0.0.1', 'fe80::1']],
  ['an AAAA where nobody listens', ['127.0.0.1', '::1']],
  ['an address before it where nobody listens', ['127.0.0.2', '127.0.0.1']],
])('a site opens at the address that answers, with %s', async (_case, addresses) => {
  expect(await siteAt({ 'site.test': addresses })).toMatchObject({ outcome: 'ok', address: '127.0.0.1' });
});

test('a site that is refused at all its addresses is refused', async () => {
  expect(await siteAt({ 'site.test': ['127.0.0.2', '127.0.0.3'] })).toMatchObject({
    outcome: 'unverified',
    code: 'tcp.refused',
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { DECOYS, FIREWALL_PAGES, type FirewallPage } from '../test/firewall-pages.ts';
import { serveHttp } from '../test/loopback-server.ts';
import { recognizeFirewall } from './firewall.ts';
import { FIREWALL_SIGNATURES } from './firewall-signatures.ts';
import { createOutbound } from './outbound.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const evidenceOf = ({ status, headers, body }: Omit<FirewallPage, 'id'>) => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: Buffer.from(body),
});

describe('a firewall in the place of the site', () => {
  test.each(FIREWALL_PAGES.map((page) => [page.id, page.about, page] as const))(
    'is recognised: %s, %s',
    (id, _about, page) => {
      expect(recognizeFirewall(evidenceOf(page))?.id).toBe(id);
    },
  );

  test('is recognised in GB18030 as well', () => {
    const body = Buffer.from('3c7469746c653ec8cbbbfad1e9d6a43c2f7469746c653e', 'hex');
    expect(recognizeFirewall({ status: 200, headers: {}, body })?.id).toBe('challenge');
  });

  test('has a fixture for every product of the table', () => {
    const known = new Set(FIREWALL_PAGES.map(({ id }) => id));
    expect(new Set(FIREWALL_SIGNATURES.map(({ id }) => id))).toEqual(known);
  });

  test('has one name for each id, and every row a mark beside its status', () => {
    const names = new Map(FIREWALL_SIGNATURES.map(({ id, name }) => [id, name]));
    for (const { id, name, header, cookie, body } of FIREWALL_SIGNATURES) {
      expect(names.get(id)).toBe(name);
      expect(header ?? cookie ?? body).toBeDefined();
    }
  });
});

describe('a page of the site itself', () => {
  test.each(DECOYS.map((page) => [page.about, page] as const))('is not blocked: %s', (_about, page) => {
    expect(recognizeFirewall(evidenceOf(page))).toBeNull();
  });
});

describe('an exchange', () => {
  async function fetchPage(page: Omit<FirewallPage, 'id'>) {
    const server = await serveHttp((_, response) => {
      response.writeHead(page.status, { 'content-type': 'text/html', ...page.headers }).end(page.body);
    });
    closers.push(server.close);
    const out = createOutbound({ allowPrivate: true });
    closers.push(() => out.close());
    return out.fetch(server.origin);
  }

  test.each(
    FIREWALL_PAGES.filter(({ about }) => about.startsWith('a challenge')).map(
      (page) => [page.id, page] as const,
    ),
  )('with a challenge of %s is blocked and nothing else', async (id, page) => {
    expect(await fetchPage(page)).toMatchObject({
      outcome: 'blocked',
      layer: 'http',
      code: `blocked.${id}`,
      status: page.status,
    });
  });

  test('with an own 404, 403 or page is what it is', async () => {
    for (const page of DECOYS) {
      const { outcome } = await fetchPage(page);
      const expected = page.status === 200 ? 'ok' : page.status === 404 ? 'broken' : 'unverified';
      expect([page.about, outcome]).toEqual([page.about, expected]);
    }
  });
});

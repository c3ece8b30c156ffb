import { serveNames } from '../../../outbound/test/name-server.ts';
import { plainPage, SOUND } from '../bureau-site.ts';
import type { Hazard, HazardSite } from './hazard.ts';
import { htmlPage, message, serveRaw } from './raw-site.ts';
import { SOUND_RESULT, serveSound, siteAt } from './sound-site.ts';

const NAME = 'www.mumian.test';
/** A port of loopback where nobody listens: that of a server that has just left. */
async function closedPort(): Promise<number> {
  const { port, close } = await serveRaw(() => Buffer.alloc(0));
  await close();
  return port;
}

/** The sound bureau under a name with these addresses. */
async function serveNamed(addresses: readonly string[]): Promise<HazardSite> {
  const dns = await serveNames({ [NAME]: addresses });
  const site = await serveSound((page) => htmlPage(page.toString().replaceAll('127.0.0.1', NAME)));
  return {
    url: `http://${NAME}:${new URL(site.url).port}/`,
    policy: { dns: { servers: [dns.address] } },
    close: async () => {
      await site.close();
      await dns.close();
    },
  };
}

export const networkHazards: readonly Hazard[] = [
  {
    name: 'with an IPv6 address that nobody can reach is read by the other',
    serve: () => serveNamed(['127.0.0.1', 'fd00::1']),
    expected: SOUND_RESULT,
  },
  {
    name: 'with a link-local address in its zone is read by the other',
    serve: () => serveNamed(['127.0.0.1', 'fe80::1']),
    expected: SOUND_RESULT,
  },
  {
    name: 'whose name does not exist is told so, and nothing else',
    serve: async () => {
      const dns = await serveNames({});
      return { url: `http://${NAME}/`, policy: { dns: { servers: [dns.address] } }, close: dns.close };
    },
    expected: {
      read: false,
      start: { outcome: 'broken', layer: 'dns', code: 'dns.nxdomain' },
      findings: [`page.unreachable http://${NAME}/`],
      unverified: [],
      columns: [],
    },
  },
  {
    name: 'that refuses at all its addresses, twice, is told so, and nothing else',
    serve: async () => {
      const port = await closedPort();
      return { url: `http://127.0.0.1:${port}/`, close: () => Promise.resolve() };
    },
    expected: {
      read: false,
      start: { outcome: 'broken', layer: 'tcp', code: 'tcp.refused' },
      findings: ['page.unreachable /'],
      unverified: [],
      columns: [],
    },
  },
  {
    name: 'that fails for a moment is asked again',
    serve: async () => {
      const site = await serveRaw(({ path, before }) => {
        const page = SOUND[path];
        if (page === undefined) return message(404, [], '');
        return before < 2 ? message(503, ['Retry-After: 1'], '') : htmlPage(page.body);
      });
      return siteAt(site);
    },
    expected: SOUND_RESULT,
  },
  {
    name: 'whose pages fail with 500, 502 and 504 has no dead links',
    serve: async () => {
      const failing: Readonly<Record<string, number>> = { '/a': 500, '/b': 502, '/c': 504 };
      const home = plainPage(
        '首页',
        Object.keys(failing)
          .map((path) => `<a href="${path}">页</a>`)
          .join(''),
      );
      const site = await serveRaw(({ path }) => {
        const page = { ...SOUND, '/': home }[path];
        const status = failing[path] ?? 404;
        return page === undefined ? message(status, [], '') : htmlPage(page.body);
      });
      return siteAt(site);
    },
    expected: {
      ...SOUND_RESULT,
      unverified: ['http.500 /a', 'http.502 /b', 'http.504 /c'],
      measured: { planned: 8, ok: 5 },
    },
  },
];

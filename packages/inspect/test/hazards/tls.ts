import { X509Certificate } from 'node:crypto';
import type { TlsOptions } from 'node:tls';
import {
  INTERMEDIATE,
  LEAF_EXPIRED,
  LEAF_KEY,
  LEAF_OF_INTERMEDIATE,
  LEAF_OF_ROOT,
  ROOT,
  WEAK_DH,
  WEAK_KEY,
  WEAK_LEAF,
} from '../../../outbound/test/certificates.ts';
import {
  GM_SUITE,
  HANDSHAKE_FAILURE,
  RC4_SUITE,
  serveSuite,
  TRIPLE_DES_SUITE,
} from '../../../outbound/test/suite-server.ts';
import { serveTerminator } from '../../../outbound/test/terminator.ts';
import { bytes, serveWire, type WireServer } from '../../../outbound/test/wire-server.ts';
import { plainPage, SOUND } from '../bureau-site.ts';
import type { Expected, Hazard, HazardSite } from './hazard.ts';
import { htmlPage, message, type RawSite, serveRaw } from './raw-site.ts';
import { answerOf, SOUND_RESULT, serveSound } from './sound-site.ts';

const HOST = 'www.mumian.test';
const SOUND_LEAF: TlsOptions = { key: LEAF_KEY, cert: LEAF_OF_ROOT };
/** What OpenSSL needs to be told before it serves as servers of 2008 do. */
const OLD = 'DEFAULT:@SECLEVEL=0';

/** The sound bureau under a name, whose pages may be asked for by it. */
const servePages = (host: string, tls?: TlsOptions): Promise<RawSite> =>
  serveRaw(
    (request) => answerOf(SOUND, (page) => htmlPage(page.toString().replaceAll('127.0.0.1', host)), request),
    tls,
  );

interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** A site at https://`host`, with the issuer's certificate at the address that leaves name; what comes first is asked, and closed first. */
async function siteNamed(
  host: string,
  ...servers: readonly [Listening, ...Listening[]]
): Promise<HazardSite> {
  const issuer = await serveRaw(() =>
    message(200, ['Content-Type: application/pkix-cert'], new X509Certificate(INTERMEDIATE).raw),
  );
  const origins = new Map([
    [`https://${host}`, { address: '127.0.0.1', port: servers[0].port }],
    ['http://aia.mumian.test', { address: '127.0.0.1', port: issuer.port }],
  ]);
  return {
    url: `https://${host}/`,
    policy: { roots: [ROOT], demo: { suffix: 'mumian.test', origins } },
    close: async () => {
      for (const server of [...servers, issuer]) await server.close();
    },
  };
}

/** The sound bureau over TLS of the given kind. */
async function serveTls(options: TlsOptions, host = HOST): Promise<HazardSite> {
  return siteNamed(host, await servePages(host, options));
}

/** The same behind a load balancer that does not say how it renegotiates. */
async function serveOldBalancer(): Promise<HazardSite> {
  const plain = await servePages(HOST);
  return siteNamed(HOST, await serveTerminator({ key: LEAF_KEY, cert: LEAF_OF_ROOT }, plain.port), plain);
}

/** A port of TLS that no common browser opens. */
async function serveUnspoken(server: Promise<WireServer>): Promise<HazardSite> {
  const { port, close } = await server;
  return { url: `https://127.0.0.1:${port}/`, close };
}

/** The sound bureau with a link to somebody whom no common browser opens. */
async function serveLinkTo(server: Promise<WireServer>): Promise<HazardSite> {
  const { port, close } = await server;
  const home = plainPage('首页', `<a href="https://127.0.0.1:${port}/">省级平台</a>`);
  const site = await serveSound((page) => htmlPage(page), { ...SOUND, '/': home });
  return {
    url: site.url,
    close: async () => {
      await site.close();
      await close();
    },
  };
}

/** Not read and called what it is: neither dead nor out of reach, and no page of it is judged. */
const unspoken = (code: string, findings: readonly string[] = []): Expected => ({
  read: false,
  start: { outcome: 'unverified', layer: 'tls', code },
  findings,
  unverified: [`${code} /`],
  columns: [],
});

const forgiving = (...forgiven: readonly string[]): Expected => ({ ...SOUND_RESULT, forgiven });

/** Read all the same, with one finding of the site for each fault of its encryption. */
const found = (codes: readonly string[], forgiven: readonly string[], host = HOST): Expected => ({
  ...forgiving(...forgiven),
  findings: codes.map((code) => `${code} https://${host}/`),
});

export const tlsHazards: readonly Hazard[] = [
  {
    name: 'in order is read, and nothing is forgiven',
    serve: () => serveTls(SOUND_LEAF),
    expected: { ...SOUND_RESULT, forgiven: [], rung: 'standard' },
  },
  {
    name: 'that speaks TLS 1.0 only is read as browsers once did, and it is told',
    serve: () => serveTls({ ...SOUND_LEAF, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: OLD }),
    expected: found(['tls.legacy'], ['tls.legacy']),
  },
  {
    name: 'that speaks TLS 1.1 only is read, and it is told',
    serve: () => serveTls({ ...SOUND_LEAF, minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: OLD }),
    expected: found(['tls.legacy'], ['tls.legacy']),
  },
  {
    name: 'with Diffie-Hellman of 1024 bits is read, and it is told whichever Node runs',
    serve: () =>
      serveTls({
        ...SOUND_LEAF,
        dhparam: WEAK_DH,
        maxVersion: 'TLSv1.2',
        ciphers: 'DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:@SECLEVEL=0',
        key: WEAK_KEY,
        cert: WEAK_LEAF,
      }),
    expected: found(['tls.invalid', 'tls.legacy'], ['tls.legacy', 'tls.untrusted']),
  },
  {
    name: 'with an RSA key of 1024 bits and SHA-1 is read, and it is told',
    serve: () => serveTls({ key: WEAK_KEY, cert: WEAK_LEAF, ciphers: OLD }),
    expected: found(['tls.invalid', 'tls.legacy'], ['tls.legacy', 'tls.untrusted']),
  },
  {
    name: 'that leaves the intermediate certificate out is read, and it is told',
    serve: () => serveTls({ key: LEAF_KEY, cert: LEAF_OF_INTERMEDIATE }),
    expected: found(['tls.chain-incomplete'], ['tls.chain-incomplete']),
  },
  {
    name: 'whose certificate has expired is read, and it is told',
    serve: () => serveTls({ key: LEAF_KEY, cert: LEAF_EXPIRED }),
    expected: found(['tls.invalid'], ['tls.expired']),
  },
  {
    name: 'whose certificate is for another name is read, and it is told',
    serve: () => serveTls(SOUND_LEAF, 'portal.mumian.test'),
    expected: found(['tls.invalid'], ['tls.wrong-name'], 'portal.mumian.test'),
  },
  {
    name: 'whose certificate nobody trusts is read, and it is told',
    serve: async () => {
      const { policy, ...site } = await serveTls(SOUND_LEAF);
      return { ...site, policy: { ...policy, roots: [] } };
    },
    expected: found(['tls.invalid'], ['tls.untrusted']),
  },
  {
    name: 'without secure renegotiation is read as browsers read it, and it is told',
    serve: serveOldBalancer,
    expected: { ...found(['tls.legacy'], ['tls.legacy']), rung: 'legacy-tls' },
  },
  {
    name: 'that speaks 国密 only is told so, and is not called dead',
    serve: () => serveUnspoken(serveSuite(GM_SUITE)),
    expected: unspoken('tls.gm-only', ['tls.gm-only /']),
  },
  {
    name: 'that speaks 3DES only is called unsupported, and not dead',
    serve: () => serveUnspoken(serveSuite(TRIPLE_DES_SUITE)),
    expected: unspoken('tls.unsupported'),
  },
  {
    name: 'that speaks RC4 only is called unsupported, and not dead',
    serve: () => serveUnspoken(serveSuite(RC4_SUITE)),
    expected: unspoken('tls.unsupported'),
  },
  {
    name: 'that links to one of 3DES only has no dead link',
    serve: () => serveLinkTo(serveSuite(TRIPLE_DES_SUITE)),
    expected: { ...SOUND_RESULT, unverified: ['tls.unsupported /'], measured: { ok: 5 } },
  },
  {
    name: 'that refuses every handshake is not called dead',
    serve: () => serveUnspoken(serveWire(bytes(HANDSHAKE_FAILURE))),
    expected: unspoken('tls.failed'),
  },
  {
    name: 'that speaks plain HTTP where https is asked for is read, and it is told',
    serve: async () => {
      const { port, close } = await serveRaw((request) => answerOf(SOUND, (page) => htmlPage(page), request));
      return { url: `https://127.0.0.1:${port}/`, close };
    },
    expected: forgiving('http.other-scheme'),
  },
  {
    name: 'that speaks TLS where http is asked for is read, and it is told',
    serve: async () => {
      const site = await serveTls(SOUND_LEAF);
      const target = site.policy?.demo?.origins.get(`https://${HOST}`);
      const origins = new Map([...(site.policy?.demo?.origins ?? [])]);
      if (target !== undefined) {
        origins.set(`http://${HOST}`, target);
        origins.set(`https://${HOST}:80`, target);
      }
      return {
        ...site,
        url: `http://${HOST}/`,
        policy: { roots: [ROOT], demo: { suffix: 'mumian.test', origins } },
      };
    },
    expected: forgiving('http.other-scheme'),
  },
];

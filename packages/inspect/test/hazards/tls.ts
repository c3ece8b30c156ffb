import { X509Certificate } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
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
import { SOUND } from '../bureau-site.ts';
import type { Expected, Hazard, HazardSite } from './hazard.ts';
import { htmlPage, message, serveRaw } from './raw-site.ts';
import { answerOf, SOUND_RESULT } from './sound-site.ts';

const HOST = 'www.mumian.test';
const SOUND_LEAF: TlsOptions = { key: LEAF_KEY, cert: LEAF_OF_ROOT };
/** What OpenSSL needs to be told before it serves as servers of 2008 do. */
const OLD = 'DEFAULT:@SECLEVEL=0';

/** The sound bureau at https://www.mumian.test, with the issuer's certificate at the address that leaves name. */
async function serveTls(options: TlsOptions, host = HOST): Promise<HazardSite> {
  const named = (page: Buffer) => htmlPage(page.toString().replaceAll('127.0.0.1', host));
  const site = await serveRaw((request) => answerOf(SOUND, named, request), options);
  const issuer = await serveRaw(() =>
    message(200, ['Content-Type: application/pkix-cert'], new X509Certificate(INTERMEDIATE).raw),
  );
  const origins = new Map([
    [`https://${host}`, { address: '127.0.0.1', port: site.port }],
    ['http://aia.mumian.test', { address: '127.0.0.1', port: issuer.port }],
  ]);
  return {
    url: `https://${host}/`,
    policy: { roots: [ROOT], demo: { suffix: 'mumian.test', origins } },
    close: async () => {
      await site.close();
      await issuer.close();
    },
  };
}

/** A port that answers whatever is said to it with the same bytes. */
async function serveAlert(bytes: Buffer): Promise<HazardSite> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('data', () => socket.end(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `https://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** What a server without a common suite says: alert 40, handshake_failure (RFC 5246 7.2). */
const HANDSHAKE_FAILURE = Buffer.from([0x15, 0x03, 0x01, 0, 2, 2, 40]);

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
    name: 'that speaks 国密 or other suites only is not called dead',
    serve: () => serveAlert(HANDSHAKE_FAILURE),
    expected: {
      read: false,
      start: { outcome: 'unverified', layer: 'tls', code: 'tls.failed' },
      findings: [],
      unverified: ['tls.failed /'],
      columns: [],
    },
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

import { X509Certificate } from 'node:crypto';
import {
  checkServerIdentity,
  type DetailedPeerCertificate,
  rootCertificates,
  type TLSSocket,
} from 'node:tls';
import type { Forgiven } from './exchange.ts';

/** Fetch the bytes of a certificate that another one names as its issuer; null when they cannot be had. */
export type FetchIssuer = (url: string) => Promise<Buffer | null>;

export interface ChainJudge {
  /** What is wrong with the certificate of a connection that was made without verification; empty when nothing is. */
  judge(socket: TLSSocket, peer: DetailedPeerCertificate, hostname: string): Promise<Forgiven[]>;
}

const DEEPEST_CHAIN = 5;
const MAX_CACHED_ISSUERS = 500;

/**
 * Names what an unverified connection overlooks. Browsers complete a chain that lacks its intermediate by the address
 * that the certificate carries (authority information access, RFC 5280 4.2.2.1); OpenSSL does not, so we do it here.
 * Nothing is trusted because of this: it tells an incomplete chain from an untrusted one, which no finding may confuse.
 */
export function createChainJudge(extraRoots: readonly string[], fetchIssuer: FetchIssuer): ChainJudge {
  let roots: Map<string, X509Certificate[]> | null = null;
  const issuers = new Map<string, Promise<X509Certificate | null>>();

  function rootsNamed(subject: string): readonly X509Certificate[] {
    roots ??= bySubject([...extraRoots, ...rootCertificates].map((pem) => new X509Certificate(pem)));
    return roots.get(subject) ?? [];
  }

  function issuerFrom(url: string): Promise<X509Certificate | null> {
    const known = issuers.get(url);
    if (known !== undefined) return known;
    if (issuers.size >= MAX_CACHED_ISSUERS) issuers.clear();
    const fetched = fetchIssuer(url).then((bytes) => (bytes === null ? null : readCertificate(bytes)));
    issuers.set(url, fetched);
    return fetched;
  }

  /** The subject of the first issuer that had to be fetched, `sent` when none had to, null when no root is reached. */
  async function pathOf(leaf: X509Certificate, sent: readonly X509Certificate[]): Promise<string | null> {
    let fetchedFirst: string | null = null;
    let current = leaf;
    for (let depth = 0; depth < DEEPEST_CHAIN; depth += 1) {
      const top = current;
      if (rootsNamed(top.issuer).some((root) => hasIssued(root, top))) return fetchedFirst ?? 'sent';
      const next =
        sent.find((each) => each !== top && hasIssued(each, top)) ?? (await firstIssuer(top, issuerFrom));
      if (next === null) return null;
      if (!sent.includes(next)) fetchedFirst ??= oneLine(next.subject);
      current = next;
    }
    return null;
  }

  return {
    async judge(socket, peer, hostname) {
      const problem = socket.authorizationError;
      if (socket.authorized || problem === null || problem === undefined) return [];
      const code = String(problem instanceof Error && 'code' in problem ? problem.code : problem);
      const [leaf, ...sent] = sentChain(peer);
      if (leaf === undefined) return [{ code: 'tls.untrusted', detail: code }];
      const forgiven: Forgiven[] = [];
      if (!isCurrent(leaf))
        forgiven.push({ code: 'tls.expired', detail: new Date(leaf.validTo).toISOString() });
      if (checkServerIdentity(hostname, peer) !== undefined)
        forgiven.push({ code: 'tls.wrong-name', detail: leaf.subjectAltName ?? oneLine(leaf.subject) });
      const path = await pathOf(leaf, sent);
      if (path === null) forgiven.push({ code: 'tls.untrusted', detail: code });
      else if (path !== 'sent') forgiven.push({ code: 'tls.chain-incomplete', detail: path });
      if (forgiven.length > 0) return forgiven;
      // The path stands, but this OpenSSL finds a link of it expired or too weak.
      return [{ code: code === 'CERT_HAS_EXPIRED' ? 'tls.expired' : 'tls.legacy', detail: code }];
    },
  };
}

async function firstIssuer(
  certificate: X509Certificate,
  issuerFrom: (url: string) => Promise<X509Certificate | null>,
): Promise<X509Certificate | null> {
  for (const [, url = ''] of (certificate.infoAccess ?? '').matchAll(/^CA Issuers - URI:(http:\S+)$/gim)) {
    const issuer = await issuerFrom(url);
    if (issuer !== null && hasIssued(issuer, certificate)) return issuer;
  }
  return null;
}

function hasIssued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return (
    issuer.ca && isCurrent(issuer) && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
  );
}

function isCurrent(certificate: X509Certificate): boolean {
  const now = Date.now();
  return Date.parse(certificate.validFrom) <= now && now <= Date.parse(certificate.validTo);
}

/** The certificates as the server sent them, leaf first. */
function sentChain(peer: DetailedPeerCertificate): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let current: DetailedPeerCertificate | undefined = peer;
  while (current?.raw !== undefined && chain.length < DEEPEST_CHAIN * 2) {
    chain.push(new X509Certificate(current.raw));
    current = current.issuerCertificate === current ? undefined : current.issuerCertificate;
  }
  return chain;
}

/** DER or PEM; anything else is no certificate. */
function readCertificate(bytes: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(bytes);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function bySubject(certificates: readonly X509Certificate[]): Map<string, X509Certificate[]> {
  const map = new Map<string, X509Certificate[]>();
  for (const certificate of certificates) {
    const known = map.get(certificate.subject);
    if (known === undefined) map.set(certificate.subject, [certificate]);
    else known.push(certificate);
  }
  return map;
}

function oneLine(name: string): string {
  return name.replaceAll('\n', ', ');
}

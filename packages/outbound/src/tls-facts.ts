import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { Forgiven, TlsFacts } from './exchange.ts';

/** Names of certificate signature algorithms by OID (RFC 3279, RFC 5758, RFC 8017, GB/T 33560). */
const SIGNATURES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.4': 'md5WithRSAEncryption',
  '1.2.840.113549.1.1.5': 'sha1WithRSAEncryption',
  '1.2.840.113549.1.1.10': 'rsassaPss',
  '1.2.840.113549.1.1.11': 'sha256WithRSAEncryption',
  '1.2.840.113549.1.1.12': 'sha384WithRSAEncryption',
  '1.2.840.113549.1.1.13': 'sha512WithRSAEncryption',
  '1.2.840.10045.4.1': 'ecdsa-with-SHA1',
  '1.2.840.10045.4.3.2': 'ecdsa-with-SHA256',
  '1.2.840.10045.4.3.3': 'ecdsa-with-SHA384',
  '1.2.840.10045.4.3.4': 'ecdsa-with-SHA512',
  '1.3.101.112': 'ed25519',
  '1.2.156.10197.1.501': 'sm2sign-with-sm3',
};
const WEAK_SIGNATURES = new Set(['md5WithRSAEncryption', 'sha1WithRSAEncryption', 'ecdsa-with-SHA1']);
const CURVE_BITS: Readonly<Record<string, number>> = {
  prime256v1: 256,
  secp256k1: 256,
  secp384r1: 384,
  secp521r1: 521,
  SM2: 256,
};
const LEAST_RSA_BITS = 2048;

/** What the handshake agreed on and whom the certificate names. */
export function tlsFacts(socket: TLSSocket, certificate: X509Certificate): TlsFacts {
  const { asymmetricKeyType = 'unknown', asymmetricKeyDetails = {} } = certificate.publicKey;
  const ephemeral: { type?: string; size?: number } = socket.getEphemeralKeyInfo() ?? {};
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().name,
    subject: certificate.subject?.replaceAll('\n', ', ') ?? '',
    issuer: certificate.issuer.replaceAll('\n', ', '),
    altNames: (certificate.subjectAltName ?? '')
      .split(', ')
      .filter((name) => name !== '')
      .map((name) => name.replace(/^(DNS|IP Address|URI|email):/, '')),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    keyType: asymmetricKeyType,
    keyBits: asymmetricKeyDetails.modulusLength ?? CURVE_BITS[asymmetricKeyDetails.namedCurve ?? ''] ?? null,
    signature: signatureOf(certificate.raw),
    ephemeral: ephemeral.type === undefined ? null : `${ephemeral.type} ${ephemeral.size ?? 0}`,
  };
}

/**
 * What current browsers warn of or refuse. Read from the facts and never from an error, because each version of
 * OpenSSL refuses something else: level 1 takes keys of 1024 bits, level 2 does not.
 */
export function tlsWeaknesses(facts: TlsFacts): Forgiven[] {
  const weaknesses: string[] = [];
  if (facts.protocol === 'TLSv1' || facts.protocol === 'TLSv1.1') weaknesses.push(facts.protocol);
  if (facts.keyType === 'rsa' && facts.keyBits !== null && facts.keyBits < LEAST_RSA_BITS)
    weaknesses.push(`RSA ${facts.keyBits}`);
  const [type, size] = facts.ephemeral?.split(' ') ?? [];
  if (type === 'DH' && Number(size) < LEAST_RSA_BITS) weaknesses.push(`DH ${size}`);
  if (WEAK_SIGNATURES.has(facts.signature)) weaknesses.push(facts.signature);
  return weaknesses.map((detail) => ({ code: 'tls.legacy', detail }));
}

/** The outer `signatureAlgorithm` of a certificate (RFC 5280 4.1): SEQUENCE { tbs SEQUENCE, algorithm SEQUENCE { OID … } … }. */
function signatureOf(der: Buffer): string {
  const whole = element(der, 0);
  const tbs = element(der, whole.start);
  const algorithm = element(der, tbs.end);
  const oid = element(der, algorithm.start);
  const name = oidText(der.subarray(oid.start, oid.end));
  return SIGNATURES[name] ?? name;
}

/** Where the content of the DER element at an offset begins and ends. */
function element(der: Buffer, at: number): { start: number; end: number } {
  const short = der[at + 1] ?? 0;
  if (short < 0x80) return { start: at + 2, end: at + 2 + short };
  const octets = short & 0x7f;
  let length = 0;
  for (let index = 0; index < octets; index += 1) length = length * 256 + (der[at + 2 + index] ?? 0);
  return { start: at + 2 + octets, end: at + 2 + octets + length };
}

function oidText(bytes: Buffer): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of bytes) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...rest].join('.');
}

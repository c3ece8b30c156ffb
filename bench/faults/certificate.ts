import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate with its key, in PEM. */
export interface Credential {
  readonly subject: string;
  readonly cert: string;
  readonly key: string;
}

export interface CertificateWish {
  readonly subject: string;
  /** Signs it; without one it signs itself. */
  readonly issuer?: Credential;
  readonly names?: readonly string[];
  readonly from: Date;
  readonly to: Date;
  readonly authority?: boolean;
  /** Where the issuer's own certificate is to be had (RFC 5280 4.2.2.1). */
  readonly issuerAt?: string;
}

const OID = {
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  basicConstraints: '551d13',
  altName: '551d11',
  authorityInfo: '2b06010505070101',
  issuers: '2b06010505073002',
} as const;

let serial = 0x1000_0000;

/** An X.509 v3 certificate (RFC 5280 4.1) with a P-256 key, made for loopback. */
export function certify(wish: CertificateWish): Credential {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer = wish.issuer === undefined ? privateKey : createPrivateKey(wish.issuer.key);
  serial += 1;
  const algorithm = sequence(oid(OID.ecdsaWithSha256));
  const body = sequence(
    element(0xa0, integer(2)),
    integer(serial),
    algorithm,
    name(wish.issuer?.subject ?? wish.subject),
    sequence(time(wish.from), time(wish.to)),
    name(wish.subject),
    spki(publicKey),
    element(0xa3, sequence(...extensions(wish))),
  );
  const der = sequence(body, algorithm, bits(sign('sha256', body, signer)));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  const cert = `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  return { subject: wish.subject, cert, key };
}

function extensions({ authority = false, names = [], issuerAt }: CertificateWish): Buffer[] {
  const constraints = sequence(...(authority ? [element(0x01, Buffer.from([0xff]))] : []));
  const list = [sequence(oid(OID.basicConstraints), element(0x01, Buffer.from([0xff])), octets(constraints))];
  const dns = names.map((each) => element(0x82, Buffer.from(each, 'latin1')));
  if (dns.length > 0) list.push(sequence(oid(OID.altName), octets(sequence(...dns))));
  if (issuerAt !== undefined) {
    const access = sequence(oid(OID.issuers), element(0x86, Buffer.from(issuerAt, 'latin1')));
    list.push(sequence(oid(OID.authorityInfo), octets(sequence(access))));
  }
  return list;
}

function spki(key: KeyObject): Buffer {
  return createPublicKey(key.export({ type: 'spki', format: 'pem' })).export({ type: 'spki', format: 'der' });
}

function element(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Buffer[]): Buffer => element(0x30, ...parts);
const octets = (content: Buffer): Buffer => element(0x04, content);
const bits = (content: Buffer): Buffer => element(0x03, Buffer.from([0]), content);
const oid = (hex: string): Buffer => element(0x06, Buffer.from(hex, 'hex'));
const name = (common: string): Buffer =>
  sequence(element(0x31, sequence(oid(OID.commonName), element(0x0c, Buffer.from(common, 'utf8')))));

function integer(value: number): Buffer {
  return element(0x02, Buffer.from(value.toString(16).padStart(value < 0x80 ? 2 : 8, '0'), 'hex'));
}

/** GeneralizedTime, as years after 2049 need it; earlier ones are read all the same. */
function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '');
  return date.getUTCFullYear() < 2050
    ? element(0x17, Buffer.from(digits.slice(2), 'latin1'))
    : element(0x18, Buffer.from(digits, 'latin1'));
}

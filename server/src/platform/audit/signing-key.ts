import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { findSecret, secretOf } from '../secrets/index.ts';

/** DER of an Ed25519 private key (RFC 8410) up to its 32 bytes of seed, and of a public key up to its 32 bytes. */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

/** Signs heads and segments; only the process that signs reads it, and it never enters the database. */
export interface SigningKey {
  /** The 32 bytes of the Ed25519 public key, base64url. */
  publicKey: string;
  sign(bytes: Buffer): string;
}

/**
 * The key that signs: derived (HKDF-SHA-256) from the secret in `file`, which is made where it is missing.
 * @throws Halt (`configuration`) when others may read the file or it is too short for a key
 */
export async function readSigningKey(file: string): Promise<SigningKey> {
  return signingKeyFrom(await secretOf(file));
}

/** The key if there is one already: whoever only verifies makes none. */
export async function findSigningKey(file: string): Promise<SigningKey | undefined> {
  const secret = await findSecret(file);
  return secret === undefined ? undefined : signingKeyFrom(secret);
}

/** Whether `signature` over `bytes` is by the holder of the key; false for anything malformed. */
export function isSignedBy(publicKey: string, bytes: Buffer, signature: string): boolean {
  const raw = Buffer.from(publicKey, 'base64url');
  if (raw.length !== KEY_BYTES) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, Buffer.from(signature, 'base64url'));
}

function signingKeyFrom(secret: Buffer): SigningKey {
  const seed = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'mumian audit head', KEY_BYTES));
  const key = createPrivateKey({
    key: Buffer.concat([PRIVATE_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  return { publicKey: publicPart(key), sign: (bytes) => sign(null, bytes, key).toString('base64url') };
}

function publicPart(key: KeyObject): string {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return der.subarray(PUBLIC_PREFIX.length).toString('base64url');
}

/** A short name by which people tell keys apart. */
export function fingerprint(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16);
}

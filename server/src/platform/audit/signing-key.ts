import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Halt } from '../config/index.ts';

/** DER of an Ed25519 private key (RFC 8410) up to its 32 bytes of seed, and of a public key up to its 32 bytes. */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const SECRET_BYTES = 32;

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
  const secret = (await readSecret(file)) ?? (await makeSecret(file)) ?? (await readSecret(file));
  if (secret === undefined) throw new Halt('configuration', `密钥文件 ${file} 刚刚建立又不见了，请重试。`);
  return signingKeyFrom(secret);
}

/** The key if there is one already: whoever only verifies makes none. */
export async function findSigningKey(file: string): Promise<SigningKey | undefined> {
  const secret = await readSecret(file);
  return secret === undefined ? undefined : signingKeyFrom(secret);
}

/** Whether `signature` over `bytes` is by the holder of the key; false for anything malformed. */
export function isSignedBy(publicKey: string, bytes: Buffer, signature: string): boolean {
  const raw = Buffer.from(publicKey, 'base64url');
  if (raw.length !== SECRET_BYTES) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, Buffer.from(signature, 'base64url'));
}

function signingKeyFrom(secret: Buffer): SigningKey {
  const seed = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'mumian audit head', SECRET_BYTES));
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

async function readSecret(file: string): Promise<Buffer | undefined> {
  const found = await stat(file).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined;
    throw unusable(file, '读不到', error);
  });
  if (found === undefined) return undefined;
  if ((found.mode & 0o077) !== 0) throw unusable(file, '其他用户可以读写，请改为 0600');
  const secret = await readFile(file);
  if (secret.length < SECRET_BYTES) throw unusable(file, `不足 ${SECRET_BYTES} 字节，可能已损坏`);
  return secret;
}

/** Undefined when another process has just made it. */
async function makeSecret(file: string): Promise<Buffer | undefined> {
  const secret = Buffer.from(`${randomBytes(SECRET_BYTES).toString('base64url')}\n`);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const made = await open(file, 'wx', 0o600).catch((error: unknown) => {
    if (isCode(error, 'EEXIST')) return undefined;
    throw unusable(file, '不能建立', error);
  });
  if (made === undefined) return undefined;
  try {
    await made.writeFile(secret);
    await made.sync();
  } finally {
    await made.close();
  }
  return secret;
}

function unusable(file: string, why: string, cause?: unknown): Halt {
  return new Halt('configuration', `密钥文件 ${file} 不可用：${why}。`, { cause });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

import { z } from 'zod';
import { bytesOf } from './canonical.ts';
import type { ChainEnd } from './seal-pending.ts';
import { isSignedBy, type SigningKey } from './signing-key.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** The end of the chain at an instant, signed: whoever keeps one can tell later whether the past was changed. */
export const headSchema = z.strictObject({
  form: z.literal('mumian.audit.head.1'),
  number: z.int().positive(),
  algorithm: z.enum(['sha256', 'sm3']),
  hash: hex,
  at: z.iso.datetime(),
  publicKey: base64url,
  signature: base64url,
});

export type Head = z.output<typeof headSchema>;

/** Signs the end of the chain as it stands at `at`. */
export function signHead(end: ChainEnd, at: Date, key: SigningKey): Head {
  const head = {
    form: 'mumian.audit.head.1' as const,
    number: end.number,
    algorithm: end.algorithm,
    hash: end.hash.toString('hex'),
    at: at.toISOString(),
    publicKey: key.publicKey,
  };
  return { ...head, signature: key.sign(headBytes(head)) };
}

/** Whether the head was signed with the key that the reader trusts. */
export function isHeadSigned(head: Head, publicKey: string): boolean {
  return isSignedBy(publicKey, headBytes(head), head.signature);
}

function headBytes(head: Omit<Head, 'signature'>): Buffer {
  return bytesOf([head.form, head.number, head.algorithm, head.hash, head.at, head.publicKey]);
}

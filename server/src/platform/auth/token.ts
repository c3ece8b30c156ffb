import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: random enough that a plain hash is safe. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

// Without 0/O, 1/I/L: a person types these from a sheet of paper.
const READABLE = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code or first password of `length` readable characters (just under 5 bits each). */
export function readableSecret(length: number): string {
  return Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join('');
}

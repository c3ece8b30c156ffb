import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/**
 * Headers of every answer, errors and malformed addresses included (ASVS 5.0 V3.4). Styles need a nonce because the
 * console's component library writes style elements; scripts come from files only.
 * @returns the nonce of this answer
 */
export function setSecurityHeaders(reply: FastifyReply, https: boolean): string {
  const nonce = randomBytes(16).toString('base64');
  reply.header(
    'content-security-policy',
    [
      "default-src 'self'",
      "script-src 'self'",
      `style-src-elem 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  );
  reply.headers(fixedHeaders(https));
  reply.header('x-request-id', String(reply.request.id));
  return nonce;
}

/** The headers that are the same on every answer. */
export function fixedHeaders(https: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

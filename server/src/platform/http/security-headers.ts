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
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'same-origin');
  reply.header('cross-origin-opener-policy', 'same-origin');
  reply.header('cross-origin-resource-policy', 'same-origin');
  reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  reply.header('x-request-id', String(reply.request.id));
  if (https) reply.header('strict-transport-security', 'max-age=31536000');
  return nonce;
}

import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { platformErrors, type Refusal } from '../errors/index.ts';
import { malformed } from './problem.ts';

/**
 * Answers what is not HTTP at all, or has more headers than anyone reads, on the bare socket: the same problem+json,
 * after which the connection is closed.
 */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const [line, refusal] = complaint(error.code);
  const status = Number.parseInt(line, 10);
  const { code, title, detail } = refusal;
  const requestId = randomUUID();
  const body = JSON.stringify({ type: `urn:mumian:error:${code}`, title, status, detail, code, requestId });
  socket.end(
    [
      `HTTP/1.1 ${line}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      "content-security-policy: default-src 'none'",
      'x-content-type-options: nosniff',
      'referrer-policy: same-origin',
      `x-request-id: ${requestId}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function complaint(code: string | undefined): [string, Refusal] {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return ['431 Request Header Fields Too Large', platformErrors.refuse('too-large', {})];
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return ['408 Request Timeout', platformErrors.refuse('too-slow', {})];
  return ['400 Bad Request', malformed('请求不符合 HTTP 协议')];
}

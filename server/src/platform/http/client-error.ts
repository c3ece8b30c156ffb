import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { platformErrors, type Refusal } from '../errors/index.ts';
import { malformed } from './problem.ts';
import { fixedHeaders } from './security-headers.ts';

const NOT_HTTP = '400 Bad Request';
const LINGER_MS = 5_000;

/** Answers what is not HTTP at all, has more headers than anyone reads, or comes too slowly. */
export function clientErrors(https: boolean) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    answerBare(socket, https, ...complaint(error.code));
  };
}

/** Answers what Node would answer itself, without a body: a tunnel asked for, and an expectation that nobody meets. */
export function refuseOddities(server: Server, https: boolean): void {
  server.on('connect', ({ socket }) => {
    // Node has let go of it: without these a reset would end the process, and a silent client keep it open.
    socket.on('error', () => socket.destroy());
    socket.setTimeout(LINGER_MS, () => socket.destroy());
    answerBare(socket, https, NOT_HTTP, malformed('本服务不是代理服务器'));
  });
  server.on('checkExpectation', (request) => {
    answerBare(request.socket, https, NOT_HTTP, malformed('不支持请求头 Expect 的这个值'));
  });
}

/** The same problem+json as everywhere, on the bare socket, after which the connection is closed. */
function answerBare(socket: Socket, https: boolean, line: string, refusal: Refusal): void {
  const status = Number.parseInt(line, 10);
  const { code, title, detail } = refusal;
  const requestId = randomUUID();
  const body = JSON.stringify({ type: `urn:mumian:error:${code}`, title, status, detail, code, requestId });
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    ...fixedHeaders(https),
    'x-request-id': requestId,
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${line}`, ...lines, '', body].join('\r\n'));
}

function complaint(code: string | undefined): [string, Refusal] {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return ['431 Request Header Fields Too Large', platformErrors.refuse('too-large', {})];
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return ['408 Request Timeout', platformErrors.refuse('too-slow', {})];
  return [NOT_HTTP, malformed('请求不符合 HTTP 协议')];
}

import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSystem, type System } from './system.ts';

let system: System;
let port: number;

beforeAll(async () => {
  system = await openSystem();
  port = Number(new URL(await system.app.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => system.close());

const HOST = 'Host: localhost\r\nConnection: close\r\n';

/** Bytes that no client of ours puts on the wire; each is one request. */
const requests: Record<string, string> = {
  'no HTTP at all': 'hello\r\n\r\n',
  'TLS to a plain port': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'an unknown method': `BREW /api/v1/session HTTP/1.1\r\n${HOST}\r\n`,
  TRACE: `TRACE /api/v1/session HTTP/1.1\r\n${HOST}\r\n`,
  CONNECT: `CONNECT 127.0.0.1:22 HTTP/1.1\r\n${HOST}\r\n`,
  'OPTIONS for everything': `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`,
  'PUT where nothing takes it': `PUT /api/v1/session HTTP/1.1\r\n${HOST}Content-Length: 0\r\n\r\n`,
  'a whole address of another host': `GET http://169.254.169.254/latest/ HTTP/1.1\r\n${HOST}\r\n`,
  'no Host': 'GET /api/v1/none HTTP/1.1\r\nConnection: close\r\n\r\n',
  'two Hosts': `GET /api/v1/none HTTP/1.1\r\n${HOST}Host: evil.example\r\n\r\n`,
  'an address that does not decode': `GET /api/v1/%ff HTTP/1.1\r\n${HOST}\r\n`,
  'an address with a NUL': `GET /api/v1/a%00b HTTP/1.1\r\n${HOST}\r\n`,
  'an address with raw bytes': `GET /api/v1/\xff\xfe HTTP/1.1\r\n${HOST}\r\n`,
  'an address that climbs': `GET /api/v1/../../etc/passwd HTTP/1.1\r\n${HOST}\r\n`,
  'an address that climbs in disguise': `GET /api/v1/%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1\r\n${HOST}\r\n`,
  'an address of 20,000 characters': `GET /api/v1/${'a'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`,
  'too many headers': `GET /api/v1/none HTTP/1.1\r\n${HOST}${'X-A: b\r\n'.repeat(9_000)}\r\n`,
  'one header too long': `GET /api/v1/none HTTP/1.1\r\n${HOST}X: ${'y'.repeat(100_000)}\r\n\r\n`,
  'a header with a NUL': `GET /api/v1/none HTTP/1.1\r\n${HOST}X: a\0b\r\n\r\n`,
  'a folded header': `GET /api/v1/none HTTP/1.1\r\n${HOST}X: a\r\n b\r\n\r\n`,
  'a length that is no number': `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Length: x\r\n\r\n`,
  'a negative length': `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`,
  'two lengths': `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Length: 1\r\nContent-Length: 2\r\n\r\nx`,
  'a length beside chunks': `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  'an unknown transfer encoding': `POST /api/v1/session HTTP/1.1\r\n${HOST}Transfer-Encoding: gzip\r\n\r\n`,
  'a broken chunk': `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
  'more than a mebibyte announced': `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nContent-Length: 99999999\r\n\r\n`,
  'an expectation that nobody meets': `POST /api/v1/session HTTP/1.1\r\n${HOST}Expect: the-unexpected\r\nContent-Length: 0\r\n\r\n`,
  'an upgrade': `GET /api/v1/none HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  'a version that does not exist': `GET /api/v1/none HTTP/9.9\r\n${HOST}\r\n`,
  'a cookie that is none': `GET /api/v1/session HTTP/1.1\r\n${HOST}Cookie: mumian-session=%ff; =; ;;;\0\r\n\r\n`,
  'a session of control characters': `GET /api/v1/session HTTP/1.1\r\n${HOST}Cookie: mumian-session=%00%0d%0aSet-Cookie\r\n\r\n`,
};

async function answerTo(bytes: string): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    answer += chunk;
    // Kept open by an upgrade that was not followed.
    if (answer.includes('"requestId"')) socket.end();
  });
  socket.on('error', () => socket.destroy());
  socket.write(Buffer.from(bytes, 'latin1'));
  await once(socket, 'close');
  const [head = '', body = ''] = answer.split(/\r\n\r\n([\s\S]*)/);
  return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), body };
}

describe('what comes over the wire', () => {
  it.each(Object.entries(requests))('is refused in our words: %s', async (_what, bytes) => {
    const { status, head, body } = await answerTo(bytes);
    expect(status, head + body).toBeGreaterThanOrEqual(400);
    expect(status, head + body).toBeLessThan(500);
    for (const header of [
      'content-type: application/problem+json',
      'content-security-policy:',
      'x-content-type-options: nosniff',
      'referrer-policy:',
      'cross-origin-resource-policy: same-origin',
      'cache-control: no-store',
      'x-request-id:',
    ]) {
      expect(head).toContain(header);
    }
    expect(head).not.toContain('server:');
    expect(head).not.toContain('x-powered-by');
    expect(JSON.parse(body)).toMatchObject({ status, code: expect.stringMatching(/^platform\./) });
  });

  it('ends nobody’s server by hanging up on an answer', async () => {
    for (const bytes of Object.values(requests)) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => socket.destroy());
      socket.write(Buffer.from(bytes, 'latin1'), () => socket.resetAndDestroy());
      await once(socket, 'close');
    }
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  });
});

import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createOutbound, type Outbound } from '../src/index.ts';
import { bytes, serveWire, type WireAnswer, type WireServer } from './wire-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function serve(answer: WireAnswer): Promise<WireServer> {
  const made = await serveWire(answer);
  closers.push(made.close);
  return made;
}

function outbound(): Outbound {
  const made = createOutbound({ allowPrivate: true });
  closers.push(() => made.close());
  return made;
}

const PAGE = '<html><title>x</title>page</html>';
const LENGTH = `Content-Length: ${PAGE.length}`;
const ok = (headers: string, body = PAGE) => `HTTP/1.1 200 OK\r\n${headers}\r\n\r\n${body}`;

describe('an answer that the strict parser refuses', () => {
  test.each([
    ['lines that end in LF alone', ok(`${LENGTH}\r\nA: b`).replaceAll('\r\n', '\n'), 'lenient'],
    ['folded headers', ok(`A: b\r\n c\r\n${LENGTH}`), 'lenient'],
    ['a control character in a value', ok(`A: b\x01c\r\n${LENGTH}`), 'lenient'],
    ['NUL in a value', ok(`A: b\0c\r\n${LENGTH}`), 'lenient'],
    [
      'a length beside chunks',
      ok('Content-Length: 3\r\nTransfer-Encoding: chunked', `21\r\n${PAGE}\r\n0\r\n\r\n`),
      'lenient',
    ],
    [
      'blanks after a chunk size',
      ok('Transfer-Encoding: chunked', `21  \r\n${PAGE}\r\n0\r\n\r\n`),
      'lenient',
    ],
    ['100 Continue first', `HTTP/1.1 100 Continue\r\n\r\n${ok(LENGTH)}`, 'lenient'],
    ['a blank in a header name', ok(`A b: c\r\n${LENGTH}`), 'tolerant'],
    ['a blank before the colon', ok(`A : c\r\n${LENGTH}`), 'tolerant'],
    ['a Chinese header name', Buffer.from(ok(`标题: c\r\n${LENGTH}`)).toString('latin1'), 'tolerant'],
    ['a line without a colon', ok(`nonsense\r\n${LENGTH}`), 'tolerant'],
    ['two equal lengths', ok(`${LENGTH}\r\n${LENGTH}`), 'tolerant'],
    ['an empty length', ok('Content-Length:'), 'tolerant'],
    ['HTTP/0.9', PAGE, 'tolerant'],
    ['chunk sizes that end in LF alone', ok('Transfer-Encoding: chunked', `21\n${PAGE}\n0\n\n`), 'tolerant'],
    ['blanks around a status line', ok(LENGTH).replace('200 OK', '  200  OK'), 'tolerant'],
  ])('opens: %s', async (_case, answer, rung) => {
    const server = await serve(bytes(answer));
    const out = outbound();
    const exchange = await out.fetch(server.origin);
    expect(exchange).toMatchObject({ outcome: 'ok', status: 200 });
    expect(exchange.body.toString()).toBe(PAGE);
    expect(exchange.truncated).toBe(false);
    expect(['lenient', 'tolerant']).toContain(exchange.rung);
    expect(exchange.rung).toBe(rung);
    expect(exchange.forgiven).toContainEqual(expect.objectContaining({ code: 'http.malformed' }));
    const asked = server.requests.length;
    await out.fetch(`${server.origin}/next`);
    expect(server.requests.length - asked).toBe(2);
  });

  test.each([
    [
      '40 KB of headers',
      ok(
        `${Array.from({ length: 40 }, (_, at) => `X-${at}: ${'v'.repeat(1_000)}`).join('\r\n')}\r\n${LENGTH}`,
      ),
    ],
    ['a status line without a reason', ok(LENGTH).replace('200 OK', '200')],
    ['no length at all', ok('A: b')],
    ['GBK in a value', ok(`A: \xd6\xd0\r\n${LENGTH}`)],
  ])('is not needed for %s', async (_case, answer) => {
    const server = await serve(bytes(answer));
    const exchange = await outbound().fetch(server.origin);
    expect(exchange.outcome).toBe('ok');
    expect(exchange.body.toString()).toBe(PAGE);
  });

  test.each([
    ['the banner of another service', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['a mail server', '220 mail.example ESMTP ready\r\n'],
    ['lengths that contradict each other', ok(`Content-Length: 3\r\nContent-Length: ${PAGE.length}`)],
    ['a head without an end', `HTTP/1.1 200 OK\r\n${`A: ${'b'.repeat(94)}\r\n`.repeat(3_000)}`],
    ['a header of a megabyte', `HTTP/1.1 200 OK\r\nA: ${'b'.repeat(1_000_000)}\r\n\r\n${PAGE}`],
  ])('stays unread: %s', async (_case, answer) => {
    const server = await serve(bytes(answer));
    expect(await outbound().fetch(server.origin)).toMatchObject({
      outcome: 'unverified',
      layer: 'http',
      code: 'http.malformed',
      status: null,
    });
  });

  test('gets no cookie', async () => {
    const answer = ok(`Set-Cookie: id=1\r\nConnection: close\r\n${LENGTH}`);
    const server = await serve((socket, _request, count) =>
      socket.end(count === 0 ? answer : answer.replaceAll('\r\n', '\n')),
    );
    const out = outbound();
    await out.fetch(server.origin);
    expect(await out.fetch(server.origin)).toMatchObject({ outcome: 'ok', rung: 'lenient' });
    expect(server.requests.map((request) => /cookie: id=1/.test(request))).toEqual([false, true, false]);
  });
});

describe('a body that is not as long as it says', () => {
  test.each([
    ['a length too long', ok('Content-Length: 5000')],
    ['chunks that do not end', ok('Transfer-Encoding: chunked', `21\r\n${PAGE}\r\n`)],
    ['a chunk that does not end', ok('Transfer-Encoding: chunked', `ff\r\n${PAGE}`)],
    ['a chunk without a size', ok('Transfer-Encoding: chunked', `21\r\n${PAGE}\r\nzz\r\n`)],
  ])('keeps what came: %s', async (_case, answer) => {
    const server = await serve(bytes(answer));
    const exchange = await outbound().fetch(server.origin);
    expect(exchange).toMatchObject({ outcome: 'ok', status: 200, truncated: true });
    expect(exchange.body.toString()).toBe(PAGE);
  });

  test('is cut at a length too short, as in a browser, and the fact is kept', async () => {
    const server = await serve((socket) => socket.write(ok('Content-Type: text/html\r\nContent-Length: 20')));
    const exchange = await outbound().fetch(server.origin);
    expect(exchange).toMatchObject({
      outcome: 'ok',
      truncated: true,
      forgiven: [{ code: 'http.length-mismatch' }],
    });
    expect(exchange.body.toString()).toBe(PAGE.slice(0, 20));
    expect(server.requests).toHaveLength(1);
  });

  test('is whole without its end tag where the length is right', async () => {
    const server = await serve((socket) => socket.write(ok('Content-Length: 9', '<p>whole.')));
    expect(await outbound().fetch(server.origin)).toMatchObject({ truncated: false, forgiven: [] });
  });
});

describe('the wire', () => {
  test('keeps both heads as they went over the line, and shares the body where it has no coding', async () => {
    const server = await serve(
      bytes(`HTTP/1.1 200 Sehr Gut\r\nX-One: 1\r\nx-ONE: \xd6\xd0\r\n${LENGTH}\r\n\r\n${PAGE}`),
    );
    const { wire, body, headers } = await outbound().fetch(`${server.origin}/a%20b?c=%D6%D0`);
    expect(wire?.reason).toBe('Sehr Gut');
    expect(wire?.responseHeaders).toEqual([
      ['X-One', '1'],
      ['x-ONE', '\xd6\xd0'],
      ['Content-Length', String(PAGE.length)],
    ]);
    expect(headers['x-one']).toBe('1, \xd6\xd0');
    expect(wire?.body).toBe(body);
    const sent = (wire?.requestHeaders ?? []).map(([name, value]) => `${name}: ${value}`);
    expect(server.requests[0]).toBe(`GET /a%20b?c=%D6%D0 HTTP/1.1\r\n${sent.join('\r\n')}\r\n\r\n`);
  });

  test('keeps the body before its content coding', async () => {
    const zipped = gzipSync(PAGE);
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${zipped.length}\r\n\r\n`;
    const server = await serve(bytes(Buffer.concat([Buffer.from(head), zipped])));
    const { wire, body } = await outbound().fetch(server.origin);
    expect(wire?.body.equals(zipped)).toBe(true);
    expect(body.toString()).toBe(PAGE);
  });

  test('tells what it sent on the forgiving rungs as well', async () => {
    const server = await serve(bytes(ok(`A : b\r\n${LENGTH}`)));
    const { wire } = await outbound().fetch(server.origin);
    const sent = (wire?.requestHeaders ?? []).map(([name, value]) => `${name}: ${value}`);
    expect(server.requests.at(-1)).toBe(`GET / HTTP/1.1\r\n${sent.join('\r\n')}\r\n\r\n`);
  });
});

describe('a content coding', () => {
  test.each([
    ['gzip declared over plain text', 'gzip', Buffer.from(PAGE)],
    ['one that nobody knows', 'klingon', Buffer.from(PAGE)],
    ['br declared over plain text', 'br', Buffer.from(PAGE)],
  ])('that is not what it says stands as it came: %s', async (_case, coding, body) => {
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\nContent-Length: ${body.length}\r\n\r\n`;
    const server = await serve(bytes(Buffer.concat([Buffer.from(head), body])));
    const exchange = await outbound().fetch(server.origin);
    expect(exchange.body.toString()).toBe(PAGE);
    expect(exchange.forgiven).toEqual([{ code: 'http.content-coding', detail: coding }]);
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(30 * 1024 * 1024))],
    ['br', brotliCompressSync(Buffer.alloc(30 * 1024 * 1024))],
  ])('of %s, a thousand to one, is cut at 20 MB', async (coding, bomb) => {
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\nContent-Length: ${bomb.length}\r\n\r\n`;
    const server = await serve(bytes(Buffer.concat([Buffer.from(head), bomb])));
    const exchange = await outbound().fetch(server.origin);
    expect(exchange).toMatchObject({ outcome: 'ok', truncated: true });
    expect(exchange.body).toHaveLength(20 * 1024 * 1024);
  });

  test('that breaks off gives what can be read', async () => {
    const half = gzipSync(Buffer.from(PAGE.repeat(2_000))).subarray(0, 120);
    const head = 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9000\r\n\r\n';
    const server = await serve(bytes(Buffer.concat([Buffer.from(head), half])));
    const exchange = await outbound().fetch(server.origin);
    expect(exchange).toMatchObject({ outcome: 'ok', truncated: true });
    expect(exchange.body.toString().startsWith('<html>')).toBe(true);
  });
});

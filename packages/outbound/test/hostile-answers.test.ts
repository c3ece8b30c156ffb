import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOutbound, type Outbound } from '../src/index.ts';
import { bodyReaderOf } from '../src/response-body.ts';
import { readResponseHead } from '../src/response-head.ts';
import { serveWire, type WireServer } from './wire-server.ts';

/** Pieces of which answers and broken answers are made. */
const piece = fc.oneof(
  fc.constantFrom(
    'HTTP/1.1 200 OK\r\n',
    'HTTP/1.0 302\n',
    'HTTP/1.1 100 Continue\r\n\r\n',
    'Content-Length: 5\r\n',
    'Content-Length: \r\n',
    'Content-Length: 99999999999999999999\r\n',
    'Transfer-Encoding: chunked\r\n',
    'Content-Encoding: gzip\r\n',
    'Content-Encoding: br\r\n',
    'Location: /next\r\n',
    'Location: http://[::\r\n',
    'Set-Cookie: a=b\r\n',
    ' folded\r\n',
    ': nameless\r\n',
    '名称: 值\r\n',
    '\r\n',
    '\n',
    '\0',
    '5\r\n<html\r\n',
    'ffffffffffff\r\n',
    '0\r\n\r\n',
    '<html>',
    '\x1f\x8b\x08\x00\x00\x00\x00\x00',
    '\x15\x03\x01\x00\x02\x02\x46',
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
);
const answer = fc.array(piece, { maxLength: 25 }).map((pieces) => Buffer.from(pieces.join(''), 'latin1'));

describe('the reader of our own', () => {
  test('reads any bytes without throwing, and never finds a head longer than they are', () => {
    fc.assert(
      fc.property(answer, (bytes) => {
        const head = readResponseHead(bytes);
        if (typeof head === 'string') return;
        expect(head.length).toBeLessThanOrEqual(bytes.length);
        bodyReaderOf(head.status, head.pairs)?.push(bytes.subarray(head.length));
      }),
    );
  });

  test('finds the same body however the bytes are cut', () => {
    const framing = fc.constantFrom<readonly [string, string]>(
      ['Transfer-Encoding', 'chunked'],
      ['Content-Length', '7'],
      ['Content-Length', ''],
    );
    fc.assert(
      fc.property(framing, answer, fc.array(fc.nat(40)), (pair, bytes, cuts) => {
        const whole = bodyReaderOf(200, [pair]);
        const pieces = bodyReaderOf(200, [pair]);
        const expected = whole?.push(bytes);
        const found: Buffer[] = [];
        let rest = bytes;
        for (const cut of [...cuts, rest.length]) {
          found.push(pieces?.push(rest.subarray(0, cut)) ?? Buffer.alloc(0));
          rest = rest.subarray(cut);
        }
        if (rest.length === 0) expect(Buffer.concat(found).equals(expected ?? Buffer.alloc(0))).toBe(true);
        expect([pieces?.isDone, pieces?.mayEnd]).toEqual([whole?.isDone, whole?.mayEnd]);
      }),
    );
  });

  test('gives back what was put into chunks, whatever their sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 })), (parts) => {
        const chunks = parts.map((part) =>
          Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]),
        );
        const reader = bodyReaderOf(200, [['transfer-encoding', 'chunked']]);
        const body = reader?.push(Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]));
        expect(body?.equals(Buffer.concat(parts))).toBe(true);
        expect([reader?.isDone, reader?.oddities]).toEqual([true, []]);
      }),
    );
  });
});

describe('a whole request', () => {
  let next = Buffer.alloc(0);
  let server: WireServer;
  let out: Outbound;
  beforeAll(async () => {
    server = await serveWire((socket) => socket.end(next));
    out = createOutbound({ allowPrivate: true, limits: { bodyBytes: 10_000 } });
  });
  afterAll(async () => {
    await out.close();
    await server.close();
  });

  test('ends with a result, whatever is answered', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (bytes) => {
        next = Buffer.from(bytes);
        const exchange = await out.fetch(server.origin);
        expect(['ok', 'broken', 'blocked', 'unverified']).toContain(exchange.outcome);
        expect(exchange.body.length).toBeLessThanOrEqual(10_000);
        expect(exchange.hops.length).toBeLessThanOrEqual(11);
      }),
      { numRuns: 150 },
    );
  });
});

import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchangeOf, failureOf } from '../../test/evidence-exchange.ts';
import { openSpool } from './spool.ts';

let base = '';
let folder = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'mumian-spool-'));
  folder = join(base, 'spool');
});
afterAll(() => rmSync(base, { recursive: true }));

const ROOMY = { maxBytes: 64 * 1024 * 1024 };
const withBody = (body: Buffer) => exchangeOf({ wire: { body } });

describe('a spool', () => {
  test('gives back what was put, without the decoded body', () => {
    const spool = openSpool(folder, ROOMY);
    const {
      body: _body,
      headers: _headers,
      ...captured
    } = exchangeOf({ forgiven: [{ code: 'tls.legacy', detail: 'TLSv1' }] });
    spool.put('a', exchangeOf({ forgiven: [{ code: 'tls.legacy', detail: 'TLSv1' }] }));
    spool.put('b', failureOf());
    expect(spool.take('a')).toEqual(captured);
    expect(spool.take('b')).toMatchObject({ code: 'tcp.timeout', wire: null });
    expect(spool.take('c')).toBeNull();
    spool.close();
  });

  test('holds bodies larger and smaller than its buffer, of which the last of a key counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 1, 300, 700_000, 1_200_000)), {
          maxLength: 8,
        }),
        (puts) => {
          const spool = openSpool(folder, ROOMY);
          const last = new Map<string, Buffer>();
          for (const [key, size] of puts) {
            const body = randomBytes(size);
            spool.put(`key ${key}`, withBody(body));
            last.set(`key ${key}`, body);
            if (size === 300) expect(spool.take(`key ${key}`)?.wire?.body.equals(body)).toBe(true);
          }
          for (const [key, body] of last) expect(spool.take(key)?.wire?.body.equals(body)).toBe(true);
          spool.close();
        },
      ),
      { numRuns: 10, seed: 7 },
    );
  });

  test('gives back what lies half on disk and half in its buffer', () => {
    const spool = openSpool(folder, ROOMY);
    for (let n = 0; n < 60; n += 1) {
      const body = randomBytes(20_000);
      spool.put(`page ${n}`, withBody(body));
      expect(spool.take(`page ${n}`)?.wire?.body.equals(body)).toBe(true);
    }
    spool.close();
  });

  test('keeps to its room on disk: the oldest go first, the latest are there', () => {
    const maxBytes = 2 * 1024 * 1024;
    const spool = openSpool(folder, { maxBytes });
    for (let n = 0; n < 300; n += 1) spool.put(`page ${n}`, withBody(Buffer.alloc(20_000, n)));
    const onDisk = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(onDisk).toBeLessThanOrEqual(maxBytes);
    const held = Array.from(
      { length: 300 },
      (_, n) => spool.take(`page ${n}`)?.wire?.body.equals(Buffer.alloc(20_000, n)) ?? false,
    );
    const first = held.indexOf(true);
    expect(first).toBeGreaterThan(150);
    expect(first).toBeLessThan(230);
    expect(held.slice(first)).not.toContain(false);
    spool.close();
  });

  test('an exchange larger than all its room is held until the next one', () => {
    const spool = openSpool(folder, { maxBytes: 10_000 });
    spool.put('large', withBody(Buffer.alloc(50_000)));
    expect(spool.take('large')?.wire?.body.length).toBe(50_000);
    spool.close();
  });

  test('what a killed run left is discarded, and nothing is left at the end', () => {
    openSpool(folder, ROOMY).put('a', withBody(randomBytes(3_000_000)));
    writeFileSync(join(folder, '99.spool'), 'torn');
    const spool = openSpool(folder, ROOMY);
    expect(readdirSync(folder)).toEqual([]);
    expect(spool.take('a')).toBeNull();
    spool.close();
    expect(existsSync(folder)).toBe(false);
  });
});

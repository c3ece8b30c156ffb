import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Exchange } from '@mumian/outbound';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exchangeOf, failureOf } from '../../test/evidence-exchange.ts';
import { type ReadRecord, readArchive } from '../../test/evidence-reading.ts';
import { type Archive, openArchive } from './archive.ts';
import { repairArchive } from './archive-repair.ts';
import type { Kept } from './locator.ts';
import { readRecord, readWhole } from './record-reader.ts';

let folder = '';
let path = '';
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mumian-evidence-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  count += 1;
  path = join(folder, `${count}.warc.gz`);
});

const open = (): Archive =>
  openArchive(path, {
    origin: { software: 'Mumian/0.1.0', operator: '木棉市政府办', hostname: 'checker-1' },
    now: () => new Date('2026-11-23T01:00:00.000Z'),
  });

async function written(...exchanges: readonly Exchange[]): Promise<{ records: ReadRecord[]; kept: Kept[] }> {
  const archive = open();
  const kept = exchanges.map((exchange) => archive.append(exchange, 'meta.missing'));
  archive.close();
  return { records: await readArchive(path), kept };
}

const types = (records: readonly ReadRecord[]) => records.map(({ type }) => type);
const typed = (records: readonly ReadRecord[], type: string): ReadRecord => {
  const found = records.find((record) => record.type === type);
  if (found === undefined) throw new Error(`no ${type} record`);
  return found;
};
const factsIn = (record: ReadRecord): unknown => JSON.parse(record.block.toString());
const page = (text: string) => Buffer.from(`<html><body>${text.repeat(200)}</body></html>`);

describe('what warcio reads back', () => {
  test('who made the archive, the answer, the request and the facts, tied to each other', async () => {
    const { records, kept } = await written(exchangeOf());
    expect(types(records)).toEqual(['warcinfo', 'response', 'request', 'metadata']);
    const [info, response, request, facts] = records;
    expect(info?.block.toString()).toContain('operator: 木棉市政府办\r\n');
    expect(response?.http?.start).toBe('HTTP/1.1 200 OK');
    expect(response?.content.toString()).toBe('<html><title>通知</title></html>');
    expect(response?.url).toBe('http://www.mumianshi.gov.cn/tzgg/1.html');
    expect(response?.field('WARC-Date')).toBe('2026-11-23T01:02:03.456Z');
    expect(response?.field('WARC-IP-Address')).toBe('203.0.113.7');
    expect(response?.field('WARC-Warcinfo-ID')).toBe(info?.id);
    expect(request?.http?.start).toBe('GET /tzgg/1.html HTTP/1.1');
    expect(request?.http?.headers.get('host')).toBe('www.mumianshi.gov.cn');
    expect(request?.field('WARC-Concurrent-To')).toBe(response?.id);
    expect(facts?.field('WARC-Concurrent-To')).toBe(response?.id);
    expect(facts && factsIn(facts)).toMatchObject({
      reason: 'meta.missing',
      outcome: 'ok',
      rung: 'standard',
      timings: { total: 41 },
    });
    expect(kept[0]?.record).toEqual({
      file: `${count}.warc.gz`,
      offset: response?.offset,
      length: response?.length,
      recordId: response?.id,
      digest: response?.field('WARC-Block-Digest'),
    });
  });

  test('bodies with their content coding on, decoded by the reader', async () => {
    const text = page('通知');
    const { records } = await written(
      exchangeOf({
        wire: {
          responseHeaders: [
            ['Content-Type', 'text/html'],
            ['Content-Encoding', 'gzip'],
          ],
          body: gzipSync(text),
        },
      }),
    );
    expect(typed(records, 'response').content).toEqual(text);
  });

  test('a chunked answer, whose header would promise chunks that are no longer there, under another name', async () => {
    const { records } = await written(
      exchangeOf({ wire: { responseHeaders: [['Transfer-Encoding', 'chunked']], body: page('公告') } }),
    );
    const { http, content } = typed(records, 'response');
    expect(http?.headers.get('transfer-encoding')).toBeUndefined();
    expect(http?.headers.get('x-orig-transfer-encoding')).toBe('chunked');
    expect(content).toEqual(page('公告'));
  });

  test('GBK in body and headers, and files, byte for byte', async () => {
    const gbk = Buffer.from('c4beb8dbcad0', 'hex');
    const pdf = Buffer.concat([Buffer.from('%PDF-1.4\r\n\r\n'), randomBytes(50_000)]);
    const { records } = await written(
      exchangeOf({ wire: { responseHeaders: [['X-Name', gbk.toString('latin1')]], body: gbk } }),
      exchangeOf({ url: 'http://www.mumianshi.gov.cn/a.pdf', wire: { body: pdf } }),
    );
    const [html, file] = records.filter(({ type }) => type === 'response');
    expect(html?.block.includes(Buffer.concat([Buffer.from('X-Name: '), gbk, Buffer.from('\r\n')]))).toBe(
      true,
    );
    expect(html?.content).toEqual(gbk);
    expect(file?.content).toEqual(pdf);
  });

  test('why a body is not whole', async () => {
    const cut = { truncated: true, wire: { body: page('长') } };
    const { records } = await written(
      exchangeOf(cut),
      exchangeOf({ ...cut, outcome: 'unverified', layer: 'body', code: 'http.timeout' }),
      exchangeOf({ ...cut, forgiven: [{ code: 'body.incomplete', detail: null }] }),
    );
    const answers = records.filter(({ type }) => type === 'response');
    expect(answers.map(({ field }) => field('WARC-Truncated'))).toEqual([
      'unspecified',
      'time',
      'disconnect',
    ]);
  });

  test('every hop of a redirect, marked as not whole, with the way to the next', async () => {
    const { records } = await written(
      exchangeOf({
        url: 'http://mumianshi.gov.cn/',
        finalUrl: 'http://www.mumianshi.gov.cn/index.html',
        hops: [
          { url: 'http://mumianshi.gov.cn/', status: 301, location: 'http://www.mumianshi.gov.cn/' },
          {
            url: 'http://www.mumianshi.gov.cn/',
            status: 302,
            location: 'http://www.mumianshi.gov.cn/index.html',
          },
        ],
      }),
    );
    const answers = records.filter(({ type }) => type === 'response');
    expect(
      answers.map(({ url, http, field }) => [
        url,
        http?.start.trim(),
        http?.headers.get('location'),
        field('WARC-Truncated'),
      ]),
    ).toEqual([
      ['http://mumianshi.gov.cn/', 'HTTP/1.1 301', 'http://www.mumianshi.gov.cn/', 'unspecified'],
      [
        'http://www.mumianshi.gov.cn/',
        'HTTP/1.1 302',
        'http://www.mumianshi.gov.cn/index.html',
        'unspecified',
      ],
      ['http://www.mumianshi.gov.cn/index.html', 'HTTP/1.1 200 OK', undefined, null],
    ]);
  });

  test('a redirect that was itself the failure once, with all that came of it', async () => {
    const url = 'http://www.mumianshi.gov.cn/loop';
    const { records } = await written(
      exchangeOf({
        url,
        outcome: 'unverified',
        layer: 'redirect',
        code: 'redirect.loop',
        status: 302,
        hops: [{ url, status: 302, location: url }],
        wire: { reason: 'Found', responseHeaders: [['Location', '/loop']], body: Buffer.alloc(0) },
      }),
    );
    expect(types(records)).toEqual(['warcinfo', 'response', 'request', 'metadata']);
    expect(typed(records, 'response').http?.start).toBe('HTTP/1.1 302 Found');
  });

  test('a probe without an answer as its facts: layer, code, hops and timings', async () => {
    const { records, kept } = await written(failureOf());
    expect(types(records)).toEqual(['warcinfo', 'metadata']);
    const facts = typed(records, 'metadata');
    expect(facts.field('Content-Type')).toBe('application/json');
    expect(factsIn(facts)).toMatchObject({ layer: 'tcp', code: 'tcp.timeout', timings: { total: 41 } });
    expect(kept[0]?.record.recordId).toBe(facts.id);
  });

  test('the same body at another address as a reference to the first, where its bytes are', async () => {
    const same = { wire: { body: page('首页') } };
    const { records, kept } = await written(
      exchangeOf(same),
      exchangeOf({ ...same, url: 'http://www.mumianshi.gov.cn/copy.html' }),
    );
    const [first, second] = [typed(records, 'response'), typed(records, 'revisit')];
    expect(second.field('WARC-Profile')).toBe(
      'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
    );
    expect(second.field('WARC-Refers-To')).toBe(first.id);
    expect(second.field('WARC-Refers-To-Target-URI')).toBe(first.url);
    expect(second.field('WARC-Refers-To-Date')).toBe(first.field('WARC-Date'));
    expect(second.field('WARC-Payload-Digest')).toBe(first.field('WARC-Payload-Digest'));
    expect(second.http?.start).toBe('HTTP/1.1 200 OK');
    expect(kept[1]?.record.recordId).toBe(second.id);
    expect(kept[1]?.payload).toEqual(kept[0]?.record);
    const { offset = 0, length = 0 } = kept[1]?.record ?? {};
    expect(readWhole(path, offset, length)?.block).toEqual(first.block);
  });

  test('pieces that were cut alike are not taken for the same', async () => {
    const cut = { truncated: true, wire: { body: page('首页') } };
    const { records } = await written(
      exchangeOf(cut),
      exchangeOf({ ...cut, url: 'http://www.mumianshi.gov.cn/b' }),
    );
    expect(types(records)).not.toContain('revisit');
  });

  test('a picture beside its page', async () => {
    const archive = open();
    const kept = archive.append(exchangeOf(), 'page.unreachable');
    const png = randomBytes(3_000);
    archive.appendPicture('http://www.mumianshi.gov.cn/', png, kept);
    archive.close();
    const picture = typed(await readArchive(path), 'resource');
    expect(picture.url).toBe('urn:view:http://www.mumianshi.gov.cn/');
    expect(picture.field('Content-Type')).toBe('image/png');
    expect(picture.field('WARC-Concurrent-To')).toBe(kept.record.recordId);
    expect(picture.block).toEqual(png);
  });

  test('whatever bytes a server sends as header and body', async () => {
    const latin1 = fc
      .array(fc.integer({ min: 1, max: 255 }).filter((byte) => byte !== 10 && byte !== 13))
      .map((bytes) => Buffer.from(bytes).toString('latin1'));
    const headers = fc.array(fc.tuple(latin1, latin1), { maxLength: 6 });
    const answers = fc.array(fc.record({ headers, body: fc.uint8Array({ maxLength: 3_000 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(answers, async (sent) => {
        rmSync(path, { force: true });
        const { records, kept } = await written(
          ...sent.map(({ headers: responseHeaders, body }) =>
            exchangeOf({ truncated: true, wire: { responseHeaders, body: Buffer.from(body) } }),
          ),
        );
        for (const [index, { record }] of kept.entries()) {
          const { headers: pairs = [], body = new Uint8Array() } = sent[index] ?? {};
          const renamed = pairs.map(([name, value]) => `${name}: ${value}\r\n`).join('');
          const bytes = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${renamed}\r\n`, 'latin1'), body]);
          expect(records.find(({ id }) => id === record.recordId)?.block).toEqual(bytes);
          expect(readRecord(path, record.offset, record.length)?.block).toEqual(bytes);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('header lines that would end the head early, folded into one', async () => {
    const { records } = await written(
      exchangeOf({
        wire: {
          reason: 'OK\r\n\r\nforged',
          responseHeaders: [['X-Folded', 'one\r\n two\r\n\r\nthree']],
          body: Buffer.from('the body'),
        },
      }),
    );
    const { http, content } = typed(records, 'response');
    expect(http?.headers.get('x-folded')).toBe('one two three');
    expect(content.toString()).toBe('the body');
  });
});

describe('an archive that is opened again', () => {
  test('goes on where it ended', async () => {
    await written(exchangeOf());
    const { records } = await written(failureOf());
    expect(types(records)).toEqual(['warcinfo', 'response', 'request', 'metadata', 'warcinfo', 'metadata']);
  });

  test('loses nothing but the torn record, wherever a crash tore it', async () => {
    const { records } = await written(exchangeOf(), failureOf());
    const bytes = readFileSync(path);
    const ends = records.map(({ offset, length }) => offset + length);
    const start = ends.at(-3) ?? 0;
    expect(ends.at(-1)).toBe(bytes.length);
    for (let size = start; size < bytes.length; size += 1) {
      writeFileSync(path, bytes.subarray(0, size));
      const file = openSync(path, 'r+');
      const whole = ends.filter((end) => end <= size).at(-1) ?? 0;
      expect(repairArchive(file)).toBe(whole);
      closeSync(file);
      expect(readFileSync(path)).toEqual(bytes.subarray(0, whole));
    }
    open().close();
    expect(types(await readArchive(path))).toEqual([
      'warcinfo',
      'response',
      'request',
      'metadata',
      'warcinfo',
    ]);
  });

  test('loses a last record that is there in length but not in content', async () => {
    const { records } = await written(exchangeOf(), failureOf());
    const { size } = statSync(path);
    truncateSync(path, size - 40);
    appendFileSync(path, Buffer.alloc(40));
    open().close();
    expect(types(await readArchive(path))).toEqual([...types(records).slice(0, -1), 'warcinfo']);
  });

  test('loses zeros that a file system left behind it', async () => {
    const { records } = await written(exchangeOf());
    appendFileSync(path, Buffer.alloc(4_096));
    open().close();
    expect(types(await readArchive(path))).toEqual([...types(records), 'warcinfo']);
  });

  test('is left alone when it is not ours', () => {
    const foreign = gzipSync('WARC/1.1\r\n\r\n');
    writeFileSync(path, foreign);
    expect(() => open()).toThrow('not an archive of ours: no record begins at byte 0');
    expect(readFileSync(path)).toEqual(foreign);
  });
});

describe('one record by its locator', () => {
  test('is read without the rest of the archive', async () => {
    const { kept } = await written(exchangeOf(), exchangeOf({ url: 'http://www.mumianshi.gov.cn/b' }));
    const { offset = 0, length = 0, recordId } = kept[1]?.record ?? {};
    const record = readRecord(path, offset, length);
    expect(record?.type).toBe('response');
    expect(record?.fields.get('warc-record-id')).toBe(recordId);
    expect(record?.block.toString()).toContain('<title>通知</title>');
  });

  test('is nothing when another place or another length is meant', async () => {
    const { kept } = await written(exchangeOf());
    const { offset = 0, length = 0 } = kept[0]?.record ?? {};
    expect(readRecord(path, offset + 1, length)).toBeNull();
    expect(readRecord(path, offset, length - 1)).toBeNull();
    expect(readRecord(path, offset, length + 1_000_000)).toBeNull();
  });
});

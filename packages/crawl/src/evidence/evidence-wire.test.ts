import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { createOutbound, type Exchange, type FetchOptions } from '@mumian/outbound';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ReadRecord, readArchive } from '../../test/evidence-reading.ts';
import { pageWithLinks, serveSmallSite } from '../../test/small-site.ts';
import { crawlSite } from '../crawl.ts';
import { createEvidence, type Evidence } from './evidence.ts';

const TEXT = '<title>通知公告</title>'.repeat(50);
const closers: (() => Promise<void>)[] = [];
let directory = '';
let evidence: Evidence;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mumian-evidence-'));
  evidence = createEvidence({ directory, origin: { software: 'Mumian/0.1.0' }, now: () => new Date() });
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  rmSync(directory, { recursive: true });
});

function outboundForTest() {
  const outbound = createOutbound({ allowPrivate: true });
  closers.push(() => outbound.close());
  return outbound;
}

async function listen(server: ReturnType<typeof createTcpServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function kept(exchange: Exchange): Promise<ReadRecord[]> {
  evidence.spool('key', exchange);
  evidence.keep('key', 'test');
  evidence.close();
  return readArchive(join(directory, 'evidence.warc.gz'));
}

async function fetched(
  answer: RequestListener,
  path = '/',
  options: FetchOptions = {},
): Promise<ReadRecord[]> {
  const server = createServer(answer);
  closers.push(async () => server.closeAllConnections());
  return kept(await outboundForTest().fetch(`${await listen(server)}${path}`, options));
}

/** A server that answers with these bytes, then hangs up. */
async function fetchedRaw(bytes: Buffer): Promise<ReadRecord[]> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(bytes));
  });
  return kept(await outboundForTest().fetch(`${await listen(server)}/`));
}

const answerIn = (records: readonly ReadRecord[]): ReadRecord => {
  const found = records.findLast(({ type }) => type === 'response');
  if (found === undefined) throw new Error('no answer was kept');
  return found;
};

describe('what came over the line is what a replay tool reads', () => {
  test('the request as it was sent', async () => {
    const sent: string[] = [];
    const records = await fetched((request, response) => {
      for (let index = 0; index < request.rawHeaders.length; index += 2)
        sent.push(`${request.rawHeaders[index]?.toLowerCase()}: ${request.rawHeaders[index + 1]}`);
      response.end('ok');
    }, '/tzgg/1.html?id=2');
    const request = records.find(({ type }) => type === 'request');
    expect(request?.http?.start).toBe('GET /tzgg/1.html?id=2 HTTP/1.1');
    const told = [...(request?.http?.headers ?? [])].map(([name, value]) => `${name}: ${value}`);
    expect(told.sort()).toEqual(sent.sort());
  });

  test.each([
    ['gzip', gzipSync(TEXT), (content: Buffer) => content],
    // The parser leaves brotli to whoever replays.
    ['br', brotliCompressSync(TEXT), brotliDecompressSync],
  ])(
    'chunks and %s: the body is kept with its coding on, and gives the text',
    async (coding, coded, decode) => {
      const records = await fetched((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding });
        response.write(coded.subarray(0, 20));
        response.end(coded.subarray(20));
      });
      const { block, content, http } = answerIn(records);
      expect(block.includes(coded)).toBe(true);
      expect(http?.headers.get('x-orig-transfer-encoding')).toBe('chunked');
      expect(decode(content).toString()).toBe(TEXT);
    },
  );

  test('a header and a page in GBK, byte for byte', async () => {
    const gbk = Buffer.from('c4beb8dbcad0', 'hex');
    const body = Buffer.concat([Buffer.from('<title>'), gbk, Buffer.from('</title>')]);
    const head = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nX-Name: '), gbk, Buffer.from('\r\n\r\n')]);
    const { block } = answerIn(await fetchedRaw(Buffer.concat([head, body])));
    expect(block.includes(gbk)).toBe(true);
    expect(block.subarray(-body.length)).toEqual(body);
  });

  test('an answer that breaks every rule, and what had to be forgiven', async () => {
    const records = await fetchedRaw(
      Buffer.from('HTTP/1.1 200 OK\nX Odd : 1\nno colon\n\n<title>旧站</title>'),
    );
    expect(answerIn(records).content.toString()).toBe('<title>旧站</title>');
    const facts: unknown = JSON.parse(
      records.find(({ type }) => type === 'metadata')?.block.toString() ?? '',
    );
    expect(facts).toMatchObject({
      rung: 'tolerant',
      forgiven: expect.arrayContaining([{ code: 'http.malformed', detail: 'line without a name' }]),
    });
  });

  test('a redirect with every hop on the way', async () => {
    const records = await fetched((request, response) => {
      if (request.url === '/') response.writeHead(301, { location: '/new/' }).end();
      else response.end('<title>新站</title>');
    });
    const answers = records.filter(({ type }) => type === 'response');
    expect(answers.map(({ url, http }) => [new URL(url).pathname, http?.start.slice(9, 12)])).toEqual([
      ['/', '301'],
      ['/new/', '200'],
    ]);
  });

  test('a body that was cut says so', async () => {
    const records = await fetched((_, response) => response.end(Buffer.alloc(100_000, 'x')), '/', {
      bodyBytes: () => 4_096,
    });
    const { field, content } = answerIn(records);
    expect(field('WARC-Truncated')).not.toBeNull();
    expect(content.length).toBe(4_096);
  });

  test('a probe that nobody answered, with its layer and code', async () => {
    const records = await fetchedRaw(Buffer.alloc(0));
    expect(records.map(({ type }) => type)).toEqual(['warcinfo', 'metadata']);
    expect(JSON.parse(records[1]?.block.toString() ?? '')).toMatchObject({
      layer: 'http',
      code: 'http.reset',
    });
  });
});

describe('a crawl with evidence', () => {
  test('keeps the pages that are asked for afterwards, by the keys of its events', async () => {
    const site = await serveSmallSite({
      '/': pageWithLinks('/a.html', '/gone.html', '/b.pdf'),
      '/a.html': pageWithLinks(),
      '/b.pdf': { status: 200, headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4' },
    });
    closers.push(site.close);
    const keys: string[] = [];
    const events = crawlSite({
      url: `${site.origin}/`,
      outbound: outboundForTest(),
      maxPages: 10,
      concurrency: 2,
      evidence,
      pause: () => Promise.resolve(),
    });
    for await (const event of events) if (event.type !== 'end') keys.push(event.key);
    expect(keys).toHaveLength(4);
    for (const key of keys.slice(1)) expect(evidence.keep(key, 'test')).not.toBeNull();
    evidence.close();
    const records = await readArchive(join(directory, 'evidence.warc.gz'));
    const answers = records.filter(({ type }) => type === 'response');
    expect(answers.map(({ url, http }) => [new URL(url).pathname, http?.start.slice(9, 12)]).sort()).toEqual([
      ['/a.html', '200'],
      ['/b.pdf', '200'],
      ['/gone.html', '404'],
    ]);
  });
});

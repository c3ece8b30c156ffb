import { type AddressInfo, createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { extractPage } from '@mumian/extract';
import { createOutbound, type Outbound } from '@mumian/outbound';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawlSite } from '../src/crawl.ts';
import { mutate, pick, type Random, randomFrom } from './fuzz-bytes.ts';
import { answers, front, markup, pages, wireWords } from './fuzz-corpus.ts';

/** `FUZZ_ROUNDS=100000 FUZZ_SEED=7 npx vitest run packages/crawl/test/fuzz.test.ts` for a night; few in the suite. */
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);
const LONG = { timeout: 30_000 + ROUNDS * 100 };

let answer: (path: string) => Buffer = () => Buffer.alloc(0);
let outbound: Outbound;
let origin = '';
const sockets = new Set<Socket>();
const server = createServer((socket) => {
  sockets.add(socket);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => sockets.delete(socket));
  socket.once('data', (chunk) => socket.end(answer(chunk.toString('latin1').split(' ')[1] ?? '/')));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  outbound = createOutbound({ allowPrivate: true });
});
afterAll(async () => {
  await outbound.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});

/** The same outbound, for one origin: a damaged link must not lead out of the machine. */
const tethered = (): Outbound => ({
  ...outbound,
  fetch: (url, options) => outbound.fetch(url.startsWith(`${origin}/`) ? url : 'about:blank', options),
});

const damagedAnswer = (random: Random) => mutate(pick(answers, random, Buffer.alloc(0)), wireWords, random);
const damagedPage = (random: Random) => mutate(pick(pages, random, Buffer.alloc(0)), markup, random);

describe('damaged answers', () => {
  test('are each a result, told as soon as the server has hung up', LONG, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const bytes = damagedAnswer(randomFrom(SEED + round));
      answer = () => bytes;
      const exchange = await outbound.fetch(`${origin}/${round}`);
      const { outcome, code, layer, status } = exchange;
      const told = `round ${round}: ${code}`;
      expect(['ok', 'broken', 'blocked', 'unverified'], told).toContain(outcome);
      expect(code, told).not.toBe('http.timeout');
      expect(status === null ? layer : 'http', told).not.toBeNull();
    }
  });

  test('a thousand times its size unpacked is cut at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, '<p>'));
    expect(bomb.length * 900).toBeLessThan(40 * 1024 * 1024);
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`;
    answer = () => Buffer.concat([Buffer.from(head), bomb]);
    const { body, truncated, bytes } = await outbound.fetch(`${origin}/bomb`);
    expect(truncated).toBe(true);
    expect(body.length).toBeLessThanOrEqual(20 * 1024 * 1024);
    expect(bytes).toBe(bomb.length);
  });
});

describe('damaged pages', () => {
  const read = (body: Buffer) =>
    extractPage({ url: 'http://www.mumianshi.gov.cn/tzgg/1.html', body, contentType: 'text/html' });

  test('are each read as something', LONG, () => {
    for (let round = 0; round < ROUNDS * 3; round += 1) {
      const body = damagedPage(randomFrom(SEED + round));
      expect(() => read(body), `round ${round}`).not.toThrow();
    }
  });

  test.each([
    ['<div>'],
    ['<div id=list>'],
    ['<b>'],
    ['<a href=1>'],
    ['<font>x</p>'],
    ['<table><td>'],
    ['<li>'],
    ['<!--'],
    ['<'],
    ['<script>'],
    ['<a b="'],
    ['&'],
    ['</p>'],
    ['<select><option>'],
    ['<svg><![CDATA['],
  ])('a million times %s, and nothing closed, is read', (tag) => {
    expect(read(Buffer.from(tag.repeat(1_000_000))).links.length).toBeLessThanOrEqual(1_000_000);
  });
});

describe('a site of damaged answers', () => {
  test.each([1, 2, 3, 4])('is crawled to its end, and its count adds up (%i)', LONG, async (part) => {
    const seed = SEED * 31 + part;
    answer = (path) => {
      const random = randomFrom(seed + Number(/\d+/.exec(path)?.[0] ?? 0));
      if (path === '/') return front;
      return random(3) === 0 ? damagedAnswer(random) : pick(answers, random, Buffer.alloc(0));
    };
    const events = crawlSite({
      url: `${origin}/`,
      outbound: tethered(),
      maxPages: 60,
      concurrency: 4,
      pause: () => Promise.resolve(),
    });
    let summary = null;
    for await (const event of events) if (event.type === 'end') summary = event.summary;
    const { planned = -1, ok = 0, broken = 0, blocked = 0, unverified = 0, notFetched = 0 } = summary ?? {};
    expect(ok + broken + blocked + unverified + notFetched).toBe(planned);
    expect(summary?.coverage).toBeCloseTo(planned === 0 ? 0 : (ok + broken) / planned);
    expect(planned).toBeGreaterThan(3);
  });
});

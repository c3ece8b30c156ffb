import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEvidence, openArchive } from '@mumian/crawl';
import { exchangeOf } from '../packages/crawl/test/evidence-exchange.ts';
import { writeWithWarcio } from '../packages/crawl/test/evidence-peer.ts';

const PAGES = 3_000;
const PAGE_BYTES = 20_000;
const KEPT_SHARE = 0.1;
const origin = { software: 'Mumian bench' };
const now = () => new Date();

/**
 * `npm run bench -- warc`: 20-KB pages a processor second, written by warcio and by our own writer, and what a crawl
 * that keeps a tenth of its pages pays for each page.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mumian-warc-'));
  const pages = Array.from({ length: PAGES }, (_, n) => pageBytes(n));
  function* exchanges() {
    for (const [n, body] of pages.entries()) yield exchangeOfPage(n, body);
  }
  try {
    for (const gzip of [false, true]) {
      const path = join(folder, `warcio-${gzip}.warc`);
      await measured(`warcio, ${gzip ? 'gzipped' : 'plain'}: one response record a page`, path, () =>
        writeWithWarcio(path, exchanges(), gzip),
      );
    }
    const path = join(folder, 'own.warc.gz');
    await measured('own, gzipped: response, request and facts of a page', path, () => {
      const archive = openArchive(path, { origin, now });
      for (const [n, body] of pages.entries()) archive.append(exchangeOfPage(n, body), 'bench');
      archive.close();
    });
    const directory = join(folder, 'run');
    const kept = join(directory, 'evidence.warc.gz');
    await measured('own, a crawl: every page spooled, a tenth kept', kept, () => {
      const evidence = createEvidence({ directory, origin, now });
      for (const [n, body] of pages.entries()) evidence.spool(`page ${n}`, exchangeOfPage(n, body));
      for (let n = 0; n < PAGES; n += 1 / KEPT_SHARE) evidence.keep(`page ${n}`, 'bench');
      evidence.close();
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measured(name: string, path: string, work: () => void | Promise<void>): Promise<void> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const each = ((seconds * 1e3) / PAGES).toFixed(3);
  const size = (statSync(path).size / 1e6).toFixed(1);
  console.log(`${name}: ${Math.round(PAGES / seconds)} pages a CPU second, ${each} ms a page, ${size} MB`);
}

function exchangeOfPage(n: number, body: Buffer) {
  return exchangeOf({
    url: `http://www.mumianshi.gov.cn/zwgk/fdzdgknr/202611/t20261123_${4_000_000 + n}.shtml`,
    startedAt: now(),
    wire: {
      requestHeaders: [
        ['user-agent', 'Mumian/0.1.0 (government website inspection)'],
        ['accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
        ['accept-language', 'zh-CN,zh;q=0.9'],
        ['accept-encoding', 'gzip, deflate, br'],
      ],
      responseHeaders: [
        ['Server', 'nginx'],
        ['Date', 'Mon, 23 Nov 2026 01:02:03 GMT'],
        ['Content-Type', 'text/html; charset=utf-8'],
        ['Content-Length', String(body.length)],
        ['Last-Modified', 'Mon, 02 Nov 2026 01:02:03 GMT'],
        ['ETag', '"65a1-4e20"'],
      ],
      body,
    },
  });
}

/** A page of a list, about as repetitive as real ones: packed to a third. */
function pageBytes(seed: number): Buffer {
  let state = seed + 1;
  const random = (below: number) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return (state >>> 0) % below;
  };
  const parts = [`<!doctype html><html><head><title>通知公告 ${seed}</title></head><body><ul>`];
  for (let size = 0; size < PAGE_BYTES; ) {
    const title = Array.from({ length: 18 }, () => String.fromCharCode(0x4e00 + random(3_000))).join('');
    const row = `<li><a href="/zwgk/202611/t20261123_${random(1e7)}.shtml" title="${title}">${title}</a><span>2026-11-${10 + random(19)}</span></li>\n`;
    parts.push(row);
    size += Buffer.byteLength(row);
  }
  return Buffer.from(parts.join(''));
}

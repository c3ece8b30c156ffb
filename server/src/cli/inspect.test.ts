import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { readRecord } from '@mumian/crawl';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inspectCommand } from './inspect.ts';
import { type InspectionInput, runInspection } from './inspect-run.ts';

let folder: string;
const closers: (() => Promise<void>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mumian-inspect-'));
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await rm(folder, { recursive: true });
});

/** A site whose home page links to one page that is there and one that is not. */
async function serve(onRequest: (path: string) => void = () => undefined) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    onRequest(path);
    const found = path === '/' || path === '/a';
    const body = '<title>木棉市\u001b[2J水利局</title><a href="/a">甲</a><a href="/gone">乙</a>';
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html' }).end(found ? body : '');
  });
  return { url: await listen(server), asked };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function run(
  input: Partial<InspectionInput> & { url: string },
  { signal = new AbortController().signal, isTTY = false } = {},
) {
  const stdout = new PassThrough();
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  const code = await runInspection(
    {
      maxPages: '1000',
      concurrency: '8',
      cores: '1',
      allowPrivate: true,
      browser: false,
      text: false,
      version: '0.1.0',
      ...input,
    },
    { stdout, stderr, signal, now: new Date('2026-11-23T01:02:03Z') },
  );
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('mumian inspect', () => {
  test('[1.3] ends with 0 when there are findings, and says them in Chinese', async () => {
    const { url } = await serve();
    const { code, out, err } = await run({ url });
    expect(code).toBe(0);
    expect(out).toContain('覆盖率：100.0%（应测 3 页：正常 2，失效 1，未能核实 0，未访问 0）');
    expect(out).toMatch(/ 1 {2}本站链接打不开/);
    expect(err).toBe('');
  });

  test('what a site writes cannot move the cursor of the terminal', async () => {
    const { url } = await serve();
    const { out, err } = await run({ url }, { isTTY: true });
    expect(out).not.toContain('\u001b');
    expect(err).toContain('已读 3/3 页');
    expect(err.endsWith('\r\u001b[2K')).toBe(true);
  });

  test('both reports are written whole, and nothing else', async () => {
    const { url } = await serve();
    const [json, html] = [join(folder, 'r.json'), join(folder, 'r.html')];
    await run({ url, json, html });
    expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({ schemaVersion: 1, site: { url } });
    expect(await readFile(html, 'utf8')).toContain('网站检查报告');
    expect((await readdir(folder)).sort()).toEqual(['r.html', 'r.json']);
  });

  test('two cores find what one finds', async () => {
    const { url } = await serve();
    const reports = [await run({ url, json: '-' }), await run({ url, json: '-', cores: '2' })];
    const [single, double] = reports.map(({ out }) => {
      const { measured, columns, findings, unverified } = JSON.parse(out);
      const prints = findings.map(({ code, fingerprint }: { code: string; fingerprint: string }) => [
        code,
        fingerprint,
      ]);
      return { measured, columns, prints, unverified };
    });
    expect(single?.prints).not.toEqual([]);
    expect(double).toEqual(single);
  });

  test('--json - leaves standard output to the report', async () => {
    const { url } = await serve();
    const { out } = await run({ url, json: '-', maxPages: '1' });
    expect(JSON.parse(out)).toMatchObject({ measured: { planned: 1 }, crawl: { stopped: 'max-pages' } });
  });

  test('a start page that cannot be read ends with 3 and a report', async () => {
    const { url } = await serve();
    const { code, out } = await run({ url: `${url}gone`, json: '-' });
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      site: { read: false },
      findings: [{ code: 'page.unreachable' }],
    });
  });

  test('the signal stops it, and what there is is written', async () => {
    const controller = new AbortController();
    const { url } = await serve((path) => {
      if (path === '/a') controller.abort();
    });
    const { code, out } = await run({ url, json: '-', concurrency: '1' }, { signal: controller.signal });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ crawl: { stopped: 'interrupted', pages: 1 } });
  });

  test('a firewall ends it with 3 and one finding, and the same state file goes on when it lets us in', async () => {
    let isBlocking = true;
    const server = createServer((request, response) => {
      if (isBlocking)
        response.writeHead(521, { 'set-cookie': '__jsluid_s=1; __jsl_clearance_s=2' }).end('<script>');
      else if (request.url === '/robots.txt') response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<title>木棉市水利局</title>');
    });
    const url = await listen(server);
    const state = join(folder, 'site.state');
    const blocked = await run({ url, json: '-', state });
    expect(blocked.code).toBe(3);
    expect(JSON.parse(blocked.out)).toMatchObject({
      crawl: { stopped: 'blocked' },
      measured: { coverage: 0 },
      findings: [{ code: 'monitor.blocked' }],
      unverified: [],
    });
    isBlocking = false;
    const resumed = await run({ url, json: '-', state });
    expect(resumed.code).toBe(0);
    expect(JSON.parse(resumed.out)).toMatchObject({ crawl: { stopped: null }, measured: { coverage: 1 } });
  });

  test('the state file of another site is refused, not overwritten', async () => {
    const state = join(folder, 'site.state');
    await run({ url: (await serve()).url, state });
    const before = await readFile(state);
    const { code, err } = await run({ url: (await serve()).url, state });
    expect([code, err]).toEqual([2, expect.stringContaining('不是这个网站的')]);
    expect(await readFile(state)).toEqual(before);
  });

  test('[1.3] the bytes behind a finding are kept where it says', async () => {
    const evidence = join(folder, 'evidence');
    const { out } = await run({ url: (await serve()).url, json: '-', evidence });
    const { findings } = JSON.parse(out);
    const dead = findings.find(({ code }: { code: string }) => code === 'link.dead.internal');
    const { file, offset, length } = dead.evidence.record;
    const record = readRecord(join(evidence, file), offset, length);
    expect(record?.fields.get('warc-target-uri')).toMatch(/\/gone$/);
    expect(await readdir(evidence)).toEqual([file]);
  });

  test('without --allow-private an inner address is refused before anything is asked', async () => {
    const { url, asked } = await serve();
    const json = join(folder, 'r.json');
    for (const address of [url, url.replace('127.0.0.1', 'localhost'), 'http://10.0.0.1/']) {
      const { code, out, err } = await run({ url: address, json, allowPrivate: false });
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(
        /^“.*”指向本机或内部网络，已拒绝访问；确需检查内部网站时，请加 --allow-private。\n$/,
      );
    }
    expect(asked).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    [{ url: 'www.example.gov.cn' }, '不是有效的网址'],
    [{ url: '' }, '不是有效的网址'],
    [{ url: 'ftp://a.gov.cn/' }, '不是 http 或 https 网址'],
    [{ url: 'http://169.254.169.254/' }, '特殊用途'],
    [{ url: 'http://a.gov.cn/', maxPages: '0' }, '--max-pages'],
    [{ url: 'http://a.gov.cn/', maxPages: '1e3' }, '--max-pages'],
    [{ url: 'http://a.gov.cn/', concurrency: '-1' }, '--concurrency'],
    [{ url: 'http://a.gov.cn/', concurrency: '65' }, '--concurrency'],
    [{ url: 'http://a.gov.cn/', cores: '0' }, '--cores'],
    [{ url: 'http://a.gov.cn/', json: '/no/such/folder/r.json' }, '不存在或不可写'],
    [{ url: 'http://a.gov.cn/', json: '/tmp' }, '是文件夹'],
    [{ url: 'http://a.gov.cn/', json: 'a', html: './a' }, '同一个文件'],
  ])('%j ends with 2 and one sentence', async (input, words) => {
    const { code, out, err } = await run(input);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('the verb has the options that others rely on', () => {
    const names = inspectCommand().options.map(({ long, defaultValue }) => [long, defaultValue]);
    expect(names).toEqual([
      ['--max-pages', '1000'],
      ['--concurrency', '8'],
      ['--cores', '1'],
      ['--json', undefined],
      ['--html', undefined],
      ['--state', undefined],
      ['--evidence', undefined],
      ['--no-browser', undefined],
      ['--text', false],
      ['--allow-private', false],
    ]);
  });
});

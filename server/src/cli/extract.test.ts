import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ExtractionInput, runExtraction } from './extract-run.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mumian-extract-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const PAGE = `<meta charset="utf-8"><title>关于供水的通知-木棉市</title><h1>关于供水的通知</h1><p>发布时间：2026-11-03 10:20 来源：市水务局</p>
<div id="zoom"><p>各单位：请认真做好供水工作，保障群众用水，落实各项要求。</p><p><a href="./P0.pdf" onclick="x()">附件\u001b[2J.pdf</a> <a href="/b.doc">表.doc</a> <a href="../c.xls">单.xls</a></p></div>`;

async function save(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

async function run(input: Partial<ExtractionInput> & { files: readonly string[] }) {
  const stdout = new PassThrough({ highWaterMark: 1 << 20 });
  const stderr = new PassThrough();
  const code = await runExtraction({ list: false, jsonl: true, ...input }, { stdout, stderr });
  const out = String(stdout.read() ?? '');
  const lines: unknown[] =
    input.jsonl === false
      ? []
      : out
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line));
  return { code, out, lines, err: String(stderr.read() ?? '') };
}

describe('mumian extract', () => {
  test('prints one line a file, with absolute addresses from the map by path or by name', async () => {
    const files = [await save('1.html', PAGE), await save('2.html', PAGE)];
    const urls = await save(
      'urls.json',
      JSON.stringify({
        [files[0] ?? '']: 'http://a.gov.cn/x/1.html',
        '2.html': 'http://b.gov.cn/y/z/2.html',
      }),
    );
    const { code, lines } = await run({ files, urls });
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      {
        file: files[0],
        kind: 'article',
        title: '关于供水的通知',
        publishedAt: '2026-11-03T10:20',
        source: '市水务局',
        author: null,
        documentNumber: null,
        attachments: [
          { url: 'http://a.gov.cn/x/P0.pdf' },
          { url: 'http://a.gov.cn/b.doc' },
          { url: 'http://a.gov.cn/c.xls' },
        ],
        confidence: { title: expect.any(Number), publishedAt: expect.any(Number), text: expect.any(Number) },
      },
      { attachments: [{ url: 'http://b.gov.cn/y/z/P0.pdf' }, {}, { url: 'http://b.gov.cn/y/c.xls' }] },
    ]);
    expect(lines[0]).toHaveProperty('html', expect.stringContaining('<a href="http://a.gov.cn/x/P0.pdf">'));
  });

  test('without an address the references stay as the page wrote them', async () => {
    const { lines } = await run({ files: [await save('1.html', PAGE)] });
    expect(lines).toMatchObject([
      { attachments: [{ url: 'P0.pdf' }, { url: '/b.doc' }, { url: '../c.xls' }] },
    ]);
    expect(lines[0]).toHaveProperty('html', expect.stringContaining('href="P0.pdf"'));
  });

  test('a page that a browser saved tells its address itself', async () => {
    const saved = `<!-- saved from url=(0024)http://c.gov.cn/q/1.html -->\n${PAGE}`;
    const { lines } = await run({ files: [await save('1.html', saved)] });
    expect(lines).toMatchObject([{ attachments: [{ url: 'http://c.gov.cn/q/P0.pdf' }, {}, {}] }]);
  });

  test('a list is read with --list', async () => {
    const rows = [1, 2, 3, 4, 5].map(
      (n) =>
        `<li><a href="/a/t2026110${n}_${n}.html">关于开展第${n}批检查的通知</a><span>2026-11-0${n}</span></li>`,
    );
    const file = await save(
      'l.html',
      `<meta charset="utf-8"><title>通知公告</title><ul>${rows.join('')}</ul>`,
    );
    const { lines } = await run({ files: [file], list: true });
    expect(lines).toMatchObject([
      {
        file,
        items: [
          { title: '关于开展第1批检查的通知', url: '/a/t20261101_1.html', date: '2026-11-01' },
          {},
          {},
          {},
          {},
        ],
      },
    ]);
  });

  test('without --jsonl a person reads it, and text of the page moves no cursor', async () => {
    const { out } = await run({ files: [await save('1.html', PAGE)], jsonl: false });
    expect(out).toContain('发布时间  2026-11-03T10:20');
    expect(out).not.toContain('\u001b');
  });

  test('a file that is not there is skipped, said, and the exit code is 1', async () => {
    const { code, lines, err } = await run({
      files: [join(folder, 'none.html'), await save('1.html', PAGE)],
    });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(err).toContain('无法读取，已跳过');
  });

  test.each([
    [{ today: '3.11.2026' }, '--today'],
    [{ urls: 'missing.json' }, '无法读取'],
  ])('bad usage %j ends with 2', async (options, sentence) => {
    const { code, err } = await run({ files: [], ...options });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  test('a map that is no map of addresses ends with 2', async () => {
    const { code, err } = await run({ files: [], urls: await save('urls.json', '[1]') });
    expect(code).toBe(2);
    expect(err).toContain('JSON 对象');
  });
});

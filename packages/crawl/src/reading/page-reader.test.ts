import { extractPage, type PageInput } from '@mumian/extract';
import { afterEach, describe, expect, test } from 'vitest';
import { createPageReader, type PageReader } from './page-reader.ts';

const options = { today: '2026-11-29', survey: true };
const readers: PageReader[] = [];
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close();
});

function readerOf(cores: number): PageReader {
  const reader = createPageReader(cores, options);
  readers.push(reader);
  return reader;
}

const menu = Array.from({ length: 30 }, (_, n) => `<li><a href="/c${n}/">栏目${n}</a></li>`).join('');

function pageNumbered(n: number): PageInput {
  const text = `<p>第${n}段。${'为进一步规范政府网站管理，现将有关事项通知如下。'.repeat(n % 7)}</p>`.repeat(
    1 + (n % 40),
  );
  const html = `<html lang="zh-CN"><head><title>通知${n}</title><meta name="PubDate" content="2026-11-${10 + (n % 9)}"></head>
    <body><ul>${n % 5 === 0 ? '' : menu}</ul><h1>关于第${n}号事项的通知</h1><p>发布时间：2026-11-${10 + (n % 9)}</p>${text}
    <a href="/f${n}.pdf">附件${n}</a><a href="http://192.168.1.${n % 250}/">内网</a><img src="/${n}.jpg"></body></html>`;
  return { url: `http://www.mumian.gov.cn/a/${n}.html`, body: Buffer.from(html), contentType: 'text/html' };
}

describe('pages read by other threads', () => {
  test.each([2, 3])('with %i cores are what one core reads, each for its own question', async (cores) => {
    const reader = readerOf(cores);
    const inputs = Array.from({ length: 120 }, (_, n) => pageNumbered(n));
    const pages = await Promise.all(inputs.map((input) => reader.read(input)));
    expect(pages).toEqual(inputs.map((input) => extractPage(input, options)));
  });

  test('leave the bytes where they are, for whoever keeps them as evidence', async () => {
    const input = pageNumbered(1);
    const before = Buffer.from(input.body);
    await readerOf(2).read(input);
    expect(Buffer.from(input.body)).toEqual(before);
  });

  test('a thread that is gone refuses what it has not read, and what comes after', async () => {
    const reader = readerOf(2);
    const open = reader.read(pageNumbered(1));
    const refused = expect(open).rejects.toThrow('the thread that reads pages ended');
    await reader.close();
    await refused;
    await expect(reader.read(pageNumbered(2))).rejects.toThrow('the thread that reads pages ended');
  });
});

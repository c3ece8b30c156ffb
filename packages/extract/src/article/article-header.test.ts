import { expect, test } from 'vitest';
import { extractPage } from '../page.ts';
import type { Article } from './article.ts';

const TEXT = '<p>各单位要高度重视，落实责任，确保各项工作按期完成，取得实效。</p>'.repeat(4);

function read(html: string): Article {
  const page = extractPage(
    {
      url: 'http://www.lanjiang.gov.cn/show.html',
      body: Buffer.from(`<title>木棉</title>${html}`),
      contentType: 'text/html; charset=utf-8',
    },
    { articleAlways: true },
  );
  if (page.article === null) throw new Error('an article was asked for');
  return page.article;
}

test('a definition list tells the facts of a document like the cells of a table', () => {
  const { publishedAt, documentNumber } = read(
    `<dl><dt>名&emsp;称</dt><dd>关于做好防汛工作的通知</dd><dt>文&emsp;号</dt><dd>岚政发【2026】7号</dd><dt>公开日期</dt><dd>2026-11-03</dd><dt>生成日期</dt><dd>2026-10-29</dd></dl><h1>关于做好防汛工作的通知</h1>${TEXT}`,
  );
  expect(publishedAt?.value).toBe('2026-11-03');
  expect(documentNumber?.value).toBe('岚政发【2026】7号');
});

test('labels in two languages, or in traditional characters, are labels', () => {
  expect(
    read(`<h1>服务通告</h1><div>发布时间 / Date: 2026-11-03　来源 / Source: 外事办</div>${TEXT}`),
  ).toMatchObject({ publishedAt: { value: '2026-11-03' }, source: { value: '外事办' } });
  expect(
    read(`<h1>便民公告</h1><p>發佈時間：2026-11-03 10:20 來源：嵐江市公安局 瀏覽次數：88</p>${TEXT}`),
  ).toMatchObject({ publishedAt: { value: '2026-11-03T10:20' }, source: { value: '嵐江市公安局' } });
});

test.each([
  ['来源：市教育局 【大 中】'],
  ['来源：市教育局 562'],
  ['来源：市教育局 播放：1.2万'],
  ['来源：市教育局 1.2万'],
])('counters and tools are no part of a source: %s', (line) => {
  expect(read(`<h1>关于招生的通知</h1><p>2026-11-03 ${line}</p>${TEXT}`).source?.value).toBe('市教育局');
});

test('the class of a reply is no part of its number', () => {
  expect(
    read(`<h1>对第71号建议的答复</h1><p>发布时间：2026-11-03</p><p>岚应急函〔2026〕12号（A类）</p>${TEXT}`)
      .documentNumber?.value,
  ).toBe('岚应急函〔2026〕12号');
});

test('who answers stands in the header of a reply, not in the foot of the site', () => {
  const { publishedAt, text } = read(
    `<div><h4 class="d-tit">对第71号建议的答复</h4><ul><li>承办单位：市水务局</li><li>答复时间：2026-10-29</li><li>发布时间：2026-11-03</li></ul><div>${TEXT}</div></div>`,
  );
  expect(publishedAt?.value).toBe('2026-11-03');
  expect(text).toMatch(/^各单位/);
});

test('a text below a film begins above the other films, whatever days these show', () => {
  expect(
    read(
      '<h1>【视频】守护母亲河</h1><p>时间：2026-11-03 10:20 来源：岚江台</p><div>本片讲述背后的故事。</div><div><h3>更多视频</h3><a href="/1.html">岚江新闻第1期<em>2026-11-11</em></a><br><a href="/2.html">岚江新闻第2期<em>2026-11-12</em></a></div>',
    ).text,
  ).toMatch(/^本片讲述背后的故事。/);
});

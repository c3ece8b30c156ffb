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

test.each([
  ['day over year and month', '<div><b>18</b><span>2025.12</span></div>', '2025-12-18'],
  ['day over year and month, a block each', '<div>18</div><div>2025-12</div>', '2025-12-18'],
  ['year over month and day', '<p>2025</p><p>12/18</p>', '2025-12-18'],
  [
    'year, day and clock in pieces',
    '<span class="year"><em>2025</em></span><span><em>12</em>/<em>18</em></span><span>14:41:09</span>',
    '2025-12-18T14:41:09',
  ],
])('a day set like the leaf of a calendar is the day of the headline beside it: %s', (_, leaf, day) => {
  expect(read(`<div>${leaf}</div><h2>文化走进基层</h2><p>浏览：10</p>${TEXT}`).publishedAt?.value).toBe(day);
});

test('numbers beside a headline that make no day are none', () => {
  expect(read(`<div>18</div><div>2025-13</div><h2>文化走进基层</h2>${TEXT}`).publishedAt).toBeNull();
});

test('a headline that breaks off before the kind of its document goes on in its block', () => {
  expect(
    read(
      `<div class="h">市水务局关于滨江路北段&nbsp;<br>管网改造工程<br>准予行政许可的决定</div><p>时间：2026-11-03</p>${TEXT}`,
    ).title?.value,
  ).toBe('市水务局关于滨江路北段管网改造工程准予行政许可的决定');
});

test('a link with a picture alone at the end of a text offers its file', () => {
  expect(
    read(
      `<h2 class="title">招聘公告</h2><div>2026-11-03</div><div id="vsb_content">${TEXT}<p><a href="/up/1.zip" title="名单.zip"><img src="/d.png"></a></p></div><div>主办：市人民政府</div>`,
    ).attachments,
  ).toEqual([{ name: '名单.zip', url: 'http://www.lanjiang.gov.cn/up/1.zip' }]);
});

test('a short text ends above the list of other articles and above the record of the site', () => {
  const others = [1, 2, 3, 4].map(
    (n) => `<li><a href="/${n}.html">专项工作推进会召开</a><i>2026-11-0${n}</i></li>`,
  );
  const { text } = read(
    `<h1>适用范围是什么？</h1><p>发布时间：2026-11-03</p><div><p>答：全市范围内的单位和个人，都适用本办法的规定，执行中的问题由市财政局解释。</p></div><div><h3>数据解读<a href="/m">更多</a></h3><ul>${others.join('')}</ul></div><p>备案号：岚ICP备2021000001号　网站标识码：3609990001</p><p>联系电话：0790-6440000　邮箱：web@lanjiang.gov.cn　访问量：1</p>`,
  );
  expect(text).toBe('答：全市范围内的单位和个人，都适用本办法的规定，执行中的问题由市财政局解释。');
});

test('a text may name ICP备案 and 网站标识码: only the record itself begins the foot', () => {
  const said = '各单位应当在网站底部标明网站标识码和ICP备案编号，并在首页设置国徽。';
  const { text } = read(
    `<h1>关于规范网站标识的通知</h1><p>发布时间：2026-11-03</p><div>${TEXT}<p>${said}</p>${TEXT}</div>`,
  );
  expect(text).toContain(`${said}\n各单位`);
});

test('the foot of a site is no text, however short the text is', () => {
  expect(
    read(
      '<h1>【视频】守护母亲河</h1><p>时间：2026-11-03 10:20 来源：岚江台</p><div>本片讲述背后的故事。</div><p>备案号：岚ICP备2021000001号　网站标识码：3609990001</p><p>地址：岚江市滨江路一号，邮编：330000，电话：0790-6440000，邮箱：web@lanjiang.gov.cn，欢迎来信。</p>',
    ).text,
  ).toBe('本片讲述背后的故事。');
});

test('a question to the reader is no part of an answer', () => {
  expect(
    read(
      `<h1>适用范围是什么？</h1><p>发布时间：2026-11-03</p><div><div>${TEXT}</div><div>该答复对您是否有帮助？</div></div>`,
    ).text,
  ).not.toContain('帮助');
});

test('the tags are believed of a day without a label, and the day that contradicts them is kept', () => {
  const dated = (tag: string) =>
    read(
      `<meta name="PubDate" content="${tag} 09:00"><h1>关于做好防汛工作的通知</h1><p>2026-11-03 10:20 来源：岚江日报</p>${TEXT}`,
    );
  expect(dated('2026-10-01')).toMatchObject({
    publishedAt: { value: '2026-10-01T09:00', foundIn: 'metadata' },
    contradictedDay: '2026-11-03',
  });
  expect(dated('2026-11-03')).toMatchObject({ contradictedDay: null });
});

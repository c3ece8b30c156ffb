import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE, columnPage, LISTS, PLAIN_ARTICLE, UNDATED_ARTICLE } from '../test/pages.ts';
import { extractPage, type Page } from './page.ts';

function read(html: string, url = 'http://jy.mumian.gov.cn/tzgg/1.html'): Page {
  return extractPage({ url, body: Buffer.from(html), contentType: 'text/html' });
}

describe('articles', () => {
  test('[3.7] metadata in any case gives kind, title, date and source', () => {
    expect(read(ARTICLE)).toMatchObject({
      kind: 'article',
      kindEvidence: 'metadata',
      title: '关于清明节放假的通知',
      article: {
        publishedAt: { value: '2026-03-30T09:10', foundIn: 'label' },
        source: { value: '市教育局办公室', foundIn: 'label' },
      },
      metadata: { sitename: '木棉市教育局', siteidcode: '5199000012', columnname: '通知公告' },
    });
  });

  test('without metadata the date below the title counts, not one in the text, a deadline or a document date', () => {
    expect(read(PLAIN_ARTICLE)).toMatchObject({
      kind: 'article',
      kindEvidence: 'structure',
      title: '市教育局召开工作会',
      article: { publishedAt: { value: '2026-11-03T10:20', foundIn: 'below-title' } },
    });
  });

  test('[3.7] a page whose text alone names a day has no publication date', () => {
    expect(read(UNDATED_ARTICLE).article?.publishedAt).toBeNull();
  });

  test('a labelled date is found, the address is only a hint', () => {
    const page = read(
      '<h1>标题标题</h1><div>浏览 8 次 发布日期：[2026-02-28] 来源: 市政府办</div>',
      'http://a.gov.cn/2026/11/23/t20261123_9.html',
    );
    expect(page.article?.publishedAt).toMatchObject({ value: '2026-02-28', foundIn: 'label' });
    expect(page.article?.source?.value).toBe('市政府办');
    expect(page.dateInAddress).toBe('2026-11-23');
    expect(read('<h1>标题</h1>', 'http://a.gov.cn/t20261123_9.html').article?.publishedAt).toBeNull();
  });
});

describe('links', () => {
  test('links, attachments and pictures are absolute, with text and place', () => {
    const { links } = read(ARTICLE);
    expect(links).toMatchObject([
      { url: 'http://jy.mumian.gov.cn/', kind: 'page', text: '首页', place: 'div#nav > a:nth-child(1)' },
      {
        url: 'http://jy.mumian.gov.cn/tzgg/files/%E9%99%84%E4%BB%B6.pdf',
        kind: 'attachment',
        text: '附件：值班表.pdf',
        place: 'html > body > div:nth-child(4) > p:nth-child(2) > a:nth-child(1)',
      },
      {
        url: 'http://jy.mumian.gov.cn/pic/a.jpg',
        kind: 'image',
        text: '照片',
        place: 'html > body > div:nth-child(4) > p:nth-child(2) > img:nth-child(2)',
      },
    ]);
  });

  test('base href moves relative links; fragments, scripts and mail are no links', () => {
    const page =
      read(`<base href="/zwgk/"><a href="a.html#part">甲</a><a href="#top">顶</a><a href="javascript:go()">乙</a>
      <a href="mailto:a@b.cn">丙</a><a href=" http://other.gov.cn/&amp;x=1 ">丁</a><a href="http://[bad">戊</a><frame src=f.html>`);
    expect(page.links.map(({ url, kind }) => [url, kind])).toEqual([
      ['http://jy.mumian.gov.cn/zwgk/a.html', 'page'],
      ['http://other.gov.cn/&x=1', 'page'],
      ['http://jy.mumian.gov.cn/zwgk/f.html', 'frame'],
    ]);
  });
});

describe('lists', () => {
  test.each(Object.entries(LISTS))('[3.3] %s: every entry has its own date', (_, body) => {
    const page = read(columnPage(body), 'http://jy.mumian.gov.cn/tzgg/');
    expect(page.kind).toBe('list');
    expect(page.list.newest).toBe('2026-11-03');
    expect(page.list.items.map(({ date }) => date)).toEqual([
      '2026-11-03',
      '2026-10-20',
      '2026-09-18',
      '2026-08-01',
    ]);
    expect(page.list.items[0]?.title).toBe('关于开展2026年11月1日停水检修的通知');
  });

  test('a list without dates is no dated list, but its column is recognised by its metadata', () => {
    const body = '<ul><li><a href="t1.html">第一条信息</a><li><a href="t2.html">第二条信息</a></ul>';
    expect(read(columnPage(body), 'http://jy.mumian.gov.cn/tzgg/')).toMatchObject({
      kind: 'list',
      kindEvidence: 'metadata',
      list: { items: [], newest: null },
    });
  });

  test('[3.3] an empty column with some words of explanation is still a column', () => {
    const body = `<h1>互动交流</h1><p>${'本栏目征集公众意见。'.repeat(20)}</p>`;
    expect(read(columnPage(body), 'http://jy.mumian.gov.cn/hdjl/index.html').kind).toBe('list');
    expect(read(columnPage(body), 'http://jy.mumian.gov.cn/hdjl/about.html').kind).toBe('article');
  });

  test('the home page is told by its address', () => {
    expect(read(columnPage(LISTS.items ?? ''), 'http://jy.mumian.gov.cn/').kind).toBe('home');
  });
});

describe('any bytes give a page', () => {
  test('random and broken markup never throws', () => {
    const piece = fc.constantFrom(
      '<a href="x">',
      '</a>',
      '<li>',
      '<table><tr><td>',
      '</div>',
      '<!--',
      '-->',
      '<script>',
      '&#x110000;',
      '2026-11-23',
      '<base href="http://[">',
      '<meta name="PubDate" content="',
      '"',
      "'",
      '>',
      '<h1>',
      '\u0000',
      '<![CDATA[',
      '</',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 60 }), (pieces) => {
        read(pieces.join(''));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (body) => {
        extractPage({ url: 'http://a.gov.cn/', body, contentType: '' });
      }),
    );
  });

  test.each([
    '<div>',
    '<a href=x>',
    '<font>x<p>',
    '<li><b>',
    '<a href=x><b><i><u><s><q><em><div><p>',
    '<table><tr><td>',
  ])('a million unclosed %s are read to a limit and reported as cut', (tag) => {
    const page = read(tag.repeat(1_000_000));
    expect(page.truncated).toBe(true);
  });

  test('a page of more lines than are read is reported as cut, because nobody knows how it ends', () => {
    expect(read('<p>x</p>'.repeat(19_999)).truncated).toBe(false);
    expect(read('<p>x</p>'.repeat(20_001)).truncated).toBe(true);
  });

  test('attributes of any length are cut and cost nothing', () => {
    const page = read(
      `<img src="data:image/png;base64,${'A'.repeat(5_000_000)}"><a href="b.html">下一页</a>`,
    );
    expect(page.links.map(({ url }) => url)).toEqual(['http://jy.mumian.gov.cn/tzgg/b.html']);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { crawled } from './crawled.ts';
import { pageWithLinks, type SmallSite, serveSmallSite } from './small-site.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function site(...parameters: Parameters<typeof serveSmallSite>): Promise<SmallSite> {
  const served = await serveSmallSite(...parameters);
  closers.push(served.close);
  return served;
}

const article = (n: number) =>
  `<html><head><title>关于第${n}号事项的通知</title><meta name="ArticleTitle" content="关于第${n}号事项的通知"><meta name="PubDate" content="2026-11-03"></head><body><h1>关于第${n}号事项的通知</h1><p>发布时间：2026-11-03</p><p>${`第${n}号事项已经市政府同意，现印发给你们，请认真贯彻执行。`.repeat(8)}</p></body></html>`;
const notFound =
  '<html><head><title>提示信息</title></head><body><div>您访问的页面不存在或者已经被删除，请返回首页重新选择您要查看的内容。</div><a href="/">首页</a></body></html>';

const codesOf = (pages: readonly { url: string; exchange: { code: string } }[]) =>
  Object.fromEntries(
    pages.map(({ url, exchange }) => [new URL(url).pathname + new URL(url).search, exchange.code]),
  );

describe('soft 404', () => {
  test('a page like two neighbours that nobody ever made is gone; real ones of its kind are not', async () => {
    const { origin, asked } = await site((path) => {
      if (path === '/robots.txt') return undefined;
      if (path === '/')
        return pageWithLinks(
          '/a/t20261103_1.html',
          '/a/t20261103_2.html',
          '/a/t20261103_3.html',
          '/v?id=1',
          '/v?id=2',
        );
      if (path === '/a/t20261103_1.html' || path === '/v?id=1') return article(1);
      return notFound;
    });
    const { pages, summary } = await crawled({ url: `${origin}/` });
    expect(codesOf(pages)).toEqual({
      '/': 'ok',
      '/a/t20261103_1.html': 'ok',
      '/a/t20261103_2.html': 'http.soft-404',
      '/a/t20261103_3.html': 'http.soft-404',
      '/v?id=1': 'ok',
      '/v?id=2': 'http.soft-404',
    });
    expect(summary).toMatchObject({ ok: 3, broken: 3, coverage: 1 });
    expect(asked.filter((path) => /\d{9}/.test(path))).toHaveLength(4);
  });

  test('a copy of a site keeps the notice that a page is gone, and an article about notices is there', async () => {
    const called =
      "<html><head><title>出错啦</title></head><body><script>alert('该文章不存在或已被删除！');history.go(-1);</script></body></html>";
    const told = '<html><head><title>关于清理链接的说明</title></head><body><h1>关于清理链接的说明</h1>';
    const { origin } = await site((path) => {
      if (path === '/robots.txt') return undefined;
      if (path === '/') return pageWithLinks('/a/1.html', '/b/2.html', '/c/3.html', '/d/4.html');
      if (path === '/a/1.html') return notFound;
      if (path === '/b/2.html') return called;
      if (path === '/c/3.html')
        return `${told}<p>${'各单位应当检查本单位网页，页面不存在的链接要及时撤下，'.repeat(6)}</p></body></html>`;
      if (path === '/d/4.html')
        return `${told}<script>alert('欢迎访问');</script><p>请各单位抓紧办理。</p></body></html>`;
      return { status: 404, body: '' };
    });
    const { pages } = await crawled({ url: `${origin}/` });
    expect(codesOf(pages)).toEqual({
      '/': 'ok',
      '/a/1.html': 'http.soft-404',
      '/b/2.html': 'http.soft-404',
      '/c/3.html': 'ok',
      '/d/4.html': 'ok',
    });
  });

  test('where everything shows the home page, deep links are gone and the home page is not', async () => {
    const { origin } = await site((path) => {
      if (path === '/robots.txt') return undefined;
      if (path === '/') return pageWithLinks('/gone/1.html', '/here/1.html', '/index.html', '/js-home.html');
      if (path === '/here/1.html') return article(1);
      if (path === '/js-home.html')
        return '<html><head><meta http-equiv="refresh" content="3;url=/"><title>提示</title></head><body>没有找到，三秒后返回首页</body></html>';
      return { status: 302, headers: { location: '/' } };
    });
    const { pages } = await crawled({ url: `${origin}/` });
    expect(codesOf(pages)).toEqual({
      '/': 'ok',
      '/gone/1.html': 'http.soft-404',
      '/here/1.html': 'ok',
      '/index.html': 'ok',
      '/js-home.html': 'http.soft-404',
    });
  });

  test('a site whose every address shows the same empty shell has no dead pages', async () => {
    const shell =
      '<html><head><title>某某系统</title></head><body><a href="/a/1">首页</a><a href="/b/2">业务</a><div id="app"></div><script src="/app.js"></script></body></html>';
    const { origin } = await site((path) => (path === '/robots.txt' ? undefined : shell));
    const { summary } = await crawled({ url: `${origin}/` });
    expect(summary).toMatchObject({ broken: 0, ok: 3 });
  });

  test('a page that shows the same whatever is asked for, and does not say that it found nothing, is there', async () => {
    const { origin } = await site((path) => {
      if (path === '/robots.txt') return undefined;
      if (path === '/') return pageWithLinks('/rl?month=1', '/rl?month=2', '/cx?tag=a');
      return `<title>办事日历</title><p>本月办事日历，请选择日期查看。</p>${pageWithLinks('/')}`;
    });
    const { summary } = await crawled({ url: `${origin}/` });
    expect(summary).toMatchObject({ broken: 0, ok: 4 });
  });

  test('neighbours are asked for only of a bounded number of kinds', async () => {
    const folders = Array.from(
      { length: 120 },
      (_, n) => `/f${'abcdefghij'.charAt(n % 10)}${'klmnopqrstuv'.charAt(n / 10)}/x.html`,
    );
    const { origin, asked } = await site((path) => {
      if (path === '/robots.txt') return undefined;
      return path === '/' ? pageWithLinks(...folders) : `<title>${path}</title><p>短</p>`;
    });
    await crawled({ url: `${origin}/` });
    expect(asked.filter((path) => /\d{9}/.test(path)).length).toBeLessThanOrEqual(80);
  });
});

describe('pages that send on', () => {
  test('a start page that sends on by meta refresh leads to the site, with the fact', async () => {
    const { origin } = await site({
      '/': '<html><head><meta http-equiv="refresh" content="0;url=/portal/index.html"></head></html>',
      '/portal/index.html': pageWithLinks('/a.html'),
      '/a.html': article(1),
    });
    const { pages } = await crawled({ url: `${origin}/` });
    expect(pages.map(({ page }) => page?.url)).toEqual([`${origin}/portal/index.html`, `${origin}/a.html`]);
    expect(pages[0]?.redirects).toEqual([
      { kind: 'meta', url: `${origin}/`, to: `${origin}/portal/index.html` },
    ]);
  });

  test('two pages that send on to each other end', async () => {
    const to = (path: string) =>
      `<html><head><meta http-equiv="refresh" content="0;url=${path}"></head></html>`;
    const { origin, asked } = await site({ '/': to('/b'), '/b': to('/') });
    const { summary } = await crawled({ url: `${origin}/` });
    expect(summary.stopped).toBeNull();
    expect(asked.length).toBeLessThan(10);
  });
});

describe('addresses and links', () => {
  test('a Chinese name that is 404 in UTF-8 is asked for once more in the character set of the pages', async () => {
    const { origin, asked } = await site((path) => {
      if (path === '/')
        return {
          status: 200,
          headers: { 'content-type': 'text/html; charset=gbk' },
          body: '<meta charset="gbk"><p>\u00d6\u00d0\u00b9\u00fa</p><a href="/%E4%B8%AD.html">x</a><a href="/no%E4%B8%AD.html">x</a>',
        };
      return path === '/%D6%D0.html' ? 'found' : undefined;
    });
    const { pages, summary } = await crawled({ url: `${origin}/` });
    expect(summary).toMatchObject({ ok: 2, broken: 1 });
    expect(pages.find(({ url }) => url === `${origin}/%E4%B8%AD.html`)).toMatchObject({
      tries: 2,
      exchange: { outcome: 'ok' },
    });
    expect(asked).toContain('/no%D6%D0.html');
  });

  test('other hosts that never answer hold the crawl up no longer than the grace, and are counted', async () => {
    const silent = await site({}, () => new Promise(() => undefined));
    const { origin } = await site({
      '/': pageWithLinks(...Array.from({ length: 9 }, (_, n) => `${silent.origin}/${n}`)),
    });
    const { summary } = await crawled({ url: `${origin}/`, graceMs: 30 });
    expect(summary).toMatchObject({ ok: 1, links: 0, linksNotFetched: 9, stopped: null });
  });

  test('a calendar that never ends is left, and said', async () => {
    const { origin, asked } = await site((path) => {
      if (path === '/') return pageWithLinks('/rl?year=2026&month=1', '/a.html');
      const month = /year=(\d+)&month=(\d+)/.exec(path);
      if (path === '/a.html') return article(1);
      if (month === null) return undefined;
      const next = Number(month[1]) * 12 + Number(month[2]);
      return `<title>日历${path}</title>${pageWithLinks(`/rl?year=${Math.floor(next / 12)}&month=${(next % 12) + 1}`)}`;
    });
    const { summary } = await crawled({ url: `${origin}/` });
    expect(summary).toMatchObject({ stopped: null, trapped: 1 });
    expect(asked.length).toBeLessThan(80);
  });

  test('a shape whose last two hundred pages say nothing new is closed, and said', async () => {
    const { origin } = await site((path) => {
      if (path === '/') return pageWithLinks('/s?from=0', '/a.html');
      const from = /^\/s\?from=(\d{1,6})$/.exec(path);
      if (path === '/a.html') return article(1);
      if (from === null) return undefined;
      const next = Number(from[1]) * 3;
      return `<title>查询结果</title><p>共有许多条记录，以下是您所查询的内容。</p>${[1, 2, 3].map((n) => `<a href="/s?from=${next + n}">下一条</a>`).join('')}`;
    });
    const { summary } = await crawled({ url: `${origin}/` });
    expect(summary.closedShapes).toMatchObject([{ shape: `${origin.replace(/\d+/g, '#')}/s?from=#` }]);
    expect(summary.ok).toBeLessThan(260);
    expect(summary.planned).toBe(summary.ok);
  });
});

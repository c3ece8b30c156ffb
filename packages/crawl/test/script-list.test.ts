import { afterEach, expect, test } from 'vitest';
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

const unread =
  '<html><head><title>通知公告_某局</title><meta name="ColumnName" content="通知公告"></head><body><h2>通知公告</h2><ul id="list"></ul><script>$.getJSON("/api/unknown", function (d) { for (var i in d) $("#list").append("<li>" + d[i].t + "</li>"); });</script></body></html>';
const shown =
  '<html><head><title>通知公告_某局</title></head><body><h2>通知公告</h2><ul>' +
  [1, 2, 3, 4, 5]
    .map(
      (n) =>
        `<li><a href="/a/t2026110${n}_${n}.html">关于做好第${n}项工作的通知</a><span>2026-11-0${n}</span></li>`,
    )
    .join('') +
  '</ul></body></html>';

test('a list that no reader understands is shown by a browser, when there is one, and its pages are read', async () => {
  const { origin } = await site((path) => {
    if (path === '/') return pageWithLinks('/tzgg/');
    if (path === '/tzgg/') return unread;
    return /^\/a\/t2026110\d_\d\.html$/.test(path) ? `<title>${path}</title>` : undefined;
  });
  const rendered: string[] = [];
  const { pages, summary } = await crawled({
    url: `${origin}/`,
    renderer: {
      async render(url) {
        rendered.push(url);
        return { rendered: true, html: shown, finalUrl: url };
      },
    },
  });
  const list = pages.find(({ url }) => url.endsWith('/tzgg/'));
  expect(rendered).toEqual([`${origin}/tzgg/`]);
  expect(list).toMatchObject({ isRendered: true, page: { list: { newest: '2026-11-05', isUnread: false } } });
  expect(summary).toMatchObject({ planned: 7, ok: 7 });
});

test('without a browser, or when it fails, the list stays unread', async () => {
  const { origin } = await site({ '/': pageWithLinks('/tzgg/'), '/tzgg/': unread });
  for (const renderer of [undefined, { render: async () => ({ rendered: false as const }) }]) {
    const { pages } = await crawled({ url: `${origin}/`, ...(renderer === undefined ? {} : { renderer }) });
    const list = pages.find(({ url }) => url.endsWith('/tzgg/'));
    expect(list).toMatchObject({ isRendered: false, page: { list: { isUnread: true } } });
  }
});

test('the data of a list that a script fetches is asked for, joined to the page, and its pages are read', async () => {
  const { origin, asked } = await site((path) => {
    if (path === '/') return pageWithLinks('/col/col1/index.html');
    if (path === '/col/col1/index.html')
      return `<html><head><title>通知公告_某局</title><meta name="ColumnName" content="通知公告"></head><body><h2>通知公告</h2><div id="u"><script url="/api-gateway/jpaas-publish-server/front/page/build/unit" queryData="{'webId':'1','pageId':'2','parseType':'bulidstatic','pageType':'column','tagId':'信息列表','tplSetId':'3'}" src="/jpaas/build.js"></script></div></body></html>`;
    if (path.includes('build/unit'))
      return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          success: true,
          data: { html: shown.replace(/^[\s\S]*<ul>/, '<ul>').replace('</body></html>', '') },
        }),
      };
    return /^\/a\/t2026110\d_\d\.html$/.test(path) ? `<title>${path}</title>` : undefined;
  });
  const { pages } = await crawled({ url: `${origin}/` });
  expect(asked.some((path) => path.includes('build/unit'))).toBe(true);
  const list = pages.find(({ url }) => url.includes('/col1/'));
  expect(list?.page?.list).toMatchObject({ newest: '2026-11-05', isUnread: false });
  expect(list?.page?.list.items).toHaveLength(5);
  expect(pages).toHaveLength(7);
});

const items = (...numbers: readonly number[]) =>
  numbers
    .map((n) => `<li><a href="/a/${n}.html">关于做好第${n}项工作的通知</a><span>2026-11-0${n}</span></li>`)
    .join('');
const titled = (path: string) =>
  /^\/a\/\d\.html$/.test(path) ? `<title>关于做好第${path}项工作的通知</title>` : undefined;

test('pages that only the numbers of a script promise are none where they are missing', async () => {
  const list = (last: number) =>
    `<title>通知公告_某局</title><h2>通知公告</h2><ul>${items(1, 2, 3)}</ul><script>createPageHTML(${last}, 0, "index", "html");</script>`;
  const { origin, asked } = await site((path) => {
    if (path === '/') return pageWithLinks('/tzgg/', '/zwgk/');
    if (path === '/tzgg/') return list(50);
    if (path === '/zwgk/') return `${list(2)}<a href="/zwgk/index_1.html">下一页</a>`;
    return titled(path);
  });
  const { pages, summary } = await crawled({ url: `${origin}/`, concurrency: 1 });
  expect(summary).toMatchObject({ planned: 7, ok: 6, broken: 1, unverified: 0, notFetched: 0, coverage: 1 });
  expect(asked.filter((path) => path.startsWith('/tzgg/index_'))).toEqual([
    '/tzgg/index_1.html',
    '/tzgg/index_2.html',
  ]);
  // What stands in the page as a link is a dead link.
  expect(pages.find(({ exchange }) => exchange.outcome === 'broken')?.url).toBe(
    `${origin}/zwgk/index_1.html`,
  );
});

test('records that a list fetches are followed for three requests, and are no pages', async () => {
  const records = (...numbers: readonly number[]) =>
    `<recordset>${numbers.map((n) => `<record><![CDATA[${items(n)}]]></record>`).join('')}</recordset>`;
  const next = (page: number) =>
    `<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=${page}"></a>]]></nextgroup>`;
  const { origin, asked } = await site((path) => {
    if (path === '/') return pageWithLinks('/tzgg/');
    if (path === '/tzgg/')
      return `<title>通知公告_某局</title><h2>通知公告</h2><div id="1"><script type="text/xml"><datastore>${next(2)}${records(7, 8, 9)}</datastore></script></div>`;
    const page = Number(/dataproxy\.jsp\?page=(\d)$/.exec(path)?.[1] ?? 0);
    if (page === 0) return titled(path);
    const body = `<?xml version="1.0" encoding="UTF-8"?><datastore>${next(page + 1)}${records(8 - page)}</datastore>`;
    return { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body };
  });
  const { pages, summary } = await crawled({ url: `${origin}/` });
  expect(asked.filter((path) => path.includes('dataproxy'))).toHaveLength(3);
  expect(pages.find(({ url }) => url.endsWith('/tzgg/'))?.page?.list.items).toHaveLength(6);
  expect(summary).toMatchObject({ planned: 8, ok: 8 });
});

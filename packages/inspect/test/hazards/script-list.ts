import { type Answer, articlePage, listPage, plainPage } from '../bureau-site.ts';
import type { Expected, Hazard, HazardSite } from './hazard.ts';
import { htmlPage, message, NOT_FOUND, type RawRequest, serveRaw } from './raw-site.ts';
import { siteAt } from './sound-site.ts';

/** A sound column page with something else in the place of its list. */
const column = (body: string): Answer => ({
  body: listPage('通知公告', []).body.replace('<ul></ul>', body),
});

const item = (n: number, date: string) =>
  `<li><a href="/tzgg/${n}.html" title="关于第${n}号事项的通知">关于第${n}号事项的通知</a><span>${date}</span></li>`;

const articles: Readonly<Record<string, Answer>> = Object.fromEntries(
  Array.from({ length: 9 }, (_, n) => [
    `/tzgg/${n + 1}.html`,
    articlePage(`关于第${n + 1}号事项的通知`, {
      date: `2026-11-${20 - n}`,
      body: `<p>${'第'.repeat(n + 2)}</p>`,
    }),
  ]),
);
const dateOf = (n: number) => `2026-11-${21 - n}`;
const items = (...numbers: readonly number[]) =>
  `<ul>${numbers.map((n) => item(n, dateOf(n))).join('')}</ul>`;

async function serveLists(
  pages: Readonly<Record<string, Answer>>,
  odd: (request: RawRequest) => Buffer | null = () => null,
): Promise<HazardSite> {
  const all: Readonly<Record<string, Answer>> = { '/': plainPage('首页', ''), ...articles, ...pages };
  return siteAt(
    await serveRaw((request) => {
      const page = all[request.path];
      return odd(request) ?? (page === undefined ? NOT_FOUND : htmlPage(page.body));
    }),
  );
}

/** All nine articles are known, and the column is as new as its newest entry. */
const WHOLE: Expected = { read: true, findings: [], unverified: [], columns: ['2026-11-20'] };

const pagesOf = (call: string, name: (n: number) => string) => ({
  '/tzgg/': column(`${items(1, 2, 3)}${call}`),
  [`/tzgg/${name(1)}`]: column(`${items(4, 5, 6)}${call}`),
  [`/tzgg/${name(2)}`]: column(`${items(7, 8, 9)}${call}`),
});

const record = (n: number) => `<record><![CDATA[${item(n, dateOf(n))}]]></record>`;

const JSON_TYPE = 'Content-Type: application/json; charset=utf-8';
const JPAAS_UNIT = `<div id="u"><script url="/api-gateway/jpaas-publish-server/front/page/build/unit" queryData="{'webId':'1','pageId':'2','parseType':'bulidstatic','pageType':'column','tagId':'信息列表','tplSetId':'3'}" src="data:,"></script></div>`;

export const listHazards: readonly Hazard[] = [
  {
    name: 'whose TRS columns write their page numbers by createPageHTML is read to the last page',
    serve: () =>
      serveLists(
        pagesOf('<script>createPageHTML(3, 0, "index", "html");</script>', (n) => `index_${n}.html`),
      ),
    expected: { ...WHOLE, measured: { planned: 13, ok: 13 } },
  },
  {
    name: 'whose TRS columns count their pages in variables is read to the last page',
    serve: () =>
      serveLists(
        pagesOf(
          '<script>var currentPage = 0;var prevPage = currentPage-1;var nextPage = currentPage+1;var countPage = 3;document.write("<a href=\\"index_"+nextPage+".html\\">下一页</a>");</script>',
          (n) => `index_${n}.html`,
        ),
      ),
    expected: { ...WHOLE, measured: { planned: 13, ok: 13 } },
  },
  {
    name: 'whose columns keep their entries for readers without scripts is read',
    serve: () =>
      serveLists({ '/tzgg/': column(`<div id="list"></div><noscript>${items(1, 2, 3)}</noscript>`) }),
    expected: { ...WHOLE, measured: { planned: 5, ok: 5 } },
  },
  {
    name: 'whose column is filled by a script that nobody knows has it told as unread, never as empty or stale',
    serve: () =>
      serveLists({
        '/tzgg/': column(
          '<div id="app"></div><script src="data:,"></script><script>Vue.createApp({}).mount("#app")</script>',
        ),
      }),
    expected: { read: true, findings: ['column.unreadable /tzgg/'], unverified: [] },
  },
  {
    name: 'in order is read with its list as before',
    serve: () => serveLists({ '/tzgg/': column(items(1, 2, 3)) }),
    expected: { ...WHOLE, measured: { planned: 5, ok: 5 } },
  },
  {
    name: 'whose columns write their entries by document.write is read',
    serve: () =>
      serveLists({
        '/tzgg/': column(
          `<ul><script>document.write('${[1, 2, 3].map((n) => item(n, dateOf(n))).join('')}');</script></ul>`,
        ),
      }),
    expected: { ...WHOLE, measured: { planned: 5, ok: 5 } },
  },
  {
    name: 'whose 大汉 columns keep their entries as XML in a script is read',
    serve: () =>
      serveLists({
        '/tzgg/': column(
          `<div id="12345"><script type="text/xml"><datastore><totalrecord>4</totalrecord><totalpage>1</totalpage><recordset>${[1, 2, 3, 4].map(record).join('')}</recordset></datastore></script></div>`,
        ),
      }),
    expected: { ...WHOLE, measured: { planned: 6, ok: 6 } },
  },
  {
    name: 'whose page numbers stand in a comment has no dead links, and no pages that are not there',
    serve: () =>
      serveLists({
        '/tzgg/': column(`${items(1, 2, 3)}<!-- <script>createPageHTML(3, 0, "index", "html");</script> -->`),
      }),
    expected: { ...WHOLE, measured: { planned: 5, ok: 5 } },
  },
  {
    name: 'whose 大汉 columns name their next records in nextgroup is read further',
    serve: () =>
      serveLists(
        {
          '/tzgg/': column(
            `<div id="12345"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=2&webid=1&columnid=7"></a>]]></nextgroup><recordset>${[1, 2, 3].map(record).join('')}</recordset></datastore></script></div>`,
          ),
        },
        ({ path }) =>
          path.startsWith('/module/web/jpage/dataproxy.jsp')
            ? message(
                200,
                ['Content-Type: text/xml; charset=utf-8'],
                `<datastore><recordset>${[4, 5].map(record).join('')}</recordset></datastore>`,
              )
            : null,
      ),
    expected: { ...WHOLE, measured: { ok: 7 } },
  },
  {
    name: 'whose jpaas columns fetch their entries as mark-up is read, as far as its newest entries go',
    serve: () =>
      serveLists({ '/tzgg/': column(JPAAS_UNIT) }, ({ path }) => {
        if (!path.startsWith('/api-gateway/jpaas-publish-server/front/page/build/unit?')) return null;
        const isSecond = /pageNo%22%3A2/.test(path);
        const html = `<div class="page-content">${isSecond ? items(4, 5, 6) : items(1, 2, 3)}</div><div class="pagination" rows="3" count="6"></div>`;
        return message(200, [JSON_TYPE], JSON.stringify({ success: true, data: { html } }));
      }),
    expected: { ...WHOLE, measured: { planned: 8, ok: 8 } },
  },
  {
    name: 'whose gkmlpt catalogue is fetched as JSON is read',
    serve: () =>
      serveLists(
        {
          '/tzgg/': column(
            '<div id="list"></div><script>window._CONFIG = { SID: "755", CATE_ID: 28 }; $.get("/gkmlpt/api/all/28")</script>',
          ),
        },
        ({ path }) => {
          if (!path.startsWith('/gkmlpt/api/all/28?')) return null;
          const articles = [1, 2, 3].map((n) => ({
            title: `关于第${n}号事项的通知`,
            url: `/tzgg/${n}.html`,
            created_at: `${dateOf(n)} 09:00:00`,
          }));
          return message(200, [JSON_TYPE], JSON.stringify({ articles, total: 3 }));
        },
      ),
    expected: { ...WHOLE, measured: { planned: 5, ok: 5 } },
  },
];

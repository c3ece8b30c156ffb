import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMN, columnPage, ENTRIES, itemsOf, rows } from '../../test/lists/fixture.ts';
import { readListOf } from '../../test/lists/read-fixture.ts';
import { readListData } from './list-data.ts';

const items = itemsOf(ENTRIES);
const query =
  "{'parseType':'bulidstatic','webId':'8d82','tplSetId':'2097','pageType':'column','tagId':'当前栏目_list','editType':'null','pageId':'c52d'}";
const head =
  "{'parseType':'bulidstatic','webId':'8d82','tplSetId':'2097','pageType':'column','tagId':'页头导航','pageId':'c52d'}";
const unit = '/api-gateway/jpaas-publish-server/front/page/build/unit';
const read = (body: string, url = COLUMN) =>
  readListOf(columnPage(body).replace(/<div class="box-right">[\s\S]*?<\/ul><\/div>/, ''), url);
const answer = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const markup = `<div class="page-content"><ul>${rows((e) => `<li><a href="${e.href}" title="${e.title}">${e.title.slice(0, 8)}...</a><span>${e.date}</span></li>`)}</ul></div>`;

describe('jpaas', () => {
  test.each([
    [
      'attributes of a script',
      `<script url="${unit}" queryData="${query}" src="/script/unitbuild.js"></script>`,
    ],
    [
      'single quotes around JSON',
      `<script url="${unit}" querydata='${query.replaceAll("'", '"')}'></script>`,
    ],
    [
      'several parts',
      `<script url="${unit}" queryData="${head}"></script><script url="${unit}" queryData="${query}"></script>`,
    ],
    [
      'a call in a script',
      `<script>$.get("${unit}", ${query}, function(r){ $("#l").html(r.data.html); });</script>`,
    ],
    ['another gateway', `<script url="/common-dist${unit}" queryData="${query}"></script>`],
  ])('asks for the list: %s', (_, body) => {
    const { requests, isUnread } = read(body);
    expect(requests).toHaveLength(1);
    const url = new URL(requests[0]?.url ?? '');
    expect(url.pathname).toContain(unit);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      webId: '8d82',
      pageId: 'c52d',
      tagId: '当前栏目_list',
    });
    expect(isUnread).toBe(false);
  });

  test.each([1, 2, 3, 8])('reads an answer of %d entries, whatever its frame is called', (count) => {
    const entry = (n: number) =>
      `<li><a href="/tzgg/${n}.html" title="关于第${n}号事项的通知">关于第${n}号…</a><span>2026-11-0${n}</span></li>`;
    const html = `<div class="page-content"><ul>${Array.from({ length: count }, (_, n) => entry(n + 1)).join('')}</ul></div>`;
    const request = { reader: 'jpaas', url: `https://www.mumian.gov.cn${unit}?webId=8d82`, form: null };
    const { items, newest } = readListData(request, answer({ data: { html } }), COLUMN);
    expect(items).toHaveLength(count);
    expect(newest).toBe(`2026-11-0${count}`);
  });

  test.each([
    ['attributes', `<div class="pagination" rows="15" count="312" pageNo="1"></div>`],
    ['a query', `<div class="p" queryData="{'rows':'15','count':'312','pageNo':'1'}"></div>`],
  ])('reads the mark-up of the answer and its pages by %s', (_, pagination) => {
    const request = {
      reader: 'jpaas',
      url: `https://www.mumian.gov.cn${unit}?webId=8d82&pageId=c52d`,
      form: null,
    };
    const list = readListData(
      request,
      answer({ success: true, data: { html: markup + pagination } }),
      COLUMN,
    );
    expect(list).toMatchObject({ items, newest: '2026-11-03', pageCount: 21, reader: 'jpaas' });
    expect(new URL(list.next ?? '').searchParams.get('paramJson')).toBe('{"pageNo":2,"pageSize":15}');
    expect(list.pages).toHaveLength(20);
  });
});

describe('gkmlpt', () => {
  test.each([
    [
      'a constant',
      "<script>window._CONFIG = { SID: '755325', CATE_ID: 2811 }</script>",
      'https://jr.mumian.gov.cn/gkmlpt/index',
      '/gkmlpt/api/all/2811?page=1&sid=755325',
    ],
    [
      'JSON',
      '<script>window._CONFIG={"SID":"755325"}</script>',
      'https://jr.mumian.gov.cn/gkmlpt/policy',
      '/gkmlpt/api/all/0?page=1&sid=755325',
    ],
    [
      'a department below a host',
      "<script>var _CONFIG={SID:'755325',}</script>",
      'https://www.mumian.gov.cn/kjj/gkmlpt/index',
      '/kjj/gkmlpt/api/all/0?page=1&sid=755325',
    ],
    [
      'the address of the interface',
      '<script>var SID=\'2\';$.get("/gkmlpt/api/all/5?page=1&sid="+SID)</script>',
      'https://www.mumian.gov.cn/zwgk/wjk/',
      '/gkmlpt/api/all/5?page=1&sid=2',
    ],
    [
      'another name of the site',
      '<script>var config={"siteId":769033,"catalogId":"368"}</script>',
      'https://im.mumian.gov.cn/gkmlpt/index',
      '/gkmlpt/api/all/368?page=1&sid=769033',
    ],
  ])('asks for the catalogue: %s', (_, body, url, path) => {
    expect(read(body, url).requests).toEqual([
      { reader: 'gkmlpt', url: new URL(path, url).href, form: null },
    ]);
  });

  test.each([
    ['seconds', (date: string) => ({ display_publish_time: Date.parse(`${date}T09:00:00+08:00`) / 1000 })],
    ['texts', (date: string) => ({ created_at: `${date} 00:00:00` })],
    [
      'seconds as text',
      (date: string) => ({ first_publish_time: String(Date.parse(`${date}T09:00:00+08:00`) / 1000) }),
    ],
  ])('reads its articles with dates as %s', (_, date) => {
    const url = 'https://jr.mumian.gov.cn/gkmlpt/api/all/2811?page=1&sid=755325';
    const articles = ENTRIES.map((e) => ({
      id: 1,
      title: e.title,
      publisher: '局',
      url: new URL(e.href, COLUMN).href,
      ...date(e.date),
    }));
    const list = readListData(
      { reader: 'gkmlpt', url, form: null },
      answer({ articles, total: 250 }),
      COLUMN,
    );
    expect(list).toMatchObject({ items, next: url.replace('page=1', 'page=2'), pageCount: 3 });
  });
});

describe('other answers', () => {
  const request = {
    reader: 'jpage',
    url: 'https://www.mumian.gov.cn/module/web/jpage/dataproxy.jsp?page=1',
    form: null,
  };
  const asked = new URL('/module/web/jpage/', COLUMN).href;

  test('jpage is asked by a form when its page has no records', () => {
    const body = `<div id="1"></div><script>$('#1').jpage({proxyUrl:'/module/web/jpage/dataproxy.jsp',perPage:20,ajaxParam:{col:1,webid:39,columnid:61490,unitid:'246810'}})</script>`;
    expect(read(body).requests).toEqual([
      {
        reader: 'jpage',
        url: 'https://www.mumian.gov.cn/module/web/jpage/dataproxy.jsp?startrecord=1&endrecord=60&perpage=20',
        form: 'col=1&webid=39&columnid=61490&unitid=246810',
      },
    ]);
  });

  test('the XML of jpage, with the address of what follows', () => {
    const xml = `<?xml version='1.0' encoding='UTF-8'?><datastore><totalpage>5</totalpage><nextgroup><![CDATA[<a href="./dataproxy.jsp?page=2&webid=39"></a>]]></nextgroup><recordset>${rows((e) => `<record><![CDATA[<li><a href="${e.href}">${e.title}</a><i>${e.date}</i></li>]]></record>`)}</recordset></datastore>`;
    const list = readListData(request, Buffer.from(xml), COLUMN);
    expect(list).toMatchObject({
      items: itemsOf(ENTRIES, asked),
      next: `${asked}dataproxy.jsp?page=2&webid=39`,
      pageCount: 5,
    });
  });

  test('plain mark-up and records of any interface', () => {
    expect(readListData(request, Buffer.from(markup), COLUMN).items).toEqual(items);
    const records = ENTRIES.map((e) => ({ Title: e.title, LinkUrl: e.href, PubDate: e.date }));
    expect(readListData(request, answer({ code: 0, result: { rows: records } }), COLUMN).items).toEqual(
      items,
    );
  });

  test('an empty answer is an empty list, an unknown one is unread', () => {
    expect(readListData(request, answer({ articles: [], total: 0 }), COLUMN)).toMatchObject({
      items: [],
      isUnread: false,
    });
    expect(readListData(request, answer({ error: 'no permission' }), COLUMN).isUnread).toBe(true);
    expect(readListData(request, Buffer.from('Access denied'), COLUMN).isUnread).toBe(true);
  });

  test('any bytes give a list', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (body) => {
          expect(Array.isArray(readListData(request, body, COLUMN).items)).toBe(true);
        },
      ),
    );
  });
});

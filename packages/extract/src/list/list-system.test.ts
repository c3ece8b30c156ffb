import { expect, test } from 'vitest';
import { extractPage } from '../page.ts';

/** Lists after the default templates of content systems. */

const TITLES = [
  '关于开展汛期隐患排查的通知',
  '清榆市2026年财政预算公开',
  '市领导调研重点项目建设',
  '关于印发防汛工作方案的通知',
  '清榆市公开招聘公告第三号',
];
const day = (place: number): string => `2026-06-0${5 - place}`;
const rows = (write: (title: string, place: number) => string): string => TITLES.map(write).join('');

function read(main: string, title = '工作动态_清榆市人民政府') {
  const html = `<html><head><title>${title}</title></head><body>${main}<div>主办：清榆市人民政府</div></body></html>`;
  return extractPage({
    url: 'http://www.qingyu.gov.cn/gzdt/',
    body: new TextEncoder().encode(html),
    contentType: 'text/html; charset=utf-8',
  });
}

const EXPECTED = TITLES.map((title, place) => ({
  title,
  url: `http://www.qingyu.gov.cn/gzdt/${place}.html`,
  date: day(place),
}));

test.each([
  ['a handler', (p: number) => `onclick="window.location.href='/gzdt/${p}.html'"`],
  ['a stated address', (p: number) => `data-url="/gzdt/${p}.html"`],
])('rows that open by %s are entries', (_, opens) => {
  const page = read(`<ul>${rows((t, p) => `<li ${opens(p)}><h3>${t}</h3><time>${day(p)}</time></li>`)}</ul>`);
  expect(page.list.items).toEqual(EXPECTED);
  expect(page.kind).toBe('list');
});

test('a link without an address that opens a page by its handler is an entry', () => {
  const link = (p: number): string => `href="javascript:;" onclick="window.open('/gzdt/${p}.html')"`;
  expect(
    read(`<ul>${rows((t, p) => `<li><a ${link(p)}>${t}</a><b>${day(p)}</b></li>`)}</ul>`).list.items,
  ).toEqual(EXPECTED);
});

test('the head of a list that is no table tells which day is that of publication', () => {
  const head = '<div><span>标题</span><span>发布日期</span><span>截止日期</span></div>';
  const row = (t: string, p: number): string =>
    `<div><span><a href="${p}.html">${t}</a></span><span>${day(p)}</span><span>2026-12-31</span></div>`;
  expect(read(`<div>${head}${rows(row)}</div>`).list.items).toEqual(EXPECTED);
  expect(read(`${head}<div>${rows(row)}</div>`).list.items).toEqual(EXPECTED);
});

test('a short link that goes on returning is the office of the entries and none of them', () => {
  const row = (t: string, p: number): string =>
    `<article><h2><a href="${p}.html">${t}</a></h2><p><time datetime="${day(p)}">6月</time> <a href="/author/wlj">文旅局</a></p></article>`;
  const next = '<nav><div><a href="/gzdt/page/2">早期文章</a></div></nav>';
  const { list } = read(`<main>${rows(row)}${next}</main>`);
  expect(list.items).toEqual(EXPECTED);
  expect(list.next).toBe('http://www.qingyu.gov.cn/gzdt/page/2');
});

test('a short list under the name of the page comes before a long one beside it', () => {
  const side = Array.from(
    { length: 10 },
    (_, p) => `<li><a href="/z/${p}.html">其他栏目的第${p}条最新信息标题</a><span>2026-06-01</span></li>`,
  ).join('');
  const own = rows((t, p) => `<li><a href="${p}.html">${t}</a><span>${day(p)}</span></li>`);
  const page = read(
    `<div class="fl"><div class="b"><div>最新信息</div><ul>${side}</ul></div></div><div class="fr"><div>工作动态</div><ul class="n">${own}</ul></div>`,
  );
  expect(page.list.items).toEqual(EXPECTED);
});

test('entries that each tell a day with a label make no article', () => {
  const row = (t: string, p: number): string =>
    `<li><a href="${p}.html">${t}</a><span><small>日期：</small>${day(p)}<small>点击：</small>12</span><p>各单位要落实值班制度，备足抢险物资，组织群众演练。</p></li>`;
  expect(read(`<ul>${rows(row)}</ul>`).kind).toBe('list');
});

test('a table of letters, each with its state, is a mailbox and not one letter', () => {
  const heads = ['信件编号', '信件标题', '来信时间', '办理单位', '状态']
    .map((head) => `<th>${head}</th>`)
    .join('');
  const row = (t: string, p: number): string =>
    `<tr><td>QY${p}</td><td><a href="${p}.html">${t}</a></td><td>${day(p)}</td><td>市信访局</td><td>已办结</td></tr>`;
  expect(read(`<table><tr>${heads}</tr>${rows(row)}</table>`, '信件公开').kind).toBe('mailbox');
});

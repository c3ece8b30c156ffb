import { expect, test } from 'vitest';
import { extractPage } from '../page.ts';

/** Lists whose surroundings mislead. */

const CRUMBS = '<div>当前位置：<a href="/">首页</a> &gt; <a href="/t/">图片新闻</a></div>';
const TITLES = [
  '市政府召开防汛工作会议',
  '关于开展春季植树的通知',
  '全市重点项目集中开工',
  '青竹县公开招聘公告',
];

function read(main: string) {
  const html = `<html><head><title>图片新闻_云溪市人民政府</title></head><body>${main}<div>主办：云溪市人民政府</div></body></html>`;
  const { list } = extractPage({
    url: 'http://www.yunxi.gov.cn/t/',
    body: new TextEncoder().encode(html),
    contentType: 'text/html; charset=utf-8',
  });
  return list;
}

const rows = (write: (title: string, place: number) => string): string => TITLES.map(write).join('');
const EXPECTED = TITLES.map((title, place) => ({
  title,
  url: `http://www.yunxi.gov.cn/t/${place}.html`,
  date: `2026-06-0${4 - place}`,
}));

test.each([
  [
    'the breadcrumb above it names pictures',
    `${CRUMBS}<ul>${rows((t, p) => `<li><a href="${p}.html"><img src="/i.jpg"></a><p><a href="${p}.html">${t}</a></p><span>[2026-06-0${4 - p}]</span></li>`)}</ul>`,
  ],
  [
    'its days tell the weekday',
    `<div>${rows((t, p) => `<div><a href="${p}.html">${t}</a><em>2026年6月${4 - p}日 星期一</em></div>`)}</div>`,
  ],
  [
    'its links hold day and source',
    `<ul>${rows((t, p) => `<li><a href="${p}.html"><span>${t}</span><span>发布时间：2026-06-0${4 - p}　来源：云溪日报</span></a></li>`)}</ul>`,
  ],
  [
    'its class reads like a place',
    `<ul class="wz">${rows((t, p) => `<li><a href="${p}.html">${t}</a><span>2026-06-0${4 - p}</span></li>`)}</ul>`,
  ],
])('a list is read where %s', (_, main) => {
  expect(read(main).items).toEqual(EXPECTED);
});

test('a lead story above the list is its first entry, whatever single links stand beside it', () => {
  const [lead = '', ...rest] = TITLES;
  const main = `<div>${CRUMBS}<div class="top1"><h3><a href="0.html">${lead}</a></h3><span>2026-06-04</span></div><ul>${rest.map((t, p) => `<li><a href="${p + 1}.html">${t}</a><span>2026-06-0${3 - p}</span></li>`).join('')}</ul><a href="index_1.html">下一页</a></div>`;
  expect(read(main).items).toEqual(EXPECTED);
});

test('a sign alone leads on where the navigation is nothing but signs', () => {
  const main = `<ul>${rows((t, p) => `<li><a href="${p}.html">${t}</a><span>2026-06-0${4 - p}</span></li>`)}</ul><div class="p"><a href="index_2.html">&gt;</a><a href="index_9.html">&gt;&gt;</a></div>`;
  expect(read(main).next).toBe('http://www.yunxi.gov.cn/t/index_2.html');
});

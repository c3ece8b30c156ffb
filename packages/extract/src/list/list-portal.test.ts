import { expect, test } from 'vitest';
import { extractPage } from '../page.ts';

function itemsOf(html: string) {
  const page = extractPage({
    url: 'http://www.lanjiang.gov.cn/gsgg/index.html',
    body: Buffer.from(`<title>公示公告</title>${html}`),
    contentType: 'text/html; charset=utf-8',
  });
  return page.list.items.map(({ url, date }) => [new URL(url).pathname, date]);
}

const row = (id: number): string =>
  `<li><a href="/gsgg/${id}.html">关于第${id}批补助对象的公示公告</a><span>2026-11-0${id}</span></li>`;
const [one, two] = [
  [1, 2, 3],
  [4, 5, 6],
].map((ids) => `<ul>${ids.map(row).join('')}</ul>`);

test('lists behind a tab are not the list of the page', () => {
  expect(itemsOf(`<div>${one}</div><div style="display:none">${two}</div>`)).toHaveLength(3);
});

test('where all lists are hidden, a script shows them', () => {
  expect(itemsOf(`<div style="display:none">${one}</div>`)).toHaveLength(3);
});

test('the day that a card shows in pieces comes before a day in its summary', () => {
  const card = (id: number): string =>
    `<div class="card"><h3><a href="/gsgg/${id}.html">关于第${id}批补助对象的公示公告</a></h3><p>2026年10月${id}日，市政府召开会议，研究有关工作。</p><div class="date"><b>1${id}</b><span>2026-11</span></div></div>`;
  expect(itemsOf(`<div>${[1, 2, 3].map(card).join('')}</div>`)).toEqual([
    ['/gsgg/1.html', '2026-11-11'],
    ['/gsgg/2.html', '2026-11-12'],
    ['/gsgg/3.html', '2026-11-13'],
  ]);
});

test('a box of page numbers leads on where choosing one sends the reader there', () => {
  const pageOf = (onchange: string) =>
    extractPage({
      url: 'http://www.lanjiang.gov.cn/gsgg/list_1.html',
      body: Buffer.from(
        `<title>公示公告</title>${one}第<select onchange="${onchange}"><option value="list_1.html" selected>1</option><option value="list_2.html">2</option></select>页`,
      ),
      contentType: 'text/html; charset=utf-8',
    });
  expect(pageOf('location.href=this.value').list.next).toBe('http://www.lanjiang.gov.cn/gsgg/list_2.html');
  expect(pageOf('show(this)').list.next).toBeNull();
});

test('labels of a letter are read where several stand in one line', () => {
  const { kind } = extractPage({
    url: 'http://ly.lanjiang.gov.cn/msg/12.html',
    body: Buffer.from(
      '<h2>关于供水的投诉</h2><p><span>留言人：王女士</span><span>留言时间：2026-11-03</span></p><div>多次停水，请领导过问。</div><h3>回复内容</h3><p><span>回复单位：市水务局</span><span>回复时间：2026-11-05</span></p><div>您反映的问题已转有关部门核实办理。</div>',
    ),
    contentType: 'text/html; charset=utf-8',
  });
  expect(kind).toBe('letter');
});

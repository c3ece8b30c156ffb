import { expect, test } from 'vitest';
import { extractPage } from '../page.ts';

/** Manners of the default templates of content systems, each with what misled a reader before. */

const TEXT =
  '<p>各镇人民政府、街道办事处：</p><p>为做好防汛工作，根据《关于加强防汛工作的意见》（玉政发〔2025〕8号），经市政府同意，现就有关事项通知如下，请认真贯彻执行。</p><p>各单位要落实值班制度，备足抢险物资，组织群众演练，及时报送险情和处置情况，确保人民群众生命财产安全，确保安全度汛。</p>';
const TITLE = '关于切实做好汛期地质灾害防治工作的通知';

function read(main: string, title = TITLE, url = 'http://www.qingyu.gov.cn/a/n12') {
  const html = `<html><head><title>${title}</title></head><body><div><a href="/">首页</a><a href="/a/">政务公开</a></div>${main}<div>主办：清榆市人民政府　网站标识码：3613000001</div></body></html>`;
  const { article, kind } = extractPage({
    url,
    body: new TextEncoder().encode(html),
    contentType: 'text/html; charset=utf-8',
  });
  return {
    kind,
    title: article?.title?.value,
    date: article?.publishedAt?.value,
    source: article?.source?.value ?? null,
    author: article?.author?.value ?? null,
    number: article?.documentNumber?.value ?? null,
    files: article?.attachments.map(({ url: file }) => file),
    text: article?.text ?? '',
  };
}

const BODY = `<div>${TEXT}</div>`;

test('a header whose headline the window alone shows is still the header', () => {
  const page = read(
    `<p><span>日期：2026-06-03</span><span>来源：白石镇</span></p>${BODY}`,
    `${TITLE}-通知公告-白石镇人民政府`,
  );
  expect(page).toMatchObject({ kind: 'article', title: TITLE, date: '2026-06-03', source: '白石镇' });
  expect(page.text).toMatch(/^各镇人民政府/);
});

test('a picture whose words are the title of the page is its headline', () => {
  const page = read(`<h1><img src="t.png" alt="${TITLE}"></h1><p>2026-06-03 10:20</p>${BODY}`);
  expect(page).toMatchObject({ title: TITLE, date: '2026-06-03T10:20' });
});

test('a picture with the name of the site is no headline', () => {
  const logo = '<a href="/"><img src="logo.png" alt="清榆市人民政府门户网站"></a>';
  expect(read(`${logo}${BODY}`, '清榆市人民政府门户网站').date).toBeUndefined();
});

test('a column in a larger heading gives way to the heading right above the header', () => {
  const page = read(`<h1>应急要闻</h1><h3>${TITLE}</h3><p>2026.06.03　来源：指挥中心</p>${BODY}`, '应急要闻');
  expect(page).toMatchObject({ title: TITLE, date: '2026-06-03', source: '指挥中心' });
});

test('a short headline with its header stays, whatever heading begins its text', () => {
  const page = read(
    '<h1>停水通知</h1><p>发布时间：2026-06-03</p><h3>一、停水的范围和起止时间</h3><p>云梯路沿线停水，请提前储水，敬请谅解。</p>',
    '停水通知',
  );
  expect(page.title).toBe('停水通知');
});

test('a headline that the text repeats with its number stays where the header is', () => {
  const head = `<p align="center">榆应急〔2026〕7号</p><p>${TITLE.slice(0, 9)}</p><p>${TITLE.slice(9)}</p>`;
  const page = read(`<div>${TITLE}</div><div>发布日期：2026-06-03</div><div>${head}${TEXT}</div>`);
  expect(page.text).toMatch(/^榆应急〔2026〕7号/);
  expect(page.number).toBe('榆应急〔2026〕7号');
});

test.each([
  [
    'elements side by side',
    (label: string, value: string) => `<p><span>${label}</span><span>${value}</span></p>`,
  ],
  ['a blank', (label: string, value: string) => `<p>${label} ${value}</p>`],
  ['lines that take turns', (label: string, value: string) => `<div>${label}</div><div>${value}</div>`],
])('labels without a colon are told from values by %s', (_, row) => {
  const facts = `${row('发文机关', '清榆市应急局')}${row('发文字号', '榆应急〔2026〕7号')}${row('成文日期', '2026年5月30日')}${row('发布日期', '2026-06-03')}`;
  expect(read(`<div>${facts}</div><h1>${TITLE}</h1>${BODY}`)).toMatchObject({
    number: '榆应急〔2026〕7号',
    date: '2026-06-03',
    source: '清榆市应急局',
  });
});

test('an empty label takes nothing from the addressee below it', () => {
  const page = read(`<h1>${TITLE}</h1><p>2026-06-03 10:20　来源：本站　作者：</p>${BODY}`);
  expect(page).toMatchObject({ author: null, source: '本站' });
});

test('the number beside an explanation is that of the document it explains', () => {
  const box = `<div><b>政策原文</b><p>文号：榆政办发〔2026〕3号</p></div>`;
  const title = '《清榆市防汛若干措施》政策解读';
  const page = read(`<h1>${title}</h1><p>发布时间：2026-06-03</p>${BODY}${box}`, title);
  expect(page.number).toBeNull();
});

test.each([
  ['2026-06-03 10:20 | 市水务集团 | 29次浏览', '市水务集团'],
  ['发布科室：防汛科　发布时间：2026-06-03', '防汛科'],
])('an office in the header is the source: %s', (header, source) => {
  expect(read(`<h1>${TITLE}</h1><p>${header}</p>${BODY}`).source).toBe(source);
});

test('who entered a text in brackets is no part of its author', () => {
  const page = read(`<h1>${TITLE}</h1><p>作者：陆川　【编辑录入：daj】　发表日期：2026年6月3日</p>${BODY}`);
  expect(page.author).toBe('陆川');
});

test('the lines of a header are no text: a value below its label, a day with its weekday', () => {
  const rows = '<div>发布时间：</div><div>2026-06-03</div><div>信息来源：</div><div>防汛办</div>';
  expect(read(`<h1>${TITLE}</h1>${rows}${BODY}`).text).toMatch(/^各镇人民政府/);
  const weekday = read(`<h1>${TITLE}</h1><p>2026年6月3日 星期三</p>${BODY}`);
  expect(weekday).toMatchObject({ date: '2026-06-03' });
  expect(weekday.text).toMatch(/^各镇人民政府/);
});

test('what a browser says that shows no film, comments of readers and the address of the site are no text', () => {
  const film = '<video controls><source src="v.mp4">您的浏览器不支持 video 标签。</video>';
  const comments =
    '<div><h4>网友意见（2条）</h4><p>建议增加夜间值守的内容，让大家有章可循，及时转移。</p></div>';
  const { text } = read(`<h1>${TITLE}</h1><p>发布时间：2026-06-03</p>${film}${BODY}${comments}`);
  expect(text).toMatch(/^各镇人民政府/);
  expect(text).toMatch(/确保安全度汛。$/);
});

test('files that the table of facts offers, and pictures that are named and downloaded, are attachments', () => {
  const facts =
    '<dl><dt>索引号</dt><dd>11-2026-7</dd><dt>文件下载</dt><dd><a href="/u/7.ofd">OFD</a></dd></dl>';
  const list =
    '<ul><li>附件列表</li><li><span>流程图.jpg</span><a href="/u/8.jpg" title="下载"><img src="/d.png"></a></li></ul>';
  expect(read(`${facts}<h1>${TITLE}</h1><p>发布时间：2026-06-03</p>${BODY}${list}`).files).toEqual([
    'http://www.qingyu.gov.cn/u/7.ofd',
    'http://www.qingyu.gov.cn/u/8.jpg',
  ]);
});

test('a name that a script shows is not the address of its file', () => {
  const link = (call: string): string =>
    `<p>附件：<a href="javascript:;" onclick="${call}">申报表.pdf</a></p>`;
  const page = (call: string) =>
    read(`<h1>${TITLE}</h1><p>发布时间：2026-06-03</p>${BODY}${link(call)}`).files;
  expect(page("down('9a8b','申报表.pdf')")).toEqual([]);
  expect(page("down('申报表.pdf','/u/9.pdf')")).toEqual(['http://www.qingyu.gov.cn/u/9.pdf']);
});

test('files alone are the text of an article', () => {
  const links = ['财政局', '教育局', '民政局', '司法局']
    .map((name, place) => `<p><a href="/u/${place}.pdf">清榆市${name}2026年部门预算</a></p>`)
    .join('');
  const page = read(`<h1>${TITLE}</h1><p>发布时间：2026-06-03</p><div>${links}</div>`);
  expect(page.kind).toBe('article');
  expect(page.text.split('\n')).toHaveLength(4);
});

test('a greeting across the top of the site is no text', () => {
  const greeting = '<marquee>欢迎访问清榆市农业农村局网站！今天是2026年6月9日 星期二</marquee>';
  const page = read(`${greeting}<div>${TITLE}</div><p>2026-06-03 10:20</p>${BODY}`, '清榆市农业农村局');
  expect(page).toMatchObject({ title: TITLE, date: '2026-06-03T10:20' });
});

test('a signature in a block of its own belongs to the text', () => {
  const signed = '<div><p>清榆市应急局</p><p>2026年6月1日</p></div>';
  expect(read(`<h1>${TITLE}</h1><p>发布时间：2026-06-03</p>${BODY}${signed}`).text).toMatch(
    /清榆市应急局\n2026年6月1日$/,
  );
});

test('two offices may each give a document a number', () => {
  const numbers = '榆应急〔2026〕7号、榆财资〔2026〕9号';
  const page = read(`<h1>${TITLE}</h1><p>发布时间：2026-06-03</p><div><p>${numbers}</p>${TEXT}</div>`);
  expect(page.number).toBe(numbers);
});

const SHORT = '<p>张三　李四　王五　赵六</p>';

test('what readers say is no text, however short the text is', () => {
  const comments = '<div><h4>网友评论</h4><p>请自觉遵守互联网相关政策法规，文明发言。</p></div>';
  expect(read(`<h1>${TITLE}</h1><p>发布时间：2026-06-03</p><div>${SHORT}</div>${comments}`).text).toBe(
    '张三 李四 王五 赵六',
  );
});

test('a headline above its day counts below the longer text of a box beside it', () => {
  const box = `<div><h3>单位简介</h3>${TEXT}</div>`;
  const page = read(`${box}<div><h1>${TITLE}</h1><p>发布时间：2026-06-03</p>${SHORT}</div>`, '清榆市应急局');
  expect(page).toMatchObject({ title: TITLE, date: '2026-06-03' });
});

test('a confirmed headline with a bare day makes an article of two lines beside lists', () => {
  const list = `<ul>${[1, 2, 3, 4].map((place) => `<li><a href="/b/${place}.html">关于做好第${place}批补贴发放工作的通知</a><span>2026-02-0${place}</span></li>`).join('')}</ul>`;
  const page = read(`<h1>${TITLE}</h1><p><b>防汛办</b>　2026.06.03　阅读 88</p>${SHORT}${list}`);
  expect(page).toMatchObject({ kind: 'article', date: '2026-06-03', text: '张三 李四 王五 赵六' });
});

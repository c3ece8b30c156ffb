import { expect, test } from 'vitest';
import { extractPage } from '../page.ts';

/** Pages whose classes and metadata say nothing: what stands where must do. */

const TEXT =
  '<p>各县（区）人民政府：</p><p>为做好防汛工作，经市政府同意，现就有关事项通知如下，请认真贯彻执行。</p><p>请于月底前报送落实情况，逾期不报的予以通报。</p>';
const TITLE = '云溪市人民政府办公室关于做好防汛工作的通知';

function read(main: string, title = '', url = 'http://www.yunxi.gov.cn/a/12.html') {
  const html = `<html><head><title>${title}</title></head><body><div><a href="/">首页</a><a href="/a/">政务公开</a></div>${main}<div>主办：云溪市人民政府　网站标识码：3699000012</div></body></html>`;
  const { article, kind } = extractPage({
    url,
    body: new TextEncoder().encode(html),
    contentType: 'text/html; charset=utf-8',
  });
  return {
    kind,
    title: article?.title?.value,
    date: article?.publishedAt?.value,
    source: article?.source?.value,
    number: article?.documentNumber?.value,
    files: article?.attachments.map(({ url: file }) => file),
    text: article?.text,
  };
}

const HEADER = '<p>2026-06-03 10:20　云溪日报</p>';

test.each([
  ['the name of the site in a larger heading', `<h1>云溪市人民政府</h1><h4>${TITLE}</h4>`],
  ['the name of the column in a larger heading', `<h2>通知公告</h2><h3>${TITLE}</h3>`],
  ['a line break', `<div>${TITLE.slice(0, 13)}<br>${TITLE.slice(13)}</div>`],
  ['a label', `<div>标题：${TITLE}</div>`],
  ['a subtitle that begins with dashes', `<div><b>${TITLE}</b></div><div>——来自基层一线的报道</div>`],
  ['its number behind it', `<h3>${TITLE}<small>云溪政办发〔2026〕3号</small></h3>`],
])('a headline is itself, not what stands with it: %s', (_, head) => {
  expect(read(`${head}${HEADER}<div>${TEXT}</div>`)).toMatchObject({ kind: 'article', title: TITLE });
});

test('a site that calls all of its pages by its name has no headline of that name', () => {
  const page = read(`<h1>云溪市民政局</h1><div>${TITLE}</div>${HEADER}${TEXT}`, '云溪市民政局');
  expect(page.title).toBe(TITLE);
});

test('a number that stands behind the headline in its line is the number of the document', () => {
  const head = `<h3>${TITLE}<small>云溪政办发〔2026〕3号</small></h3>`;
  expect(read(`${head}${HEADER}${TEXT}`).number).toBe('云溪政办发〔2026〕3号');
});

test.each([
  ['in Chinese, alone in its line', '<div>2026年6月3日</div>', '2026-06-03', undefined],
  ['as a leaf of a calendar', '<div><b>03</b><i>2026-06</i></div>', '2026-06-03', undefined],
  ['as day and year', '<div><span>06/03</span><span>2026</span></div>', '2026-06-03', undefined],
  [
    'in elements without blanks',
    '<p><i>2026/06/03 10:20</i><i>云溪日报</i><i>阅读 9 次</i></p>',
    '2026-06-03T10:20',
    '云溪日报',
  ],
  ['behind a bar', '<div>云溪日报&nbsp;|&nbsp;2026.06.03</div>', '2026-06-03', '云溪日报'],
  ['without colons', '<div>发布日期 2026-06-03　信息来源 云溪日报　浏览量 9</div>', '2026-06-03', '云溪日报'],
  ['beside 发布于', '<div>云溪日报 发布于 2026-06-03 10:20 阅读(9)</div>', '2026-06-03T10:20', '云溪日报'],
  [
    'below the day of the document',
    '<div>【成文日期】2026-01-02</div><p>2026-06-03 云溪日报</p>',
    '2026-06-03',
    '云溪日报',
  ],
])('the day of publication and the source are seen %s', (_, header, date, source) => {
  expect(read(`<h2>${TITLE}</h2>${header}<div>${TEXT}</div>`)).toMatchObject({ date, source });
});

test('a script writes a variable of a script before it, cut to the day', () => {
  const header =
    '<script>var tm="2026-06-03 10:20:33";var ly="云溪日报";</script><p><script>document.write("来源："+ly+"　发布时间："+tm.substring(0,10));</script></p>';
  expect(read(`<h2>${TITLE}</h2>${header}<div>${TEXT}</div>`)).toMatchObject({
    date: '2026-06-03',
    source: '云溪日报',
  });
});

test('of two branches a script writes the one that its variables choose', () => {
  const header =
    "<p>发布时间：2026-06-03　来源：<script>var ly='秘书科';if(ly==''){document.write('云溪市民政局');}else{document.write('<b>'+ly+'</b>');}</script></p>";
  expect(read(`<h2>${TITLE}</h2>${header}<div>${TEXT}</div>`).source).toBe('秘书科');
});

test.each([
  ['a disclaimer', '<div>声明：转载请注明出处，本网站所刊登的信息如有侵权请联系我们删除。</div>'],
  [
    'titles of others under a short heading',
    '<h3>热点排行</h3><a href="/1.html">关于做好第一季度统计工作的通知</a><br><a href="/2.html">关于做好第二季度统计工作的通知</a><br><a href="/3.html">关于做好第三季度统计工作的通知</a>',
  ],
  [
    'a table of the facts of the document',
    '<dl><dt>索引号</dt><dd>12/33</dd><dt>文号</dt><dd>云溪政办发〔2026〕3号</dd></dl>',
  ],
  [
    'files with their downloads counted',
    '<ul><li>附件【<a href="/x.doc">名单.doc</a>】已下载<span>12</span>次</li></ul>',
  ],
])('the text ends above %s', (_, tail) => {
  expect(read(`<h2>${TITLE}</h2>${HEADER}${TEXT}${tail}`).text).toMatch(/逾期不报的予以通报。$/);
});

test('colours and sizes for readers are no text', () => {
  const tools =
    '<div>字体：大 中 小</div><div>视力保护色：</div><div>杏仁黄 秋叶褐 胭脂红 银河白(默认色)</div>';
  expect(read(`<h2>${TITLE}</h2>${HEADER}${tools}<div>${TEXT}</div>`).text).toMatch(/^各县（区）人民政府：/);
});

test.each([
  [
    'addresses without an ending behind 附件',
    '<p>附件：1.<a href="/servlet/A?f=1">岗位表</a></p><p>2.<a href="/attach/0/5d50210f0c1">报名表</a></p>',
    ['/servlet/A?f=1', '/attach/0/5d50210f0c1'],
  ],
  [
    '下载 behind the name of a file',
    '<div><span>申报书.docx</span> <a href="/file/down?id=33">下载</a></div>',
    ['/file/down?id=33'],
  ],
])('files are offered by %s', (_, offer, files) => {
  expect(read(`<h2>${TITLE}</h2>${HEADER}${TEXT}${offer}<p>标签：<a href="/t1">防汛</a></p>`).files).toEqual(
    files.map((file) => `http://www.yunxi.gov.cn${file}`),
  );
});

import { COLUMN, columnPage, ENTRIES, itemsOf, type ListFixture, rows, type SampleEntry } from './fixture.ts';

const HOME = 'https://www.mumian.gov.cn/';
const item = (e: SampleEntry): string =>
  `<li><a href="${e.href}" title="${e.title}">${e.title}</a><span>${e.date}</span></li>`;
const moved = (folder: string): SampleEntry[] =>
  ENTRIES.map((e) => ({ ...e, href: e.href.replace('./', `${folder}/`) }));
const block = (name: string, entries: readonly SampleEntry[]): string =>
  `<div class="box"><div class="tt"><h3><a href="/${name}/">${name}</a></h3><a class="more" href="/${name}/">更多&gt;&gt;</a></div><ul class="list">${rows(item, entries)}</ul></div>`;
const withoutSide = (html: string): string =>
  html.replace(/<div class="box-right">[\s\S]*?<\/ul><\/div>/, '');
const [first, second, third] = [moved('/zwgk/a'), moved('/zwgk/b'), moved('/zwgk/c')];
const main = `<ul class="list">${rows(item)}</ul>`;

/** Pages with several lists, of which some or one are the page's own. */
export const PORTAL_LAYOUTS: Readonly<Record<string, ListFixture>> = {
  'a home page with lists': {
    url: HOME,
    html: withoutSide(
      columnPage(
        `${block('政务要闻', first.slice(0, 5))}${block('部门动态', second.slice(0, 5))}${block('公示公告', third.slice(0, 5))}`,
      ),
    ),
    items: [
      ...itemsOf(first.slice(0, 5), HOME),
      ...itemsOf(second.slice(0, 5), HOME),
      ...itemsOf(third.slice(0, 5), HOME),
    ],
  },
  'a column of columns': {
    url: 'https://www.mumian.gov.cn/zwgk/',
    html: columnPage(`${block('规章', first.slice(0, 4))}${block('规范性文件', second.slice(0, 4))}`),
    items: [...itemsOf(first.slice(0, 4)), ...itemsOf(second.slice(0, 4))],
  },
  'a side list of new information in another manner': {
    html: columnPage(
      `${main}</div><div class="r2"><h3>最新信息公开</h3><ul>${rows((e) => `<li><a href="${e.href}">${e.title.slice(0, 12)}…</a><em>${e.date.slice(5)}</em></li>`, moved('/zwgk/d').slice(0, 6))}</ul>`,
    ),
    items: itemsOf(ENTRIES),
  },
  'a list with page navigation beside another list of its manner': {
    html: columnPage(
      `${main}<div class="fy"><a href="index_2.html">下一页</a></div></div><div class="r2"><h3>最新信息公开</h3><div><ul>${rows(item, moved('/zwgk/d').slice(0, 5))}</ul></div>`,
    ),
    items: itemsOf(ENTRIES),
    next: new URL('index_2.html', COLUMN).href,
  },
  'tabs of sibling columns above the list': {
    html: columnPage(
      `<div class="tab"><ul>${['县区动态信息发布', '部门动态信息发布', '乡镇街道动态信息'].map((name, index) => `<li><a href="/zwgk/t${index}/index.html">${name}</a></li>`).join('')}</ul></div>${main}`,
    ),
    items: itemsOf(ENTRIES),
  },
  'hot articles with ranks and no dates': {
    html: columnPage(
      `${main}</div><div class="r2"><div class="t">点击排行</div><ul>${rows((e, index) => `<li><i>${index + 1}</i><a href="${e.href}">${e.title}</a></li>`, moved('/zwgk/d').slice(0, 6))}</ul>`,
    ),
    items: itemsOf(ENTRIES),
  },
  'a headline with summary above the list': {
    html: columnPage(
      `<div class="headline"><h2><a href="./202611/t20261104_99.html">市委召开常委会会议研究部署重点工作</a></h2><p>会议指出，要坚持以人民为中心的发展思想，扎实推进各项工作。<span>2026-11-04</span></p></div>${main}`,
    ),
    items: [
      {
        title: '市委召开常委会会议研究部署重点工作',
        url: new URL('./202611/t20261104_99.html', COLUMN).href,
        date: '2026-11-04',
      },
      ...itemsOf(ENTRIES),
    ],
  },
  'some entries without date': {
    html: columnPage(
      `<ul class="list">${rows((e, index) => (index === 2 ? `<li><a href="${e.href}">${e.title}</a></li>` : item(e)))}</ul>`,
    ),
    items: itemsOf(ENTRIES).map((entry, index) => (index === 2 ? { ...entry, date: null } : entry)),
  },
  'a search form and a calendar above the list': {
    html: columnPage(
      `<form><input name="q"><select><option>2026年</option></select><a href="javascript:search()">搜索</a></form><table class="rl"><tr>${[1, 2, 3, 4, 5, 6, 7].map((day) => `<td><a href="?d=${day}">${day}</a></td>`).join('')}</tr></table>${main}`,
    ),
    items: itemsOf(ENTRIES),
  },
};

/** Addresses of lists that look like those of single pages. */
export const LIST_ADDRESSES: readonly string[] = [
  'https://www.mumian.gov.cn/zwgk/list_12_2.html',
  'https://www.mumian.gov.cn/NewsList.aspx?id=12',
  'https://www.mumian.gov.cn/more.asp?ClassID=3&id=4',
  'https://www.mumian.gov.cn/info/list.jsp?newsid=5',
];

/** An article without metadata, with links to others below. */
export const RELATED = columnPage(
  `<h1>市教育局召开工作会</h1><div>发布时间：2026-11-03　来源：市教育局</div><div class="content">${'<p>会议传达学习了上级文件精神，对下一阶段工作作出部署，要求各单位抓好落实。</p>'.repeat(8)}</div><div class="sx">上一篇：<a href="./202610/t20261020_102.html">木棉市人民政府办公室关于印发《木棉市城市管理办法》的通知</a><br>下一篇：<a href="./202611/t20261104_9.html">关于征求意见的公告</a></div><div class="xg"><h3>相关文章</h3><ul>${rows(item, moved('/zwgk/d').slice(0, 5))}</ul></div>`,
).replace('<meta name="ColumnName" content="通知公告">', '');

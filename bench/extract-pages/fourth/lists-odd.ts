import { occasionOf } from '../second/occasion.ts';
import type { List } from '../second/rows.ts';
import { spelled } from '../second/surroundings.ts';
import { compactDay } from '../story.ts';
import { entriesOf } from './entries.ts';
import { boxOf, documentOf, footOf, topOf } from './scenery.ts';
import { headlines, officeOf, ownNumber } from './speech.ts';

/** The newer createPageHTML names a div first, and counts from one. */
const namedPager: List = (turn) => {
  const url = 'https://gxj.qingyu.example.gov.cn/zfxxgk/tzgg/index.html';
  const rows = entriesOf(
    turn + 61,
    15,
    url,
    (o) => `/zfxxgk/tzgg/${o.day.slice(0, 7).replace('-', '')}/t${compactDay(o.day)}_${o.number}.html`,
  );
  return {
    url,
    rows,
    next: 'index_2.html',
    html: documentOf(
      '通知公告_清榆市工业和信息化局',
      `<body>${topOf()}<div class="NewsList"><ul>${rows.map(({ href, title, date }) => `<li><a href="${href}" target="_blank" title="${title}">${title}</a><span>${date?.replaceAll('-', '.')}</span></li>`).join('\n')}</ul></div><div id="page_div" class="page"></div><script>createPageHTML('page_div',18, 1,'index','html',262);</script>${footOf()}</body>`,
    ),
  };
};

/** The main list is shorter than the box beside it. */
const shortBesideBox: List = (turn) => {
  const url = 'http://www.danfeng.example.gov.cn/zwgk/yjsgk/';
  const rows = entriesOf(turn + 63, 5, url, (o) => `./${o.number}.html`);
  return {
    url,
    rows,
    next: null,
    html: documentOf(
      '预决算公开-丹枫县人民政府',
      `<body>${topOf()}<div class="w"><div class="fl">${boxOf(occasionOf(turn), '最新信息', { count: 10 })}</div><div class="fr"><div class="tit">预决算公开</div><ul class="newslist">${rows.map(({ href, title, date }) => `<li><a href="${href}">${title}</a><span>${date}</span></li>`).join('\n')}</ul><div class="page">共5条 1/1页</div></div></div>${footOf()}</body>`,
    ),
  };
};

/** Rows open by onclick; no anchor. */
const clickRows: List = (turn) => {
  const url = 'https://m.danfeng.example.gov.cn/news/index.html';
  const rows = entriesOf(turn + 65, 12, url, (o) => `/news/${o.number}.html`);
  return {
    url,
    rows,
    next: null,
    html: documentOf(
      '要闻',
      `<body><div class="hd">丹枫要闻</div><ul class="m-list">${rows.map(({ href, title, date }) => `<li onclick="window.location.href='${href}'"><h3>${title}</h3><time>${date}</time></li>`).join('\n')}</ul><div class="more" onclick="loadMore()">加载更多</div></body>`,
    ),
  };
};

/** Two links in a row: the document and its PDF; the number in a cell between. */
const twoLinks: List = (turn) => {
  const url = 'https://www.qingyu.example.gov.cn/zwgk/zfwj/index.shtml';
  const rows = entriesOf(turn + 67, 15, url, (o) => `/zwgk/zfwj/${o.number}.shtml`);
  return {
    url,
    rows,
    next: '/zwgk/zfwj/index_2.shtml',
    html: documentOf(
      '市政府文件',
      `<body>${topOf()}<table class="wj"><tr><th>标题</th><th>发文字号</th><th>发布日期</th><th>下载</th></tr>${rows.map(({ href, title, date, occasion }) => `<tr><td><a href="${href}" target="_blank">${title}</a></td><td>${ownNumber(occasion)}</td><td>${date}</td><td><a href="/download/${occasion.number}.pdf">PDF</a> <a href="/download/${occasion.number}.doc">WORD</a></td></tr>`).join('\n')}</table><div class="pg">首页 上页 <a href="/zwgk/zfwj/index_2.shtml">下页</a> <a href="/zwgk/zfwj/index_9.shtml">尾页</a> 第1页/共9页</div>${footOf()}</body>`,
    ),
  };
};

/** The documents are files themselves. */
const fileRows: List = (turn) => {
  const url = 'http://www.qingyu.example.gov.cn/zwgk/zfxxgknb/';
  const rows = entriesOf(turn + 69, 10, url, (o) => `/u/nb/${o.number}.pdf`);
  return {
    url,
    rows,
    next: null,
    html: documentOf(
      '政府信息公开年报',
      `<body>${topOf()}<div class="nb"><h2>政府信息公开年报</h2>${rows.map(({ href, title, date }) => `<div class="nb-r"><img src="/i/pdf.png"><a href="${href}" download>${title}</a><span>发布时间：${date}</span></div>`).join('\n')}</div>${footOf()}</body>`,
    ),
  };
};

/** Office before the title, outside of the link; day spelled. */
const officeFirst: List = (turn) => {
  const url = 'https://www.qingyu.example.gov.cn/xwzx/bmdt/';
  const rows = entriesOf(
    turn + 71,
    16,
    url,
    (o) => `https://www.qingyu.example.gov.cn/xwzx/bmdt/content_${o.number}.html`,
    { cut: 30, dots: '……' },
  );
  return {
    url,
    rows,
    next: 'index_2.html',
    html: documentOf(
      '部门动态',
      `<body>${topOf()}<div class="dt">${rows.map(({ href, title, shown, date, occasion }) => `<p><i></i>【${officeOf(occasion)}】<a href="${href}" title="标题：${title}">${shown}</a><label>${spelled(date ?? '')}</label></p>`).join('\n')}<p class="pg"><a href="index_2.html">下一页&gt;</a></p></div>${footOf()}</body>`,
    ),
  };
};

/** One column's list shows, three others wait behind tabs. */
const tabbed: List = (turn) => {
  const url = 'https://www.qingyu.example.gov.cn/zwgk/zcjd/';
  const rows = entriesOf(turn + 73, 10, url, (o) => `./w/${o.number}.html`);
  const hidden = entriesOf(turn + 75, 10, url, (o) => `./t/${o.number}.html`);
  const list = (entries: typeof rows): string =>
    entries.map(({ href, title, date }) => `<li><a href="${href}">${title}</a><b>${date}</b></li>`).join('');
  return {
    url,
    rows,
    next: 'index_1.html',
    html: documentOf(
      '政策解读',
      `<body>${topOf()}<div class="tabs"><span class="cur">文字解读</span><span>图片解读</span></div><div class="panes"><ul class="pane">${list(rows)}</ul><ul class="pane" style="display: none;">${list(hidden)}</ul></div><script>createPageHTML(8, 0, "index", "html");</script>${footOf()}</body>`,
    ),
  };
};

/** A heading as link, a summary in another link, the day as the first line. */
const summaryLinks: List = (turn) => {
  const url = 'https://kjj.danfeng.example.gov.cn/xw';
  const rows = entriesOf(turn + 77, 8, url, (o) => `/xw/${o.number}`);
  return {
    url,
    rows,
    next: '/xw?page=2',
    html: documentOf(
      '科技新闻',
      `<body>${topOf('nav')}<section>${rows.map(({ href, title, date, occasion }) => `<article><time>${date?.replaceAll('-', '/')}</time><h3><a href="${href}">${title}</a></h3><a href="${href}"><p>${occasion.subject.sentences[0]}</p></a><a href="${href}">查看详情</a></article>`).join('\n')}</section><nav><a href="/xw?page=2" aria-label="Next">下一页</a></nav>${footOf()}</body>`,
    ),
  };
};

/** A picture and a long headline lead the list; the rows follow. */
const leadStory: List = (turn) => {
  const url = 'http://www.qingyu.example.gov.cn/xwzx/zwyw/';
  const rows = entriesOf(turn + 79, 16, url, (o) => `./${o.day.slice(0, 4)}/${o.number}.html`);
  const [first, ...others] = rows;
  return {
    url,
    rows,
    next: 'index_2.html',
    html: documentOf(
      '政务要闻',
      `<body>${topOf()}<div class="lead"><a href="${first?.href}"><img src="l.jpg"></a><h2><a href="${first?.href}">${first?.title}</a></h2><p>${first?.occasion.subject.sentences[0]}</p><span>${first?.date}</span></div><ul class="rows">${others.map(({ href, title, date }) => `<li><a href="${href}">${title}</a><span>${date}</span></li>`).join('\n')}</ul><div class="pages"><a href="index_2.html">下一页</a></div>${footOf()}</body>`,
    ),
  };
};

/** Numbered rows of one letter's width; month and day in brackets, the year in the address alone. */
const numbered: List = (turn) => {
  const url = 'http://dsj.qingyu.example.gov.cn/tz/';
  const rows = entriesOf(
    turn + 81,
    20,
    url,
    (o) => `${o.day.slice(0, 4)}/${o.day.slice(5, 7)}/${o.number}.html`,
  );
  return {
    url,
    rows,
    next: '?p=2',
    html: documentOf(
      '通知',
      `<body>${topOf('table')}<ol>${rows.map(({ href, title, date }, place) => `<li>${place + 1}. <a href="${href}">${title}</a> [${date?.slice(5)}]</li>`).join('\n')}</ol><a href="?p=2">下一页</a>${footOf('table')}</body>`,
    ),
  };
};

/** 办件公开: title, office, state and two days; the second is that of publication. */
const stateRows: List = (turn) => {
  const url = 'https://www.qingyu.example.gov.cn/hdjl/yjzj/';
  const rows = entriesOf(turn + 83, 10, url, (o) => `./${o.number}.html`);
  return {
    url,
    rows,
    next: './index_1.html',
    html: documentOf(
      '意见征集',
      `<body>${topOf()}<div class="yj"><div class="yj-h"><span>标题</span><span>发布日期</span><span>截止日期</span><span>状态</span></div>${rows.map(({ href, date }, place) => `<div class="yj-r"><span><a href="${href}">${rows[place]?.title}</a></span><span>${date}</span><span>2026-12-31</span><span>${place < 2 ? '进行中' : '已结束'}</span></div>`).join('\n')}<div class="fy"><a href="./index_1.html">下一页</a></div></div>${boxOf(occasionOf(5), headlines.shortNews(occasionOf(5)).slice(0, 4), { count: 3 })}${footOf()}</body>`,
    ),
  };
};

export const oddLists: Readonly<Record<string, List>> = {
  'named-pager': namedPager,
  'short-beside-box': shortBesideBox,
  'click-rows': clickRows,
  'two-links': twoLinks,
  'file-rows': fileRows,
  'office-first': officeFirst,
  tabbed,
  'summary-links': summaryLinks,
  'lead-story': leadStory,
  numbered,
  'state-rows': stateRows,
};

import { occasionOf, partsOf } from '../second/occasion.ts';
import { type List, type Row, rowsOf } from '../second/rows.ts';
import { spelled } from '../second/surroundings.ts';
import { compactDay } from '../story.ts';
import { pageIn, sideList } from './frame.ts';
import { numberOf } from './writing.ts';

/** Lists of blocks: cards, pictures, leaves of calendars, data in scripts. */

const around = (turn: number): ReturnType<typeof occasionOf> => occasionOf(36_000 + turn);
const each = (rows: readonly Row[], write: (row: Row, place: number) => string): string =>
  rows.map(write).join('\n');

/** The whole card is one link: leaf, headline, summary that names a day of its own. */
const wholeCards: List = (turn) => {
  const url = 'https://whj.yunxi.gov.cn/zx/dt';
  const rows = rowsOf(turn * 40 + 71_000, 8, url, (o) => `/zx/dt/${o.number}`);
  return {
    url,
    rows,
    next: '/zx/dt?page=2',
    html: pageIn(
      around(turn),
      { title: '动态 - 云溪市文化和旅游局', manner: 'plain', crumbs: ['首页', '动态'] },
      `<section class="cards">${each(
        rows,
        (row) =>
          `<a class="card" href="${row.href}"><div class="day"><b>${row.occasion.day.slice(8)}</b><i>${row.occasion.day.slice(0, 7)}</i></div><div class="txt"><h3>${row.title}</h3><p>${spelled(row.occasion.madeOn)}上午，${row.occasion.subject.sentences[1]}</p></div></a>`,
      )}</section><nav class="pager"><a href="/zx/dt?page=1" class="on">1</a><a href="/zx/dt?page=2">2</a><a href="/zx/dt?page=2" rel="next">下一页</a></nav>`,
    ),
  };
};

/** Pictures with their names beneath; picture and name are links of their own. */
const gallery: List = (turn) => {
  const url = 'http://www.yunxi.gov.cn/tpxw/index.shtml';
  const rows = rowsOf(turn * 40 + 71_500, 9, url, (o) => `/tpxw/${o.number}.shtml`, { cut: 16 });
  return {
    url,
    rows,
    next: '/tpxw/index_2.shtml',
    html: pageIn(
      around(turn),
      { title: '图片新闻_云溪市人民政府', crumbs: ['首页', '图片新闻'] },
      `<ul class="pics">${each(rows, (row) => `<li><a href="${row.href}" target="_blank"><img src="/upload/${row.occasion.number}.jpg" width="220" height="150"></a><p><a href="${row.href}" target="_blank" title="${row.title}">${row.shown}</a></p><span>[${row.occasion.day}]</span></li>`)}</ul><div class="page"><a href="/tpxw/index_2.shtml">下一页</a></div>`,
    ),
  };
};

/** 政策库: facts of each document below its name, with links to reading and file. */
const policies: List = (turn) => {
  const url = 'https://www.yunxi.gov.cn/zcwjk/';
  const rows = rowsOf(turn * 40 + 72_000, 10, url, (o) => `/zcwjk/policyDoc/${o.number}.html`);
  return {
    url,
    rows,
    next: '/zcwjk/index_2.html',
    html: pageIn(
      around(turn),
      { title: '政策文件库', crumbs: ['首页', '政策文件库'] },
      `<div class="zck"><div class="tj">共找到 <b>128</b> 份文件</div>${each(
        rows,
        (row) =>
          `<div class="doc"><h3><a href="${row.href}" target="_blank">${row.title}</a></h3><p><span>发文字号：${numberOf(row.occasion)}</span><span>发文机关：云溪市人民政府办公室</span></p><p><span>成文日期：${row.occasion.madeOn}</span><span>发布日期：${row.occasion.day}</span></p><div class="op"><a href="/jd/${row.occasion.number}.html">政策解读</a><a href="/down/${row.occasion.number}.pdf">下载</a></div></div>`,
      )}<div class="pages"><a href="/zcwjk/index_2.html">下一页</a></div></div>`,
    ),
  };
};

/** Day and year split over two spans, month and day first with a slash. */
const slashLeaves: List = (turn) => {
  const url = 'https://sthjj.yunxi.gov.cn/gsgg/';
  const rows = rowsOf(turn * 40 + 72_500, 12, url, (o) => `${o.day.slice(0, 4)}/${o.number}.html`);
  return {
    url,
    rows,
    next: 'index2.html',
    html: pageIn(
      around(turn),
      { title: '公示公告', crumbs: ['首页', '公示公告'] },
      `<div class="news"><ul>${each(rows, (row) => `<li><div class="time"><span class="md">${row.occasion.day.slice(5).replace('-', '/')}</span><span class="y">${row.occasion.day.slice(0, 4)}</span></div><div class="t"><a href="${row.href}">${row.title}</a></div></li>`)}</ul></div><div class="pg"><a href="index2.html">下一页</a></div>`,
    ),
  };
};

/** Headings of months over days of the month. */
const months: List = (turn) => {
  const url = 'http://dsj.yunxi.gov.cn/dsj/2026/';
  const rows = rowsOf(turn * 40 + 73_000, 16, url, (o) => `/dsj/${o.number}.html`);
  let month = '';
  const html = each(rows, (row) => {
    const [year, m, date] = partsOf(row.occasion.day);
    const heading = `${year}年${m}月`;
    const top = heading === month ? '' : `<h4 class="month">${heading}</h4>`;
    month = heading;
    return `${top}<p class="ev"><span>${date}日</span><a href="${row.href}">${row.title}</a></p>`;
  });
  return {
    url,
    rows,
    next: null,
    html: pageIn(
      around(turn),
      { title: '大事记', crumbs: ['首页', '大事记'] },
      `<div class="dsj">${html}</div>`,
    ),
  };
};

/** The entries are files. */
const fileList: List = (turn) => {
  const url = 'http://tjj.yunxi.gov.cn/tjgb/';
  const rows = rowsOf(turn * 40 + 73_500, 10, url, (o) => `/upload/tjgb/${o.number}.pdf`);
  return {
    url,
    rows,
    next: null,
    html: pageIn(
      around(turn),
      { title: '统计公报-云溪市统计局', crumbs: ['首页', '统计公报'] },
      `<ul class="files">${each(rows, (row) => `<li><img src="/img/pdf.gif"><a href="${row.href}">${row.title}</a><span>${row.occasion.day}</span></li>`)}</ul>`,
    ),
  };
};

/** The rows lie in a variable of a script that builds the list. */
const inVariable: List = (turn) => {
  const url = 'https://fgw.yunxi.gov.cn/xwzx/tzgg/';
  const rows = rowsOf(turn * 40 + 74_000, 12, url, (o) => `/xwzx/tzgg/${compactDay(o.day)}/${o.number}.html`);
  const data = rows.map((row) => ({
    id: row.occasion.number,
    title: row.title,
    url: row.href,
    pubDate: `${row.occasion.day} ${row.occasion.time}`,
    source: '云溪市发展和改革委员会',
  }));
  return {
    url,
    rows,
    next: null,
    html: pageIn(
      around(turn),
      { title: '通知公告', crumbs: ['首页', '新闻中心', '通知公告'] },
      `<ul id="newsList"></ul><script>var newsData = ${JSON.stringify(data)};var html='';for(var i=0;i<newsData.length;i++){html+='<li><a href="'+newsData[i].url+'">'+newsData[i].title+'</a><span>'+newsData[i].pubDate.substring(0,10)+'</span></li>';}document.getElementById('newsList').innerHTML=html;</script>`,
    ),
  };
};

/** Two tabs that show side by side, each a list of its own; the column's menu has short names with counts. */
const sideBySide: List = (turn) => {
  const url = 'https://www.qingzhu.gov.cn/zmhd/yjzj/';
  const rows = rowsOf(turn * 40 + 74_500, 12, url, (o) => `/zmhd/yjzj/${o.number}.html`);
  const box = (title: string, from: number): string =>
    `<div class="half"><div class="tt"><b>${title}</b><a href="/zmhd/yjzj/${from}/">更多</a></div>${each(rows.slice(from, from + 6), (row) => `<div class="r"><a href="${row.href}">${row.title}</a><div class="d">发布时间：${row.occasion.day}</div></div>`)}</div>`;
  return {
    url,
    rows,
    next: null,
    html: pageIn(
      around(turn),
      { title: '意见征集', crumbs: ['首页', '政民互动', '意见征集'] },
      `<div class="lm"><a href="/a/">民意征集(12)</a><a href="/b/">网上调查(5)</a><a href="/c/">结果反馈(9)</a></div>${box('征集公告', 0)}${box('结果反馈', 6)}`,
    ),
  };
};

/** One picture story at the top, then rows; each row ends in a mark and the number of its readers. */
const leadStory: List = (turn) => {
  const url = 'https://www.baisha.gov.cn/ztzl/cjwmcs/';
  const rows = rowsOf(turn * 40 + 75_000, 11, url, (o) => `./${o.number}.html`);
  const [lead, ...rest] = rows;
  return {
    url,
    rows,
    next: './index_1.html',
    html: pageIn(
      around(turn),
      { title: '创建文明城市_专题专栏_白沙区人民政府', crumbs: ['首页', '专题专栏'] },
      `<div class="top1"><img src="/t/1.jpg"><div><h3><a href="${lead?.href}">${lead?.title}</a></h3><p>${lead?.occasion.subject.sentences[0]}</p><span>${lead?.occasion.day}</span></div></div><ul class="l2">${each(rest, (row) => `<li><i>■</i><a href="${row.href}">${row.title}</a><img src="/img/hot.gif"><span class="v">${row.occasion.number}人阅读</span><span class="d">${row.occasion.day}</span></li>`)}</ul><div class="pp"><a href="./index_1.html">下一页</a></div>${sideList(around(turn), '友情专题', 4, false)}`,
    ),
  };
};

/** Articles of one column as headings with a line of facts and a beginning of the text. */
const digests: List = (turn) => {
  const url = 'https://jkq.yunxi.gov.cn/article/list?cid=9';
  const rows = rowsOf(turn * 40 + 75_500, 8, url, (o) => `/article/detail?id=${o.number}`);
  return {
    url,
    rows,
    next: '/article/list?cid=9&amp;page=2',
    html: pageIn(
      around(turn),
      { title: '云溪经济技术开发区', manner: 'plain', crumbs: ['首页', '园区新闻'] },
      `${each(rows, (row) => `<div class="post"><h2><a href="${row.href}" rel="bookmark">${row.title}</a></h2><div class="meta">发布于 <time datetime="${row.occasion.day}">${spelled(row.occasion.day)}</time> 由 <a href="/author/1">管委会</a></div><div class="excerpt">${row.occasion.subject.sentences[0]}${row.occasion.subject.sentences[2]} <a href="${row.href}">阅读全文</a></div></div>`)}<div class="nav-links"><span>1</span><a href="/article/list?cid=9&amp;page=2">2</a><a class="next" href="/article/list?cid=9&amp;page=2">下一页</a></div>`,
    ),
  };
};

export const blockLists: Readonly<Record<string, List>> = {
  'list-whole-cards': wholeCards,
  'list-gallery': gallery,
  'list-policies': policies,
  'list-slash-leaves': slashLeaves,
  'list-months': months,
  'list-files': fileList,
  'list-in-variable': inVariable,
  'list-side-by-side': sideBySide,
  'list-lead-story': leadStory,
  'list-digests': digests,
};

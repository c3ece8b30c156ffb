import { partsOf } from './occasion.ts';
import { type List, rowsOf } from './rows.ts';
import { channelBar, headOf, siteFoot, spelled, topBar } from './surroundings.ts';

/** Newer lists: cards, tabs, columns, pinned entries, buttons for more. */

/** Cards with a picture, a summary with a day of its own, the published day split. */
const cards: List = (turn) => {
  const url = 'https://wlj.lanjiang.gov.cn/xwdt/';
  const rows = rowsOf(turn * 40 + 4_000, 10, url, (o) => `/html/xwdt/${o.number}.html`);
  return {
    url,
    rows,
    next: '/xwdt/2.html',
    html: `<!DOCTYPE html><html>${headOf('新闻动态')}<body>${topBar()}${channelBar()}<div class="card-list">${rows.map((row) => `<div class="card"><a class="pic" href="${row.href}"><img src="/img/${row.occasion.number}.jpg" alt="${row.title}"></a><div class="con"><h3><a href="${row.href}">${row.title}</a></h3><p class="sum">${spelled(row.occasion.madeOn)}，${row.occasion.subject.sentences[0]}<a href="${row.href}" class="xq">[详情]</a></p><div class="date"><b>${row.occasion.day.slice(8)}</b><span>${row.occasion.day.slice(0, 7)}</span></div></div></div>`).join('')}</div><div class="pages"><a class="on">1</a><a href="/xwdt/2.html">2</a><a href="/xwdt/3.html">3</a><a href="/xwdt/2.html" class="nxt">下一页</a></div>${siteFoot()}</body></html>`,
  };
};

/** One list that runs in two columns. */
const columns: List = (turn) => {
  const url = 'https://jyj.lanjiang.gov.cn/jyyw/index.html';
  const rows = rowsOf(turn * 40 + 4_500, 20, url, (o) => `/jyyw/c/${o.number}.html`, { cut: 20 });
  const column = (from: number): string =>
    `<ul class="half">${rows
      .slice(from, from + 10)
      .map(
        (row) =>
          `<li><i></i><a href="${row.href}" title="${row.title}" target="_blank">${row.shown}</a><em>${row.occasion.day}</em></li>`,
      )
      .join('')}</ul>`;
  return {
    url,
    rows,
    next: '/jyyw/index_2.html',
    html: `<!DOCTYPE html><html>${headOf('教育要闻-岚江市教育局')}<body>${topBar()}${channelBar()}<div class="two clearfix">${column(0)}${column(10)}</div><div class="fy"><a href="/jyyw/index_2.html">下页</a><a href="/jyyw/index_20.html">末页</a><input id="pn"><button onclick="go()">GO</button></div>${siteFoot()}</body></html>`,
  };
};

/** Tabs: the first list shows, the others are hidden until they are clicked. */
const tabs: List = (turn) => {
  const url = 'https://www.yunping.gov.cn/zwgk/gsgg/';
  const rows = rowsOf(turn * 40 + 5_000, 12, url, (o) => `/zwgk/gsgg/${o.number}.html`);
  const hidden = (from: number, id: string): string =>
    `<div class="tab-pane" id="${id}" style="display:none"><ul>${rowsOf(
      from,
      6,
      url,
      (o) => `/${id}/${o.number}.html`,
    )
      .map((row) => `<li><a href="${row.href}">${row.title}</a><span>${row.occasion.day}</span></li>`)
      .join('')}</ul></div>`;
  return {
    url,
    rows,
    next: '/zwgk/gsgg/index_2.html',
    html: `<!DOCTYPE html><html>${headOf('公示公告_云屏市人民政府')}<body>${topBar()}${channelBar()}<div class="tab-hd"><a class="on" href="javascript:;">公示公告</a><a href="javascript:;">招标采购</a><a href="javascript:;">人事招考</a></div><div class="tab-bd"><div class="tab-pane"><ul>${rows.map((row) => `<li><a href="${row.href}">${row.title}</a><span>${row.occasion.day}</span></li>`).join('')}</ul><div class="page"><a href="/zwgk/gsgg/index_2.html">下一页</a></div></div>${hidden(9_000, 'zbcg')}${hidden(9_100, 'rszk')}</div>${siteFoot()}</body></html>`,
  };
};

/** A channel's page: several blocks with 更多, all of its columns. */
const blocks: List = (turn) => {
  const url = 'https://www.yunping.gov.cn/zwgk/';
  const rows = rowsOf(turn * 40 + 5_500, 18, url, (o) => `/zwgk/c${o.number % 3}/${o.number}.html`, {
    cut: 22,
  });
  const block = (title: string, from: number): string =>
    `<div class="blk"><div class="blk-h"><h2>${title}</h2><a class="more" href="/zwgk/c${from}/">更多+</a></div><ul>${rows
      .slice(from, from + 6)
      .map(
        (row) =>
          `<li><a href="${row.href}" title="${row.title}">${row.shown}</a><span>${row.occasion.day}</span></li>`,
      )
      .join('')}</ul></div>`;
  return {
    url,
    rows,
    next: null,
    html: `<!DOCTYPE html><html>${headOf('政务公开_云屏市人民政府')}<body>${topBar()}${channelBar()}<div class="quick"><a href="/gk/zn/">信息公开指南</a><a href="/gk/zd/">信息公开制度</a><a href="/gk/nb/">信息公开年报</a><a href="/gk/ysq/">依申请公开</a></div>${block('通知公告', 0)}${block('部门动态', 6)}${block('政策文件', 12)}${siteFoot()}</body></html>`,
  };
};

/** Pinned entries stand first, older than what follows, with marks and pictures for new ones. */
const pinned: List = (turn) => {
  const url = 'https://rsj.lanjiang.gov.cn/zkly/list.html';
  const sorted = rowsOf(turn * 40 + 6_000, 15, url, (o) => `/zkly/${o.number}.html`);
  const rows = [...sorted.slice(-2), ...sorted.slice(0, -2)];
  return {
    url,
    rows,
    next: '/zkly/list_2.html',
    html: `<!DOCTYPE html><html>${headOf('招考录用')}<body>${topBar()}${channelBar()}<div class="zk"><ul>${rows.map((row, place) => `<li${place < 2 ? ' class="zd"' : ''}><span class="rq">${row.occasion.day}</span>${place < 2 ? '<span class="tag">置顶</span>' : ''}<a href="${row.href}" target="_blank">${row.title}</a>${place < 4 ? '<img src="/images/new.gif" alt="new">' : ''}</li>`).join('')}</ul></div><div class="p"><a href="/zkly/list_2.html">下一页 &gt;</a></div>${siteFoot()}</body></html>`,
  };
};

/** Loaded further by a button; no address is said. */
const loadMore: List = (turn) => {
  const url = 'https://m.yunping.gov.cn/news/';
  const rows = rowsOf(turn * 40 + 6_500, 10, url, (o) => `/news/${o.number}`);
  return {
    url,
    rows,
    next: null,
    html: `<!DOCTYPE html><html>${headOf('云屏要闻')}<body><header class="m-h"><a href="javascript:history.back()">返回</a><h1>云屏要闻</h1></header><div id="list">${rows.map((row) => `<a class="cell" href="${row.href}"><div class="cell-t">${row.title}</div><div class="cell-m"><span>云屏发布</span><span>${row.occasion.day} ${row.occasion.time}</span><span>${row.occasion.number % 700}阅读</span></div></a>`).join('')}</div><button id="more" onclick="loadMore()">点击加载更多</button><script>var page=1;function loadMore(){page++;$.getJSON('/api/news',{page:page},render)}</script></body></html>`,
  };
};

/** A list that Vue rendered on the server. */
const vueList: List = (turn) => {
  const url = 'https://www.yunping.gov.cn/portal/list/zcfg';
  const rows = rowsOf(turn * 40 + 7_000, 10, url, (o) => `/portal/article/${o.number}`);
  return {
    url,
    rows,
    next: '/portal/list/zcfg?page=2',
    html: `<!DOCTYPE html><html data-n-head-ssr>${headOf('政策法规')}<body><div id="app" data-server-rendered="true">${channelBar()}<div data-v-2c class="el-row">${rows.map((row) => `<div data-v-2c class="list-item"><a data-v-2c href="${row.href}" class="list-item__title"><span data-v-2c class="dot"></span>${row.title}</a><div data-v-2c class="list-item__extra"><span>发文机关：云屏市人民政府</span><span>成文日期：${row.occasion.madeOn}</span><span>发布日期：${row.occasion.day}</span></div></div>`).join('<!---->')}</div><div data-v-2c class="el-pagination"><button type="button" disabled="disabled" class="btn-prev"></button><ul class="el-pager"><li class="number active">1</li><li class="number"><a href="/portal/list/zcfg?page=2">2</a></li></ul><a href="/portal/list/zcfg?page=2" class="btn-next"><i class="el-icon-arrow-right"></i>下一页</a></div></div><script>window.__INITIAL_STATE__={"page":1,"total":87}</script>${siteFoot()}</body></html>`,
  };
};

/** Trading centre: area and state as marks before the headline. */
const trading: List = (turn) => {
  const url = 'https://ggzy.lanjiang.gov.cn/jyxx/004002/about.html';
  const rows = rowsOf(
    turn * 40 + 7_500,
    15,
    url,
    (o) => `/jyxx/004002/${o.day.replaceAll('-', '')}/${o.number}.html`,
  );
  return {
    url,
    rows,
    next: '/jyxx/004002/2.html',
    html: `<!DOCTYPE html><html>${headOf('招标公告')}<body>${topBar()}${channelBar()}<div class="filter"><a>全部</a><a href="?a=1">市本级</a><a href="?a=2">青苇县</a></div><ul class="ewb-nbd-items">${rows.map((row, place) => `<li class="ewb-nbd-item clearfix"><span class="l">【${place % 2 ? '市本级' : '青苇县'}】</span><a class="ewb-block" href="${row.href}" target="_blank" title="${row.title}">${row.title}</a><span class="st">${place % 3 ? '报名中' : '已开标'}</span><span class="ewb-date r">${row.occasion.day}</span></li>`).join('')}</ul><div class="pager"><ul class="m-pagination-page"><li class="active"><a>1</a></li><li><a href="/jyxx/004002/2.html">2</a></li></ul><a href="/jyxx/004002/2.html">下页 &gt;</a></div>${siteFoot()}</body></html>`,
  };
};

/** A category link before every headline. */
const categorised: List = (turn) => {
  const url = 'http://wjw.qingwei.gov.cn/xxgk/';
  const rows = rowsOf(turn * 40 + 8_000, 16, url, (o) => `/xxgk/art/${o.number}.html`);
  return {
    url,
    rows,
    next: '/xxgk/?pageIndex=2',
    html: `<!DOCTYPE html><html>${headOf('信息公开-青苇县卫生健康委员会')}<body>${channelBar('div')}<ul class="lb">${rows.map((row, place) => `<li>[<a href="/xxgk/${place % 2 ? 'tz' : 'gg'}/">${place % 2 ? '通知' : '公告'}</a>] <a href="${row.href}">${row.title}</a> <small>${row.occasion.day}</small></li>`).join('')}</ul><p><a href="/xxgk/?pageIndex=2">下一页</a></p>${siteFoot()}</body></html>`,
  };
};

/** Years as headings, month and day alone under them. */
const underYears: List = (turn) => {
  const url = 'https://www.lanjiang.gov.cn/dsj/';
  const rows = rowsOf(turn * 40 + 8_500, 14, url, (o) => `/dsj/${o.number}.html`);
  const years = [...new Set(rows.map(({ occasion }) => occasion.day.slice(0, 4)))];
  return {
    url,
    rows,
    next: null,
    html: `<!DOCTYPE html><html>${headOf('岚江大事记')}<body>${topBar()}${channelBar()}<div class="tl">${years
      .map(
        (year) =>
          `<h3 class="tl-y">${year}年</h3><ul>${rows
            .filter(({ occasion }) => occasion.day.startsWith(year))
            .map((row) => {
              const [, month, date] = partsOf(row.occasion.day);
              return `<li><span class="tl-d">${month}月${date}日</span><a href="${row.href}">${row.title}</a></li>`;
            })
            .join('')}</ul>`,
      )
      .join('')}</div>${siteFoot()}</body></html>`,
  };
};

/** Contents of an issue of the gazette: no days at all. */
const contents: List = (turn) => {
  const url = `https://www.lanjiang.gov.cn/zfgb/2026/d${turn + 1}q/`;
  const rows = rowsOf(turn * 40 + 9_500, 11, url, (o) => `${o.number}.html`, { dated: false });
  return {
    url,
    rows,
    next: null,
    html: `<!DOCTYPE html><html>${headOf('岚江市人民政府公报')}<body>${topBar()}${channelBar()}<div class="gb"><h2>2026年第${turn + 1}期（总第${216 + turn}号）</h2><p>出版日期：2026年${turn + 3}月15日</p><h4>市政府文件</h4><ul>${rows.map((row, place) => `<li><a href="${row.href}">${row.title}</a>……………（${place * 3 + 2}）</li>`).join('')}</ul></div>${siteFoot()}</body></html>`,
  };
};

export const cardLists: Readonly<Record<string, List>> = {
  'list-cards': cards,
  'list-columns': columns,
  'list-tabs': tabs,
  'list-blocks': blocks,
  'list-pinned': pinned,
  'list-load-more': loadMore,
  'list-vue': vueList,
  'list-trading': trading,
  'list-categorised': categorised,
  'list-under-years': underYears,
  'list-contents': contents,
};

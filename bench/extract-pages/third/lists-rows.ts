import { occasionOf, partsOf } from '../second/occasion.ts';
import { type List, type Row, rowsOf } from '../second/rows.ts';
import { spelled } from '../second/surroundings.ts';
import { compactDay } from '../story.ts';
import { pageIn, sideList } from './frame.ts';
import { numberOf } from './writing.ts';

/** Lists of rows: catalogues, tables, lines. */

const around = (turn: number): ReturnType<typeof occasionOf> => occasionOf(35_000 + turn);
const each = (rows: readonly Row[], write: (row: Row, place: number) => string): string =>
  rows.map(write).join('\n');

/** 公开目录: each entry carries a hidden sheet with all of its days. */
const hiddenSheets: List = (turn) => {
  const url = 'http://xxgk.yunxi.gov.cn/gkml/bmgk/';
  const rows = rowsOf(
    turn * 40 + 61_000,
    15,
    url,
    (o) => `./${o.day.slice(0, 7).replace('-', '')}/t${compactDay(o.day)}_${o.number}.html`,
  );
  return {
    url,
    rows,
    next: null,
    html: pageIn(
      around(turn),
      { title: '部门公开_云溪市政府信息公开', manner: 'table' },
      `<div id="documentContainer"><div class="headRow"><li class="xh">序号</li><li class="mc">信息名称</li><li class="fwrq">生成日期</li><li class="fbrq">发布日期</li></div>${each(
        rows,
        (row, place) =>
          `<div class="row"><li class="xh">${place + 1}</li><li class="mc"><div><a href="${row.href}" onmouseover="displayTip('${place}')">${row.title}</a></div><div id="Tip${place}" class="Tip" style="display:none"><table><tr><td>索 引 号：</td><td>014${row.occasion.number}</td><td>生成日期：</td><td>${row.occasion.madeOn}</td></tr><tr><td>名称：</td><td>${row.title}</td><td>文号：</td><td>${numberOf(row.occasion)}</td></tr></table></div></li><li class="fwrq">${row.occasion.madeOn}</li><li class="fbrq">${row.occasion.day}</li></div>`,
      )}</div><div class="page"><script>createPageHTML(1, 0, "index", "html");</script></div>`,
    ),
  };
};

/** Number, name, document number and two days in columns without lines. */
const columnsOfFacts: List = (turn) => {
  const url = 'https://www.qingzhu.gov.cn/public/column/6618381?type=4&action=list';
  const rows = rowsOf(turn * 40 + 61_500, 12, url, (o) => `/public/6618381/${o.number}.html`);
  return {
    url,
    rows,
    next: '/public/column/6618381?type=4&action=list&pageIndex=2',
    html: pageIn(
      around(turn),
      { title: '县政府文件_青竹县人民政府', crumbs: ['首页', '政府信息公开', '县政府文件'] },
      `<div class="gk_left">${sideTree()}</div><div class="gk_right"><div class="xxgk_hd"><span class="sy">索引号</span><span class="mc">信息标题</span><span class="wh">文号</span><span class="rq">发布日期</span></div><ul class="gk_ul">${each(
        rows,
        (row) =>
          `<li class="clearfix"><span class="sy">00317${row.occasion.number}</span><a class="mc" href="${row.href}" title="${row.title}">${row.title}</a><span class="wh">${numberOf(row.occasion, '青政')}</span><span class="rq">${row.occasion.day}</span></li>`,
      )}</ul><div class="pages"><a class="cur">1</a><a href="/public/column/6618381?type=4&amp;action=list&amp;pageIndex=2">2</a><a href="/public/column/6618381?type=4&amp;action=list&amp;pageIndex=2" class="next">下一页</a>共 5 页 到 <input> 页</div></div>`,
    ),
  };
};

/** Definition list: the day is the term, link and summary are its description. */
const definitions: List = (turn) => {
  const url = 'http://kjj.yunxi.gov.cn/tzgg/index.html';
  const rows = rowsOf(turn * 40 + 62_000, 10, url, (o) => `/tzgg/${o.number}.html`);
  return {
    url,
    rows,
    next: '/tzgg/index_2.html',
    html: pageIn(
      around(turn),
      { title: '通知公告-云溪市科学技术局', crumbs: ['首页', '通知公告'] },
      `<div class="dl-list">${each(rows, (row) => `<dl><dt><strong>${row.occasion.day.slice(8)}</strong><span>${row.occasion.day.slice(0, 4)}.${row.occasion.day.slice(5, 7)}</span></dt><dd><h4><a href="${row.href}">${row.title}</a></h4><p>${row.occasion.subject.sentences[0].slice(0, 40)}...</p></dd></dl>`)}</div><div class="paging"><a href="/tzgg/index_2.html">下页</a></div>`,
    ),
  };
};

/** The office's name links too, before the headline. */
const twoLinks: List = (turn) => {
  const url = 'https://www.yunxi.gov.cn/xwzx/bmdt/list.shtml';
  const rows = rowsOf(turn * 40 + 62_500, 18, url, (o) => `/xwzx/bmdt/content/${o.number}.shtml`, {
    cut: 24,
  });
  return {
    url,
    rows,
    next: '/xwzx/bmdt/list_2.shtml',
    html: pageIn(
      around(turn),
      { title: '部门动态_新闻中心_云溪市人民政府', crumbs: ['首页', '新闻中心', '部门动态'] },
      `<table class="list_tab" width="100%">${each(rows, (row) => `<tr><td class="bm" width="130">[<a href="/bm/${row.occasion.number % 9}/">${row.occasion.subject.department.slice(3)}</a>]</td><td><a target="_blank" href="${row.href}" title="${row.title}">${row.shown}</a></td><td class="rq" width="100">${row.occasion.day}</td></tr>`)}</table><div class="fy"><span>1</span><a href="/xwzx/bmdt/list_2.shtml">2</a> <a href="/xwzx/bmdt/list_2.shtml">下一页</a> 转到第<select><option>1</option></select>页</div>`,
    ),
  };
};

/** Source and clock between headline and edge; a box of hot articles of the same make beside it. */
const withSource: List = (turn) => {
  const url = 'http://www.baisha.gov.cn/xwdt/bsyw/';
  const rows = rowsOf(turn * 40 + 63_000, 14, url, (o) => `./${o.day.slice(0, 4)}/${o.number}.html`);
  return {
    url,
    rows,
    next: null,
    html: pageIn(
      around(turn),
      { title: '白沙要闻', crumbs: ['首页', '新闻动态', '白沙要闻'] },
      `<div class="left_list"><ul>${each(rows, (row) => `<li><a href="${row.href}">${row.title}</a><span class="ly">来源：白沙区融媒体中心</span><span class="sj">${row.occasion.day} ${row.occasion.time}</span></li>`)}</ul><div class="page_num"><script>var currentPage = 0; var countPage = 1;</script></div></div><div class="right_hot">${sideList(around(turn), '一周热点', 8)}${sideList(around(turn + 5), '专题专栏', 4, false)}</div>`,
    ),
  };
};

/** Groups of five with a line between; month and day in brackets, the year in the address alone. */
const groups: List = (turn) => {
  const url = 'http://mzj.yunxi.gov.cn/gzdt/';
  const rows = rowsOf(
    turn * 40 + 63_500,
    20,
    url,
    (o) => `./${o.day.slice(0, 4)}${o.day.slice(5, 7)}/t${compactDay(o.day)}_${o.number}.htm`,
  );
  return {
    url,
    rows,
    next: './index_1.htm',
    html: pageIn(
      around(turn),
      { title: '工作动态', manner: 'table', crumbs: ['首页', '工作动态'] },
      `<ul class="lb">${each(rows, (row, place) => `<li>·<a href="${row.href}" target="_blank">${row.title}</a>(${row.occasion.day.slice(5)})</li>${place % 5 === 4 ? '<li class="line"><hr></li>' : ''}`)}</ul><div><script>createPageHTML(12, 0, "index", "htm");</script></div>`,
    ),
  };
};

/** Days in words with the weekday; links are opened by scripts. */
const clicked: List = (turn) => {
  const url = 'http://xfj.qingzhu.gov.cn/list.jsp?cid=12';
  const rows = rowsOf(turn * 40 + 64_000, 10, url, (o) => `/detail.jsp?id=${o.number}`);
  const week = (day: string): string => '日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return {
    url,
    rows,
    next: '/list.jsp?cid=12&amp;page=2',
    html: pageIn(
      around(turn),
      { title: '信访动态', manner: 'plain', crumbs: ['首页', '信访动态'] },
      `<div class="rows">${each(rows, (row) => `<div class="one"><a href="javascript:void(0)" onclick="window.open('${row.href}')">${row.title}</a><em>${spelled(row.occasion.day)} 星期${week(row.occasion.day)}</em></div>`)}</div><p class="pg">共 36 条记录 1/4页 <a href="/list.jsp?cid=12&amp;page=2">下一页</a> <a href="/list.jsp?cid=12&amp;page=4">尾页</a></p>`,
    ),
  };
};

/** 招聘: the day of publication and the last day of applying in columns. */
const twoDays: List = (turn) => {
  const url = 'https://rsj.yunxi.gov.cn/zpxx/index.html';
  const rows = rowsOf(turn * 40 + 64_500, 12, url, (o) => `/zpxx/${o.number}.html`);
  return {
    url,
    rows,
    next: '/zpxx/index_2.html',
    html: pageIn(
      around(turn),
      { title: '招聘信息-云溪市人力资源和社会保障局', crumbs: ['首页', '招聘信息'] },
      `<form action="/zpxx/so" class="filter">关键词：<input name="k"> 时间：<input name="a">至<input name="b"><input type="submit" value="查询"></form><table class="tb"><thead><tr><th>序号</th><th>公告名称</th><th>招聘单位</th><th>截止日期</th><th>发布日期</th></tr></thead><tbody>${each(rows, (row, place) => `<tr><td>${place + 1}</td><td><a href="${row.href}">${row.title}</a></td><td>${row.occasion.subject.department.slice(3)}</td><td>2026-12-${String(10 + place).padStart(2, '0')}</td><td>${row.occasion.day}</td></tr>`)}</tbody></table><div class="p"><a href="/zpxx/index_2.html">&gt;</a><a href="/zpxx/index_9.html">&gt;&gt;</a></div>`,
    ),
  };
};

/** Two entries alone, as a young column has. */
const fewRows: List = (turn) => {
  const url = 'https://www.hewan.gov.cn/zwgk/ysqgk/';
  const rows = rowsOf(turn * 40 + 65_000, 3, url, (o) => `/zwgk/ysqgk/${o.number}.html`);
  return {
    url,
    rows,
    next: null,
    html: pageIn(
      around(turn),
      {
        title: '信息公开年报_河湾镇',
        metas: { ColumnName: '信息公开年报' },
        crumbs: ['首页', '政务公开', '信息公开年报'],
      },
      `<div class="listbox"><h2>信息公开年报</h2><ul>${each(rows, (row) => `<li><span>${row.occasion.day}</span><a href="${row.href}" title="${row.title}">${row.title}</a></li>`)}</ul></div>`,
    ),
  };
};

/** ASP.NET DataList inside the page's form; the pager posts back. */
const dataList: List = (turn) => {
  const url = 'http://slj.qingzhu.gov.cn/News/List.aspx?type=3';
  const rows = rowsOf(turn * 40 + 65_500, 14, url, (o) => `Show.aspx?id=${o.number}`, { cut: 20 });
  return {
    url,
    rows,
    next: null,
    html: pageIn(
      around(turn),
      { title: '无标题页', manner: 'table', crumbs: ['首页', '水利新闻'] },
      `<form method="post" action="List.aspx?type=3" id="form1"><input type="hidden" name="__VIEWSTATE" value="${'ABCD'.repeat(80)}"><table id="DataList1" cellspacing="0" border="0" style="width:100%;">${each(
        rows,
        (row, place) => {
          const [year, month, date] = partsOf(row.occasion.day);
          return `<tr><td><table width="100%"><tr><td width="20"><img src="../images/dot.gif"></td><td align="left"><a id="DataList1_ctl${place}_h" title="${row.title}" href="${row.href}">${row.shown}</a></td><td width="90"><span id="DataList1_ctl${place}_l">${year}/${month}/${date}</span></td></tr></table></td></tr>`;
        },
      )}</table><span id="lblInfo">第1页/共8页</span> <a id="lnkNext" href="javascript:__doPostBack('lnkNext','')">下一页</a> <a href="javascript:__doPostBack('lnkLast','')">末页</a></form>`,
    ),
  };
};

function sideTree(): string {
  return `<ul class="tree">${[
    '政策文件',
    '重大决策预公开',
    '规划计划',
    '建议提案办理',
    '财政资金',
    '应急管理',
  ]
    .map(
      (name, place) =>
        `<li><a href="/public/column/66183${place}">${name}</a><ul><li><a href="/public/column/66183${place}?c=1">${name}一</a></li></ul></li>`,
    )
    .join('')}</ul>`;
}

export const rowLists: Readonly<Record<string, List>> = {
  'list-hidden-sheets': hiddenSheets,
  'list-columns-of-facts': columnsOfFacts,
  'list-definitions': definitions,
  'list-two-links': twoLinks,
  'list-with-source': withSource,
  'list-groups': groups,
  'list-clicked': clicked,
  'list-two-days': twoDays,
  'list-few': fewRows,
  'list-data-list': dataList,
};

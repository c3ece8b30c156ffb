import { occasionOf } from '../second/occasion.ts';
import type { List } from '../second/rows.ts';
import { spelled } from '../second/surroundings.ts';
import { compactDay } from '../story.ts';
import { entriesOf } from './entries.ts';
import { boxOf, documentOf, footOf, topOf } from './scenery.ts';
import { officeOf, ownNumber } from './speech.ts';

const tree = (names: readonly string[], here = 0): string =>
  `<div class="left-nav"><h3>政务公开</h3><ul>${names.map((name, place) => `<li${place === here ? ' class="on"' : ''}><a href="/zwgk/c${place}/">${name}</a></li>`).join('')}</ul></div>`;
const columns = [
  '政府文件',
  '通知公告',
  '规划计划',
  '财政信息',
  '人事信息',
  '应急管理',
  '政府采购',
  '重大项目',
];

/** TRS: the day before the title, pages by createPageHTML. */
const trsBefore: List = (turn) => {
  const url = 'http://www.qingyu.example.gov.cn/zwgk/tzgg/';
  const rows = entriesOf(
    turn + 1,
    15,
    url,
    (o) => `./${o.day.slice(0, 7).replace('-', '')}/t${compactDay(o.day)}_${o.number}.shtml`,
  );
  return {
    url,
    rows,
    next: 'index_1.shtml',
    html: documentOf(
      '通知公告_清榆市人民政府',
      `<body>${topOf()}<div class="box"><div class="bread">当前位置：<a href="../../" title="首页" class="CurrChnlCls">首页</a>&nbsp;&gt;&nbsp;<a href="../" title="政务公开" class="CurrChnlCls">政务公开</a>&nbsp;&gt;&nbsp;<a href="./" class="CurrChnlCls">通知公告</a></div>${tree(columns, 1)}<div class="right"><ul class="doc_list list-28310">${rows.map(({ href, title, date }, place) => `<li><span>${date}</span><a href="${href}" target="_blank" title="">${title}</a></li>${place % 5 === 4 ? '<li class="line"></li>' : ''}`).join('\n')}</ul><div class="page"><script>createPageHTML(24, 0, "index", "shtml",  "black2",480);</script></div></div></div>${footOf()}</body>`,
    ),
  };
};

/** 大汉 jpage: rows in a datastore of CDATA within a script. */
const jpageStore: List = (turn) => {
  const url = 'https://www.qingyu.example.gov.cn/col/col12291/index.html';
  const rows = entriesOf(
    turn + 3,
    20,
    url,
    (o) =>
      `/art/${o.day.slice(0, 4)}/${Number(o.day.slice(5, 7))}/${Number(o.day.slice(8))}/art_12291_${o.number}.html`,
  );
  return {
    url,
    rows,
    // As in the other sets: the address from which the next group of records is fetched.
    next: '/module/web/jpage/dataproxy.jsp?page=1&webid=1&path=http://www.qingyu.example.gov.cn/&columnid=12291&unitid=35812&webname=x&permissiontype=0',
    html: documentOf(
      '通知公告',
      `<body>${topOf()}<div class="position">您当前的位置：<a href="/index.html">首页</a>&gt;<a href="/col/col12291/index.html">通知公告</a></div>${tree(columns)}<div class="list-r"><div id="35812" class="default_pgContainer" style="height:auto"></div><script type="text/xml"><datastore>
<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&webid=1&path=http://www.qingyu.example.gov.cn/&columnid=12291&unitid=35812&webname=x&permissiontype=0"></a>]]></nextgroup>
<recordset>
${rows.map(({ href, title, date }) => `<record><![CDATA[\n<li class="clearfix"><a target="_blank" href="${href}" title="${title}">${title}</a><b>${date}</b></li>]]></record>`).join('\n')}
</recordset></datastore></script><script>$("#35812").jpage({dataBefore:'<ul class="list">',dataAfter:'</ul>',perPage:20,totalRecord:412,proxyUrl:'/module/web/jpage/dataproxy.jsp'});</script></div>${footOf()}</body>`,
    ),
  };
};

/** Boda: an id for every row, pages counted backwards. */
const bodaRows: List = (turn) => {
  const url = 'https://jyj.qingyu.example.gov.cn/tzgg.htm';
  const rows = entriesOf(turn + 5, 14, url, (o) => `info/1042/${o.number}.htm`, { cut: 28, dots: '…' });
  return {
    url,
    rows,
    next: 'tzgg/37.htm',
    html: documentOf(
      '通知公告-清榆市教育局',
      `<body>${topOf()}<div class="ny"><div class="ny_l"><ul><li><a href="tzgg.htm">通知公告</a></li><li><a href="jydt.htm">教育动态</a></li></ul></div><div class="ny_r"><h2>通知公告</h2><ul>${rows.map(({ href, title, shown, date }, place) => `<li id="line_u9_${place}"><a href="${href}" target="_blank" title="${title}"><em>${shown}</em></a><span>${date?.replaceAll('-', '/')}</span></li>`).join('\n')}</ul><div class="pb_sys_common pb_sys_normal pb_sys_style1"><span class="p_pages"><span class="p_t">共542条</span><span class="p_first_d p_fun_d">首页</span><span class="p_prev_d p_fun_d">上页</span><span class="p_no_d">1</span><span class="p_no"><a href="tzgg/37.htm">2</a></span><span class="p_dot">...</span><span class="p_no"><a href="tzgg/1.htm">38</a></span><span class="p_next p_fun"><a href="tzgg/37.htm">下页</a></span><span class="p_last p_fun"><a href="tzgg/1.htm">尾页</a></span></span></div></div></div>${footOf()}</body>`,
    ),
  };
};

/** Day in a box: the day large, year and month small. */
const calendarBoxes: List = (turn) => {
  const url = 'https://wlj.qingyu.example.gov.cn/news/';
  const rows = entriesOf(turn + 7, 10, url, (o) => `/news/${o.number}.html`);
  return {
    url,
    rows,
    next: '/news/?page=2',
    html: documentOf(
      '文旅动态',
      `<body>${topOf('nav')}<div class="container"><ul class="news-box">${rows.map(({ href, title, date, occasion }) => `<li><div class="dt"><strong>${date?.slice(8)}</strong><span>${date?.slice(0, 7)}</span></div><div class="tx"><h4><a href="${href}">${title}</a></h4><p>${occasion.subject.sentences[0]}</p></div></li>`).join('\n')}</ul><ul class="pagination"><li class="disabled"><span>&laquo;</span></li><li class="active"><span>1</span></li><li><a href="/news/?page=2">2</a></li><li><a href="/news/?page=2">&raquo;</a></li></ul></div>${footOf()}</body>`,
    ),
  };
};

/** Years as headings, month and day in the rows. */
const yearHeadings: List = (turn) => {
  const url = 'http://www.qingyu.example.gov.cn/zwgk/dsj/';
  const rows = entriesOf(turn + 9, 18, url, (o) => `${o.number}.html`);
  const years = [...new Set(rows.map(({ date }) => date?.slice(0, 4)))];
  return {
    url,
    rows,
    next: null,
    html: documentOf(
      '大事记_清榆市人民政府',
      `<body>${topOf()}<div class="dsj"><div class="place">当前位置：首页 &gt; 大事记</div>${years
        .map(
          (year) =>
            `<div class="year"><h3>${year}年</h3><ul>${rows
              .filter(({ date }) => date?.startsWith(`${year}`))
              .map(
                ({ href, title, date }) => `<li><i>${date?.slice(5)}</i><a href="${href}">${title}</a></li>`,
              )
              .join('')}</ul></div>`,
        )
        .join('\n')}</div>${footOf()}</body>`,
    ),
  };
};

/** dl: the title in dt, summary and day in dd. */
const definitionRows: List = (turn) => {
  const url = 'http://kjj.qingyu.example.gov.cn/kjdt/list.html';
  const rows = entriesOf(turn + 11, 8, url, (o) => `/kjdt/show-${o.number}.html`);
  return {
    url,
    rows,
    next: 'list_2.html',
    html: documentOf(
      '科技动态-清榆市科学技术局',
      `<body>${topOf()}<div class="main">${rows.map(({ href, title, date, occasion }) => `<dl class="item"><dt><a href="${href}" target="_blank">${title}</a></dt><dd class="sum">${occasion.subject.sentences[1].slice(0, 40)}...<a href="${href}">[详细]</a></dd><dd class="tm">时间：${date}　来源：${officeOf(occasion)}</dd></dl>`).join('\n')}<div class="pages"><span>1/9</span> <a href="list_2.html">下一页</a> <a href="list_9.html">末页</a></div></div>${footOf()}</body>`,
    ),
  };
};

/** A table of documents: number, day it was made, day it was published. */
const documentTable: List = (turn) => {
  const url = 'http://www.qingyu.example.gov.cn/zwgk/xxgkml/zfwj/index.html';
  const rows = entriesOf(turn + 13, 15, url, (o) => `../../../${compactDay(o.day)}/${o.number}.html`);
  return {
    url,
    rows,
    next: 'index_1.html',
    html: documentOf(
      '市政府文件',
      `<body>${topOf()}<div class="xxgk"><table class="xxgk_list" width="100%"><thead><tr><th>序号</th><th>索引号</th><th>信息名称</th><th>文号</th><th>成文日期</th><th>发布日期</th></tr></thead><tbody>${rows.map(({ href, title, date, occasion }, place) => `<tr><td>${place + 1}</td><td>0030${occasion.number}/2026-${occasion.number}</td><td><a href="${href}" title="${title}">${title}</a></td><td>${ownNumber(occasion)}</td><td>${occasion.madeOn}</td><td>${date}</td></tr>`).join('\n')}</tbody></table><div class="page_box"><script>var countPage=24;var currentPage=0;var nextPage=currentPage+1;document.write("<a href=\\"index_"+nextPage+".html\\">下一页</a>");</script></div></div>${footOf()}</body>`,
    ),
  };
};

/** Tables for every row, a picture as bullet, the day in brackets. */
const bareRows: List = (turn) => {
  const url = 'http://www.qydsz.example.gov.cn/news/list.php?c=1';
  const rows = entriesOf(turn + 15, 20, url, (o) => `view.php?id=${o.number}`, { cut: 22, dots: '..' });
  return {
    url,
    rows,
    charset: 'gbk',
    next: 'list.php?c=1&amp;page=2',
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>清榆史志网</title></head><body>${topOf('table')}<table width="980" align="center"><tr><td width="210" valign="top"><table>${['工作动态', '地方志书', '年鉴', '史志研究', '方志馆'].map((name, place) => `<tr><td><img src="i.gif"></td><td><a href="list.php?c=${place + 1}">${name}</a></td></tr>`).join('')}</table></td><td valign="top">${rows.map(({ href, title, shown, date }) => `<table width="98%" border="0"><tr><td width="3%"><img src="images/dot.gif"></td><td width="80%"><a href="${href}" title="${title}" target="_blank">${shown}</a></td><td align="right"><font color="#999999">[${date}]</font></td></tr></table>`).join('\n')}<p align="center">共 243 条 <b>1</b>/13 页 首页 上一页 <a href="list.php?c=1&amp;page=2">下一页</a> <a href="list.php?c=1&amp;page=13">尾页</a></p></td></tr></table>${footOf('table')}</body></html>`,
  };
};

/** 置顶, a picture of NEW, the column in brackets before the title. */
const markedRows: List = (turn) => {
  const url = 'https://rsj.qingyu.example.gov.cn/tzgg/index.shtml';
  const rows = entriesOf(turn + 17, 15, url, (o) => `/tzgg/${o.number}.shtml`);
  return {
    url,
    rows,
    next: '/tzgg/index_2.shtml',
    html: documentOf(
      '通知公告 - 清榆市人力资源和社会保障局',
      `<body>${topOf()}<div class="cont">${tree(columns, 1)}<div class="lm_list"><ul>${rows.map(({ href, title, date }, place) => `<li>${place < 2 ? '<span class="zd">置顶</span>' : ''}<a class="lm" href="/c${place % 3}/">[${['考试', '招聘', '社保'][place % 3]}]</a><a class="bt" href="${href}">${title}</a>${place < 4 ? '<img src="/images/new.gif" alt="new">' : ''}<span class="sj">${date}</span></li>`).join('\n')}</ul><div class="pages"><a class="on">1</a><a href="/tzgg/index_2.shtml">2</a><a href="/tzgg/index_3.shtml">3</a><a href="/tzgg/index_2.shtml">&gt;</a></div></div></div>${footOf()}</body>`,
    ),
  };
};

/** Under every title a line of labels with two days. */
const policyLibrary: List = (turn) => {
  const url = 'https://www.qingyu.example.gov.cn/zcwjk/';
  const rows = entriesOf(turn + 19, 10, url, (o) => `/zcwjk/detail/${o.number}.html`);
  return {
    url,
    rows,
    next: null,
    html: documentOf(
      '政策文件库',
      `<body>${topOf()}<div class="zck"><div class="filter"><dl><dt>主题分类：</dt><dd><a href="?t=1">综合政务</a><a href="?t=2">财政金融</a><a href="?t=3">科技教育</a></dd></dl><dl><dt>年份：</dt><dd><a href="?y=2026">2026</a><a href="?y=2025">2025</a></dd></dl></div><div class="zck-list">${rows.map(({ href, title, date, occasion }) => `<div class="zck-item"><div class="zck-t"><a href="${href}" target="_blank">${title}</a></div><div class="zck-m"><span>发文字号：${ownNumber(occasion)}</span><span>成文日期：${spelled(occasion.madeOn)}</span><span>发布日期：${spelled(date ?? '')}</span></div></div>`).join('\n')}</div><div class="pager"><a href="javascript:goPage(2)">下一页</a></div></div>${footOf()}</body>`,
    ),
  };
};

/** Beside every document its 解读 in small links. */
const withReadings: List = (turn) => {
  const url = 'https://www.qingyu.example.gov.cn/zwgk/gfxwj/';
  const rows = entriesOf(turn + 21, 12, url, (o) => `./${o.number}.html`);
  return {
    url,
    rows,
    next: './index_1.html',
    html: documentOf(
      '行政规范性文件',
      `<body>${topOf()}<div class="w"><div class="gfx"><ul>${rows.map(({ href, title, date, occasion }, place) => `<li><div class="t"><a href="${href}">${title}</a><em>${date}</em></div>${place % 2 === 0 ? `<div class="rel"><a href="/jd/w${occasion.number}.html">文字解读</a><a href="/jd/t${occasion.number}.html">图解</a></div>` : ''}</li>`).join('\n')}</ul><div class="fenye"><a class="cur">1</a><a href="./index_1.html">2</a><a href="./index_1.html">下一页</a></div></div><div class="side">${boxOf(occasionOf(turn), '热门文件', { count: 5, dated: false })}</div></div>${footOf()}</body>`,
    ),
  };
};

/** The day within the link, after the title. */
const dayInLink: List = (turn) => {
  const url = 'https://gzw.qingyu.example.gov.cn/zwgk/gzdt/';
  const rows = entriesOf(
    turn + 23,
    15,
    url,
    (o) => `https://gzw.qingyu.example.gov.cn/zwgk/gzdt/content/post_${o.number}.html`,
  );
  return {
    url,
    rows,
    next: 'index_2.html',
    html: documentOf(
      '工作动态-清榆市国资委',
      `<body>${topOf()}<div class="list_wrap"><ul class="tzgg_content">${rows.map(({ href, title, date }) => `<li><a href="${href}"><p>${title}</p><span>${date}</span></a></li>`).join('\n')}</ul><div id="page_div"><a class="current">1</a><a href="index_2.html">2</a><a class="next" href="index_2.html">下一页</a></div></div>${footOf()}</body>`,
    ),
  };
};

export const rowLists: Readonly<Record<string, List>> = {
  'trs-before': trsBefore,
  'jpage-store': jpageStore,
  'boda-rows': bodaRows,
  'calendar-boxes': calendarBoxes,
  'year-headings': yearHeadings,
  'definition-rows': definitionRows,
  'document-table': documentTable,
  'bare-rows': bareRows,
  'marked-rows': markedRows,
  'policy-library': policyLibrary,
  'with-readings': withReadings,
  'day-in-link': dayInLink,
};

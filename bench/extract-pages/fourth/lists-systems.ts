import type { List } from '../second/rows.ts';
import { spelled } from '../second/surroundings.ts';
import { compactDay } from '../story.ts';
import { entriesOf } from './entries.ts';
import { documentOf, footOf, topOf } from './scenery.ts';
import { officeOf } from './speech.ts';

/** DedeCMS: a picture, the column in brackets, labels in small, a summary. */
const dedeList: List = (turn) => {
  const url = 'http://www.baishi.example.gov.cn/a/gongzuodongtai/';
  const rows = entriesOf(
    turn + 31,
    10,
    url,
    (o) => `/a/gongzuodongtai/${compactDay(o.day)}/${o.number}.html`,
  );
  return {
    url,
    rows,
    next: 'list_3_2.html',
    html: documentOf(
      '工作动态_白石镇人民政府',
      `<body class="articlelist">${topOf()}<div class="w960"><div class="pleft"><div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='/a/gongzuodongtai/'>工作动态</a> > </div><div class="listbox"><ul class="e2">${rows.map(({ href, title, date, occasion }) => `<li><a href='${href}' class='preview'><img src='/images/defaultpic.gif'/></a>[<b><a href='/a/gongzuodongtai/'>工作动态</a></b>] <a href="${href}" class="title">${title}</a><span class="info"><small>日期：</small>${date} ${occasion.time}:${occasion.second}<small>点击：</small>${occasion.number % 211}<small>好评：</small>0 </span><p class="intro">${occasion.subject.sentences[0].slice(0, 30)}...</p></li>`).join('\n')}</ul></div><div class="dede_pages"><ul class="pagelist"><li>首页</li><li class="thisclass">1</li><li><a href='list_3_2.html'>2</a></li><li><a href='list_3_2.html'>下一页</a></li><li><a href='list_3_9.html'>末页</a></li><li><span class="pageinfo">共 <strong>9</strong>页<strong>88</strong>条</span></li></ul></div></div><div class="pright"><dl class="tbox"><dt><strong>栏目列表</strong></dt><dd><ul class="d6"><li><a href='/a/tongzhi/'>通知公告</a></li><li><a href='/a/zhengce/'>惠农政策</a></li></ul></dd></dl></div></div>${footOf()}</body>`,
    ),
  };
};

/** PHPCMS: the time floats before the title. */
const phpcmsList: List = (turn) => {
  const url = 'https://zjj.qingyu.example.gov.cn/index.php?m=content&c=index&a=lists&catid=12';
  const rows = entriesOf(
    turn + 33,
    20,
    url,
    (o) =>
      `https://zjj.qingyu.example.gov.cn/index.php?m=content&amp;c=index&amp;a=show&amp;catid=12&amp;id=${o.number}`,
  );
  return {
    url,
    rows,
    next: 'https://zjj.qingyu.example.gov.cn/index.php?m=content&amp;c=index&amp;a=lists&amp;catid=12&amp;page=2',
    html: documentOf(
      '文件通知 - 清榆市住房和城乡建设局',
      `<body>${topOf()}<div class="main"><div class="col-left"><div class="crumbs"><a href="/">首页</a><span> > </span>文件通知 > 列表</div><ul class="list lh24 f14">${rows.map(({ href, title, date, occasion }, place) => `<li><span class="rt">${date} ${occasion.time}:${occasion.second}</span>·<a href="${href}" target="_blank"${place === 1 ? ' style="color:red"' : ''}>${title}</a></li>${place % 5 === 4 ? '<li class="bk20 hr"></li>' : ''}`).join('\n')}</ul><div id="pages" class="text-c"><a class="a1">128条</a> <a href="#" class="a1">上一页</a> <span>1</span> <a href="?page=2">2</a> .. <a href="?page=7">7</a> <a href="https://zjj.qingyu.example.gov.cn/index.php?m=content&amp;c=index&amp;a=lists&amp;catid=12&amp;page=2" class="a1">下一页</a></div></div></div>${footOf()}</body>`,
    ),
  };
};

/** Epoint: days in brackets beside the title, pages by a script. */
const epointList: List = (turn) => {
  const url = 'https://ggzy.qingyu.example.gov.cn/gszt/006003/about.html';
  const rows = entriesOf(
    turn + 35,
    15,
    url,
    (o) => `/gszt/006003/${compactDay(o.day)}/6c1f-${o.number}.html`,
    { cut: 36 },
  );
  return {
    url,
    rows,
    next: '/gszt/006003/2.html',
    html: documentOf(
      '公示公告',
      `<body>${topOf()}<div class="ewb-container"><div class="ewb-tree"><a class="ewb-tree-a" href="/gszt/006001/about.html">招标计划</a><a class="ewb-tree-a" href="/gszt/006002/about.html">招标公告</a><a class="ewb-tree-a current" href="/gszt/006003/about.html">公示公告</a></div><ul class="wb-data-item" id="infolist">${rows.map(({ href, title, shown, date }) => `<li class="wb-data-list"><div class="wb-data-infor"><a href="${href}" title="${title}" target="_blank"><font color="#0066ff">[丹枫县]</font>${shown}</a></div><span class="wb-data-date">${date}</span></li>`).join('\n')}</ul><div class="pager"><ul class="m-pagination-page"><li class="active"><a>1</a></li><li><a href="/gszt/006003/2.html">2</a></li><li><a href="/gszt/006003/2.html" class="nextlink">下页 &gt;</a></li></ul></div></div>${footOf()}</body>`,
    ),
  };
};

/** Cards: the whole card is a link with picture, heading, summary and day. */
const cards: List = (turn) => {
  const url = 'https://www.qingyu.example.gov.cn/zt/hmss/list';
  const rows = entriesOf(turn + 37, 9, url, (o) => `/zt/hmss/detail/${o.number}`);
  return {
    url,
    rows,
    next: null,
    html: documentOf(
      '惠民实事',
      `<body>${topOf('nav')}<div class="grid">${rows.map(({ href, title, date, occasion }) => `<a class="card" href="${href}"><div class="card__img"><img src="/img/${occasion.number}.jpg" alt="封面"></div><div class="card__bd"><h4>${title}</h4><p>${occasion.subject.sentences[2]}</p><div class="card__ft"><span>${officeOf(occasion)}</span><span>${date}</span></div></div></a>`).join('\n')}</div><div class="load-more"><button>加载更多</button></div>${footOf()}</body>`,
    ),
  };
};

/** Rows that a script of the page holds as JSON and draws. */
const jsonRows: List = (turn) => {
  const url = 'https://www.qingyu.example.gov.cn/zwgk/zfgb/index.html';
  const rows = entriesOf(turn + 39, 12, url, (o) => `/zwgk/zfgb/${o.number}.html`);
  return {
    url,
    rows,
    next: null,
    html: documentOf(
      '政府公报',
      `<body>${topOf()}<div class="gb"><div class="crumb">首页 &gt; 政府公报</div><ul id="list"></ul><div id="pager"></div></div><script>var dataList = ${JSON.stringify(rows.map(({ href, title, date, occasion }) => ({ docId: occasion.number, title, url: href, pubDate: `${date} ${occasion.time}:${occasion.second}`, source: '' })))};
var html='';for(var i=0;i<dataList.length;i++){html+='<li><a href="'+dataList[i].url+'">'+dataList[i].title+'</a><span>'+dataList[i].pubDate.substr(0,10)+'</span></li>';}$('#list').html(html);</script>${footOf()}</body>`,
    ),
  };
};

/** ASP.NET GridView: pages by __doPostBack. */
const gridView: List = (turn) => {
  const url = 'http://fzb.qingyu.example.gov.cn/NewsList.aspx?c=2';
  const rows = entriesOf(turn + 41, 15, url, (o) => `NewsView.aspx?NewsID=${o.number}`);
  return {
    url,
    rows,
    next: null,
    html: documentOf(
      '清榆市法制信息网',
      `<body><form method="post" action="NewsList.aspx?c=2" id="form1"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK">${topOf()}<div id="Main"><table cellspacing="0" border="0" id="ctl00_ContentPlaceHolder1_GridView1" style="border-collapse:collapse;">${rows.map(({ href, title, date }, place) => `<tr><td><img src="images/arrow.gif" /> <a id="ctl00_ContentPlaceHolder1_GridView1_ctl${place + 10}_HyperLink1" href="${href}">${title}</a></td><td align="right"><span id="ctl00_ContentPlaceHolder1_GridView1_ctl${place + 10}_Label1">${(date ?? '').split('-').map(Number).join('-')}</span></td></tr>`).join('\n')}<tr><td colspan="2"><table border="0"><tr><td><span>1</span></td><td><a href="javascript:__doPostBack('ctl00$ContentPlaceHolder1$GridView1','Page$2')">2</a></td><td><a href="javascript:__doPostBack('ctl00$ContentPlaceHolder1$GridView1','Page$3')">3</a></td></tr></table></td></tr></table></div>${footOf()}</form></body>`,
    ),
  };
};

/** Drupal views. */
const drupalViews: List = (turn) => {
  const url = 'https://kjj.qingyu.example.gov.cn/tongzhi';
  const rows = entriesOf(turn + 43, 12, url, (o) => `/node/${o.number}`);
  return {
    url,
    rows,
    next: '?page=1',
    html: documentOf(
      '通知 | 清榆市科学技术局',
      `<body>${topOf('nav')}<main role="main"><h1 class="page-title">通知</h1><div class="views-element-container"><div class="view view-tongzhi view-id-tongzhi"><div class="view-content">${rows.map(({ href, title, date, occasion }) => `<div class="views-row"><div class="views-field views-field-title"><span class="field-content"><a href="${href}" hreflang="zh-hans">${title}</a></span></div><div class="views-field views-field-created"><span class="field-content"><time datetime="${date}T${occasion.time}:00+08:00">${spelled(date ?? '')}</time></span></div></div>`).join('\n')}</div><nav class="pager" role="navigation" aria-labelledby="pagination-heading"><h4 id="pagination-heading" class="visually-hidden">分页</h4><ul class="pager__items js-pager__items"><li class="pager__item is-active"><a href="?page=0" title="当前页">1</a></li><li class="pager__item"><a href="?page=1" title="Go to page 2">2</a></li><li class="pager__item pager__item--next"><a href="?page=1" title="前往下一页" rel="next"><span class="visually-hidden">下一页</span><span aria-hidden="true">››</span></a></li></ul></nav></div></div></main>${footOf()}</body>`,
    ),
  };
};

/** WordPress archive. */
const wordpressArchive: List = (turn) => {
  const url = 'https://wlj.qingyu.example.gov.cn/category/news';
  const rows = entriesOf(turn + 45, 8, url, (o) => `https://wlj.qingyu.example.gov.cn/archives/${o.number}`);
  return {
    url,
    rows,
    next: 'https://wlj.qingyu.example.gov.cn/category/news/page/2',
    html: documentOf(
      '工作动态 – 清榆文旅',
      `<body class="archive category">${topOf('nav')}<main id="main"><header class="page-header"><h1 class="page-title">分类：工作动态</h1></header>${rows.map(({ href, title, date, occasion }) => `<article class="post hentry"><header class="entry-header"><h2 class="entry-title"><a href="${href}" rel="bookmark">${title}</a></h2><div class="entry-meta"><time class="entry-date published" datetime="${date}T${occasion.time}:00+08:00">${spelled(date ?? '')}</time> <a href="/author/wlj">文旅局</a></div></header><div class="entry-summary"><p>${occasion.subject.sentences[0]} <a class="more-link" href="${href}">继续阅读</a></p></div></article>`).join('\n')}<nav class="navigation posts-navigation"><div class="nav-links"><div class="nav-previous"><a href="https://wlj.qingyu.example.gov.cn/category/news/page/2">早期文章</a></div></div></nav></main>${footOf()}</body>`,
    ),
  };
};

/** Lines with br in one cell. */
const brokenLines: List = (turn) => {
  const url = 'http://www.qyda.example.gov.cn/Article_Class.asp?ClassID=1';
  const rows = entriesOf(turn + 47, 18, url, (o) => `Article_Show.asp?ArticleID=${o.number}`);
  return {
    url,
    rows,
    charset: 'gbk',
    next: 'Article_Class.asp?ClassID=1&amp;page=2',
    html: `<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><title>工作动态</title></head><BODY>${topOf('table')}<TABLE width=770 align=center><TR><TD width=180 vAlign=top>·<A href="Article_Class.asp?ClassID=1">工作动态</A><BR>·<A href="Article_Class.asp?ClassID=2">业务指导</A><BR>·<A href="Article_Class.asp?ClassID=3">档案法规</A></TD><TD vAlign=top>${rows.map(({ href, title, date }) => `·<A href="${href}" target=_blank>${title}</A>&nbsp;<FONT color=gray>(${date})</FONT><BR>`).join('\n')}<P align=right>第1页/共6页 <A href="Article_Class.asp?ClassID=1&amp;page=2">下一页</A></P></TD></TR></TABLE>${footOf('table')}</BODY></html>`,
  };
};

/** Pictures with a title below; no days. */
const gallery: List = (turn) => {
  const url = 'http://www.qingyu.example.gov.cn/tpxw/';
  const rows = entriesOf(turn + 49, 12, url, (o) => `./${o.number}.html`, { dated: false, cut: 14 });
  return {
    url,
    rows,
    next: 'index_1.html',
    html: documentOf(
      '图片新闻',
      `<body>${topOf()}<div class="pic"><div class="loc">首页&gt;图片新闻</div><ul class="piclist">${rows.map(({ href, title, shown }) => `<li><a href="${href}"><img src="./t.jpg" alt="${title}" width="220"></a><p><a href="${href}" title="${title}">${shown}</a></p></li>`).join('\n')}</ul><script>createPageHTML(5,0,"index","html");</script></div>${footOf()}</body>`,
    ),
  };
};

/** gkmlpt: a table whose rows a template has filled; pages live in a script. */
const gkmlptTable: List = (turn) => {
  const url = 'http://www.qingyu.example.gov.cn/qyczj/gkmlpt/index';
  const rows = entriesOf(
    turn + 51,
    15,
    url,
    (o) => `http://www.qingyu.example.gov.cn/qyczj/gkmlpt/content/7/${o.number}/post_${o.number}.html`,
  );
  return {
    url,
    rows,
    next: null,
    html: documentOf(
      '政府信息公开平台',
      `<body><div class="page-title">政府信息公开平台</div><div class="page-tabs"><a href="#2">政府信息公开指南</a><a href="#3">政府信息公开制度</a><a href="#4">法定主动公开内容</a><a href="#5">政府信息公开年报</a></div><div class="wrapper"><div class="side"><div class="link-tree"><ul><li><a href="#3010">机构职能</a></li><li><a href="#3011">规范性文件</a></li><li><a href="#3012">财政预决算</a></li><li><a href="#3013">行政执法</a></li></ul></div></div><div class="main"><table class="table-content"><thead><tr><th class="th-title">标题</th><th>文号</th><th>发布日期</th></tr></thead><tbody>${rows.map(({ href, title, date }, place) => `<tr><td class="first-td"><a href="${href}#3011" target="_blank" title="${title}">${title}</a></td><td>${place % 3 === 0 ? '' : '榆财综〔2026〕5号'}</td><td><span>${date}</span></td></tr>`).join('\n')}</tbody></table><div class="pages-box"><a class="active">1</a><a href="javascript:;" data-page="2">2</a><a href="javascript:;" data-page="2">下一页</a></div></div></div>${footOf()}</body>`,
    ),
  };
};

/** A telephone's list: rows of div without class; 公告 and the hour. */
const mobileRows: List = (turn) => {
  const url = 'https://m.qingyu.example.gov.cn/list/12';
  const rows = entriesOf(turn + 53, 10, url, (o) => `/n/${o.number}`);
  return {
    url,
    rows,
    next: '/list/12?p=2',
    html: documentOf(
      '公告',
      `<body><div><a href="/">首页</a><span>公告</span></div><div>${rows.map(({ href, title, date, occasion }) => `<div onclick="location.href='${href}'"><div><a href="${href}">${title}</a></div><div><span>清榆发布</span><span>${date} ${occasion.time}</span></div></div>`).join('\n')}</div><div><a href="/list/12?p=2">下一页</a></div></body>`,
    ),
  };
};

/** 政府采购: several facts in every row, days spelled. */
const tenderRows: List = (turn) => {
  const url = 'http://www.qycg.example.gov.cn/cggg/dfgg/';
  const rows = entriesOf(turn + 55, 12, url, (o) => `./${compactDay(o.day)}/t${o.number}.htm`);
  return {
    url,
    rows,
    next: './index_1.htm',
    html: documentOf(
      '地方公告',
      `<body>${topOf()}<div class="vF_detail"><ul class="c_list_bid">${rows.map(({ href, title, date, occasion }) => `<li><a href="${href}" style="line-height:18px" target="_blank">${title}</a><em rel="bxlx">公开招标公告</em> 发布时间：<em>${date} ${occasion.time}</em> 地域：<em>清榆</em> 采购人：<em>${officeOf(occasion)}</em></li>`).join('\n')}</ul><p class="pager"><script>Pager({size:25, current:0, prefix:'index',suffix:'htm'});</script><a href="./index_1.htm" class="next">下一页</a></p></div>${footOf()}</body>`,
    ),
  };
};

export const systemLists: Readonly<Record<string, List>> = {
  'dede-list': dedeList,
  'phpcms-list': phpcmsList,
  'epoint-list': epointList,
  cards,
  'json-rows': jsonRows,
  'grid-view': gridView,
  'drupal-views': drupalViews,
  'wordpress-archive': wordpressArchive,
  'broken-lines': brokenLines,
  gallery,
  'gkmlpt-table': gkmlptTable,
  'mobile-rows': mobileRows,
  'tender-rows': tenderRows,
};

import {
  codeFoot,
  columnMenu,
  friends,
  friendTabs,
  nestedMenu,
  plainMenu,
  scripts,
  sideBox,
  styles,
  tableFoot,
  tableMenu,
} from './furniture.ts';
import { type Entry, entriesOf, type ListTemplate } from './list-shape.ts';
import { chineseDay, compactDay, type Story } from './story.ts';
import { storyOf } from './story-pool.ts';

/** Columns as single sites and old hands make them. */

const head = (title: string, prefix: string, charset = 'utf-8'): string =>
  `<head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${title}</title>${styles(prefix)}${scripts(title)}</head>`;
const trsName = (story: Story): string =>
  `${compactDay(story.day).slice(0, 6)}/t${compactDay(story.day)}_${540000 + story.number}.html`;
const first = (stories: readonly Story[]): Story => stories[0] ?? storyOf(0);
const opening = ({ story }: Entry): string => {
  const block = story.blocks.find(({ is }) => is === 'paragraph');
  return block?.is === 'paragraph' ? block.text.slice(0, 70) : '';
};
const loose = (day: string, separator: string): string => day.split('-').map(Number).join(separator);

const phpcmsList: ListTemplate = (stories) => {
  const url = 'http://www.daheixiang.gov.cn/index.php?m=content&c=index&a=lists&catid=14';
  const items = entriesOf(
    stories,
    url,
    (story) =>
      `http://www.daheixiang.gov.cn/index.php?m=content&c=index&a=show&catid=14&id=${520 + story.number}`,
  );
  return {
    url,
    items,
    next: 'http://www.daheixiang.gov.cn/index.php?m=content&c=index&a=lists&catid=14&page=2',
    html: `<!DOCTYPE html><html>${head('乡镇动态 - 大黑乡', 'v9')}<body>${nestedMenu('/index.php?m=content')}<div class="col-left"><ul class="list lh24 f14">${items.map((item, place) => `<li><span class="rt">${item.date} ${item.story.minute}:${item.story.second}</span>·<a href="${item.href}" target="_blank">${item.title}</a></li>${place % 5 === 4 ? '<li class="bk20 hr"></li>' : ''}`).join('')}</ul><div id="pages" class="text-c"><a class="a1">56条</a> <a href="http://www.daheixiang.gov.cn/index.php?m=content&c=index&a=lists&catid=14&page=1" class="a1">上一页</a> <span>1</span> <a href="http://www.daheixiang.gov.cn/index.php?m=content&c=index&a=lists&catid=14&page=2">2</a> <a href="http://www.daheixiang.gov.cn/index.php?m=content&c=index&a=lists&catid=14&page=2" class="a1">下一页</a></div></div>${sideBox(first(stories), '频道总排行')}${codeFoot('2026-11-20')}</body></html>`,
  };
};

const powerEasyList: ListTemplate = (stories) => {
  const url = 'http://www.renhe.gov.cn/Article/Class5.asp';
  const items = entriesOf(
    stories,
    url,
    (story) => `/Article/ShowArticle.asp?ArticleID=${3300 + story.number}`,
    { cut: 18 },
  );
  return {
    url,
    items,
    next: 'Class5.asp?page=2',
    charset: 'gbk',
    html: `<html>${head('公告通知--仁和县政务网', 'pe', 'gb2312')}<body>${tableMenu()}<table width="760" align="center"><tr><td>${items.map((item) => `<img src="/Article/images/Article_common.gif" alt="普通文章">[<a class="listA" href="/Article/Class8.asp">乡镇</a>]<a class="listA" href="${item.href}" title="文章标题：${item.title}&#13;作    者：佚名&#13;更新时间：${item.date} ${item.story.minute}" target="_self">${item.shown}</a>&nbsp;<font color="#999999">（${chineseDay(item.story.day)}，${item.story.number}）</font><br>`).join('')}</td></tr><tr><td>共 <b>92</b> 篇文章 首页 上一页 <a href="Class5.asp?page=2">下一页</a> <a href="Class5.asp?page=5">尾页</a></td></tr></table>${friends()}${tableFoot('2026-11-20')}</body></html>`,
  };
};

const bankList: ListTemplate = (stories) => {
  const url = 'http://rmyh.mumian.gov.cn/goutongjiaoliu/113456/113469/index.html';
  const items = entriesOf(
    stories,
    url,
    (story) => `/goutongjiaoliu/113456/113469/${4770000 + story.number}/index.html`,
  );
  return {
    url,
    items,
    next: '/goutongjiaoliu/113456/113469/11040/index2.html',
    html: `<html>${head('新闻', 'b')}<body><table width="1000" align="center"><tr><td>${plainMenu('&nbsp;')}</td></tr></table><div id="11040"><div opentype="page"><table width="90%" align="center">${items.map((item) => `<tr><td width="2%" height="22"><img src="/images/dot.gif"></td><td height="22" align="left"><font class="newslist_style"><a href="${item.href}" onclick="void(0)" target="_blank" title="${item.title}" istitle="true">${item.title}</a></font><span class="hui12">${item.date}</span></td></tr><tr><td colspan="2"><table><tr><td height="1" background="/images/x.gif"></td></tr></table></td></tr>`).join('')}</table><table width="100%"><tr><td align="right">共1200条　分60页　当前第1页　首页　上一页　<a style="cursor:pointer" onclick="queryArticleByCondition(this,'/goutongjiaoliu/113456/113469/11040/index2.html')" tagname="/goutongjiaoliu/113456/113469/11040/index2.html" class="pagingNormal">下一页</a>　<a onclick="queryArticleByCondition(this,'/goutongjiaoliu/113456/113469/11040/index60.html')" tagname="/goutongjiaoliu/113456/113469/11040/index60.html">尾页</a></td></tr></table></div></div>${friends()}${tableFoot('2026-11-20')}</body></html>`,
  };
};

const guangdongList: ListTemplate = (stories) => {
  const url = 'https://www.mumian.gov.cn/zwgk/tzgg/index.html';
  const items = entriesOf(
    stories,
    url,
    (story) => `https://www.mumian.gov.cn/zwgk/tzgg/content/post_${9150000 + story.number}.html`,
    { cut: 30 },
  );
  return {
    url,
    items,
    next: 'https://www.mumian.gov.cn/zwgk/tzgg/index_2.html',
    html: `<!DOCTYPE html><html>${head('通知公告 - 木棉市', 'gd')}<body>${nestedMenu('/zwgk')}<div class="mainContent"><div class="sideNav">${columnMenu('/zwgk')}</div><div class="list"><ul class="News_list">${items.map((item) => `<li><span class="time">${item.date}</span><a href="${item.href}" target="_blank" title="${item.title}">${item.shown}</a></li>`).join('')}</ul><div class="pages"><a class="first" href="https://www.mumian.gov.cn/zwgk/tzgg/index.html">首页</a><a class="current" href="javascript:;">1</a><a href="https://www.mumian.gov.cn/zwgk/tzgg/index_2.html">2</a><a class="next" href="https://www.mumian.gov.cn/zwgk/tzgg/index_2.html">下一页</a><a class="last" href="https://www.mumian.gov.cn/zwgk/tzgg/index_33.html">末页</a></div></div></div>${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

const gkmlptList: ListTemplate = (stories) => {
  const url = 'https://zjj.mumian.gov.cn/gkmlpt/index';
  const items = entriesOf(
    stories,
    url,
    (story) => `https://zjj.mumian.gov.cn/gkmlpt/content/10/1080/post_${10800000 + story.number}.html`,
  );
  return {
    url,
    items,
    next: null,
    html: `<!DOCTYPE html><html>${head('政府信息公开目录', 'gk')}<body><script>window._CONFIG={SITE_ID:210001,COLUMN_ID:7854};</script>${nestedMenu('/gkmlpt')}<div class="list-content"><table class="table-content"><thead><tr><th>索引号</th><th>标题</th><th>发布日期</th></tr></thead><tbody>${items.map((item) => `<tr><td class="first-td">1144/2026-${item.story.number}</td><td><div class="list_td"><a href="${item.href}" title="${item.title}" target="_blank">${item.title}</a></div></td><td>${item.date}</td></tr>`).join('')}</tbody></table></div>${columnMenu('/gkmlpt/index')}${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

/** The date in two blocks: the day large, the month small. */
const dayBlocks: ListTemplate = (stories) => {
  const url = 'https://www.mumian.gov.cn/xwzx/mmyw/';
  const items = entriesOf(stories, url, (story) => trsName(story));
  return {
    url,
    items,
    next: './index_1.html',
    html: `<!DOCTYPE html><html>${head('木棉要闻', 'db')}<body>${nestedMenu('/xwzx')}<div class="news-wrap">${items.map((item) => `<div class="news-item clearfix"><div class="date"><b>${item.date?.slice(8)}</b><span>${item.date?.slice(0, 7)}</span></div><div class="txt"><h4><a href="${item.href}">${item.title}</a></h4><p>${opening(item)}…</p></div></div>`).join('')}</div><div class="pagination"><a class="on">1</a><a href="./index_1.html">2</a><a href="./index_1.html">下一页</a></div>${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

/** The same split the other way: 03-05 large, the year below. */
const yearBelow: ListTemplate = (stories) => {
  const url = 'https://rsj.mumian.gov.cn/gzdt/list.html';
  const items = entriesOf(stories, url, (story) => `/gzdt/detail/${8800 + story.number}.html`);
  return {
    url,
    items,
    next: '?page=2',
    html: `<!DOCTYPE html><html>${head('工作动态', 'yb')}<body>${nestedMenu('/gzdt')}<ul class="news-ul">${items.map((item) => `<li><a href="${item.href}" class="clearfix" title="${item.title}"><div class="time"><em>${item.date?.slice(5)}</em><i>${item.date?.slice(0, 4)}</i></div><div class="con"><h3>${item.title}</h3><p>${opening(item)}</p><span class="more">查看详情 &gt;</span></div></a></li>`).join('')}</ul><div class="pager"><a href="?page=2" class="next">&gt;</a></div>${sideBox(first(stories), '通知')}${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

/** A picture story on top, then a list; the picture and the headline lead to the same page. */
const topPicture: ListTemplate = (stories) => {
  const url = 'https://www.mumian.gov.cn/nw2315/index.html';
  const items = entriesOf(
    stories,
    url,
    (story) => `/nw12344/${compactDay(story.day)}/4c0d${story.number}.html`,
    { cut: 32 },
  );
  const [top, ...rest] = items;
  return {
    url,
    items,
    next: '/nw2315/index_2.html',
    html: `<!DOCTYPE html><html>${head('要闻动态', 'tp')}<body>${nestedMenu('/nw')}${top === undefined ? '' : `<div class="top-news"><a href="${top.href}"><img src="/img/top.jpg" alt="${top.title}"></a><h3><a href="${top.href}" title="${top.title}">${top.title}</a></h3><span class="t">${top.date}</span><p>${opening(top)}<a href="${top.href}">[详细]</a></p></div>`}<ul class="tadaty-list nowrapli list-date">${rest.map((item) => `<li><a href="${item.href}" title="${item.title}">${item.shown}</a><span class="time">${item.date}</span></li>`).join('')}</ul><ul class="pagination"><li class="active"><a>1</a></li><li><a href="/nw2315/index_2.html" class="whj_nextPage">下页</a></li></ul>${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

/** Year as a heading, month and day beside the titles. */
const yearHeadings: ListTemplate = (stories) => {
  const url = 'http://tjj.mumian.gov.cn/tjgb/index.htm';
  const items = entriesOf(stories, url, (story) => `gb_${story.number}.htm`);
  const years = [...new Set(items.map(({ date }) => date?.slice(0, 4) ?? ''))];
  return {
    url,
    items,
    next: null,
    html: `<html>${head('统计公报', 'yh')}<body>${tableMenu()}<div class="archive">${years
      .map(
        (year) =>
          `<h3 class="year">${year}年</h3><ul>${items
            .filter(({ date }) => date?.startsWith(year))
            .map(
              (item) =>
                `<li><span>${item.date?.slice(5)}</span> <a href="${item.href}">${item.title}</a></li>`,
            )
            .join('')}</ul>`,
      )
      .join('')}</div>${friends()}${tableFoot('2026-11-20')}</body></html>`,
  };
};

/** Month and day alone; the year stands in the address only. */
const shortDates: ListTemplate = (stories) => {
  const url = 'http://mzj.mumian.gov.cn/zwdt/index.shtml';
  const items = entriesOf(stories, url, (story) => `./${trsName(story)}`, { cut: 24 });
  return {
    url,
    items,
    next: 'index_1.shtml',
    html: `<!DOCTYPE html><html>${head('政务动态', 'sd')}<body>${nestedMenu('/zwdt')}<dl class="dl-list">${items.map((item) => `<dt><a href="${item.href}" title="${item.title}">${item.shown}</a></dt><dd>${item.date?.slice(5)}</dd>`).join('')}</dl><div class="fy"><script>createPageHTML(5, 0,"index","shtml");</script></div>${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

/** GridView with postbacks for pages. */
const gridView: ListTemplate = (stories) => {
  const url = 'http://www.dongpo.gov.cn/NewsList.aspx?ClassID=12';
  const items = entriesOf(stories, url, (story) => `NewsShow.aspx?id=${5200 + story.number}&amp;ClassID=12`, {
    cut: 25,
  });
  return {
    url,
    items,
    next: null,
    charset: 'gbk',
    html: `<HTML>${head('东坡区人民政府网', 'gv', 'gb2312')}<body><form name="Form1" method="post" action="NewsList.aspx?ClassID=12" id="Form1"><input type="hidden" name="__EVENTTARGET" value="" /><input type="hidden" name="__VIEWSTATE" value="${'dDwtMTIzNDU2Nzg5'.repeat(60)}" />${tableMenu()}<table cellspacing="0" border="0" id="DataGrid1" width="580">${items.map((item, place) => `<tr><td><img src="images/li.gif"></td><td><a id="DataGrid1__ctl${place + 2}_hl" href="${item.href}" target="_blank" title="${item.title}">${item.shown}</a></td><td nowrap><span id="DataGrid1__ctl${place + 2}_lbl">${loose(item.story.day, '/')}</span></td></tr>`).join('')}<tr><td colspan="3"><span>1</span>&nbsp;<a href="javascript:__doPostBack('DataGrid1$_ctl24$_ctl1','')">2</a>&nbsp;<a href="javascript:__doPostBack('DataGrid1$_ctl24$_ctl2','')">3</a></td></tr></table>${friends()}${tableFoot('2026-11-20')}</form></body></HTML>`,
  };
};

/** Lines ended by br, the date in brackets behind the title. */
const bareLines: ListTemplate = (stories) => {
  const url = 'http://www.jinsha.gov.cn/news/list.asp?id=3';
  const items = entriesOf(stories, url, (story) => `view.asp?id=${77 + story.number}`);
  return {
    url,
    items,
    next: 'list.asp?id=3&page=2',
    charset: 'gbk',
    html: `<HTML>${head('金沙街道信息网', 'bl', 'gb2312')}<BODY><CENTER>${plainMenu('&nbsp;')}<TABLE WIDTH=760><TR><TD WIDTH=150>${Array.from({ length: 10 }, (_, place) => `<A HREF="list.asp?id=${place}">栏目${place}</A><BR>`).join('')}</TD><TD><FONT SIZE=2>${items.map((item) => `·<A HREF="${item.href}">${item.title}</A>(${loose(item.story.day, '-')})<BR>`).join('\n')}</FONT><P ALIGN=CENTER>第1页/共6页 <A HREF="list.asp?id=3&page=2">下一页</A></P></TD></TR></TABLE>${tableFoot('2026-11-20')}${friends()}</CENTER></BODY></HTML>`,
  };
};

/** Cards: headline, summary with days in it, the date and the source below. */
const cards: ListTemplate = (stories) => {
  const url = 'https://swj.mumian.gov.cn/info/list';
  const items = entriesOf(stories, url, (story) => `/info/detail?id=${story.number}`);
  return {
    url,
    items,
    next: '/info/list?pageIndex=2',
    html: `<!DOCTYPE html><html>${head('商务动态', 'cd')}<body>${nestedMenu('/info')}<div class="row cards">${items.map((item) => `<div class="col-md-6"><div class="card"><a href="${item.href}" class="card-img"><img src="/img/${item.story.number}.jpg" alt=""></a><div class="card-body"><h5 class="card-title"><a href="${item.href}">${item.title}</a></h5><p class="card-text">${chineseDay(item.story.madeOn)}，${opening(item)}…</p><p class="card-foot"><small>来源：${item.story.source}</small><small>发布时间：${item.date}</small><a href="${item.href}" class="btn">阅读全文</a></p></div></div></div>`).join('')}</div><nav><ul class="pagination"><li class="page-item active"><a class="page-link">1</a></li><li class="page-item"><a class="page-link" href="/info/list?pageIndex=2">2</a></li><li class="page-item"><a class="page-link" rel="next" href="/info/list?pageIndex=2">&raquo;</a></li></ul></nav>${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

/** The date stands in front of the title inside the same link. */
const dateInside: ListTemplate = (stories) => {
  const url = 'https://sfj.mumian.gov.cn/xxgk/gsgg/';
  const items = entriesOf(stories, url, (story) => `${story.number}.html`);
  return {
    url,
    items,
    next: 'index_2.html',
    html: `<!DOCTYPE html><html>${head('公示公告', 'di')}<body>${nestedMenu('/xxgk')}<div class="m-list">${items.map((item) => `<a class="m-item" href="${item.href}" target="_blank"><i>${item.date}</i><p>${item.title}</p></a>`).join('')}</div><div class="page"><span class="cur">1</span><a href="index_2.html">2</a><a href="index_2.html">下一页</a></div>${sideBox(first(stories), '法治动态')}${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

const longxunList: ListTemplate = (stories) => {
  const url = 'https://www.mumian.gov.cn/content/column/6795401?pageIndex=1';
  const items = entriesOf(
    stories,
    url,
    (story) => `https://www.mumian.gov.cn/xwzx/tzgg/${8590000 + story.number}.html`,
    { cut: 28 },
  );
  return {
    url,
    items,
    next: '/content/column/6795401?pageIndex=2',
    html: `<!DOCTYPE html><html>${head('通知公告', 'ls')}<body>${nestedMenu('/content')}<div class="navjz clearfix"><ul class="doc_list list-6795401">${items.map((item) => `<li><a href="${item.href}" target="_blank" title="${item.title}" class="left">${item.shown}</a><span class="right date">${item.date}</span></li>`).join('')}</ul><div id="page_list" class="clearfix"><a class="disabled">上一页</a><span class="current">1</span><a href="/content/column/6795401?pageIndex=2">2</a><a href="/content/column/6795401?pageIndex=2">下一页</a></div></div>${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

/** Domino's view: the date in the first column. */
const dominoView: ListTemplate = (stories) => {
  const url = 'http://www.xiling.gov.cn/mumian/xlzw.nsf/ByDate?OpenView&Start=1&Count=30';
  const items = entriesOf(
    stories,
    url,
    (story) => `/mumian/xlzw.nsf/(AllDocs)/${compactDay(story.day)}C8A2${story.number}?OpenDocument`,
  );
  return {
    url,
    items,
    next: '/mumian/xlzw.nsf/ByDate?OpenView&Start=31&Count=30',
    html: `<html>${head('西岭区政务', 'nsf')}<body><table border="0"><tr><td>${plainMenu()}</td></tr></table><table border="0" cellpadding="2"><tr><th>发布日期</th><th>主题</th><th>来源</th></tr>${items.map((item) => `<tr valign="top"><td><font size="2">${loose(item.story.day, '/')}</font></td><td><font size="2"><a href="${item.href}">${item.title}</a></font></td><td>${item.story.source}</td></tr>`).join('')}</table><a href="/mumian/xlzw.nsf/ByDate?OpenView&Start=31&Count=30">下一页</a>${friends()}${tableFoot('2026-11-20')}</body></html>`,
  };
};

/** Regulations: two dates a row, 公布 and 施行. */
const regulations: ListTemplate = (stories) => {
  const url = 'https://sfj.mumian.gov.cn/flfg/gfxwj/list.html';
  const items = entriesOf(stories, url, (story) => `/flfg/gfxwj/${story.number}/detail.html`);
  return {
    url,
    items,
    next: 'list_2.html',
    html: `<!DOCTYPE html><html>${head('规范性文件库', 'rg')}<body>${nestedMenu('/flfg')}<table class="law"><tr><td>标题</td><td>发文字号</td><td>发布日期</td><td>施行日期</td><td>状态</td></tr>${items.map((item) => `<tr><td><a href="${item.href}">${item.title}</a></td><td>${item.story.documentNumber ?? '—'}</td><td>${item.date?.replaceAll('-', '.')}</td><td>2026.05.01</td><td>有效</td></tr>`).join('')}</table><p><a href="list_2.html">下一页</a></p>${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

/** Columns that never show a date. */
const undated: ListTemplate = (stories) => {
  const url = 'https://www.mumian.gov.cn/zjmm/rwls/index.html';
  const items = entriesOf(stories, url, (story) => `./${5200 + story.number}.html`, { dated: false });
  return {
    url,
    items,
    next: null,
    html: `<!DOCTYPE html><html>${head('人文历史', 'ud')}<body>${nestedMenu('/zjmm')}<div class="crumb">首页 &gt; 走进木棉 &gt; 人文历史</div><div class="plain-list"><ul>${items.map((item) => `<li><a href="${item.href}">${item.title}</a></li>`).join('')}</ul></div>${columnMenu('/zjmm')}${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

const nuxtList: ListTemplate = (stories) => {
  const url = 'https://sjj.mumian.gov.cn/column/1580';
  const items = entriesOf(stories, url, (story) => `/article/detail/${1580000000000 + story.number}`);
  return {
    url,
    items,
    next: null,
    html: `<!doctype html><html data-n-head-ssr>${head('审计要闻', 'nx')}<body><div id="__nuxt">${nestedMenu('/column')}<div class="list" data-v-1>${items.map((item) => `<a href="${item.href}" class="list__row nuxt-link" data-v-1><span class="list__title" data-v-1>${item.title}</span><span class="list__time" data-v-1>${item.date} ${item.story.minute}</span></a>`).join('')}</div><div class="el-pagination"><button disabled class="btn-prev"></button><ul class="el-pager"><li class="number active">1</li><li class="number">2</li></ul></div></div><script>window.__NUXT__={data:[{list:[${items.map((item) => `{id:${item.story.number},t:"${item.title}"}`).join(',')}]}]}</script>${codeFoot('2026-11-20')}</body></html>`,
  };
};

const bracketList: ListTemplate = (stories) => {
  const url = 'http://slj.mumian.gov.cn/list.php?catid=7';
  const items = entriesOf(stories, url, (story) => `show.php?contentid=${490 + story.number}`);
  return {
    url,
    items,
    next: 'list.php?catid=7&page=2',
    charset: 'gbk',
    html: `<html>${head('通知公告_水利网', 'br', 'gbk')}<body>${plainMenu('')}<div id=ny>${items.map((item) => `<div class=li><a href="${item.href}" title="${item.title}"><font color=#333>[通知]</font> ${item.title}</a>　<span>[${item.date?.replaceAll('-', '/')} ${item.story.minute}]</span><img src=/new.gif></div>`).join('')}<div class=fy><a href="list.php?catid=7&page=2">下页</a></div></div>${friends()}${tableFoot('2026-11-20')}</body></html>`,
  };
};

export const siteLists: Readonly<Record<string, ListTemplate>> = {
  'list-phpcms': phpcmsList,
  'list-powereasy': powerEasyList,
  'list-bank': bankList,
  'list-guangdong': guangdongList,
  'list-gkmlpt': gkmlptList,
  'list-day-blocks': dayBlocks,
  'list-year-below': yearBelow,
  'list-top-picture': topPicture,
  'list-year-headings': yearHeadings,
  'list-short-dates': shortDates,
  'list-gridview': gridView,
  'list-bare-lines': bareLines,
  'list-cards': cards,
  'list-date-inside': dateInside,
  'list-longxun': longxunList,
  'list-domino': dominoView,
  'list-regulations': regulations,
  'list-undated': undated,
  'list-nuxt': nuxtList,
  'list-brackets': bracketList,
};

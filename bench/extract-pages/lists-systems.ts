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
import { entriesOf, type ListTemplate } from './list-shape.ts';
import { compactDay, type Story } from './story.ts';
import { storyOf } from './story-pool.ts';

/** Columns as the content systems make them. */

const month = (story: Story): string => compactDay(story.day).slice(0, 6);
const trsName = (story: Story): string =>
  `${month(story)}/t${compactDay(story.day)}_${540000 + story.number}.html`;
const first = (stories: readonly Story[]): Story => stories[0] ?? storyOf(0);
const head = (title: string, prefix: string, charset = 'utf-8'): string =>
  `<head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${title}</title>${styles(prefix)}${scripts(title)}</head>`;

const trsList: ListTemplate = (stories) => {
  const url = 'http://www.mumian.gov.cn/zwgk/tzgg/index.html';
  const items = entriesOf(stories, url, (story) => `./${trsName(story)}`, { cut: 26 });
  return {
    url,
    items,
    next: 'index_1.html',
    html: `<!DOCTYPE html><html>${head('通知公告_木棉市人民政府', 'lb-').replace('</head>', '<meta name="ColumnName" content="通知公告"><meta name="ColumnType" content="政务公开"><meta name="ColumnDescription" content="通知公告栏目"></head>')}<body>${nestedMenu('/zwgk')}<div class="weizhi">当前位置：<a href="../../">首页</a> > <a href="../">政务公开</a> > <a href="./">通知公告</a></div>${columnMenu('/zwgk')}<div class="list_right"><ul class="list01">${items.map((item, place) => `<li><a href="${item.href}" target="_blank" title="${item.title}">${item.shown}</a><span>[${item.date}]</span></li>${place % 5 === 4 ? '<li class="line"></li>' : ''}`).join('\n')}</ul><div class="page"><script language="JavaScript">
function createPageHTML(_nPageCount,_nCurrIndex,_sPageName,_sPageExt){if(_nPageCount==null||_nPageCount<=1){return;}}
createPageHTML(12, 0, "index", "html");</script></div></div>${friends()}${codeFoot('2026-11-20 08:00')}</body></html>`,
  };
};

const trsRows: ListTemplate = (stories) => {
  const url = 'http://czj.mumian.gov.cn/czxw/index_2.htm';
  const items = entriesOf(stories, url, (story) => trsName(story).replace('.html', '.htm'), { cut: 22 });
  return {
    url,
    items,
    next: 'index_3.htm',
    charset: 'gbk',
    html: `<HTML>${head('财政新闻', 'l', 'gb2312')}<BODY>${tableMenu()}<TABLE width=980 align=center><TR><TD width=200>${columnMenu('/czxw')}</TD><TD vAlign=top><TABLE width="100%">${items.map((item) => `<TR><TD width=20 align=middle><IMG src="/images/dot.gif"></TD><TD height=28><A class=ZITI href="${item.href}" target=_blank title="${item.title}">${item.shown}</A></TD><TD width=90 class=riqi>${item.date}</TD></TR><TR><TD colSpan=3 background=/images/xuxian.gif height=1></TD></TR>`).join('')}</TABLE><TABLE><TR><TD><SCRIPT>
var currentPage = 2;//所在页从0开始
var prevPage = currentPage-1
var nextPage = currentPage+1
var countPage = 18//共多少页
document.write("共"+countPage+"页");
if(countPage>1&&currentPage!=(countPage-1))document.write("<a href=\\"index"+"_" + nextPage + "."+"htm\\">下一页</a>");
</SCRIPT></TD></TR></TABLE></TD></TR></TABLE>${friends()}${tableFoot('2026-11-20')}</BODY></HTML>`,
  };
};

/** Open-government table of TRS: every row carries a hidden sheet of facts, dated as well. */
const trsOpen: ListTemplate = (stories) => {
  const url = 'https://www.mumian.gov.cn/zfxxgk/fdzdgknr/zcwj/index.shtml';
  const items = entriesOf(stories, url, (story) => `./${trsName(story).replace('html', 'shtml')}`);
  return {
    url,
    items,
    next: 'index_1.shtml',
    html: `<!DOCTYPE html><html>${head('政策文件', 'gk')}<body>${nestedMenu('/zfxxgk')}${columnMenu('/zfxxgk')}<table class="affaires-list" width="100%"><thead><tr><th>序号</th><th>标题</th><th>文号</th><th>成文日期</th><th>发布日期</th></tr></thead><tbody>${items.map((item, place) => `<tr class="tr_main_value_${place % 2 ? 'odd' : 'even'}"><td>${place + 1}</td><td class="affaires-doc-title"><a href="${item.href}" target="_blank">${item.title}</a><div class="tip" style="display:none"><table><tr><td><b>索 引 号:</b> 0082${item.story.number}</td><td><b>发文日期:</b> ${item.story.madeOn}</td></tr><tr><td colspan="2"><b>名称:</b> ${item.title}</td></tr></table></div></td><td>${item.story.documentNumber ?? ''}</td><td>${item.story.madeOn}</td><td>${item.date}</td></tr>`).join('')}</tbody></table><div id="pagination"><script>createPageHTML(9,0,"index","shtml",173);</script></div>${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

/** 大汉 jpage: the entries are CDATA inside a script. */
const jpage: ListTemplate = (stories) => {
  const url = 'http://www.mumian.gov.cn/col/col1229165988/index.html';
  const items = entriesOf(
    stories,
    url,
    (story) => `/art/${story.day.split('-').map(Number).join('/')}/art_1229_${1872000 + story.number}.html`,
  );
  return {
    url,
    items,
    next: '/module/jpage/dataproxy.jsp?page=1&appid=1&webid=3095&path=/&columnid=1229165988&unitid=6101313&webname=木棉门户网站',
    html: `<!DOCTYPE html><html>${head('木棉市人民政府 通知公告', 'j-')}<body>${nestedMenu('/col')}<div class="wzdh">当前位置：首页 > 通知公告</div><div class="list-box"><div id="6101313" class="default_pgContainer"></div><script type="text/xml"><datastore>
<nextgroup><![CDATA[<a href="/module/jpage/dataproxy.jsp?page=1&appid=1&webid=3095&path=/&columnid=1229165988&unitid=6101313&webname=木棉门户网站"></a>]]></nextgroup>
<recordset>
${items.map((item) => `<record><![CDATA[<li><a href='${item.href}' title='${item.title}' target="_blank">${item.title}</a><span>${item.date}</span></li>]]></record>`).join('\n')}
</recordset></datastore></script><script>$(document).ready(function(){$('#6101313').jpage({totalRecord:6163,perPage:20,proxyUrl:'/module/jpage/dataproxy.jsp'});});</script></div>${friends()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

const jpaasList: ListTemplate = (stories) => {
  const url = 'https://jxj.mumian.gov.cn/zwgk/zcwj/wjfb/index.html';
  const items = entriesOf(
    stories,
    url,
    (story) =>
      `/zwgk/zcwj/wjfb/art/${story.day.slice(0, 4)}/art_${compactDay(story.day)}f${story.number}.html`,
    { cut: 30 },
  );
  return {
    url,
    items,
    next: null,
    html: `<!DOCTYPE html><html>${head('文件发布', 'jp-')}<body>${nestedMenu('/zwgk')}<div class="page-content" ><ul class="clearfix">${items.map((item) => `<li class="cf"><a class="fl" href="${item.href}" target="_blank" title="${item.title}">${item.shown}</a><span class="fr">${item.date}</span></li>`).join('')}</ul></div><div class="paging" id="barrierfree_container"><span>共 1 页</span></div>${sideBox(first(stories), '热门文件')}${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

/** Boda: rows with ids, pages counted backwards. */
const vsbRows: ListTemplate = (stories) => {
  const url = 'http://nync.mumian.gov.cn/tzgg.htm';
  const items = entriesOf(stories, url, (story) => `info/1041/${7400 + story.number}.htm`, { cut: 24 });
  return {
    url,
    items,
    next: 'tzgg/143.htm',
    html: `<HTML>${head('通知公告-农业农村局', 'v')}<BODY>${tableMenu()}<TABLE width=980 align=center><TR><TD>${columnMenu('')}</TD><TD><table class="winstyle50327" width="100%" cellspacing="0">${items.map((item, place) => `<tr height="20" id="line_u7_${place}"><td width="1%" nowrap><span class="leaderfont50327">·</span></td><td><a class="c50327" href="${item.href}" target="_blank" title="${item.title}">${item.shown}</a></td><td width="1%" nowrap><span class="timestyle50327">${item.date?.replaceAll('-', '/')}&nbsp;</span></td></tr>`).join('')}<tr><td colspan="3" align="center"><table class="headStyle18"><tr><td nowrap align="left" width="1%" id="fanye50327">共1432条&nbsp;&nbsp;1/144&nbsp;</td><td><div><span class="PrevDisabled">首页</span><span class="PrevDisabled">上页</span><a href="tzgg/143.htm" class="Next">下页</a><a href="tzgg/1.htm" class="Next">尾页</a></div></td></tr></table></td></tr></table></TD></TR></TABLE>${friends()}${tableFoot('2026-11-20')}</BODY></HTML>`,
  };
};

/** Boda of today: date first, category as a link before the title. */
const vsbCategories: ListTemplate = (stories) => {
  const url = 'https://wlj.mumian.gov.cn/wlzx/zxdt.htm';
  const items = entriesOf(stories, url, (story) => `../info/1135/${81000 + story.number}.htm`);
  return {
    url,
    items,
    next: 'zxdt/21.htm',
    html: `<!DOCTYPE html><html>${head('最新动态-木棉文旅', 'wl')}<body>${nestedMenu('')}<div class="list"><ul>${items.map((item, place) => `<li id="line_u10_${place}"><span class="list_time">${item.date?.replaceAll('-', '.')}</span>【<a href="../wlzx/${place % 2 ? 'qxdt' : 'hydt'}.htm">${place % 2 ? '区县动态' : '行业动态'}</a>】<a href="${item.href}" target="_blank" title="${item.title}">${item.title}</a></li>`).join('')}</ul><div class="pb_sys_common pb_sys_normal pb_sys_style1"><span class="p_t">共421条</span><span class="p_no_d">1</span><span class="p_no"><a href="zxdt/21.htm">2</a></span><span class="p_no"><a href="zxdt/20.htm">3</a></span><span class="p_next p_fun"><a href="zxdt/21.htm">下页</a></span></div></div>${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

const webplusList: ListTemplate = (stories) => {
  const url = 'http://dx.mumian.gov.cn/1298/list.htm';
  const items = entriesOf(
    stories,
    url,
    (story) =>
      `/${story.day.slice(0, 4)}/${story.day.slice(5).replace('-', '')}/c1298a${25000 + story.number}/page.htm`,
    { cut: 28 },
  );
  return {
    url,
    items,
    next: '/1298/list2.htm',
    html: `<!DOCTYPE html><html>${head('通知公告', 'wp')}<body>${nestedMenu('/c')}<div id="wp_news_w6"><ul class="news_list list2">${items.map((item, place) => `<li class="news n${place + 1} clearfix"><span class="news_title"><a href='${item.href}' target='_blank' title='${item.title}'>${item.shown}</a></span><span class="news_meta">${item.date}</span></li>`).join('')}</ul></div><div id="wp_paging_w6"><ul class="wp_paging clearfix"><li class="pages_count"><span class="per_page">每页&nbsp;<em class="per_count">14</em>&nbsp;记录</span></li><li class="page_nav"><a class="first" href="javascript:void(0);">第一页</a><a class="next" href="/1298/list2.htm">下一页</a></li></ul></div>${friends()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

const siteServerList: ListTemplate = (stories) => {
  const url = 'http://www.shiliu.gov.cn/channels/118.html';
  const items = entriesOf(stories, url, (story) => `/contents/118/${24000 + story.number}.html`, { cut: 20 });
  return {
    url,
    items,
    next: '/channels/118_2.html',
    html: `<!DOCTYPE html><html>${head('公示公告-石榴县', 'ss')}<body>${nestedMenu('/channels')}<table class="listTable" cellspacing="0" width="100%">${items.map((item) => `<tr><td class="tit">·<a href="${item.href}" title="${item.title}" target="_blank">${item.shown}</a></td><td class="dt">${item.date?.slice(2)}</td></tr>`).join('')}</table><div class="pg"><span>首页</span> <span>上一页</span> <span>1</span> <a href="/channels/118_2.html">2</a> <a href="/channels/118_2.html">下一页</a> <select onchange="if(this.options[this.selectedIndex].value!='')location=this.options[this.selectedIndex].value"><option value="">1</option><option value="/channels/118_2.html">2</option></select></div>${sideBox(first(stories), '信息排行', 6)}${friends()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

const epointList: ListTemplate = (stories) => {
  const url = 'https://ggzy.mumian.gov.cn/tzgg/secondpage.html';
  const items = entriesOf(
    stories,
    url,
    (story) => `/tzgg/${compactDay(story.day)}/7eb5f7f1-9041-${story.number}.html`,
  );
  return {
    url,
    items,
    next: '/tzgg/2.html',
    html: `<!DOCTYPE html><html>${head('通知公告', 'ewb-')}<body><div class="ewb-nav">${nestedMenu('')}</div><div class="ewb-info"><ul class="wb-data-item" id="infolist">${items.map((item) => `<li class="wb-data-list"><div class="wb-data-infor"><a href="${item.href}" title="${item.title}" target="_blank">${item.title}</a></div><span class="wb-data-date">${item.date}</span></li>`).join('')}</ul><div class="ewb-page"><ul><li class="ewb-page-li current">1</li><li class="ewb-page-li"><a href="/tzgg/2.html">2</a></li><li class="ewb-page-li ewb-page-hover"><a href="/tzgg/2.html">下页 &gt;</a></li></ul></div></div>${friendTabs()}${codeFoot('2026-11-20')}</body></html>`,
  };
};

const empireList: ListTemplate = (stories) => {
  const url = 'http://www.honggezhen.gov.cn/html/gongkai/tongzhi/';
  const items = entriesOf(
    stories,
    url,
    (story) => `/html/gongkai/tongzhi/${story.day}/${1800 + story.number}.html`,
  );
  return {
    url,
    items,
    next: '/html/gongkai/tongzhi/index_2.html',
    charset: 'gbk',
    html: `<html>${head('通知公告 - 红格镇', 'em', 'gb2312')}<body class="listpage">${plainMenu()}<table width="100%" class="box"><tr><td><ul>${items.map((item) => `<li>&nbsp;<a href="${item.href}" title="${item.title}">${item.title}</a> <font color="#999999">(${item.date})</font></li>`).join('')}</ul><table class="list_page"><tr><td><a title="Total record">&nbsp;<b>158</b> </a>&nbsp;&nbsp;&nbsp;<b>1</b>&nbsp;<a href="/html/gongkai/tongzhi/index_2.html">2</a>&nbsp;<a href="/html/gongkai/tongzhi/index_2.html">下一页</a>&nbsp;<a href="/html/gongkai/tongzhi/index_8.html">尾页</a></td></tr></table></td></tr></table>${sideBox(first(stories), '热门信息')}${friends()}${tableFoot('2026-11-20')}</body></html>`,
  };
};

const dedeList: ListTemplate = (stories) => {
  const url = 'http://www.fenghuangjd.gov.cn/a/gongzuodongtai/';
  const items = entriesOf(
    stories,
    url,
    (story) =>
      `/a/gongzuodongtai/${story.day.slice(0, 4)}/${story.day.slice(5).replace('-', '')}/${640 + story.number}.html`,
  );
  return {
    url,
    items,
    next: 'list_9_2.html',
    html: `<!DOCTYPE html><html>${head('工作动态_凤凰街道', 'dd')}<body class="articlelist">${nestedMenu('/a')}<div class="listbox"><ul class="e2">${items.map((item, place) => `<li> [<b><a href='/a/gongzuodongtai/sub${place % 3}/'>社区动态</a></b>]<a href="${item.href}" class="title">${item.title}</a><span class="info"><small>日期：</small>${item.date} ${item.story.minute}:${item.story.second}<small>点击：</small>${100 + place}<small>好评：</small>0</span><p class="intro">${item.story.blocks[0]?.is === 'paragraph' ? item.story.blocks[0].text.slice(0, 60) : ''}...</p></li>`).join('')}</ul></div><div class="dede_pages"><ul class="pagelist"><li>首页</li><li class="thisclass">1</li><li><a href='list_9_2.html'>2</a></li><li><a href='list_9_2.html'>下一页</a></li><li><a href='list_9_9.html'>末页</a></li></ul></div>${sideBox(first(stories), '推荐内容', 6)}</body></html>`,
  };
};

export const systemLists: Readonly<Record<string, ListTemplate>> = {
  'list-trs': trsList,
  'list-trs-rows': trsRows,
  'list-trs-open': trsOpen,
  'list-jpage': jpage,
  'list-jpaas': jpaasList,
  'list-vsb-rows': vsbRows,
  'list-vsb-categories': vsbCategories,
  'list-webplus': webplusList,
  'list-siteserver': siteServerList,
  'list-epoint': epointList,
  'list-empire': empireList,
  'list-dede': dedeList,
};

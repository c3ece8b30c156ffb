import { type ArticleTemplate, filesAt, withNumber } from './article-shape.ts';
import { bodyOf } from './body.ts';
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
import { compactDay } from './story.ts';

/** 大汉 jcms, its open-government part and jpaas; Boda VSB; Sudy Webplus. */

const artPath = (day: string): string => day.split('-').map(Number).join('/');

/** jcms of 2012: comments of the template engine, table c, date and source in one cell. */
const jcmsTable: ArticleTemplate = (story) => {
  const url = `http://www.mumian.gov.cn/art/${artPath(story.day)}/art_1229_${36000 + story.number}.html`;
  const body = bodyOf(withNumber(story, 'right'), 'word');
  const files = filesAt(
    story,
    (place, extension) =>
      `/module/download/downfile.jsp?classid=0&filename=${compactDay(story.day)}7d1${place}f.${extension}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    source: story.source,
    files,
    text: [body.text, ...files.map(({ name }) => name)].join('\n'),
    html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>木棉市人民政府 通知公告 ${story.title}</title><meta name="Author" content="木棉市人民政府"><meta name="Maketime" content="2026-11-20 11:11:26"><script src="/script/0/2010/jquery.js"></script>${styles('j')}</head><body>
${tableMenu()}<table width="1000" align="center"><tr><td class="bt_link">当前位置： <a href="/index.html">首页</a> &gt; <a href="/col/col1229/index.html">通知公告</a></td></tr></table>
<!--<$[信息内容]>begin--><!--文章区--><table id="c" width="1000" align="center" cellpadding="0" cellspacing="0"><tr><td class="title"><!--<$[标题名称(html)]>begin-->${story.title}<!--<$[标题名称(html)]>end--></td></tr>
<tr><td><table width="100%" class="wzxx"><tr><td width="33%" align="center">发布日期：<!--<$[信息时间]>begin-->${story.day}<!--<$[信息时间]>end--></td><td width="20%" align="center">浏览次数：<script>document.write('<script src="/module/visitcount/articlehits.jsp?colid=1229&artid=${story.number}"><'+'/script>')</script></td><td align="center"><script language="javascript">var source='<!--<$[信息来源]>begin-->${story.source}<!--<$[信息来源]>end-->';if(source!=''){document.write("信息来源："+source)}</script>信息来源：${story.source}</td><td>字号：[ <a href="javascript:doZoom(18)">大</a> <a>中</a> <a>小</a> ]</td></tr></table></td></tr>
<tr><td class="bt_content"><div id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart">${body.html}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--><p></p>${files.map((file) => `<p><a href="${file.href}" target="_blank"><img src="/module/jslib/icons/word.png" align="absmiddle">${file.name}</a></p>`).join('')}</div></td></tr></table><!--<$[信息内容]>end-->
<table align="center"><tr><td><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></td></tr></table>${friends()}${tableFoot('2026-11-20')}${scripts('木棉')}</body></html>`,
  };
};

/** jcms of the open-government catalogue: table of facts with 文件编号, `art` in the middle. */
const jcmsOpen: ArticleTemplate = (story) => {
  const url = `http://jyj.mumian.gov.cn/art/${artPath(story.day)}/art_46144_${10220000 + story.number}.html`;
  const body = bodyOf(story.blocks, 'sections');
  const files = filesAt(
    story,
    (place, extension) => `/picture/0/${compactDay(story.day)}${place}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    files,
    text: body.text,
    source: story.department,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.department} ${story.title}</title><meta name="SiteName" content="${story.department}"><meta name="SiteIDCode" content="5104000024"><meta name="ArticleTitle" content="${story.title}"><meta name="PubDate" content="${story.day} ${story.minute}"><meta name="ContentSource" content="${story.department}">${styles('xxgk_')}</head><body>${nestedMenu('/col')}
<div class="main-fl bt-left"><div class="wzdh">当前位置：<a href="/">首页</a> > 政府信息公开</div>${columnMenu('/col/col46144')}</div><div class="main-fr"><table class="xxgk_table" border="0" cellspacing="1"><tbody><tr><td class="t1">索&nbsp;引&nbsp;号</td><td>MB184${story.number}/2026-0019</td><td class="t1">分&nbsp;&nbsp;&nbsp;&nbsp;类</td><td>其他&nbsp;/&nbsp;通知</td></tr><tr><td class="t1">发布机构</td><td>${story.department}</td><td class="t1">发文日期</td><td>${story.day}</td></tr><tr><td class="t1">文&nbsp;件&nbsp;编&nbsp;号</td><td>${story.documentNumber ?? ''}</td><td class="t1">时&nbsp;&nbsp;&nbsp;&nbsp;效</td><td>有效</td></tr><tr><td class="t1">内容概述</td><td colspan="3">${story.title}</td></tr></tbody></table>
<div class="article"><div class="title">${story.title}</div><div class="article_content" id="Zoom">${body.html}</div><div class="fjxz">${files.map((file) => `<a href="${file.href}">${file.name}</a>`).join('　')}</div></div><div class="wzbottom">扫一扫在手机打开当前页 <img src="/qr"> 【打印】 【关闭】</div></div>${friends()}${codeFoot('2026-11-20')}${scripts(story.department)}</body></html>`,
  };
};

/** jpaas: con_title, con_time, con_con. */
const jpaas: ArticleTemplate = (story) => {
  const url = `https://jxj.mumian.gov.cn/zwgk/zcwj/wjfb/tz/art/${story.day.slice(0, 4)}/art_${compactDay(story.day)}c8b74d0cb1.html`;
  const body = bodyOf(withNumber(story), 'ueditor');
  const files = filesAt(
    story,
    (place, extension) =>
      `/cms_files/filemanager/1226211233/attach/${compactDay(story.day)}/${place}4f1.${extension}`,
    url,
  );
  return {
    url,
    shows: 'minute',
    number: true,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="renderer" content="webkit"><title>${story.title}</title><meta name="SiteName" content="木棉市经济和信息化局"><meta name="SiteIDCode" content="5104000019"><meta name="ColumnName" content="通知"><meta name="ArticleTitle" content="${story.title}"><meta name="PubDate" content="${story.day} ${story.minute}"><meta name="ContentSource" content="${story.source}"><meta name="Author" content="">${styles('c')}<script type="text/javascript">window.jpaas={webId:'8d828e408d90447786ddbe128d495e9e',pageId:'1b56e5adc362428299dfc3eb444fe23a',parseType:'buildstatic',tplSetId:'209741b2109044b5b7695700b2bec37e',pageType:'article',createTime:'2026-11-20 09:31:00'}</script></head><body>
<div class="header">${nestedMenu('/zwgk')}</div><div class="location">首页>政务公开>政策文件>文件发布>通知</div>
<div class="w980 cmain"><div class="ctitle" ><h1 id="con_title">${story.title}</h1></div><div class="cinfo center"><span id="con_time">发布时间：${story.day} ${story.minute}</span><span>来源：${story.source}</span><span class="share fr">分享：<a class="weibo"></a></span></div>
<div class="ccontent center" id="con_con">${body.html}</div>${files.length === 0 ? '' : `<div class="cfile"><h4>附件：</h4>${files.map((file) => `<p class="cms-upload-file"><img src="/icons/doc.gif"><a href="${file.href}" title="${file.name}" file-id="${file.name.length}">${file.name}</a></p>`).join('')}</div>`}
<div class="cprint"><a onclick="print()">【打印】</a><a onclick="window.close()">【关闭】</a></div></div>${sideBox(story, '延伸阅读', 5)}${friendTabs()}${codeFoot('2026-11-20 09:31')}${scripts('jpaas')}</body></html>`,
  };
};

/** Boda VSB of 2009: winstyle tables inside a form. */
const vsbTable: ArticleTemplate = (story) => {
  const url = `http://nync.mumian.gov.cn/info/1041/${7400 + story.number}.htm`;
  const body = bodyOf(withNumber(story), 'font');
  const files = filesAt(
    story,
    (place) =>
      `/system/_content/download.jsp?urltype=news.DownloadAttachUrl&amp;owner=1281831001&amp;wbfileid=${2041391 + place + story.number * 7}`,
    url,
  );
  return {
    url,
    shows: 'minute',
    number: true,
    author: story.author !== null,
    files,
    text: body.text,
    html: `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><HTML><HEAD><TITLE>${story.title}-${story.department}</TITLE><META content="text/html; charset=UTF-8" http-equiv="Content-Type"><META name="keywords" content="${story.department}"><!--Announced by Visual SiteBuilder 9--><link rel="stylesheet" type="text/css" href="../../_sitegray/_sitegray_d.css" /><script language="javascript" src="../../_sitegray/_sitegray.js"></script>${styles('vsb')}</HEAD><BODY>${tableMenu()}
<TABLE width=980 align=center><TR><TD>${columnMenu('/zwgk')}</TD><TD><table class="winstyle134378" cellspacing="0"><tr><td nowrap>当前位置： <a href="../../index.htm"><span class="fontstyle134378">网站首页</span></a><span class="splitflagstyle134378">&gt;&gt;</span><a href="../../tzgg.htm"><span class="fontstyle134378">通知公告</span></a><span class="splitflagstyle134378">&gt;&gt;</span>正文</td></tr></table>
<script language="javascript" src="/system/resource/js/news/newscontent.js"></script><form name="_newscontent_fromname"><div class="c134380_content"><table border="0" width="100%" cellspacing="0" class="winstyle134380"><tr><td class="titlestyle134380" align="center">&nbsp;${story.title}&nbsp;</td></tr><tr height="30"><td align="center"><span class="timestyle134380">${story.day} ${story.minute}</span><span class="authorstyle134380">&nbsp;${story.author ?? ''}</span><span>&nbsp;&nbsp;&nbsp;(点击:&nbsp;</span><span class="clickstyle"><script>_showDynClicks("wbnews", 1281831001, ${7400 + story.number})</script></span>)</td></tr>
<tr><td class="contentstyle134380"><div id="vsb_content"><div class="v_news_content">${body.html}</div></div></td></tr><tr><td><span class="annexstyle134380">${files.map((file) => `附件【<a href="${file.href}" target="_blank">${file.name}</a>】已下载<span id="nattach${file.url.slice(-7)}"><script language="javascript">getClickTimes(${file.url.slice(-7)},1281831001,"wbnewsfile","attach")</script></span>次<br>`).join('')}</span></td></tr><tr><td align="right">【<a href="javascript:window.close();">关闭</a>】</td></tr></table></div></form>
<div>上一条：<a href="${7399 + story.number}.htm">关于召开2026年度工作会议的通知</a><br>下一条：<a href="${7401 + story.number}.htm">2026年3月1日停水公告</a></div></TD></TR></TABLE>${tableFoot('2026-11-20')}${scripts(story.department)}</BODY></HTML>`,
  };
};

/** Boda VSB of today: h3, spans for date, source, editor. */
const vsbModern: ArticleTemplate = (story) => {
  const url = `https://wlj.mumian.gov.cn/info/1135/${81000 + story.number}.htm`;
  const body = bodyOf(withNumber(story), 'divs');
  const files = filesAt(
    story,
    (place) =>
      `/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1485250630&wbfileid=AF0${place}9C${story.number}E86`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    author: story.author !== null,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="UTF-8"><meta content="width=device-width,initial-scale=1.0" name="viewport"><title>${story.title}-木棉文旅</title><META Name="keywords" Content="文旅,木棉"/><META Name="description" Content="${story.title}"/>${styles('wl-')}</head><body>
<div class="top">${nestedMenu('')}</div><div class="ban"><img src="/images/ban.jpg"></div><div class="local">您所在的位置：<a href="../../index.htm">首页</a> - <a href="../../wlzx.htm">文旅资讯</a> - 正文</div>
<form name="_newscontent_fromname"><div class="art-main"><h3 class="tit">${story.kicker === null ? '' : `<span class="yinti">${story.kicker}</span>`}${story.title}</h3><p class="xx"><span>日期：${story.day.replaceAll('-', '.')}</span><span>来源：${story.source}</span>${story.author === null ? '' : `<span>作者：${story.author}</span>`}<span>编辑：办公室</span><span>审核：石榴</span><span>阅读：<script>_showDynClicks("wbnews", 1485250630, 81000)</script></span></p><div id="vsb_content_500"><div class="v_news_content">${body.html}</div></div><div id="div_vote_id"></div><ul style="list-style-type:none;">${files.map((file) => `<li>附件【<a href="${file.href}" target="_blank">${file.name}</a>】</li>`).join('')}</ul></div></form>${sideBox(story, '推荐阅读', 6)}${friendTabs()}${codeFoot('2026-11-20 12:12:12')}${scripts('文旅')}</body></html>`,
  };
};

/** Sudy Webplus: arti_title, arti_metas, a PDF player in place of the text. */
const webplus: ArticleTemplate = (story) => {
  const url = `http://dx.mumian.gov.cn/${story.day.slice(0, 4)}/${story.day.slice(5).replace('-', '')}/c1298a${25000 + story.number}/page.htm`;
  const body = bodyOf(withNumber(story), 'word', '/_upload/article/images/');
  const files = filesAt(
    story,
    (place, extension) => `/_upload/article/files/8f/35/${compactDay(story.day)}-${place}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    source: story.source,
    files,
    text: [body.text, ...files.map(({ name }) => name)].join('\n'),
    html: `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/><title>${story.title}</title><link type="text/css" href="/_css/_system/system.css" rel="stylesheet"/><link type="text/css" href="/_upload/site/1/style/1/1.css" rel="stylesheet"/>${styles('wp-')}</head><body><div class="wrapper header" id="header">${nestedMenu('/c')}</div><div class="wrapper" id="d-container"><div class="col_path"><a href="/main.htm">首页</a> <a href="/1298/list.htm">通知公告</a></div>
<div class="article" frag="窗口3"><h1 class="arti_title">${story.title}</h1>${story.subtitle === null ? '' : `<h2 class="arti_title">${story.subtitle}</h2>`}<p class="arti_metas"><span class="arti_publisher">发布者：${story.source}</span><span class="arti_update">发布时间：${story.day}</span><span class="arti_views">浏览次数：<span class="WP_VisitCount" url="/_visitcountdisplay?siteId=1&type=3">10</span></span></p><div class="entry"><div class="read"><div class="wp_articlecontent">${body.html}${files.map((file) => `<p><img border="0" src="/_ueditor/themes/default/images/icon_doc.gif"/><a href="${file.href}" sudyfile-attr="{'title':'${file.name}'}">${file.name}</a></p>`).join('')}</div></div></div></div></div><div>${plainMenu()}</div>${sideBox(story, '热门文章')}${friends()}${codeFoot('2026-11-20')}${scripts('党校')}</body></html>`,
  };
};

export const hanwebArticles: Readonly<Record<string, ArticleTemplate>> = {
  'jcms-table': jcmsTable,
  'jcms-open': jcmsOpen,
  jpaas,
  'vsb-table': vsbTable,
  'vsb-modern': vsbModern,
  webplus,
};

import { type ArticleTemplate, bracketed, filesAt, withNumber } from './article-shape.ts';
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
import { chineseDay, compactDay } from './story.ts';

/** TRS WCM, several generations of its templates. */

/** 2003: tables, upper case, GB2312, the headline in a cell, attachments as P files in the text. */
const tables: ArticleTemplate = (story) => {
  const url = `http://www.mumian.gov.cn/zwgk/tzgg/${story.day.slice(0, 4)}${story.day.slice(5, 7)}/t${compactDay(story.day)}_${30000 + story.number}.htm`;
  const body = bodyOf(
    withNumber(story, 'centre', (number) => bracketed(number, ['[', ']'])),
    'trs',
  );
  const files = filesAt(
    story,
    (place, extension) => `./P020${compactDay(story.day)}3789${place}2345678.${extension}`,
    url,
  );
  return {
    url,
    charset: 'gbk',
    shows: 'day',
    number: true,
    author: story.author !== null,
    source: story.source,
    files,
    text: [body.text, ...files.map(({ name }) => `附件：${name}`)].join('\n'),
    html: `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<HTML><HEAD><TITLE>木棉市人民政府-${story.title}</TITLE><META http-equiv=Content-Type content="text/html; charset=gb2312"><LINK href="/images/style.css" type=text/css rel=stylesheet>${styles('t_')}</HEAD>
<BODY leftMargin=0 topMargin=0><TABLE width=980 align=center><TBODY><TR><TD><IMG src="/images/top.jpg" width=980 height=150></TD></TR></TBODY></TABLE>
${tableMenu()}${scripts('木棉市人民政府')}
<TABLE width=980 align=center bgColor=#ffffff><TBODY><TR><TD width=230 vAlign=top>${columnMenu('/zwgk')}${sideBox(story, '热点信息', 10)}</TD><TD vAlign=top>
<TABLE width="100%"><TBODY><TR><TD height=28 class=hui>当前位置：<A href="../../../" class="CurrChnlCls">首页</A>&nbsp;&gt;&nbsp;<A href="../../" class="CurrChnlCls">政务公开</A>&nbsp;&gt;&nbsp;<A href="../" class="CurrChnlCls">通知公告</A></TD></TR>
<TR><TD class=title align=middle height=60>${story.title}</TD></TR>
<TR><TD align=middle bgColor=#f5f5f5 height=26>${story.day.replaceAll('-', '/')}&nbsp;&nbsp;&nbsp;&nbsp;来源：${story.source}${story.author === null ? '' : `&nbsp;&nbsp;作者：${story.author}`}&nbsp;&nbsp;【字体：<A href="javascript:doZoom(16)">大</A> <A href="javascript:doZoom(14)">中</A> <A href="javascript:doZoom(12)">小</A>】 <A href="javascript:window.print()">打印</A></TD></TR>
<TR><TD class=content id=zoom><DIV class=TRS_Editor><STYLE type=text/css>.TRS_Editor P{margin-top:0;margin-bottom:1em;line-height:1.5;font-family:宋体;font-size:10.5pt;}.TRS_Editor TD{line-height:1.5}</STYLE>
${body.html}</DIV>
${files.map((file) => `<P>附件：<A href="${file.href}" target=_blank>${file.name}</A></P>`).join('')}</TD></TR></TBODY></TABLE></TD></TR></TBODY></TABLE>
${friends()}${tableFoot('2026-11-20 08:30:12')}</BODY></HTML>`,
  };
};

/** 2010: divs, meta of the platform, script-made dates, the list of attachments made by a script that looks for them. */
const divisions: ArticleTemplate = (story) => {
  const url = `http://sjj.mumian.gov.cn/xwzx/bmdt/${story.day.slice(0, 7).replace('-', '')}/t${compactDay(story.day)}_${510000 + story.number}.html`;
  const body = bodyOf(withNumber(story, 'right'), 'paragraphs');
  const files = filesAt(
    story,
    (place, extension) => `./W020${compactDay(story.day)}55${place}812.${extension}`,
    url,
  );
  return {
    url,
    shows: 'minute',
    number: true,
    source: story.source,
    author: story.author !== null,
    files,
    text: body.text,
    html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${story.title}--${story.department}</title>
<meta name="filetype" content="0"><meta name="publishedtype" content="1"><meta name="pagetype" content="1"><meta name="catalogs" content="22133"><meta name="contentid" content="${510000 + story.number}"><meta name="publishdate" content="${story.day}"><meta name="author" content="TRS">
${styles('xl-')}${scripts(story.department)}</head><body>
<div class="top-bar"><span id="today">今天是：2026年11月20日 星期五</span><a href="#" onclick="setHome(this,location.href)">设为首页</a></div><div class="banner"></div>${nestedMenu()}
<div class="search"><form action="/was5/web/search"><input name="searchword" value="请输入关键字" /><input type="submit" value="搜索" /></form></div>
<div class="dqwz">您的位置：<a href="../../../">首页</a> > <a href="../../">新闻中心</a> > <a href="../">部门动态</a></div>
<div class="xl-box"><div class="xl-title">${story.title}</div>${story.subtitle === null ? '' : `<div class="xl-subtitle">——${story.subtitle}</div>`}
<div class="xl-info"><span>发布时间：${story.day} ${story.minute}</span><span>信息来源：${story.source}</span>${story.author === null ? '' : `<span>作者：${story.author}</span>`}<span>浏览次数：<em id="hits">361</em></span><span>字号：[ <a href="javascript:doZoom(18)">大</a> <a>中</a> <a>小</a> ]</span></div>
<div class="xl-content" id="zoom"><div class="TRS_Editor">${body.html}</div></div>
<div id="xgfj" class="fj"><strong>相关附件：</strong>${files.map((file) => `<li><a href="${file.href}" title="${file.name}" oldsrc="${file.href.slice(2)}">${file.name}</a></li>`).join('')}</div>
<div class="xl-end">责任编辑：市审计局办公室</div><div class="share"><span>分享到：</span><a class="bds_weixin"></a><a class="bds_tsina"></a></div></div>
<div class="xl-side">${sideBox(story, '最新发布')}${sideBox(story, '图片新闻', 4)}</div>${friends()}${codeFoot('2026-11-19 17:02:44')}</body></html>`,
  };
};

/** 2018: html5, official meta, h1, information table of open government above the text. */
const openTable: ArticleTemplate = (story) => {
  const url = `https://www.mumian.gov.cn/zfxxgk/fdzdgknr/zcwj/${story.day.slice(0, 7).replace('-', '')}/t${compactDay(story.day)}_${4280000 + story.number}.shtml`;
  const body = bodyOf(withNumber(story), 'ueditor');
  const files = filesAt(
    story,
    (place, extension) => `P020${compactDay(story.day)}6092${place}1.${extension}`,
    url,
  );
  return {
    url,
    shows: 'minute',
    number: true,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1"><title>${story.title}_木棉市人民政府</title>
<meta name="SiteName" content="木棉市人民政府"><meta name="SiteDomain" content="www.mumian.gov.cn"><meta name="SiteIDCode" content="5104000001"><meta name="ColumnName" content="政策文件"><meta name="ColumnType" content="政策文件"><meta name="ArticleTitle" content="${story.title}"><meta name="PubDate" content="${story.day} ${story.minute}"><meta name="ContentSource" content="${story.source}"><meta name="Keywords" content="${story.subject}"><meta name="Url" content="${url}">
${styles('zw-')}</head><body><header class="header"><a class="logo" href="/"><img src="/images/logo.png" alt="木棉市人民政府"></a><div class="weather">木棉市 多云 12℃~23℃ 2026-11-20</div>${nestedMenu('/xxgk')}</header>
<nav class="crumb"><a href="/">首页</a><i>/</i><a href="/zfxxgk/">政府信息公开</a><i>/</i><a href="../">政策文件</a></nav>
<main class="main">${columnMenu('/zfxxgk')}<div class="zfxxgk_zw"><table class="zw_table" width="100%"><tbody><tr><th>索&nbsp;引&nbsp;号：</th><td>008234000/2026-${String(story.number).padStart(5, '0')}</td><th>主题分类：</th><td>综合政务</td></tr><tr><th>发文机关：</th><td>${story.department}</td><th>成文日期：</th><td>${chineseDay(story.madeOn)}</td></tr><tr><th>标　　题：</th><td colspan="3">${story.title}</td></tr><tr><th>发文字号：</th><td>${story.documentNumber ?? ''}</td><th>发布日期：</th><td>${chineseDay(story.day)}</td></tr><tr><th>有&nbsp;效&nbsp;性：</th><td>有效</td><th></th><td></td></tr></tbody></table>
<h1>${story.title}</h1><div class="zw-info"><span class="date">${story.day} ${story.minute}</span><span class="ly">来源：${story.source}</span><div class="tools"><a class="dy">打印</a><a class="sc">收藏</a></div></div>
<div class="zfxxgk_zw_content" id="zoomcon"><div class="view TRS_UEDITOR trs_paper_default trs_web">${body.html}</div><div class="fujian"><p>附件下载：</p><ul>${files.map((file, place) => `<li>${place + 1}.<a appendix="true" needdownload="false" href="${file.href}">${file.name}</a></li>`).join('')}</ul></div></div>
<div class="zw-relation"><h2>相关解读</h2><ul><li><a href="../../zcjd/202603/t20260306_4280991.shtml">一图读懂相关政策</a><span>2026-03-06</span></li></ul></div></div></main>${friendTabs()}${codeFoot('2026-11-20')}${scripts('木棉市')}</body></html>`,
  };
};

/** Ministry of the 2020s on TRS: metadata as a list, no date label but 发布日期 among 生成日期 and 生效日期. */
const openList: ArticleTemplate = (story) => {
  const url = `https://yjj.mumian.gov.cn/gk/zfxxgkpt/fdzdgknr/${story.day.slice(0, 7).replace('-', '')}/t${compactDay(story.day)}_${442000 + story.number}.shtml`;
  const body = bodyOf(story.blocks, 'centred');
  const files = filesAt(
    story,
    (place, extension) => `W020${compactDay(story.day)}6100${place}43.${extension}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    files,
    text: body.text,
    html: `<!doctype html><html><head><meta charset="UTF-8"><title>${story.title}_${story.department}</title><meta name="ArticleTitle" content="${story.title}"/><meta name="PubDate" content="${story.day}"/><meta name="ContentSource" content=""/>${styles('scy-')}</head><body>${nestedMenu('/gk')}
<div class="scy_main"><div class="scy_main_pos">当前位置：<a href="/">首页</a> &gt; <a href="/gk/">公开</a> &gt; 法定主动公开内容</div><div class="scy_main_detail"><ul class="doc-list"><li><span class="lab">名&nbsp;&nbsp;&nbsp;&nbsp;称：</span><span class="val">${story.title}</span></li><li><span class="lab">索&nbsp;引&nbsp;号：</span><span class="val">3E001001/2026-${story.number}</span></li><li><span class="lab">文&nbsp;&nbsp;&nbsp;&nbsp;号：</span><span class="val">${story.documentNumber ?? '无'}</span></li><li><span class="lab">生成日期：</span><span class="val">${story.madeOn}</span></li><li><span class="lab">发布日期：</span><span class="val">${story.day}</span></li><li><span class="lab">生效日期：</span><span class="val">2026-05-01</span></li><li><span class="lab">公开方式：</span><span class="val">主动公开</span></li></ul></div>
<div class="scy_detail_title"><p>${story.title.length > 20 ? `${story.title.slice(0, 16)}<br/>${story.title.slice(16)}` : story.title}</p></div><div id="content" class="scy_detail_content">${body.html}</div>
<div class="scy_detail_bottom">${files.map((file) => `<a class="down" href="${file.href}">下载${file.name}</a>`).join('<br>')}</div></div><aside>${sideBox(story, '最新公开')}</aside>${friendTabs()}${codeFoot('2026年11月20日 06:00')}${scripts(story.department)}</body></html>`,
  };
};

/** The central government's manner for news: h1, pages-date, UCAP-CONTENT. */
const centralNews: ArticleTemplate = (story) => {
  const url = `https://www.mumian.gov.cn/yaowen/liebiao/${story.day.slice(0, 7).replace('-', '')}/content_${6940000 + story.number}.htm`;
  const body = bodyOf(withNumber(story), 'paragraphs');
  const files = filesAt(
    story,
    (place, extension) =>
      `https://www.mumian.gov.cn/yaowen/files/P0${compactDay(story.day)}${place}.${extension}`,
    url,
    (name) => name,
  );
  return {
    url,
    shows: 'minute',
    number: true,
    source: story.source,
    files,
    text: [body.text, ...files.map(({ name }, place) => `附件${place + 1}：${name}`)].join('\n'),
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>${story.title}_木棉要闻_木棉市政府网</title><meta name="manuscriptId" content="${6940000 + story.number}"/><meta name="keywords" content="${story.subject}"/><meta name="lanmu" content="木棉要闻"/><meta name="author" content="木小枝"/><meta name="firstpublishedtime" content="${story.day}-${story.minute}:00"/><meta name="lastmodifiedtime" content="2026-11-19-09:00:00"/>${styles('pages-')}</head>
<body><div class="header pchide"><div class="mobile-search"></div></div><div class="header mhide">${nestedMenu('/yaowen')}</div><div class="BreadcrumbNav">首页 &gt; <a href="../">要闻</a></div>
<div class="content"><div class="article oneColumn pub_border"><h1 id="ti">${story.title}</h1><div class="pages-date">${story.day} ${story.minute}<span class="font"> 来源： ${story.source}</span><span class="font pc">【字体：<span id="btnFontGt">大</span> <span id="btnFontMid">中</span> <span id="btnFontLt">小</span>】</span><span class="btnPrint" id="btnPrint">打印</span><div class="share" id="share"></div></div>
<div class="pages_content mhide" id="UCAP-CONTENT"><div class="trs_editor_view TRS_UEDITOR trs_paper_default">${body.html}${files.map((file, place) => `<p>附件${place + 1}：<a href="${file.href}" target="_blank" class="ext_${place}">${file.name}</a></p>`).join('')}</div></div><div class="editor mhide">责任编辑：木小枝</div><div class="mEwm"><img src="/images/ewm.png"/><span>扫一扫在手机打开当前页</span></div></div></div>
<div class="related mhide">${sideBox(story, '相关稿件')}</div>${friendTabs()}<div class="footer">链接：<a href="#">全国人大</a><a href="#">全国政协</a><p>版权所有：木棉市政府网　网站标识码 5104000001</p></div>${scripts('木棉市政府网')}</body></html>`,
  };
};

/** The central government's manner for documents: a table of facts, no h1 above the text. */
const centralDocument: ArticleTemplate = (story) => {
  const url = `https://www.mumian.gov.cn/zhengce/content/${story.day.slice(0, 7).replace('-', '')}/content_${7080000 + story.number}.htm`;
  const body = bodyOf(withNumber(story), 'paragraphs');
  return {
    url,
    shows: 'day',
    number: true,
    text: body.text,
    source: '木棉市政府网',
    html: `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${story.title}_木棉市人民政府文件_木棉市政府网</title><meta name="firstpublishedtime" content="${story.day}-${story.minute}:00"><meta name="description" content="${story.title}">${styles('bd-')}</head><body>
<div class="header">${plainMenu('')}</div><div class="policyLibraryOverview_header"><table border="0" cellspacing="0" cellpadding="0" class="bd1" width="100%"><tbody><tr><td width="12%"><b>标　　题：</b></td><td colspan="3">${story.title}</td></tr><tr><td><b>发文机关：</b></td><td>${story.department}</td><td></td><td></td></tr><tr><td><b>发文字号：</b></td><td>${story.documentNumber ?? ''}</td><td><b>来　　源：</b></td><td>木棉市政府网</td></tr><tr><td><b>主题分类：</b></td><td>城乡建设\\其他</td><td><b>公文种类：</b></td><td>通知</td></tr><tr><td><b>成文日期：</b></td><td>${chineseDay(story.madeOn)}</td><td><b>发布日期：</b></td><td>${chineseDay(story.day)}</td></tr></tbody></table></div>
<div class="wrap"><table border="0" align="center" width="900"><tbody><tr><td class="b12c" id="UCAP-CONTENT"><p align="center" style="text-align:center"><span style="font-weight:bold;font-size:18pt;">${story.title}</span></p>${body.html}</td></tr></tbody></table><div class="QRcode"><img src="/qr.png">扫一扫在手机打开当前页</div></div>
<div class="wid"><span class="rels">相关报道</span>${sideBox(story, '政策解读', 5)}</div>${friends()}${codeFoot('2026-11-20 10:00')}${scripts('政策文件库')}</body></html>`,
  };
};

export const trsArticles: Readonly<Record<string, ArticleTemplate>> = {
  'trs-tables': tables,
  'trs-divisions': divisions,
  'trs-open-table': openTable,
  'trs-open-list': openList,
  'central-news': centralNews,
  'central-document': centralDocument,
};

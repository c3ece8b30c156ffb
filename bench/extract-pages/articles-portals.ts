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

/** SiteServer, Epoint, EmpireCMS, DedeCMS, PHPCMS, 动易: systems that districts and offices bought or downloaded. */

const siteServer: ArticleTemplate = (story) => {
  const url = `http://www.shiliu.gov.cn/contents/${118 + (story.number % 9)}/${24000 + story.number}.html`;
  const body = bodyOf(withNumber(story), 'ueditor');
  const files = filesAt(
    story,
    (place) =>
      `/sitefiles/services/cms/utils.aspx?type=Download&publishmentSystemID=1&channelID=118&contentID=${24000 + story.number}&fileUrl=${place}F0slash0upload0`,
    url,
  );
  return {
    url,
    shows: 'second',
    number: true,
    source: story.source,
    author: story.author !== null,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.title}-石榴县人民政府门户网站</title><meta name="keywords" content=""><meta name="description" content=""><script src="/sitefiles/assets/jquery/jquery-1.9.1.min.js"></script>${styles('ss_')}</head><body>
<div class="ss_top"><span>欢迎访问石榴县人民政府门户网站</span><script>document.write("2026年11月20日")</script></div>${nestedMenu('/channels')}<div class="ss_pos">当前位置：<a href="/">首页</a> &gt; <a href="/channels/118.html">公示公告</a> &gt; 正文</div>
<div class="ss_left"><div class="conTitle"><h2>${story.title}</h2></div><div class="conInfo">发布时间：${story.day} ${story.minute}:${story.second}&nbsp;&nbsp;来源：${story.source}${story.author === null ? '' : `&nbsp;&nbsp;作者：${story.author}`}&nbsp;&nbsp;点击数：<script src="/sitefiles/services/cms/pagecontenthits.aspx?id=${story.number}" type="text/javascript"></script></div>
<div class="conTxt" id="conTxt">${body.html}</div><!--附件--><div class="conFile">${files.map((file) => `<div>附件：<a href="${file.href}" target="_blank">${file.name}</a></div>`).join('')}</div>
<div class="conPage"><p>上一篇：<a href="/contents/118/23999.html">石榴县2026年第一季度重点工作推进会召开</a></p><p>下一篇：<a href="#">没有了</a></p></div></div><div class="ss_right">${sideBox(story, '热点排行', 10)}</div>${friends()}${codeFoot('2026-11-20 01:15:09')}${scripts('石榴县')}</body></html>`,
  };
};

const epoint: ArticleTemplate = (story) => {
  const url = `https://ggzy.mumian.gov.cn/tzgg/${compactDay(story.day)}/7eb5f7f1-9041-43ad-8e13-8fcb82ea8${100 + story.number}.html`;
  const body = bodyOf(withNumber(story), 'word');
  const files = filesAt(
    story,
    (place) =>
      `/EpointWebBuilder/frame/base/attach/attachAction.action?cmd=getContent&amp;attachGuid=c81e-${story.number}-${place}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=Edge"><title>${story.title}</title><meta name="ArticleTitle" content="${story.title}"><meta name="PubDate" content="${story.day} ${story.minute}">${styles('ewb-')}</head><body>
<div class="ewb-header"><div class="ewb-con clearfix"><a class="ewb-logo l"></a><div class="ewb-search r"><input type="text" class="ewb-search-txt" placeholder="请输入关键字"></div></div></div><div class="ewb-nav">${nestedMenu('/')}</div>
<div class="ewb-con"><div class="ewb-loca">当前位置：<a href="/">首页</a> &gt; <a href="/tzgg/secondpage.html">通知公告</a> &gt; <span class="ewb-cur">正文</span></div><div class="ewb-article"><h3 class="ewb-article-tt" id="title">${story.title}</h3><div class="ewb-article-sources"><p>【信息时间： ${story.day}　阅读次数：<span id="viewcount">89</span>】 【<a href="javascript:void(0)" onclick="window.print()">我要打印</a>】【<a href="javascript:window.close()">关闭</a>】　信息来源：${story.source}</p></div>
<div class="ewb-article-info" id="infocontent">${body.html}</div><div class="ewb-file"><span>附件：</span><table id="attach">${files.map((file, place) => `<tr><td>${place + 1}、<a class="ewb-attach" href="${file.href}" target="_blank">${file.name}</a></td></tr>`).join('')}</table></div></div></div><input type="hidden" id="infoid" value="7eb5f7f1"><input type="hidden" id="categorynum" value="004002">${friendTabs()}<div id="footer">${codeFoot('2026-11-20')}</div>${scripts('公共资源')}</body></html>`,
  };
};

const empire: ArticleTemplate = (story) => {
  const url = `http://www.honggezhen.gov.cn/html/gongkai/tongzhi/${story.day}/${1800 + story.number}.html`;
  const body = bodyOf(withNumber(story, 'right'), 'breaks');
  const files = filesAt(
    story,
    (place) => `/e/DownSys/GetDown?classid=28&id=${1800 + story.number}&pathid=${place}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    source: story.source,
    files,
    charset: 'gbk',
    text: [body.text, ...files.map(({ name }) => name)].join('\n'),
    html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>${story.title} - 通知公告 - 红格镇人民政府</title><meta name="keywords" content="${story.subject}" /><meta name="description" content="${story.title}" />${styles('showpage_')}</head><body class="showpage">
<table width="100%" cellspacing="0" class="top"><tr><td>${plainMenu()}</td></tr></table><table width="950" align="center"><tr><td width="660" valign="top"><table class="position"><tr><td>现在的位置：<a href="/">首页</a>&nbsp;>&nbsp;<a href="/html/gongkai/">政务公开</a>&nbsp;>&nbsp;<a href="./">通知公告</a></td></tr></table>
<table width="100%" class="box"><tr><td><table width="100%"><tr><td class="title_info" align="center"><h1>${story.title}</h1></td></tr><tr><td align="center" class="info_text">时间：${story.day}&nbsp;&nbsp;来源：${story.source}&nbsp;&nbsp;点击：<script src="/e/public/ViewClick/?classid=28&id=${story.number}&addclick=1"></script>次</td></tr><tr><td id="text">${body.html}${files.map((file) => `<br><a href="${file.href}" target="_blank">${file.name}</a>`).join('')}<p align="center" class="pageLink"></p></td></tr></table>
<table><tr><td>上一篇：<a href="/html/1.html">红格镇召开森林防火紧急会议(2026-02-27)</a></td></tr><tr><td>下一篇：很抱歉没有了</td></tr></table><script>document.write('<script src="/e/pl/more/?classid=28&id=1&num=10"><'+'/script>');</script></td></tr></table></td><td valign="top">${sideBox(story, '点击排行', 10)}</td></tr></table>${friends()}${tableFoot('2026-11-19 23:00:01')}${scripts('红格镇')}</body></html>`,
  };
};

const dede: ArticleTemplate = (story) => {
  const url = `http://www.fenghuangjd.gov.cn/a/gongzuodongtai/${story.day.slice(0, 4)}/${story.day.slice(5).replace('-', '')}/${640 + story.number}.html`;
  const body = bodyOf(withNumber(story), 'divs', '/uploads/allimg/');
  const files = filesAt(
    story,
    (place) => `/plus/download.php?open=2&id=${640 + story.number}&uhash=3a7${place}c9`,
    url,
  );
  return {
    url,
    shows: 'minute',
    number: true,
    files,
    text: body.text,
    html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${story.title}_凤凰街道办事处</title><meta name="keywords" content="街道,${story.subject}" /><link href="/templets/default/style/dedecms.css" rel="stylesheet" />${styles('dede_')}</head><body class="articleview">
<div class="header_top"><span>2026年11月20日　星期五</span><a href="/data/sitemap.html">网站地图</a></div><div class="module blue mT10">${nestedMenu('/a')}</div><div class="w960 center clear mt1"><div class="pleft"><div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='/a/gongzuodongtai/'>工作动态</a> > </div>
<div class="viewbox"><div class="title"><h2>${story.title}</h2></div><div class="info"><small>时间:</small>${story.day} ${story.minute}<small>来源:</small>未知 <small>作者:</small>admin <small>点击:</small><script src="/plus/count.php?view=yes&aid=640&mid=1" type='text/javascript'></script>次</div>${story.blocks.length > 5 ? `<div class="intro">${story.title}</div>` : ''}<div class="content"><table width='100%' border='0'><tr><td>${body.html}</td></tr></table></div>
${files.map((file) => `<table class="downlink"><tr><td>软件地址：<a href="${file.href}" target="_blank">${file.name}</a></td></tr></table>`).join('')}<div class="dede_pages"></div></div>
<div class="handle"><div class="newdigg"><div class="diggbox digg_good"><div class="digg_act">顶一下</div><div class="digg_num">(0)</div></div></div><div class="context"><ul><li>上一篇：<a href='639.html'>凤凰街道开展消防演练</a></li><li>下一篇：没有了</li></ul></div></div></div><div class="pright">${sideBox(story, '推荐内容', 10)}${sideBox(story, '热点内容', 10)}</div></div><div class="footer"><p>Copyright &copy; 2008-2026 凤凰街道办事处 版权所有　Power by DedeCms</p></div>${scripts('凤凰街道')}</body></html>`,
  };
};

const phpcms: ArticleTemplate = (story) => {
  const url = `http://www.daheixiang.gov.cn/index.php?m=content&c=index&a=show&catid=14&id=${520 + story.number}`;
  const body = bodyOf(withNumber(story), 'paragraphs');
  const files = filesAt(
    story,
    (place) => `http://www.daheixiang.gov.cn/index.php?m=content&c=down&a_k=5f2b${story.number}${place}`,
    url,
    () => '点击下载',
  );
  return {
    url,
    shows: 'second',
    number: true,
    source: story.source,
    text: body.text,
    files,
    html: `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${story.title} - 乡镇动态 - 大黑乡</title><meta name="keywords" content="${story.subject}">${styles('v9-')}</head><body><div class="body-top"><div class="content"><span>设为首页 | 加入收藏</span></div></div><div class="header"><div class="nav-bar">${nestedMenu('/index.php?m=content')}</div></div>
<div class="main"><div class="col-left"><div class="crumbs"><div class="shortcut cu-span"><a href="#">大黑乡</a></div><a href="/">首页</a><span> > </span><a href="#">乡镇动态</a> > 正文</div><div id="Article"><h1>${story.title}<br /><span>${story.day} ${story.minute}:${story.second}&nbsp;&nbsp;&nbsp;来源：${story.source}&nbsp;&nbsp;&nbsp;评论：<a href="#comment_iframe" id="comment">0</a> 点击：<span id="hits">33</span></span></h1><div class="content">${body.html}</div>
${files.length === 0 ? '' : `<div class="downurls">附件下载：${files.map((file) => `<a href="${file.href}" target="_blank">${file.name}</a>`).join(' ')}</div>`}<p style="margin-bottom:10px"><strong>【上一篇】</strong><a href="#">大黑乡2025年12月25日召开总结会</a><br/><strong>【下一篇】</strong><a href="#">无</a></p></div></div><div class="col-auto">${sideBox(story, '24小时热闻')}</div></div>${friends()}${codeFoot('2026-11-20')}${scripts('大黑乡')}</body></html>`,
  };
};

/** 动易 2006: nested tables, ASP, the headline in strong inside font, the date as year/month/day without zeros. */
const powerEasy: ArticleTemplate = (story) => {
  const url = `http://www.renhe.gov.cn/Article/ShowArticle.asp?ArticleID=${3300 + story.number}`;
  const body = bodyOf(
    withNumber(story, 'centre', (number) => bracketed(number, ['(', ')'])),
    'font',
  );
  const [year, month, date] = story.day.split('-').map(Number);
  const files = filesAt(
    story,
    (place, extension) =>
      `/Article/UploadFiles/${compactDay(story.day).slice(0, 6)}/${compactDay(story.day)}1023${place}6.${extension}`,
    url,
  );
  return {
    url,
    charset: 'gbk',
    shows: 'second',
    number: true,
    source: story.source,
    author: story.author !== null,
    files,
    text: [body.text, ...files.map(({ name }) => name)].join('\n'),
    html: `<html>
<head>
<title>${story.title}--仁和县政务网</title>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
${styles('pe')}<script language="JavaScript" src="/js/menu.js"></script></head>
<body leftmargin=0 topmargin=0 onmousemove='HideMenu()'>${tableMenu()}
<table width="760" border="0" align="center"><tr><td>您现在的位置：&nbsp;<a class='LinkPath' href='http://www.renhe.gov.cn/'>仁和县政务网</a>&nbsp;&gt;&gt;&nbsp;<a class='LinkPath' href='/Article/Class5.asp'>公告通知</a>&nbsp;&gt;&gt;&nbsp;正文</td></tr></table>
<table width="760" align="center" class="center_tdbgall"><tr><td class="main_shadow"></td></tr><tr><td><table width="100%" cellspacing="0"><tr><td colspan="2" height="10"></td></tr><tr align="center"><td height="40" colspan="2"><font color="#FF0000" size="4"><strong>${story.title}</strong></font></td></tr>
<tr align="center"><td colspan="2"><table width="92%"><tr><td class="Article_tdbgall" align="center">作者：${story.author ?? '佚名'}&nbsp;&nbsp;&nbsp;&nbsp;文章来源：${story.source}&nbsp;&nbsp;&nbsp;&nbsp;点击数：<script language='javascript' src='/Article/GetHits.asp?ArticleID=${story.number}'></script>&nbsp;&nbsp;&nbsp;&nbsp;更新时间：${year}/${month}/${date} ${story.minute}:${story.second}</td></tr></table></td></tr>
<tr><td colspan="2" valign="top"><table width="95%" align="center" style="word-break:break-all"><tr><td height="200" class="f14" id="fontzoom">${body.html}${files.map((file) => `<P><IMG src="/images/file.gif"><A href="${file.href}">${file.name}</A></P>`).join('')}</td></tr></table></td></tr><tr><td align="right" colspan="2">文章录入：admin&nbsp;&nbsp;&nbsp;&nbsp;责任编辑：admin&nbsp;</td></tr></table></td></tr><tr><td><li>上一篇文章： <a href="#">仁和县召开2006年度表彰会</a></li><li>下一篇文章： 没有了</li></td></tr></table>
<table align="center" width="760"><tr><td>【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】</td></tr><tr><td>${sideBox(story, '最新热点', 5)}${sideBox(story, '相关文章', 5)}</td></tr></table>${friends()}${tableFoot('2026-11-18')}${scripts('仁和县')}</body></html>`,
  };
};

/** 龙讯 (Anhui's open-government sites): facts in th/td, label spans. */
const longxun: ArticleTemplate = (story) => {
  const url = `https://www.mumian.gov.cn/public/column/16959?type=4&action=show&catId=6716861&id=${8590000 + story.number}`;
  const body = bodyOf(story.blocks, 'paragraphs');
  const files = filesAt(
    story,
    (place, extension) => `/group2/M00/1A/${place}F/wKgBQGF${story.number}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'minute',
    number: true,
    source: story.department,
    files,
    text: [body.text, ...files.map(({ name }) => name)].join('\n'),
    html: `<!DOCTYPE html><html><head><title>${story.title}_${story.department}</title><meta charset="utf-8"><meta name="SiteIDCode" content="5104000012"><meta name="ArticleTitle" content="${story.title}"><meta name="PubDate" content="${story.day} ${story.minute}"><meta name="ContentSource" content="${story.department}">${styles('ls-')}</head><body>${nestedMenu('/public')}<div class="wmain clearfix"><div class="secnav_list">${columnMenu('/public/column')}</div><div class="xxgk_main">
<div class="xxgk_suoyin"><table class="xxgk_table"><tbody><tr><th>索引号：</th><td class="pmingcheng">00305${story.number}/202603-00011</td><th>信息分类：</th><td>综合政务/通知</td></tr><tr><th>发布机构：</th><td>${story.department}</td><th>主题分类：</th><td>公民 / 通知</td></tr><tr><th>名称：</th><td class="pmingcheng">${story.title}</td><th>文号：</th><td>${story.documentNumber ?? '无'}</td></tr><tr><th>生成日期：</th><td>${chineseDay(story.madeOn)}</td><th>发布日期：</th><td>${story.day} ${story.minute}</td></tr><tr><th>生效时间：</th><td>2026-05-01</td><th>废止时间：</th><td>2031-04-30</td></tr></tbody></table></div>
<div class="wzcon j-fontContent"><h1 class="wztit">${story.title}</h1><div class="wzbjxx"><p><span>发布时间：${story.day} ${story.minute}</span><span class="is-otherinfo">来源：${story.department}</span><span>浏览次数：<i class="j-info-hit">56</i></span><span class="j-fontSize">字体：[<a class="j-fontBig">大</a> <a>小</a>]</span></p></div><div class="wzcont gdtt clearfix minh500">${body.html}${files.map((file) => `<p><a href="${file.href}" target="_blank" class="fileDown">${file.name}</a></p>`).join('')}</div></div></div></div>${friendTabs()}${codeFoot('2026-11-20')}${scripts('信息公开')}</body></html>`,
  };
};

export const portalArticles: Readonly<Record<string, ArticleTemplate>> = {
  siteserver: siteServer,
  epoint,
  empire,
  dede,
  phpcms,
  powereasy: powerEasy,
  longxun,
};

import { bodyOf } from '../body.ts';
import { type Article, partsOf } from '../second/occasion.ts';
import { spelled } from '../second/surroundings.ts';
import { compactDay } from '../story.ts';
import { beforeAfter, boxOf, documentOf, footOf, qr, share, sizes, topOf } from './scenery.ts';
import * as speech from './speech.ts';

const { headlines, officeOf, ownNumber } = speech;

/** 大汉 jcms of about 2012: a table, template marks in comments, the time of the build in a meta. */
const jcmsTable: Article = (o) => {
  const url = `http://www.qingyu.example.gov.cn/art/${o.day.slice(0, 4)}/${Number(o.day.slice(5, 7))}/${Number(o.day.slice(8))}/art_3141_${o.number}.html`;
  const title = headlines.news(o);
  const { html, text } = bodyOf(speech.newsBlocks(o), 'font');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    source: '清榆日报',
    html: documentOf(
      title,
      `<body bgcolor="#FFFFFF" leftmargin="0">${topOf('table')}
<table width="1000" border="0" align="center"><tr><td height="30" background="/images/bg.gif">当前位置：<a href="/index.html" class="bt_link">首页</a> &gt;&gt; <a href="/col/col3141/index.html" class="bt_link">领导活动</a></td></tr></table>
<table id="article" width="930" border="0" align="center" cellpadding="0" cellspacing="0">
<tr><td align="center" class="title"><!--<$[标题名称(html)]>begin-->${title}<!--<$[标题名称(html)]>end--></td></tr>
<tr><td align="center"><table width="98%"><tr><td align="center">发布日期：${o.day}</td><td align="center">信息来源：<!--<$[信息来源]>begin-->清榆日报<!--<$[信息来源]>end--></td><td>浏览次数：<script language="javascript" src="/vc/vc/interface/visit.jsp?type=3&i_webid=1"></script></td><td>字号：[ <a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a> <a href="javascript:doZoom(12)">小</a> ]</td></tr></table></td></tr>
<tr><td class="bt_content"><div id="zoom"><!--<$[信息内容]>begin--><!--ZJEG_RSS.content.begin--><META name="ContentStart">${html}<META name="ContentEnd"><!--ZJEG_RSS.content.end--><!--<$[信息内容]>end--></div></td></tr>
<tr><td align="right"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></td></tr></table>${footOf('table')}</body>`,
      {
        metas: { maketime: '2026-11-20 23:11:05', keywords: '清榆' },
        type: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
      },
    ),
  };
};

/** Boda VSB: a form around the text, files below it with a count of downloads. */
const bodaForm: Article = (o) => {
  const url = `https://jyj.qingyu.example.gov.cn/info/1042/${o.number}.htm`;
  const title = headlines.notice(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'ueditor');
  const files = [
    [
      '附件1：任务分工表.docx',
      `/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1623&wbfileid=${o.number}A1`,
    ],
    [
      '附件2：联系人信息表.xls',
      `/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1623&wbfileid=${o.number}B2`,
    ],
  ] as const;
  return {
    url,
    title,
    text,
    files,
    publishedAt: `${o.day}T${o.time}`,
    source: officeOf(o),
    html: documentOf(
      `${title}-清榆市教育局`,
      `<body>${topOf()}<div class="n_container"><div class="dqwz">当前位置: <a href="../../index.htm">网站首页</a>&gt;&gt;<a href="../../tzgg.htm">通知公告</a>&gt;&gt;正文</div>
<script language="javascript" src="/system/resource/js/dynclicks.js"></script>
<form name="_newscontent_fromname"><div class="content-box"><h2 align="center">${title}</h2>
<div class="info" align="center">时间：${spelled(o.day)} ${o.time}&nbsp;&nbsp;来源：${officeOf(o)}&nbsp;&nbsp;点击：<script>_showDynClickBatch(['dynclicks_u11_${o.number}'],[${o.number}],"wbnews", 1623)</script>[<span id="dynclicks_u11_${o.number}" name="dynclicks_u11_${o.number}"></span>]</div>
<div id="vsb_content_2"><div class="v_news_content">${html}</div></div><div id="div_vote_id"></div>
<p>${files.map(([name, href]) => `</p><li>附件【<a href="${href.replaceAll('&', '&amp;')}" target="_blank">${name}</a>】已下载<span id="nattach${o.number}"><script language="javascript">getClickTimes(${o.number},1623,"wbnewsfile","attach")</script></span>次</li>`).join('')}
<p align="right">【<a href="javascript:window.opener=null;window.open('','_self');window.close();">关闭</a>】</p></div></form></div>${footOf()}</body>`,
      { metas: { pageType: '3', pageTitle: title, keywords: '通知,公告' } },
    ),
  };
};

/** SiteServer: slashes in the day, a count by script. */
const siteServer: Article = (o) => {
  const [y, m, d] = partsOf(o.day);
  const url = `http://www.danfeng.example.gov.cn/xwzx/bdyw/contents/2218/${o.number}.shtml`;
  const title = headlines.shortNews(o);
  const { html, text } = bodyOf(speech.newsBlocks(o), 'sections');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    source: '丹枫县融媒体中心',
    author: '江一苇',
    html: documentOf(
      `${title} - 本地要闻 - 丹枫县人民政府`,
      `<body class="inner">${topOf('nav')}<section class="crumbs"><a href="/">首页</a><i>/</i><a href="/xwzx/">新闻中心</a><i>/</i><a href="/xwzx/bdyw/">本地要闻</a></section>
<div class="main-left"><div class="artical"><div class="artical-title">${title}</div>
<div class="artical-msg"><span>发布时间：${y}/${m}/${d} ${Number(o.time.slice(0, 2))}:${o.time.slice(3)}:${o.second}</span><span>来源：丹枫县融媒体中心</span><span>作者：江一苇</span><span>阅读：<script src="/api/stl/hits/2218/${o.number}"></script>次</span></div>
<div class="artical-content">${html}</div><div class="artical-nav">${beforeAfter(o)}</div></div></div>
<div class="main-right">${boxOf(o, '热点推荐', { dated: false })}${boxOf(o, '最新发布')}</div>${footOf()}</body>`,
    ),
  };
};

/** DedeCMS as it comes: labels in small, the editor is admin, pages inside the text. */
const dedeView: Article = (o) => {
  const url = `http://www.baishi.example.gov.cn/a/gongzuodongtai/${o.day.slice(0, 4)}/${o.day.slice(5).replace('-', '')}/${o.number}.html`;
  const title = headlines.notice(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'divs');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    source: '镇党政办',
    html: documentOf(
      `${title}_白石镇人民政府`,
      `<body class="articleview">${topOf()}<div class="w960 center clear mt1"><div class="pleft"><div class="place"><strong>当前位置:</strong> <a href='http://www.baishi.example.gov.cn/'>主页</a> > <a href='/a/gongzuodongtai/'>工作动态</a> > </div>
<div class="viewbox"><div class="title"><h2>${title}</h2></div>
<div class="info"><small>时间:</small>${o.day} ${o.time}<small>来源:</small>镇党政办 <small>作者:</small>admin<small>点击:</small><script src="/plus/count.php?view=yes&aid=${o.number}&mid=1" type='text/javascript' language="javascript"></script>次</div>
<div class="content"><table width='98%' border='0' align='center'><tr><td>${html}</td></tr></table>
<div class="editor">(责任编辑：admin)</div></div>
<div class="dede_pages"><ul class="pagelist"><li><a>共2页: </a></li><li><a href='#'>上一页</a></li><li class="thisclass"><a href='#'>1</a></li><li><a href='${o.number}_2.html'>2</a></li><li><a href='${o.number}_2.html'>下一页</a></li></ul></div>
<div class="newdigg" id="newdigg"><div class="diggbox digg_good"><div class="digg_act">顶一下</div><div class="digg_num">(0)</div><div class="digg_percent">0%</div></div><div class="diggbox digg_bad"><div class="digg_act">踩一下</div><div class="digg_num">(0)</div></div></div>
<div class="boxoff"><strong>------分隔线----------------------------</strong></div><div class="handle"><div class="context"><ul><li>上一篇：<a href='/a/1.html'>${headlines.shortNews(o)}</a></li><li>下一篇：没有了</li></ul></div><div class="actbox"><ul><li><a href="#">收藏</a></li><li><a href="#">挑错</a></li><li><a href="#">推荐</a></li><li><a href="#" onclick="window.print();">打印</a></li></ul></div></div></div>
<div class="mt1"><dl class="tbox"><dt><strong>最新评论</strong></dt><dd>评论列表 请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论。</dd></dl></div></div>
<div class="pright">${boxOf(o, '推荐内容', { dated: false })}</div></div>${footOf()}</body>`,
    ),
  };
};

/** EmpireCMS, default template: rows of a table. */
const empireShow: Article = (o) => {
  const url = `http://nyj.qingyu.example.gov.cn/e/action/ShowInfo.php?classid=45&id=${o.number}`;
  const title = headlines.publicity(o);
  const { html, text } = bodyOf(speech.publicityBlocks(o), 'paragraphs');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    html: documentOf(
      `${title}-清榆市农业农村局`,
      `<body class="showpage">${topOf('table')}<table width="100%" border="0" cellspacing="10" cellpadding="0"><tr valign="top"><td class="main"><table width="100%" border="0" cellspacing="0" cellpadding="0" class="position"><tr><td>现在的位置：<a href="/">首页</a>&nbsp;>&nbsp;<a href="/gsgg/">公示公告</a></td></tr></table>
<table width="100%" border="0" cellspacing="0" cellpadding="0" class="box"><tr><td><table width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td class="title_info"><h1>${title}</h1></td></tr><tr><td class="info_text">时间：${o.day} ${o.time}:${o.second}&nbsp;&nbsp;来源：<a href="" target="_blank"></a>&nbsp;&nbsp;作者：</td></tr></table>
<table width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td id="text">${html}<p align="center" class="pageLink"></p></td></tr></table>
<table align="center"><tr><td>浏览：<span id="onclick">61</span>次 <a href="/e/public/report/?classid=45">【举报】</a> <a href="javascript:window.print()">【打印】</a></td></tr></table></td></tr></table></td><td class="sider">${boxOf(o, '栏目推荐', { dated: false })}</td></tr></table>${footOf('table')}</body>`,
    ),
  };
};

/** PHPCMS v9: the day stands inside the heading. */
const phpcmsShow: Article = (o) => {
  const url = `https://zjj.qingyu.example.gov.cn/index.php?m=content&c=index&a=show&catid=12&id=${o.number}`;
  const title = headlines.cityNotice(o);
  const number = ownNumber(o);
  const { html, text } = bodyOf(speech.withHead(o, number, title), 'word');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    source: '市政府办公室',
    documentNumber: number,
    html: documentOf(
      `${title} - 文件通知 - 清榆市住房和城乡建设局`,
      `<body>${topOf()}<div class="main"><div class="col-left"><div class="crumbs"><a href="/">首页</a><span> > </span><a href="/wjtz/">文件通知</a> > 正文</div>
<div id="Article"><h1>${title}<br /><span>${o.day} ${o.time}:${o.second}&nbsp;&nbsp;&nbsp;来源：市政府办公室&nbsp;&nbsp;评论：<a href="#comment_iframe" id="comment">0</a> 点击：<span id="hits"></span></span></h1>
<div class="content">${html}</div><p class="f14"><strong>上一篇：</strong><a href="/show-1.html">${headlines.shortNews(o)}</a><br /><strong>下一篇：</strong><a href="javascript:alert('最后一篇');">最后一篇</a></p>
<a href="javascript:;" onclick="add_favorite('title');" class="t6">收藏</a>${share}</div></div><div class="col-auto">${boxOf(o, '相关文章')}</div></div>${footOf()}</body>`,
      { metas: { description: '为深入贯彻落实有关文件精神，结合我市实际，现就有关事项通知如下' } },
    ),
  };
};

/** JEECMS: one bar of labels, some of them empty. */
const jeecmsShow: Article = (o) => {
  const url = `http://swj.qingyu.example.gov.cn/tzgg/${o.number}.jhtml`;
  const title = headlines.bulletin(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'breaks');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    files: [['2026年度通报数据.xlsx', `/attachment_url.jspx?cid=${o.number}&i=0`]],
    html: documentOf(
      `${title}-清榆市商务局`,
      `<body>${topOf()}<div class="body"><div class="left"><div class="dirnav"><span><a href="/">首页</a> > <a href="/tzgg/index.jhtml">通知公告</a> > 正文</span></div>
<div class="msgbox"><h1>${title}</h1><div class="msgbar">发布时间: ${o.day} ${o.time}:${o.second} &nbsp; 作者： &nbsp; 来源:  &nbsp; 浏览次数：<span id="views">0</span></div>
<div class="content">${html}<div class="attach">附件: <a id="attach0" href="/attachment_url.jspx?cid=${o.number}&amp;i=0" target="_blank">2026年度通报数据.xlsx</a></div></div></div>${beforeAfter(o)}</div></div>${footOf()}</body>`,
    ),
  };
};

/** Epoint: the labels in 【】, files in a table with ReadAttachFile. */
const epoint: Article = (o) => {
  const [y, m, d] = partsOf(o.day);
  const url = `https://ggzy.qingyu.example.gov.cn/gszt/006003/${compactDay(o.day)}/6c1f${o.number}-2a.html`;
  const title = `${headlines.publicity(o)}（二次）`;
  const { html, text } = bodyOf(speech.publicityBlocks(o), 'word');
  const href = `/EpointWebBuilder/frame/base/attach/attachdown.jspx?attachGuid=9f-${o.number}&siteGuid=7eb5`;
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    files: [['评审结果汇总表.pdf', href]],
    html: documentOf(
      title,
      `<body>${topOf()}<div class="ewb-container"><div class="ewb-route"><p>当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/gszt/">公示公告</a></p></div>
<div class="news-article"><h3 class="news-article-title" id="title">${title}</h3><div class="news-article-info"><p>【信息时间：${y}/${m}/${d} &nbsp;阅读次数：<span id="infoviewcount"></span>】【<a href="javascript:void(0)" onclick="window.print()">我要打印</a>】【<a href="javascript:window.close()">关闭</a>】</p></div>
<div class="news-article-para" id="epoint-article">${html}</div>
<div class="attach-list"><table><tr><td width="60">附件：</td><td><a href="${href.replaceAll('&', '&amp;')}" target="_blank"><img src="/images/pdf.gif">评审结果汇总表.pdf</a></td></tr></table></div></div></div>${footOf()}</body>`,
    ),
  };
};

/** Founder: its own marks in comments hold the facts twice. */
const founder: Article = (o) => {
  const url = `http://www.qingyu.example.gov.cn/${o.day.slice(0, 7)}/${o.day.slice(8)}/c_1128${o.number}.htm`;
  const title = headlines.shortNews(o);
  const { html, text } = bodyOf(speech.newsBlocks(o), 'trs');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    source: '清榆市人民政府网',
    html: documentOf(
      `${title}--清榆市人民政府网`,
      `<body>${topOf()}<!--enpproperty <articleid>${o.number}</articleid><date>${o.day} ${o.time}:${o.second}:0</date><author></author><title>${title}</title><keyword></keyword><subtitle></subtitle><introtitle></introtitle><siteid>1</siteid><nodeid>1221</nodeid><nodename>工作动态</nodename>/enpproperty-->
<div class="wz">您的位置：<a href="/">首页</a>-<a href="/gzdt/">工作动态</a></div>
<div class="mainText"><div class="biaoti"><!--enpcontent--><!--enptitle-->${title}<!--/enptitle--></div><div class="fubiaoti"><span id="shareto"></span><span>${spelled(o.day)}　${o.time}:${o.second}</span><span>来源：清榆市人民政府网</span>${sizes}</div>
<div id="mainTextZoom"><founder-content>${html}</founder-content><!--/enpcontent--></div><div class="zrbj">责任编辑：何 畔</div></div>${qr}${footOf()}</body>`,
    ),
  };
};

export const cmsArticles: Readonly<Record<string, Article>> = {
  'jcms-table': jcmsTable,
  'boda-form': bodaForm,
  siteserver: siteServer,
  'dede-view': dedeView,
  'empire-show': empireShow,
  'phpcms-show': phpcmsShow,
  'jeecms-show': jeecmsShow,
  epoint,
  founder,
};

import { CRUMB, FOOT, metadata, NAV, page, SIDE } from './noise.ts';
import {
  chineseDay,
  day,
  iso,
  minute,
  numberInTitle,
  offers,
  paragraphs,
  type Template,
} from './template.ts';

const SITE = '木棉市人民政府';

/** 拓尔思 TRS WCM: metadata of 国办发〔2017〕47号, `.TRS_Editor`, attachments beside the page file. */
const trs: Template = (article) => {
  const url = 'http://www.mumian.gov.cn/zwgk/tzgg/202611/t20261103_4512367.html';
  const { html, found } = offers(
    article,
    (file) => `./${file}`,
    url,
    (href, name) => `<p><a href="${href}" OLDSRC="/protect/${href.slice(2)}" appendix="true">${name}</a></p>`,
  );
  return {
    url,
    html: page(
      `${article.title}-${SITE}`,
      metadata({
        SiteName: SITE,
        SiteDomain: 'www.mumian.gov.cn',
        SiteIDCode: '5104000001',
        ColumnName: '通知公告',
        ArticleTitle: article.title,
        PubDate: article.published.slice(0, 16),
        ContentSource: article.source,
        others: '页面生成时间 2026-11-22 03:15:06',
      }),
      `<div class="crumb">${CRUMB}</div><div class="wrap"><div class="xl-tit"><h1>${article.title}</h1></div>
      <div class="xl-info"><span>发布时间：${minute(article)}</span><span>来源：${article.source}</span><span>浏览量：<script src="/count.js"></script>次</span><span>字体：<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a> <a href="javascript:doZoom(12)">小</a></span></div>
      <div class="xl-con"><div class="view TRS_UEDITOR trs_paper_default">${paragraphs(article)}${html}</div></div>
      <div class="share">分享到：<a href="#">微信</a></div><div class="xg">相关链接</div><ul><li><a href="/x/t1.html">关于某某的解读</a></li></ul></div>${SIDE}`,
    ),
    publishedAt: iso(minute(article)),
    documentNumber: numberInTitle(article),
    source: article.source,
    attachments: found,
    text: [...article.paragraphs, ...article.attachments.map(({ name }) => name)],
  };
};

/** TRS 政府信息公开目录: a table of facts above the headline; the day is 发布日期, not 生成日期. */
const trsCatalogue: Template = (article) => {
  const url = 'http://www.mumian.gov.cn/xxgk/zcwj/202611/t20261103_88.shtml';
  const { html, found } = offers(article, (file) => file, url);
  return {
    url,
    html: page(
      `${article.title}_${SITE}`,
      '',
      `<div class="crumb">${CRUMB}</div><div class="main"><table class="xxgk-table"><tr><td><b>索 引 号：</b></td><td>008124553/2026-00112</td><td><b>主题分类：</b></td><td>综合政务 / 其他</td></tr>
      <tr><td><b>发布机构：</b></td><td>${article.issuer}</td><td><b>成文日期：</b></td><td>2026-01-02</td></tr>
      <tr><td><b>发文字号：</b></td><td>${article.documentNumber ?? ''}</td><td><b>发布日期：</b></td><td>${day(article)}</td></tr>
      <tr><td><b>标　　题：</b></td><td colspan="3">${article.title}</td></tr><tr><td><b>主 题 词：</b></td><td></td><td><b>有 效 性：</b></td><td>有效</td></tr></table>
      <div class="title">${article.title}</div><div id="zoom"><div class="TRS_Editor"><style>.TRS_Editor P{margin:0}</style>${paragraphs(article)}</div></div>
      <div class="fj">附件下载：${html}</div><div>【打印本页】【关闭窗口】</div></div>`,
    ),
    publishedAt: day(article),
    documentNumber: article.documentNumber,
    source: article.issuer,
    attachments: found,
  };
};

/** 大汉 jcms: `#zoom`, downfile.jsp, 信息来源 and 发布日期 in cells. */
const jcms: Template = (article) => {
  const url = 'http://sw.mumian.gov.cn/art/2026/11/3/art_1229354839_59563128.html';
  const { html, found } = offers(
    article,
    (file) => `/module/download/downfile.jsp?classid=0&amp;filename=${file}`,
    url,
  );
  return {
    url,
    html: page(
      `木棉市水务局 通知公告 ${article.title}`,
      metadata({
        SiteName: '木棉市水务局',
        ColumnName: '通知公告',
        ArticleTitle: article.title,
        pubDate: article.published,
      }),
      `<table width="1000" align="center"><tr><td class="bt_link">${CRUMB}</td></tr></table><table width="1000" id="article"><tbody>
      <tr><td class="title" align="center">${article.title}</td></tr>
      <tr><td><table width="90%"><tr><td>信息来源：${article.source}</td><td>发布日期：${minute(article)}</td><td>浏览次数：<script src="/vc/vc/interface/visit.jsp"></script></td><td>字号：[ <a>大</a> <a>中</a> <a>小</a> ]</td></tr></table></td></tr>
      <tr><td class="bt_content"><div id="zoom"><meta name="ContentStart">${paragraphs(article, '<p style="text-indent: 2em;"><span style="font-size: 16pt;">', '</span></p>')}${html}<meta name="ContentEnd"></div></td></tr>
      <tr><td>责任编辑：张三</td></tr><tr><td><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></td></tr></tbody></table>`,
    ),
    publishedAt: iso(minute(article)),
    documentNumber: numberInTitle(article),
    source: article.source,
    attachments: found,
    text: [...article.paragraphs, ...article.attachments.map(({ name }) => name)],
  };
};

/** 博达 VSB: `.v_news_content`, attachments as 附件【…】 with a counter, neighbours below. */
const boda: Template = (article) => {
  const url = 'https://jyj.mumian.gov.cn/info/1053/6730.htm';
  const { html, found } = offers(
    article,
    (file) =>
      `/system/_content/download.jsp?urltype=news.DownloadAttachUrl&amp;owner=1803678113&amp;wbfileid=${file.slice(0, 8)}${file.length}${file.at(-6)}`,
    url,
    (href, name) =>
      `<li>附件【<a href="${href}" target="_blank">${name}</a>】已下载<span id="nattach1"><script language="javascript">getClickTimes(1,2,"wbnewsfile","attach")</script></span>次</li>`,
  );
  return {
    url,
    html: page(
      `${article.title}-木棉市教育局`,
      metadata({ pageType: '3', pageTitle: article.title }),
      `<div class="local">${CRUMB}</div><div class="content"><form name="_newscontent_fromname"><div class="ar_title"><h3>${article.title}</h3></div>
      <div class="ar_info">发布时间：${chineseDay(article)} ${article.published.slice(11, 16)}&nbsp;&nbsp;来源：${article.source}&nbsp;&nbsp;点击：[<span id="dynclicks_wbnews_6730_1"></span>]</div>
      <div id="vsb_content" class="ar_article"><div class="v_news_content">${paragraphs(article, '<p class="vsbcontent_start">', '</p>')}</div></div>
      <ul style="list-style-type:none;">${html}</ul><p>上一条：<a href="6729.htm">关于公布考试成绩的通知</a></p><p>下一条：<a href="6731.htm">关于放假的通知</a></p><p>【<a href="javascript:window.close()">关闭</a>】</p></form></div>${SIDE}`,
    ),
    publishedAt: iso(minute(article)),
    documentNumber: numberInTitle(article),
    source: article.source,
    attachments: found,
  };
};

/** 新点 Epoint: `.ewb-article`, attachments by WebbuilderMIS. */
const epoint: Template = (article) => {
  const url = 'http://ggzy.mumian.gov.cn/jyxx/002001/20261103/0e7a9f3e-1111-4a22-9f3e-aaaaaaaaaaaa.html';
  const { html, found } = offers(
    article,
    (file) =>
      `/WebbuilderMIS/attach/downloadZtbAttach.jspx?attachGuid=${file.slice(0, 16)}&amp;appUrlFlag=ztb`,
    url,
    (href, name) => `<a href="${href}" title="${name}">${name}</a><br>`,
  );
  // Two files of one article have different ids.
  const attachments = found.filter(
    ({ url: each }, index) => found.findIndex((other) => other.url === each) === index,
  );
  return {
    url,
    html: page(
      article.title,
      '',
      `<div class="ewb-location">${CRUMB}</div><div class="ewb-container"><div class="ewb-article"><h3>${article.title}</h3>
      <div class="ewb-info-sources">【信息时间：${day(article).replaceAll('-', '/')}　　阅读次数：<span id="infod"></span>】【我要打印】【关闭】</div>
      <div class="ewb-article-info">${paragraphs(article, '<div>', '</div>')}</div><div class="ewb-attach"><h4>附件：</h4>${html}</div></div></div>`,
    ),
    publishedAt: day(article),
    documentNumber: numberInTitle(article),
    source: null,
    attachments: article.attachments.length > 1 ? attachments : found,
  };
};

/** SiteServer CMS: `/upload/files`, 发布时间 in a paragraph, body in an unnamed div. */
const siteServer: Template = (article) => {
  const url = 'http://www.xiqu.gov.cn/contents/12/4567.html';
  const { html, found } = offers(article, (file) => `/upload/files/2026/11/${file}`, url);
  return {
    url,
    html: page(
      `${article.title} - 西区人民政府`,
      metadata({ description: article.paragraphs[0] ?? '' }),
      `<div class="position">${CRUMB}</div><div class="w1200"><div class="left">${SIDE}</div><div class="right"><h2 class="detail_title">${article.title}</h2>
      <p class="detail_info">来源：${article.source} 作者：李四 发布日期：${minute(article)} 点击数：<script src="/api/hits"></script></p><hr>
      <div>${paragraphs(article, '<p><font face="仿宋" size="4">　　', '</font></p>')}${html}</div><div class="bdsharebuttonbox"><span>分享：</span></div></div></div>`,
    ),
    publishedAt: iso(minute(article)),
    documentNumber: numberInTitle(article),
    source: article.source,
    attachments: found,
    text: [...article.paragraphs, ...article.attachments.map(({ name }) => name)],
  };
};

/** 帝国 EmpireCMS: table layout, `#text`, DownSys downloads. */
const empire: Template = (article) => {
  const url = 'http://nyj.mumian.gov.cn/e/action/ShowInfo.php?classid=12&id=345';
  const { html, found } = offers(
    article,
    (file) => `/e/DownSys/GetDown/?classid=12&amp;id=345&amp;pathid=${file.length}${file.at(-6)}`,
    url,
  );
  return {
    url,
    html: page(
      `${article.title}_通知公告_木棉市农业农村局`,
      '',
      `<table width="980"><tr><td>当前位置：<a href="/">首页</a>&nbsp;>&nbsp;<a href="/tz/">通知公告</a></td></tr></table><table width="980"><tr><td valign="top" width="700"><table width="100%"><tr><td align="center"><strong><font size="5">${article.title}</font></strong></td></tr>
      <tr><td align="center">${article.published}　来源：${article.source}　点击：<script src="/e/public/ViewClick/?classid=12&id=345&addclick=1"></script></td></tr></table>
      <table width="100%"><tr><td id="text">${paragraphs(article, '', '<br><br>')}<br>${html}</td></tr><tr><td align="right">（责任编辑：admin）</td></tr></table></td><td valign="top">${SIDE}</td></tr></table>`,
    ),
    publishedAt: iso(article.published),
    documentNumber: numberInTitle(article),
    source: article.source,
    attachments: found,
    text: [...article.paragraphs, ...article.attachments.map(({ name }) => name)],
  };
};

/** 织梦 DedeCMS: `.viewbox`, 时间 and 来源 in smalls, download.php. */
const dede: Template = (article) => {
  const url = 'http://www.mmlib.gov.cn/a/tongzhi/2026/1103/123.html';
  const { html, found } = offers(
    article,
    (file) => `/plus/download.php?open=0&amp;aid=123&amp;cid=${file.length}&amp;f=${file.at(-6)}`,
    url,
  );
  return {
    url,
    html: page(
      `${article.title}_木棉市图书馆`,
      metadata({ keywords: '通知', description: article.paragraphs[0] ?? '' }),
      `<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> > <a href="/a/tongzhi/">通知公告</a> > </div><div class="viewbox"><div class="title"><h2>${article.title}</h2></div>
      <div class="info"><small>时间:</small>${minute(article)}<small>来源:</small>${article.source} <small>作者:</small>王五 <small>点击:</small><script src="/plus/count.php"></script>次</div>
      <div class="content"><table width="100%"><tr><td>${paragraphs(article, '<div>　　', '</div>')}</td></tr></table></div><ul class="downurllist">${html}</ul>
      <div class="dede_pages"></div><div class="handle"><div class="context"><ul><li>上一篇：<a href="122.html">开馆公告</a></li><li>下一篇：没有了</li></ul></div></div></div>`,
    ),
    publishedAt: iso(minute(article)),
    documentNumber: numberInTitle(article),
    source: article.source,
    attachments: found,
  };
};

/** 方正 Founder 翔宇: comments around the parts, `<founder-content>`, 引题 and 副题 around the headline. */
const founder: Template = (article) => {
  const url = 'http://www.mmrb.com.cn/content/202611/03/c123456.html';
  const { html, found } = offers(article, (file) => `../../../attach/${file}`, url);
  return {
    url,
    html: page(
      `${article.title}-木棉新闻网`,
      '',
      `<div class="path">${CRUMB}</div><div class="article"><p class="introtitle">坚持人民至上</p><h1 id="title"><!--enpproperty <title>-->${article.title}<!--/enpproperty--></h1><p class="subtitle">——我市开展系列活动</p>
      <div class="date">${minute(article)} 来源: ${article.source} 编辑: 赵六</div><div class="content"><!--enpcontent--><founder-content>${paragraphs(article, '<p>　　', '</p>')}</founder-content><!--/enpcontent-->${html}</div>
      <div class="editor">责任编辑：赵六</div><div class="xgxw"><h3>相关新闻</h3><ul><li><a href="c1.html">全市学校安全排查启动</a></li><li><a href="c2.html">校园周边环境整治</a></li></ul></div></div>`,
    ),
    publishedAt: iso(minute(article)),
    documentNumber: numberInTitle(article),
    source: article.source,
    attachments: found,
    text: [...article.paragraphs, ...article.attachments.map(({ name }) => name)],
  };
};

/** 广东 gkmlpt: facts in a list of cells, 发布日期 beside 成文日期, `/attachment/` files. */
const gkmlpt: Template = (article) => {
  const url = 'http://fgw.mumian.gov.cn/gkmlpt/content/10/10666/post_10666715.html';
  const { html, found } = offers(
    article,
    (file) => `http://fgw.mumian.gov.cn/attachment/7/7294/7294622/${file}`,
    url,
  );
  return {
    url,
    html: page(
      `${article.title}-木棉市发展和改革局`,
      '',
      `<div class="nav-location">${CRUMB}</div><div class="classify"><table><tr><td class="first">索引号:</td><td class="second"><span>115104000081245/2026-00123</span></td><td class="first">分类:</td><td class="second">综合政务</td></tr>
      <tr><td class="first">发布机构:</td><td class="second">${article.issuer}</td><td class="first">成文日期:</td><td class="second">2026-01-02</td></tr><tr><td class="first">名称:</td><td class="second" colspan="3">${article.title}</td></tr>
      <tr><td class="first">文号:</td><td class="second">${article.documentNumber ?? ''}</td><td class="first">发布日期:</td><td class="second">${day(article)}</td></tr><tr><td class="first">主题词:</td><td class="second" colspan="3"></td></tr></table></div>
      <div class="article-box"><h1 class="content-title">${article.title}</h1><div class="date-row">发布日期：${article.published}&nbsp;&nbsp;浏览次数：<span class="count">-</span></div><div class="article-content">${paragraphs(article)}${html}</div>
      <div class="news-share">分享到：</div></div>`,
    ),
    publishedAt: iso(article.published),
    documentNumber: article.documentNumber,
    source: article.issuer,
    attachments: found,
    text: [...article.paragraphs, ...article.attachments.map(({ name }) => name)],
  };
};

/** Old ASP.NET pages: labels with server ids, nested tables, text with line breaks, no metadata. */
const aspNet: Template = (article) => {
  const url = 'http://www.renhe.gov.cn/ShowNews.aspx?ID=8841&ClassID=23';
  const { html, found } = offers(
    article,
    (file) => `UploadFile/20261103/${file}`,
    url,
    (href, name) => `<a href="${href}">${name}</a><br/>`,
  );
  return {
    url,
    html: page(
      '仁和区政务网',
      '',
      `<form name="aspnetForm" method="post"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTg4${'x'.repeat(400)}"><table width="980" border="0"><tr><td width="200" valign="top">${SIDE}</td><td valign="top">
      <table width="100%"><tr><td>您的位置：首页 &gt;&gt; 通知公告 &gt;&gt; 内容</td></tr><tr><td align="center" style="font-size:20px"><span id="ctl00_lblTitle">${article.title}</span></td></tr>
      <tr><td align="center" bgcolor="#f5f5f5">发布人：<span id="ctl00_lblUser">办公室</span>　发布时间：<span id="ctl00_lblTime">${article.published.replace(/-0?(\d+)-0?(\d+)/, '/$1/$2')}</span>　浏览<span id="ctl00_lblHits">321</span>次</td></tr>
      <tr><td style="line-height:200%"><span id="ctl00_lblContent">${article.bodyHtml ?? article.paragraphs.map((text) => `&nbsp;&nbsp;&nbsp;&nbsp;${text}`).join('<br />')}</span></td></tr><tr><td>${html}</td></tr>
      <tr><td align="center">【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</td></tr></table></td></tr></table></form>`,
    ),
    publishedAt: iso(article.published),
    documentNumber: numberInTitle(article),
    source: null,
    attachments: found,
  };
};

/** Made by hand: no classes that mean anything, the date bare in brackets, a red head within the text. */
const handMade: Template = (article) => {
  const url = 'http://www.mm-archives.gov.cn/gg/2026/gg1103.htm';
  const { html, found } = offers(article, (file) => file, url);
  const head = article.documentNumber === null ? [] : [`${article.issuer}文件`, article.documentNumber];
  return {
    url,
    html: `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>${article.title}</TITLE></HEAD><BODY bgColor=#ffffff>
${NAV}<DIV align=center><FONT size=5 color=red><B>${article.title}</B></FONT></DIV><DIV align=center>[${day(article)}]</DIV><HR>
<TABLE width=800 align=center><TBODY><TR><TD>${head.map((text) => `<P align=center>${text}</P>`).join('\n')}${paragraphs(article, '<P>　　', '')}${html}</TD></TR></TBODY></TABLE>${FOOT}</BODY></HTML>`,
    publishedAt: day(article),
    documentNumber: article.documentNumber,
    source: null,
    attachments: found,
    text: [...head, ...article.paragraphs, ...article.attachments.map(({ name }) => name)],
  };
};

/** gov.cn and those who copy it: `.pages-date`, `#UCAP-CONTENT`, 编辑 below. */
const govCn: Template = (article) => {
  const url = 'http://www.mumian.gov.cn/zhengce/content/202611/content_6988123.htm';
  const { html, found } = offers(article, (file) => `https://www.mumian.gov.cn/zhengce/202611/${file}`, url);
  return {
    url,
    html: page(
      `${article.title}_通知公告_木棉市人民政府网`,
      metadata({
        firstpublishedtime: article.published.replace(' ', '-'),
        lastmodifiedtime: '2026-11-20-10:00:00',
        author: '王六',
        description: article.title,
      }),
      `<div class="BreadcrumbNav">${CRUMB}</div><div class="article oneColumn pub_border"><h1>
        ${article.title}
      </h1><div class="pages-date">${minute(article)} <span class="font">来源： ${article.source}</span> <div class="font printIco">字号：<span>默认</span> <span>大</span> <span>超大</span>|<a href="#">打印</a>|</div></div>
      <div class="pages_content mhide" id="UCAP-CONTENT"><div class="trs_editor_view TRS_UEDITOR trs_paper_default trs_web">${paragraphs(article)}${html}</div></div>
      <div class="editor"><span>责任编辑：王六</span></div><div class="related"><h2>相关稿件</h2><ul><li><a href="/zhengce/1.htm">关于修改某办法的决定</a></li></ul></div></div>`,
    ),
    publishedAt: iso(minute(article)),
    documentNumber: numberInTitle(article),
    source: article.source,
    attachments: found,
    text: [...article.paragraphs, ...article.attachments.map(({ name }) => name)],
  };
};

export const TEMPLATES: Readonly<Record<string, Template>> = {
  trs,
  trsCatalogue,
  jcms,
  boda,
  epoint,
  siteServer,
  empire,
  dede,
  founder,
  gkmlpt,
  aspNet,
  handMade,
  govCn,
};

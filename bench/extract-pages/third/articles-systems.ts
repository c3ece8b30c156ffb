import { bodyOf } from '../body.ts';
import type { Article } from '../second/occasion.ts';
import { partsOf } from '../second/occasion.ts';
import { spelled } from '../second/surroundings.ts';
import { compactDay } from '../story.ts';
import { pageIn, sideList } from './frame.ts';
import {
  newsOf,
  newsTitle,
  noticeOf,
  noticeTitle,
  numberOf,
  publicOf,
  publicTitle,
  readingOf,
  readingTitle,
} from './writing.ts';

/** Content systems in their own clothes. */

/** Boda: a scan shown by a script, files with counters of their downloads. */
const bodaScan: Article = (o) => {
  const url = `https://jyj.baisha.gov.cn/info/10${o.number}/2${o.number}1.htm`;
  const title = noticeTitle(o);
  const scan = `/__local/3/5C/9D/${o.number}A4_${o.number}.pdf`;
  const file = `/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1685&wbfileid=96D${o.number}`;
  return {
    url,
    title,
    publishedAt: o.day,
    text: '',
    files: [
      ['', scan],
      ['附件1报名表.docx', file],
    ],
    html: pageIn(
      o,
      { title: `${title}-白沙区教育局`, crumbs: ['首页', '通知公告'] },
      `<form name="_newscontent_fromname"><div class="content-title"><h3>${title}</h3><i>时间：${o.day}　作者：　点击：[<script>_showDynClicks("wbnews", 1685, ${o.number})</script>]</i></div><div id="vsb_content" class="content-con"><div class="v_news_content"><p><script name="_videourl">showVsbpdfIframe("${scan}","100%","600","0","","0");</script></p></div></div><ul style="list-style-type:none;"><li>附件【<a href="${file.replaceAll('&', '&amp;')}" target="_blank">附件1报名表.docx</a>】已下载<span id="nattach${o.number}"><script>getClickTimes(${o.number},1685,"wbnewsfile","attach")</script></span>次</li></ul><div class="content-sxt"><p>上一条：<a href="2.htm">${newsTitle(o)}</a></p><p>下一条：<a href="3.htm">${publicTitle(o)}</a></p></div><a href="javascript:window.close()">【关闭】</a></form>`,
    ),
  };
};

/** ASP.NET DetailsView: headline, day and text are rows of one table with labels. */
const detailsView: Article = (o) => {
  const url = `http://slj.qingzhu.gov.cn/News/Show.aspx?id=${o.number}71`;
  const title = newsTitle(o);
  const body = bodyOf(newsOf(o), 'breaks');
  const [year, month, date] = partsOf(o.day);
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    author: '办公室',
    text: body.text,
    html: pageIn(
      o,
      { title: '无标题页', manner: 'table' },
      `<form method="post" action="./Show.aspx?id=${o.number}71" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTY1N${'MTc4'.repeat(60)}"/><div><table cellspacing="0" rules="all" border="1" id="ctl00_cph_DetailsView1" style="width:100%;border-collapse:collapse;"><tr><td>标题：</td><td>${title}</td></tr><tr><td>发布人：</td><td>办公室</td></tr><tr><td>作者：</td><td>办公室</td></tr><tr><td>发布时间：</td><td>${year}/${month}/${date} ${o.hour}:${o.time.slice(3)}:${o.second}</td></tr><tr><td>点击次数：</td><td>${o.number * 3}</td></tr><tr><td colspan="2">${body.html}</td></tr></table></div></form>`,
    ),
  };
};

/** A definition list under the headline with the day of publication and that of the last change. */
const articleInfo: Article = (o) => {
  const url = `http://www.hewan.gov.cn/index.php/zwgk/tzgg/${o.number}-${compactDay(o.day)}`;
  const title = publicTitle(o);
  const body = bodyOf(publicOf(o), 'paragraphs');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    author: '苏合',
    text: body.text,
    html: pageIn(
      o,
      { title: `${title} | 河湾镇人民政府`, manner: 'plain' },
      `<div class="item-page" itemscope><div class="page-header"><h2 itemprop="headline">${title}</h2></div><dl class="article-info muted"><dt class="article-info-term">详细信息</dt><dd class="createdby">作者：<span itemprop="name">苏合</span></dd><dd class="category-name">分类：<a href="/tzgg">通知公告</a></dd><dd class="published">发布于：<time datetime="${o.day}T${o.time}:00+08:00" itemprop="datePublished">${spelled(o.day)} ${o.time}</time></dd><dd class="modified">最后更新：<time datetime="2026-11-17T09:00:00+08:00">2026年11月17日</time></dd><dd class="hits">点击数：${o.number}</dd></dl><div itemprop="articleBody">${body.html}</div><ul class="pager pagenav"><li class="previous"><a href="/a">前一篇</a></li><li class="next"><a href="/b">后一篇</a></li></ul></div>`,
    ),
  };
};

/** The box of related news stands before the article in the source, with its own dated entries and headings. */
const asideFirst: Article = (o) => {
  const url = `https://nyncj.yunxi.gov.cn/nyncj/xwdt/${compactDay(o.day)}/i${o.number}.html`;
  const title = newsTitle(o);
  const body = bodyOf(newsOf(o), 'divs');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '农村合作经济科',
    author: '白杨',
    text: body.text,
    html: pageIn(
      o,
      { title: `${title}_新闻动态_云溪市农业农村局` },
      `<div class="l240">${sideList(o, '图片新闻', 3, false)}${sideList(o, '通知公告', 8)}<div class="col_nav"><h2>新闻动态</h2><a href="/1/">工作动态</a><a href="/2/">县区动态</a></div></div><div class="r940"><div class="dqwz"><a href="/">网站首页</a> -> <a href="/xwdt/">新闻动态</a> -> 正文</div><div class="title_cen mar-t2 text">${title}</div><div class="line mar-t2 text2">来源：农村合作经济科　　作者：白杨　　发布时间：${o.day} ${o.time}　　浏览次数：<script src="/hits/${o.number}.js"></script>　字体：[ <a>大</a> <a>中</a> <a>小</a> ]</div><div class="content_txt">${body.html}</div></div>`,
    ),
  };
};

/** layui: the headline is a legend, day and source are badges. */
const badges: Article = (o) => {
  const url = `http://jkq.yunxi.gov.cn/article/detail?id=${o.number}0083`;
  const title = readingTitle(o);
  const body = bodyOf(readingOf(o), 'ueditor');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    source: '云溪经开区管委会',
    text: body.text,
    html: pageIn(
      o,
      { title: '云溪经济技术开发区', manner: 'plain' },
      `<div class="layui-container"><span class="layui-breadcrumb"><a href="/">首页</a><a href="/zcjd">政策解读</a><a><cite>正文</cite></a></span><fieldset class="layui-elem-field layui-field-title"><legend>${title}</legend></fieldset><p><span class="layui-badge layui-bg-gray">云溪经开区管委会</span> <span class="layui-badge-rim">${o.day} ${o.time}:${o.second}</span> <span class="layui-badge">${o.number}次浏览</span></p><hr class="layui-bg-red"><div class="layui-text detail-body">${body.html}</div></div>`,
    ),
  };
};

/** Frames of fonts: the headline in one cell, column's name larger above, prints and comments below. */
const fontTables: Article = (o) => {
  const url = `http://www.hewan.gov.cn/ReadNews.asp?NewsID=${o.number}6`;
  const title = newsTitle(o);
  const body = bodyOf(newsOf(o), 'font');
  const [year, month, date] = partsOf(o.day);
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    source: '河湾镇政府',
    charset: 'gbk',
    text: body.text,
    html: pageIn(
      o,
      { title: '河湾镇人民政府网站', manner: 'table', crumbs: ['首页', '河湾新闻'] },
      `<table width="98%" border="0" align="center"><tr><td><font size="6" color="red"><b>河湾新闻</b></font></td></tr><tr><td height="40" align="center" class="STYLE3"><strong>${title}</strong></td></tr><tr><td align="center" bgcolor="#eeeeee"><font color="#666666">${year}-${month}-${date} ${o.hour}:${o.time.slice(3)}:${o.second}　　来源：河湾镇政府　　阅读 <font color=red>${o.number}</font> 次</font></td></tr><tr><td style="line-height:200%" id="fontzoom">${body.html}</td></tr><tr><td align="right">〖<a href="javascript:window.print()">打印</a>〗〖<a href="javascript:window.close()">关闭</a>〗</td></tr><tr><td><b>网友评论：</b>（评论内容只代表网友观点，与本站立场无关！）</td></tr><tr><td>没有任何评论</td></tr></table>`,
    ),
  };
};

/** Files without an extension: handlers, stores and ids; one linked twice, one by its picture. */
const bareFiles: Article = (o) => {
  const url = `https://rsj.yunxi.gov.cn/jsp/content/content.jsp?contentId=${o.number}19`;
  const title = publicTitle(o);
  const body = bodyOf(publicOf(o), 'paragraphs');
  const files = [
    ['岗位一览表', `/attach/0/5d${o.number}f0c1`],
    ['报名登记表', `/servlet/AttachServlet?fileId=${o.number}88`],
    ['政审表', `/common/getfile.do?id=${o.number}&t=1`],
  ] as const;
  const [first, second, third] = files;
  return {
    url,
    title,
    publishedAt: o.day,
    source: '云溪市人力资源和社会保障局',
    text: `${body.text}\n附件：1.岗位一览表\n2.报名登记表`,
    files,
    html: pageIn(
      o,
      { title: `${title}-云溪市人力资源和社会保障局`, crumbs: ['首页', '人事考试'] },
      `<div class="xl"><p class="xl_tit">${title}</p><p class="xl_sx">[ 发布日期：${o.day} ] [ 来源：云溪市人力资源和社会保障局 ] [ 浏览：<span id="count"></span> ]</p><div class="xl_con">${body.html}<p>附件：1.<a href="${first[1]}">岗位一览表</a></p><p>2.<a href="${second[1]}">报名登记表</a></p></div><div class="fj"><a href="${first[1]}"><img src="/img/xls.png"></a> <a href="${first[1]}">岗位一览表</a><br><a href="${third[1].replace('&', '&amp;')}">政审表</a></div></div>`,
    ),
  };
};

/** A document that a viewer shows; its number stands in the headline's own line above the table of facts. */
const numberAbove: Article = (o) => {
  const url = `http://www.baisha.gov.cn/openness/detail/content/5f${o.number}e9.html`;
  const title = noticeTitle(o);
  const number = numberOf(o, '白政');
  const body = bodyOf(noticeOf(o, '白沙区人民政府'), 'word');
  return {
    url,
    title,
    publishedAt: o.day,
    source: '白沙区人民政府',
    documentNumber: number,
    text: body.text,
    html: pageIn(
      o,
      { title: `${title}_白沙区人民政府信息公开` },
      `<div class="xxgkcontent"><h3 class="title">${title}<small>${number}</small></h3><div class="xxgk_xx"><ul><li><strong>索引号：</strong>GA${o.number}/202611-1</li><li><strong>信息分类：</strong>区政府文件</li><li><strong>发布机构：</strong>白沙区人民政府</li><li><strong>发文日期：</strong>${o.madeOn}</li><li><strong>发布日期：</strong>${o.day}</li><li><strong>文号：</strong></li></ul></div><div class="text_con">${body.html}</div></div>`,
    ),
  };
};

export const systemArticles: Readonly<Record<string, Article>> = {
  'system-boda-scan': bodaScan,
  'system-details-view': detailsView,
  'system-article-info': articleInfo,
  'system-aside-first': asideFirst,
  'system-badges': badges,
  'system-font-tables': fontTables,
  'system-bare-files': bareFiles,
  'system-number-above': numberAbove,
};

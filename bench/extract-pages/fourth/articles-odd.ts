import { bodyOf } from '../body.ts';
import { type Article, partsOf } from '../second/occasion.ts';
import { spelled } from '../second/surroundings.ts';
import { beforeAfter, boxOf, documentOf, footOf, qr, share, sizes, topOf } from './scenery.ts';
import * as speech from './speech.ts';

const { headlines, officeOf, ownNumber } = speech;

/** WordPress: two times, the second of the last change. */
const wordpress: Article = (o) => {
  const url = `https://wlj.qingyu.example.gov.cn/archives/${o.number}`;
  const title = headlines.shortNews(o);
  const { html, text } = bodyOf(speech.newsBlocks(o), 'paragraphs');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    html: documentOf(
      `${title} – 清榆文旅`,
      `<body class="post-template-default single single-post">${topOf('nav')}<div id="content" class="site-content"><main id="main"><article id="post-${o.number}" class="post type-post hentry category-news"><header class="entry-header"><h1 class="entry-title">${title}</h1><div class="entry-meta"><span class="posted-on"><a href="${url}" rel="bookmark"><time class="entry-date published" datetime="${o.day}T${o.time}:${o.second}+08:00">${spelled(o.day)}</time><time class="updated" datetime="2026-11-19T09:00:00+08:00">2026年11月19日</time></a></span> <span class="cat-links"><a href="/category/news" rel="category tag">工作动态</a></span> <span class="comments-link"><a href="#respond">发表评论</a></span></div></header>
<div class="entry-content">${html}<div class="sharedaddy">${share}</div></div><footer class="entry-footer"><span class="tags-links">标签：<a href="/tag/a" rel="tag">调研</a></span></footer></article>
<nav class="navigation post-navigation"><div class="nav-previous"><a href="/archives/1" rel="prev">${headlines.notice(o)}</a></div></nav></main><aside id="secondary"><section class="widget widget_recent_entries"><h2 class="widget-title">近期文章</h2><ul><li><a href="/archives/2">${headlines.rule(o)}</a></li></ul></section></aside></div>${footOf()}</body>`,
      { metas: { generator: 'WordPress 6.4' } },
    ),
  };
};

/** Drupal: the day in a property and, in letters, month first. */
const drupal: Article = (o) => {
  const [y, m, d] = partsOf(o.day);
  const two = (value: number): string => String(value).padStart(2, '0');
  const url = `https://kjj.qingyu.example.gov.cn/node/${o.number}`;
  const title = headlines.notice(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'centred');
  const href = `/sites/default/files/${y}-${two(m)}/shenbaobiao_${o.number}.docx`;
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    files: [['申报表.docx', href]],
    html: documentOf(
      `${title} | 清榆市科学技术局`,
      `<body>${topOf('nav')}<main role="main"><div class="region region-content"><div id="block-page-title"><h1 class="page-title"><span class="field field--name-title">${title}</span></h1></div><article role="article" about="/node/${o.number}" class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">由 <span class="field field--name-uid"><span lang="" typeof="schema:Person">kjj_editor</span></span> 提交于 <span class="field field--name-created"><time datetime="${o.day}T${o.time}:${o.second}+08:00" title="">周四, ${two(m)}/${two(d)}/${y} - ${o.time}</time></span></div></footer>
<div class="node__content"><div class="clearfix text-formatted field field--name-body field__item">${html}</div><div class="field field--name-field-fujian field--type-file field--label-inline"><div class="field__label">附件</div><div class="field__items"><div class="field__item"><span class="file file--mime-application-msword"><a href="${href}" type="application/msword">申报表.docx</a></span> <span>(34.5 KB)</span></div></div></div></div></article></div></main>${footOf()}</body>`,
    ),
  };
};

/** ASP of about 2005, GBK, the facts in one line below the headline. */
const oldAsp: Article = (o) => {
  const [y, m, d] = partsOf(o.day);
  const url = `http://www.qyda.example.gov.cn/Article_Show.asp?ArticleID=${o.number}`;
  const title = headlines.shortNews(o);
  const { html, text } = bodyOf(speech.newsBlocks(o), 'breaks');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    source: '清榆市档案馆',
    author: '陆川',
    charset: 'gbk',
    html: `<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><title>清榆档案信息网</title></head><BODY leftMargin=0 topMargin=0>${topOf('table')}
<TABLE cellSpacing=0 cellPadding=0 width=770 align=center border=0><TR><TD vAlign=top width=180><TABLE width="100%"><TR><TD background=images/left.gif>栏目导航</TD></TR><TR><TD>·<A href="Article_Class.asp?ClassID=1">工作动态</A></TD></TR><TR><TD>·<A href="Article_Class.asp?ClassID=2">业务指导</A></TD></TR></TABLE></TD>
<TD vAlign=top width=590><TABLE width="100%" border=0><TR><TD>您现在的位置： <A href="index.asp">清榆档案信息网</A> &gt;&gt; <A href="Article_Class.asp?ClassID=1">工作动态</A> &gt;&gt; 正文</TD></TR>
<TR><TD align=middle height=50><FONT size=4><B>${title}</B></FONT></TD></TR>
<TR><TD align=middle bgColor=#f3f3f3>发表日期：${y}年${m}月${d}日&nbsp;&nbsp;&nbsp;&nbsp;出处：清榆市档案馆&nbsp;&nbsp;&nbsp;&nbsp;作者：陆川&nbsp;&nbsp;&nbsp;&nbsp;【编辑录入：daj】&nbsp;&nbsp;已经有 <SCRIPT src="count.asp?id=${o.number}"></SCRIPT>位读者读过此文</TD></TR>
<TR><TD class=news height=200 vAlign=top>${html}</TD></TR>
<TR><TD align=right>【<A href="#" onclick="window.external.addFavorite(location.href,document.title)">收藏本文</A>】【<A href="javascript:window.print()">打印此文</A>】【<A href="javascript:window.close()">关闭窗口</A>】</TD></TR>
<TR><TD>→ 上篇文章：<A href="Article_Show.asp?ArticleID=1">${headlines.notice(o)}</A><BR>→ 下篇文章：没有了</TD></TR></TABLE></TD></TR></TABLE>${footOf('table')}</BODY></html>`,
  };
};

/** ASP.NET: names of controls only, the day in a span between others. */
const aspNet: Article = (o) => {
  const [y, m, d] = partsOf(o.day);
  const url = `http://fzb.qingyu.example.gov.cn/NewsView.aspx?NewsID=${o.number}`;
  const title = headlines.publicity(o);
  const { html, text } = bodyOf(speech.publicityBlocks(o), 'word');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    files: [['公示表.rar', `/FileDown.aspx?id=${o.number}`]],
    html: documentOf(
      '清榆市法制信息网',
      `<body><form method="post" action="./NewsView.aspx?NewsID=${o.number}" id="form1"><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTQ5NTM0NjE5NA9kFgICAw9kFgQCAQ8WAh4EVGV4dAU=">${topOf()}
<div id="Main"><div class="r_nav"><span id="ctl00_SiteMapPath1"><a href="/">首页</a> &gt; <a href="/NewsList.aspx?c=2">公示公告</a></span></div><div style="text-align:center;padding:15px"><span id="ctl00_ContentPlaceHolder1_FormView1_TitleLabel" style="font-size:20px;font-weight:bold">${title}</span></div>
<div style="text-align:center;color:#888">添加时间：<span id="ctl00_ContentPlaceHolder1_FormView1_AddTimeLabel">${y}-${m}-${d} ${Number(o.time.slice(0, 2))}:${o.time.slice(3)}:${o.second}</span> 访问量：<span id="ctl00_ContentPlaceHolder1_FormView1_HitsLabel">341</span> 次</div>
<div><span id="ctl00_ContentPlaceHolder1_FormView1_ContentLabel">${html}</span></div><div>附件下载：<a id="ctl00_ContentPlaceHolder1_HyperLink1" href="/FileDown.aspx?id=${o.number}">公示表</a></div></div>${footOf()}</form></body>`,
    ),
  };
};

/** The headline stands in the title of the window alone. */
const titleAbove: Article = (o) => {
  const url = `http://www.baishi.example.gov.cn/html/zwgk/${o.number}.html`;
  const title = headlines.notice(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'trs');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    source: '白石镇人民政府',
    html: documentOf(
      `${title}-通知公告-白石镇人民政府`,
      `<body>${topOf()}<div class="main"><div class="where">您的位置：首页 &gt; 通知公告</div><div class="news_info"><span>日期：${o.day}</span><span>来源：白石镇人民政府</span><span>点击：<b id="hits">17</b></span></div><div class="news_text">${html}</div></div>${footOf()}</body>`,
    ),
  };
};

/** The headline is a picture whose words stand in alt. */
const titlePicture: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/zt/2026/hm/${o.number}.html`;
  const title = headlines.shortNews(o);
  const { html, text } = bodyOf(speech.newsBlocks(o), 'sections');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    html: documentOf(
      title,
      `<body class="zt"><div class="banner"><a href="/zt/"><img src="images/banner.jpg" alt="惠民实事专题"></a></div><div class="zt-con"><h1><img src="images/t${o.number}.png" alt="${title}"></h1><p class="t-time">${o.day} ${o.time}</p>${html}</div><div class="zt-foot"><a href="/">返回首页</a></div>${footOf()}</body>`,
      { metas: { ArticleTitle: title } },
    ),
  };
};

/** The headline broken by br over three lines, 引题 above it, the day written by a script. */
const brokenTitle: Article = (o) => {
  const url = `http://www.qingyu.example.gov.cn/zwgk/gfxwj/20${o.number}.html`;
  const title = headlines.cityNotice(o);
  const number = ownNumber(o, '榆政办规');
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'font');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    documentNumber: number,
    html: documentOf(
      '清榆市人民政府门户网站',
      `<body>${topOf()}<div class="wrap"><div class="loc">当前位置：首页&gt;政务公开&gt;规范性文件</div><div class="art"><div class="art-t">${title.slice(0, 10)}<br>${title.slice(10, 24)}<br/>${title.slice(24)}</div><div class="art-n">${number}</div>
<div class="art-i"><script>var createDate = "${o.day} ${o.time}"; document.write('时间：' + createDate);</script> 　点击数：<em id="djs"></em></div><div class="art-c" id="content">${html}</div></div></div>${footOf()}</body>`,
    ),
  };
};

/** Metas of a template that nobody filled rightly: the page shows another title and another day. */
const wrongMetas: Article = (o) => {
  const url = `http://slj.qingyu.example.gov.cn/xwzx/gzdt/${o.number}.html`;
  const title = headlines.news(o);
  const { html, text } = bodyOf(speech.newsBlocks(o), 'divs');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    source: '水利科',
    html: documentOf(
      '工作动态',
      `<body>${topOf()}<div class="con_box"><div class="con_position">首页>新闻中心>工作动态</div><div class="con_title">${title}</div><div class="con_info"><p>供稿单位：水利科</p><p>发稿日期：${o.day} ${o.time}</p><p>浏览人数：203</p></div><div class="con_text">${html}</div>${beforeAfter(o)}</div>${footOf()}</body>`,
      {
        metas: {
          ArticleTitle: '工作动态',
          PubDate: '2023-01-04 00:00:00',
          description: '清榆市水利局网站',
          ColumnName: '工作动态',
        },
      },
    ),
  };
};

/** Tables in tables without one class; the day and the office stand below the text. */
const bareTables: Article = (o) => {
  const url = `http://www.qydsz.example.gov.cn/news/view.php?id=${o.number}`;
  const title = headlines.shortNews(o);
  const { html, text } = bodyOf(speech.newsBlocks(o), 'breaks');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    html: `<html><head><title>清榆史志网</title></head><body>${topOf('table')}<table width="980" align="center"><tr><td width="210" valign="top"><table><tr><td><a href="list.php?c=1">工作动态</a></td></tr><tr><td><a href="list.php?c=2">地方志书</a></td></tr></table></td><td valign="top"><table width="100%"><tr><td><table width="96%"><tr><td align="center"><b style="font-size:18px">${title}</b></td></tr><tr><td><hr></td></tr><tr><td><table><tr><td><p>${html}</p></td></tr></table></td></tr><tr><td align="right">发布日期：${o.day}　　已阅：57次</td></tr></table></td></tr></table></td></tr></table>${footOf('table')}</body></html>`,
  };
};

/** Written for the telephone: no class, no label, the hour after the name of the medium. */
const bareMobile: Article = (o) => {
  const url = `https://m.qingyu.example.gov.cn/n/${o.number}`;
  const title = headlines.shortNews(o);
  const { html, text } = bodyOf(speech.newsBlocks(o), 'sections');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    source: '清榆发布',
    html: documentOf(
      title,
      `<body><div><a href="javascript:history.back()">返回</a><span>详情</span></div><div><h2>${title}</h2><div><span>清榆发布</span> <span>${o.day} ${o.time}</span></div><div>${html}</div></div><div><p>点击查看更多</p></div></body>`,
      { metas: { viewport: 'width=device-width,initial-scale=1' } },
    ),
  };
};

/** 一图读懂: nothing but pictures. */
const pictures: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/zwgk/zcjd/tpjd/${o.number}.shtml`;
  const title = headlines.reading(o);
  return {
    url,
    title,
    text: '',
    publishedAt: `${o.day}T${o.time}`,
    source: officeOf(o),
    html: documentOf(
      `${title}_图片解读_清榆市人民政府`,
      `<body>${topOf()}<div class="main"><h1 class="article-title">${title}</h1><div class="article-info">${o.day} ${o.time} 来源：${officeOf(o)} ${sizes}</div><div class="article-body"><p style="text-align:center"><img src="W0201.jpg" oldsrc="W0201.jpg" alt=""></p><p style="text-align:center"><img src="W0202.jpg" alt="图二"></p><p><img src="W0203.jpg"></p></div>${qr}${boxOf(o, '相关解读', { count: 3 })}</div>${footOf()}</body>`,
    ),
  };
};

/** A film with one line below it. */
const film: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/sp/${o.number}.html`;
  const title = `【微视频】${headlines.shortNews(o)}`;
  const text = `镜头里的清榆：${o.subject.sentences[0]}`;
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    html: documentOf(
      title,
      `<body>${topOf('nav')}<div class="video-page"><h2 class="v-title">${title}</h2><div class="v-meta">发布于：${o.day}　播放：<i>1209</i></div><div id="player"><video controls poster="p.jpg"><source src="/v/${o.number}.mp4" type="video/mp4">您的浏览器不支持 video 标签。</video></div><div class="v-desc"><p>${text}</p></div></div><div class="v-more">${boxOf(o, '更多视频', { count: 5 })}</div>${footOf()}</body>`,
    ),
  };
};

export const oddArticles: Readonly<Record<string, Article>> = {
  wordpress,
  drupal,
  'old-asp': oldAsp,
  'asp-net': aspNet,
  'title-above': titleAbove,
  'title-picture': titlePicture,
  'broken-title': brokenTitle,
  'wrong-metas': wrongMetas,
  'bare-tables': bareTables,
  'bare-mobile': bareMobile,
  pictures,
  film,
};

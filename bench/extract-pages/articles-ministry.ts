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
} from './furniture.ts';
import { chineseDay, compactDay } from './story.ts';

/** Pages in the manner of ministries and big cities, each built for one site. */

/** Nested tables with classes of pixels, the date in a cell by itself. */
const bank: ArticleTemplate = (story) => {
  const url = `http://rmyh.mumian.gov.cn/goutongjiaoliu/113456/113469/${4770000 + story.number}/index.html`;
  const body = bodyOf(withNumber(story), 'paragraphs');
  const files = filesAt(
    story,
    (place, extension) =>
      `/goutongjiaoliu/113456/113469/${4770000 + story.number}/${compactDay(story.day)}15${place}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'second',
    number: true,
    source: story.source,
    files,
    text: [body.text, ...files.map(({ name }) => name)].join('\n'),
    html: `<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${story.title}</title><meta name="others" content="页面生成时间 2026-11-20 16:00:02">${styles('b')}</head><body><table width="1000" align="center"><tr><td>${plainMenu('&nbsp;|&nbsp;')}</td></tr></table><table width="1000" align="center"><tr><td class="hui12" height="30">2026年11月20日　星期五 | 我的位置：<a href="/">首页</a> &gt; <a href="../index.html">沟通交流</a> &gt; 新闻</td></tr></table>
<table width="1000" align="center"><tr><td width="12">&nbsp;</td><td><table width="100%" cellspacing="0" cellpadding="0"><tr><td align="center" height="60"><h2 style="font-size: 16px;color: #333;">${story.title}</h2></td></tr><tr><td><table width="100%"><tr><td width="350" align="right" class="hui12">字号 <a href="javascript:doZoom(16)">大</a> <a>中</a> <a>小</a></td><td width="240" class="hui12">文章来源：<span id="laiyuan">${story.source}</span></td><td class="hui12" id="shijian">${story.day}&nbsp;${story.minute}:${story.second}</td><td class="hui12"><a href="javascript:window.print()">打印本页</a> <a>关闭窗口</a></td></tr></table></td></tr><tr><td class="content" id="zoom">${body.html}${files.map((file) => `<p><a href="${file.href}">${file.name}</a></p>`).join('')}</td></tr></table></td></tr></table>${friends()}${tableFoot('2026-11-20 16:00:02')}${scripts('银行')}</body></html>`,
  };
};

/** Headline div, date div with slashes, attachments named with 《》 in a block at the right. */
const reform: ArticleTemplate = (story) => {
  const url = `https://fgw.mumian.gov.cn/xxgk/zcfb/tz/${compactDay(story.day).slice(0, 6)}/t${compactDay(story.day)}_${1350000 + story.number}.html`;
  const body = bodyOf(withNumber(story), 'centred');
  const files = filesAt(
    story,
    (place, extension) => `./P020${compactDay(story.day)}42${place}9.${extension}`,
    url,
    (name) => (name.startsWith('《') ? name : `《${name}》`),
  );
  return {
    url,
    shows: 'day',
    number: true,
    files,
    text: [body.text, ...files.map(({ name }) => name)].join('\n'),
    html: `<!DOCTYPE html><html lang="zh"><head><meta charset="UTF-8"><title>【${story.title}】-木棉市发展和改革委员会</title><meta name="SiteName" content="木棉市发展和改革委员会" /><meta name="ArticleTitle" content="${story.title}" /><meta name="PubDate" content="${story.day.replaceAll('-', '/')}" />${styles('fgw-')}</head><body><header>${nestedMenu('/xxgk')}</header><div class="topdown"><div class="nav-crumb"><a href="/">首页</a>&gt;<a href="../">通知</a></div></div>
<div class="article"><div class="article_l"><div class="article_title_news">${story.title}</div><div class="time">发布时间：${story.day.replaceAll('-', '/')}</div><div class="article_con article_con_notitle"><div class="TRS_Editor">${body.html}<p>附件：</p>${files.map((file) => `<p><a href="${file.href}" OLDSRC="${file.href}" title="${file.name}" target="_blank">${file.name}</a></p>`).join('')}</div></div></div><div class="article_r"><div class="pdfs">${files.map((file) => `<a href="${file.href}">${file.name}</a>`).join('')}</div>${sideBox(story, '相关阅读')}</div></div>${friendTabs()}${codeFoot('2026-11-20')}${scripts('发改委')}</body></html>`,
  };
};

/** The line below the headline says date and source without any label. */
const unlabelled: ArticleTemplate = (story) => {
  const url = `http://jyt.mumian.gov.cn/jyb_xwfb/gzdt_gzdt/s5987/${compactDay(story.day).slice(0, 6)}/t${compactDay(story.day)}_${1120000 + story.number}.html`;
  const body = bodyOf(withNumber(story), 'paragraphs');
  const files = filesAt(
    story,
    (place, extension) => `W020${compactDay(story.day)}${place}.${extension}`,
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
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.title} - 木棉市教育局政府门户网站</title><meta name="keywords" content="">${styles('moe-')}</head><body><div class="moe-top">${nestedMenu('/jyb')}</div><div class="moe-mianbaoxie">当前位置：<a href="/">首页</a> &gt; 新闻</div>
<div class="moe-detail-box" id="moe-detail-box">${story.kicker === null ? '' : `<h3>${story.kicker}</h3>`}<h1>${story.title}</h1>${story.subtitle === null ? '' : `<h3>——${story.subtitle}</h3>`}<div class="moe-detail-shuxing">${story.day}&nbsp;&nbsp;来源：${story.source}${story.author === null ? '' : `　作者：${story.author}`}<span class="moe-share"></span><a class="shoucang">收藏</a></div><div id="downloadContent"><div class="TRS_Editor">${body.html}</div></div><div id="moe-fujian">${files.map((file, place) => `<div>附件${place + 1}：<a href="${file.href}">${file.name}</a></div>`).join('')}</div><div id="detail-editor">（责任编辑：木小枝）</div></div>${sideBox(story, '相关报道', 3)}${friendTabs()}${codeFoot('2026-11-20')}${scripts('教育')}</body></html>`,
  };
};

/** Angular page as the server filled it: bindings kept as attributes. */
const bindings: ArticleTemplate = (story) => {
  const url = `https://jrj.mumian.gov.cn/cn/view/pages/ItemDetail.html?docId=${1230000 + story.number}&itemId=915&generaltype=0`;
  const body = bodyOf(story.blocks, 'word');
  const files = filesAt(
    story,
    (place, extension) =>
      `/chinese/docfile/${story.day.slice(0, 4)}/0ffb${place}${story.number}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html ng-app="main"><head><meta charset="utf-8"><title>${story.title}-木棉市金融工作局</title><meta name="ArticleTitle" content="${story.title}"><meta name="PubDate" content="${story.day}">${styles('ng-')}</head><body ng-controller="ItemDetailCtrl"><div ng-include="'header.html'">${nestedMenu('/cn')}</div><div class="crumbs"><span>您所在位置：首页</span></div>
<div class="wenzhang"><div class="wenzhang-title" ng-bind="data.docTitle">${story.title}</div><div class="row xxgkInfoTable"><div class="col" ng-if="data.documentNo"><span>文号：</span><span ng-bind-html="data.documentNo">${story.documentNumber ?? ''}</span></div><div class="col"><span>发布时间：</span><span ng-bind="data.publishDate">${story.day}</span></div><div class="col"><span>文章来源：</span><span ng-bind="data.docSource">${story.source}</span></div><div class="col"><span>签发日期：</span><span>${story.madeOn}</span></div></div><div id="wenzhang-content" ng-bind-html="data.docClob"><div class="Section0">${body.html}</div></div><div ng-if="data.attachmentInfoVOList"><div class="attach">附件信息：</div><ul><!-- ngRepeat: x in data.attachmentInfoVOList -->${files.map((file) => `<li ng-repeat="x in data.attachmentInfoVOList" class="ng-scope"><a ng-href="${file.href}" href="${file.href}" class="ng-binding">${file.name}</a></li>`).join('')}</ul></div></div>${friendTabs()}<div class="foot">${codeFoot('2026-11-20')}</div>${scripts('金融')}</body></html>`,
  };
};

/** The date in brackets below, Chinese numerals for nothing, the text in `ivs_content`. */
const metropolis: ArticleTemplate = (story) => {
  const url = `https://www.mumian.gov.cn/nw12344/${compactDay(story.day)}/4c0d${story.number}d71f4a.html`;
  const body = bodyOf(withNumber(story), 'ueditor');
  const files = filesAt(
    story,
    (place, extension) => `/cmsres/8c/8c4${place}${story.number}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.title}-木棉市人民政府</title><meta name="ArticleTitle" content="${story.title}"><meta name="PubDate" content="${story.day}"><meta name="SiteIDCode" content="5104000001">${styles('ivs')}</head><body><a href="#ivs_content" class="sr-only">跳转至主要内容区域</a>${nestedMenu('/nw')}<div class="container"><ol class="breadcrumb"><li><a href="/">首页</a></li><li>政府文件</li></ol>
<div class="Article"><h2 id="ivs_title">${story.title}<small class="PBtime">（${chineseDay(story.day)}）</small></h2><div class="tools">[字体：<a>大</a>]</div><div class="Article_content" id="ivs_content">${body.html}</div>${files.length > 0 ? `<div class="row"><dl class="xgfj"><dt>相关附件</dt>${files.map((file) => `<dd><a class="attach" href="${file.href}">${file.name}</a></dd>`).join('')}</dl></div>` : ''}</div></div>${sideBox(story, '链接', 4)}${friendTabs()}${codeFoot('2026-11-20')}${scripts('市')}</body></html>`,
  };
};

/** The capital's manner: facts as an ordered list in brackets. */
const capital: ArticleTemplate = (story) => {
  const url = `https://www.mumian.gov.cn/zhengce/zhengcefagui/${compactDay(story.day).slice(0, 6)}/t${compactDay(story.day)}_${3930000 + story.number}.html`;
  const body = bodyOf(withNumber(story), 'paragraphs');
  const files = filesAt(
    story,
    (place, extension) => `W02026${place}${story.number}.${extension}`,
    url,
    (name, extension) => `附件：${name}.${extension}`,
  );
  return {
    url,
    shows: 'day',
    number: true,
    files,
    text: [body.text, ...files.map(({ name }) => name)].join('\n'),
    html: `<!DOCTYPE HTML><html><head><meta charset="utf-8"/><title>${story.title}_政策文件_首都之窗式样</title><meta name="pubdate" content="${story.day} ${story.minute}"/>${styles('doc-')}</head><body><div class="gov-header">${nestedMenu('/zhengce')}</div><div class="sub-nav"><a href="/">首页</a> &gt; <a>政务公开</a></div>
<div class="container"><ol class="doc-info"><li>[主题分类] <span>综合政务/其他</span></li><li>[发文机构] <span>${story.department}</span></li><li>[实施日期] <span></span></li><li>[成文日期] <span>${story.madeOn}</span></li><li class="fwzh">[发文字号] <span>${story.documentNumber ?? '----'}</span></li><li>[废止日期] <span></span></li><li>[发布日期] <span>${story.day}</span></li><li>[有效性] <span>是</span></li></ol>
<div class="header"><p>${story.title}</p></div><div class="mainTextBox" id="mainText"><div class="view TRS_UEDITOR">${body.html}${files.map((file) => `<p class="insertfileTag"><a class="attachment" href="${file.href}">${file.name}</a></p>`).join('')}</div></div><div class="qrcode">手机扫一扫</div></div>${sideBox(story, '相关解读', 3)}${friendTabs()}${codeFoot('2026-11-20')}${scripts('首都')}</body></html>`,
  };
};

/** The ministry of finance's manner: headline h2, time in front of the source, script-made attachments block. */
const finance: ArticleTemplate = (story) => {
  const url = `http://czj.mumian.gov.cn/zhengwuxinxi/caizhengxinwen/${compactDay(story.day).slice(0, 6)}/t${compactDay(story.day)}_${3920000 + story.number}.htm`;
  const body = bodyOf(withNumber(story), 'trs');
  const files = filesAt(
    story,
    (place, extension) => `./P020${compactDay(story.day)}61${place}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${story.title}</title><script>var appendix="${files.map((file) => file.href).join(';')}";</script>${styles('mof')}</head><body>${nestedMenu('/zheng')}<div class="box_content"><div class="mainboxerji">${columnMenu('/zhengwuxinxi')}<div class="conright"><p class="wzdh">当前位置：<a href="../../">首页</a> > 财政新闻</p>
<div class="box_content"><h2 class="title_con">${story.title}</h2><p class="laiyuan"><span>${chineseDay(story.day)}</span>　来源：<span>${story.source}</span></p><div class="my_conboxzw"><div class="TRS_Editor">${body.html}</div></div><div id="appendix" class="gu-download"><p>附件下载：</p>${files.map((file) => `<span id="appendix1"><a href="${file.href}" target="_blank">${file.name}</a></span>`).join('<br/>')}</div><div class="xgwj"><p>相关文章：</p><ul><li><a href="t20260101_1.htm">财政部门召开视频会议</a>　2026-01-01</li></ul></div><p class="fbr">发布日期：${chineseDay(story.day)}</p></div></div></div></div>${friends()}${codeFoot('2026-11-20')}${scripts('财政')}</body></html>`,
  };
};

export const ministryArticles: Readonly<Record<string, ArticleTemplate>> = {
  'ministry-bank': bank,
  'ministry-reform': reform,
  'ministry-unlabelled': unlabelled,
  'ministry-bindings': bindings,
  'city-metropolis': metropolis,
  'city-capital': capital,
  'ministry-finance': finance,
};

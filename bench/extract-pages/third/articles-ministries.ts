import { bodyOf } from '../body.ts';
import type { Article } from '../second/occasion.ts';
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

/** Departments' sites in the manner of ministries. */

/** Label and value on lines of their own inside spans; icons before the names of files. */
const health: Article = (o) => {
  const url = `https://wjw.yunxi.gov.cn/guihua/c10${o.number}/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/3f1d${o.number}.shtml`;
  const title = publicTitle(o);
  const body = bodyOf(publicOf(o), 'paragraphs');
  const files = [
    ['1.评审专家名单.docx', `/guihua/c10/202611/3f1d/files/17${o.number}.docx`],
    ['2.申报指南.pdf', `/guihua/c10/202611/3f1d/files/18${o.number}.pdf`],
  ] as const;
  return {
    url,
    title,
    publishedAt: o.day,
    source: '规划信息科',
    text: `${body.text}\n附件：${files.map(([name]) => name).join('\n')}`,
    files,
    html: pageIn(
      o,
      { title: '规划信息-云溪市卫生健康委员会' },
      `<div class="index_title_h3"><a href="/">首页</a>&gt;<a href="/guihua/">规划信息</a>&gt;<span>详情</span></div><div class="list"><div class="tit">${title}</div><div class="source">\n<span>发布时间：\n ${o.day}\n</span>\n<span class="mr">来源:\n 规划信息科</span>\n</div><div class="share"><span>分享到</span><a id="wx"></a><a id="wb"></a></div><div class="con" id="xw_box">${body.html}<p>附件：${files.map(([name, href]) => `<a href="${href}"><img src="/icon/doc.gif">${name}</a><br/>`).join('\n')}</p></div></div>`,
    ),
  };
};

/** 目录项的基本信息: a table in the old open-information system, the document below it. */
const energy: Article = (o) => {
  const url = `http://nyj.yunxi.gov.cn/auto84/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/t${compactDay(o.day)}_4${o.number}.htm`;
  const title = noticeTitle(o);
  const number = numberOf(o, '云溪能源综');
  const body = bodyOf(noticeOf(o, '云溪市能源局'), 'font');
  return {
    url,
    title,
    publishedAt: o.day,
    source: '云溪市能源局',
    documentNumber: number,
    text: body.text,
    html: pageIn(
      o,
      { title, manner: 'table', crumbs: ['首页', '信息公开目录'] },
      `<table width="95%" align="center"><tr><td colspan="4" height="30" align="center"><b>目录项的基本信息</b></td></tr><tr><td width="15%">公开事项名称:</td><td colspan="3">${title}</td></tr><tr><td>索引号:</td><td>000019705/2026-00${o.number}</td><td>主办单位:</td><td>云溪市能源局</td></tr><tr><td>制发日期:</td><td>${o.day}</td><td>公开范围:</td><td>面向社会</td></tr></table><table width="95%" align="center"><tr><td align="center" class="bt_content"><font size="5"><b>${title}</b></font></td></tr><tr><td align="center"><div>${number}</div></td></tr><tr><td class="content_zw"><div class=TRS_Editor>${body.html}</div></td></tr></table>`,
    ),
  };
};

/** Everything that the header shows is written by scripts from variables of an included block. */
const commerce: Article = (o) => {
  const url = `http://swj.yunxi.gov.cn/article/zwgk/gztz/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/20${o.number}03512.shtml`;
  const title = newsTitle(o);
  const body = bodyOf(newsOf(o), 'paragraphs');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '云溪市商务局贸易科',
    text: body.text,
    html: pageIn(
      o,
      { title: `${title}`, crumbs: ['首页', '政务公开', '工作通知'] },
      `<div class="art-con art-con-bonone"><script type="text/javascript">var contype='41.3';var subtitle='';var tm='${o.day} ${o.time}:${o.second}';var source='云溪市商务局贸易科';</script><h1 class="art-title" id="artitle">${title}</h1><script>if(subtitle!=''){document.write('<h2 id="fubt">'+subtitle+'</h2>');}</script><div class="art-source"><script type="text/javascript">document.write('来源：'+source+'　　'+'发布时间：'+tm.substring(0,16));</script></div><div class="art-text" id="zoom">${body.html}</div><div class="art-tools"><a>打印</a></div></div>`,
    ),
  };
};

/** Date at the left and source at the right, in paragraphs that float. */
const securities: Article = (o) => {
  const url = `http://jrj.yunxi.gov.cn/jr/c100028/c7${o.number}4/content.shtml`;
  const title = readingTitle(o);
  const body = bodyOf(readingOf(o), 'ueditor');
  return {
    url,
    title,
    publishedAt: o.day,
    source: '市金融办',
    text: body.text,
    html: pageIn(
      o,
      { title: `${title}_云溪市地方金融管理局` },
      `<div class="crumb-nav">您现在的位置：<a href="/">首页</a> > <a href="/jr/">政策解读</a></div><div class="content"><h2>${title}</h2><div class="info"><p class="fl">日期：${o.day}</p><p class="fr">来源：市金融办</p></div><div class="detail-news">${body.html}</div><div class="tool_con"><a>字号</a><a>打印</a><a>分享</a></div></div>`,
    ),
  };
};

/** Headline, description line and text in the system's own classes; the text in one box with the share bar in its midst. */
const customs: Article = (o) => {
  const url = `http://kag.yunxi.gov.cn/kag/302249/ztzl/${o.number}38/index.html`;
  const title = newsTitle(o);
  const body = bodyOf(newsOf(o), 'sections');
  const paragraphs = body.html.split('</section>\n');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    source: '口岸管理科',
    text: body.text,
    html: pageIn(
      o,
      { title: `云溪市口岸办_${title}`, crumbs: ['首页', '通关动态'] },
      `<div class="easysite-news-peruse"><div class="easysite-news-title"><h2>${title}</h2><p class="easysite-news-describe">发布时间：${o.day} ${o.time}:${o.second}　来源：口岸管理科　<span class="easysite-news-operation">【字号：<a>T</a>|<a>T</a>】</span></p></div><div class="easysite-news-text" id="easysiteText">${paragraphs.slice(0, 2).join('</section>\n')}</section><div class="bdsharebuttonbox"><a href="#" class="bds_more">分享到：</a><a title="分享到QQ空间"></a></div>${paragraphs.slice(2).join('</section>\n')}</div></div>`,
    ),
  };
};

/** Day and source in paragraphs below the headline, one of them with slashes; another headline for phones. */
const statistics: Article = (o) => {
  const url = `https://tjj.yunxi.gov.cn/sj/zxfb/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/t${compactDay(o.day)}_19${o.number}.html`;
  const title = newsTitle(o);
  const body = bodyOf(newsOf(o), 'ueditor');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '云溪市统计局',
    text: body.text,
    html: pageIn(
      o,
      { title: `${title} - 云溪市统计局`, crumbs: ['首页', '数据', '最新发布'] },
      `<div class="wide-mobile"><div class="detail-title"><h1>${title}</h1></div><div class="detail-title-des"><h2><p>${o.day.replaceAll('-', '/')} ${o.time}</p><p>来源：云溪市统计局</p></h2><div class="pc-share"><span>【打印】</span><span>【关闭】</span></div></div><div class="txt-content"><div class="detail-title-mobile visible-xs">${title}</div><div class="trs_editor_view TRS_UEDITOR trs_paper_default trs_web">${body.html}</div></div></div>`,
    ),
  };
};

/** Tax: number and validity beneath the headline, day in a line of tools. */
const tax: Article = (o) => {
  const url = `https://swj.yunxi.gov.cn/art/zcfgk/c${o.number}/art_76ff.html`;
  const title = noticeTitle(o);
  const number = numberOf(o, '云税函');
  const body = bodyOf(noticeOf(o, '云溪市税务局'), 'paragraphs');
  return {
    url,
    title,
    publishedAt: o.day,
    source: '云溪市税务局',
    documentNumber: number,
    text: body.text,
    html: pageIn(
      o,
      { title: `${title} - 政策法规库`, crumbs: ['首页', '政策法规库'] },
      `<div class="zcwj"><div class="sv_texth1">${title}</div><div class="sv_texth3">${number}</div><div class="zt"><span class="yx">全文有效</span> 成文日期：${o.madeOn}</div><div class="gj"><span>发布日期：${o.day}</span> <span>来源：云溪市税务局</span> <span>字体：【<a>大</a>】【<a>中</a>】【<a>小</a>】</span> <a>打印本页</a> <a href="javascript:down('zw')">正文下载</a></div><div class="info-cont" id="fontzoom">${body.html}</div></div>`,
    ),
  };
};

/** 政策库: facts in paragraphs with full-width colons, split by bars, headline repeated in the text. */
const library: Article = (o) => {
  const url = `https://www.yunxi.gov.cn/zcwjk/policyDoc/${o.number}77.html`;
  const title = noticeTitle(o);
  const number = numberOf(o, '云溪政发');
  const body = bodyOf(noticeOf(o), 'centred');
  return {
    url,
    title,
    publishedAt: o.day,
    source: '市政府',
    documentNumber: number,
    text: body.text,
    html: pageIn(
      o,
      { title: '政策文件库', manner: 'plain', crumbs: ['首页', '政策文件库'] },
      `<article class="policy"><header><p class="ph">发文机关：市政府 ｜ 发文字号：${number} ｜ 成文日期：${spelled(o.madeOn)} ｜ 发布日期：${spelled(o.day)} ｜ 有效性：有效</p></header><div class="pb"><p style="text-align:center"><strong style="font-size:22px">${title}</strong></p><p style="text-align:center">${number}</p>${body.html}</div></article>${sideList(o, '同主题政策')}`,
    ),
  };
};

export const ministryArticles: Readonly<Record<string, Article>> = {
  'ministry-health': health,
  'ministry-energy': energy,
  'ministry-commerce': commerce,
  'ministry-securities': securities,
  'ministry-customs': customs,
  'ministry-statistics': statistics,
  'ministry-tax': tax,
  'ministry-library': library,
};

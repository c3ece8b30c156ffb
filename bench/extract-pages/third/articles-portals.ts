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

/** Portals of provinces and cities. */

/** Labels in brackets, without colons, in a list above the text; the editor's text in the system's newest clothes. */
const bracketed: Article = (o) => {
  const url = `https://www.yunxi.gov.cn/zhengce/zhengcefagui/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/t${compactDay(o.day)}_38${o.number}.html`;
  const title = noticeTitle(o);
  const number = numberOf(o);
  const body = bodyOf(noticeOf(o), 'ueditor');
  const facts = [
    ['主题分类', `综合政务/${o.subject.name}`],
    ['发文机构', '云溪市人民政府办公室'],
    ['实施日期', o.day],
    ['成文日期', o.madeOn],
    ['发文字号', number],
    ['废止日期', '----'],
    ['发布日期', o.day],
    ['有效性', '是'],
  ];
  const file = `./P0${compactDay(o.day)}3818275${o.number}.pdf`;
  return {
    url,
    title,
    publishedAt: o.day,
    source: '云溪市人民政府办公室',
    documentNumber: number,
    text: body.text,
    files: [[`${title}.pdf`, file]],
    html: pageIn(
      o,
      { title: `${title}_政策文件_云溪之窗`, crumbs: ['首页', '政务公开', '政策', '政策文件'] },
      `<div class="container"><ul class="doc-info clearfix">${facts.map(([name, value], place) => `<li class="${place < 3 ? 'fl w50' : 'hide'}"><span class="lb">[${name}]</span> <span>${value}</span></li>`).join('\n')}</ul><div class="header"><p>${title}</p></div><div class="sharebox"><div class="bshare-custom">分享：<a title="分享到微信" class="bshare-weixin"></a></div><a href="javascript:printit()">打印</a></div><div id="mainText" class="wordContent"><div class="view TRS_UEDITOR trs_paper_default trs_web">${body.html}</div></div><div class="relevantdoc xgjd"><h3>附件下载</h3><ul><li><a href="${file}" target="_blank">${title}.pdf</a></li></ul></div>${sideList(o, '相关解读', 3)}</div>`,
    ),
  };
};

/** Elements of the system's own around title and text; the document's title tells column and site alone. */
const ownElements: Article = (o) => {
  const url = `http://www.yunxi.gov.cn/xinwen/yxyw/${o.day.slice(0, 4)}/${o.number}a4f0c2d.shtml`;
  const title = newsTitle(o);
  const body = bodyOf(newsOf(o), 'paragraphs');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '云溪日报',
    text: body.text,
    html: pageIn(
      o,
      {
        title: '云溪要闻-云溪市人民政府网',
        metas: { SiteName: '云溪市人民政府网', ColumnName: '云溪要闻' },
        crumbs: ['首页', '新闻动态', '云溪要闻'],
      },
      `<div class="cont_box"><div class="wenzhang"><h1><UCAPTITLE>${title}</UCAPTITLE></h1><div class="shuxing"><span class="ly">来源：云溪日报</span><span class="sj">发布时间：${o.day} ${o.time}</span><span>浏览量：<b id="pv">--</b></span><span class="zh">【<a>大</a><a>中</a><a>小</a>】</span></div><div class="wenz"><UCAPCONTENT>${body.html}</UCAPCONTENT></div><div class="info_ewm"><img src="/ewm.png">扫一扫在手机打开当前页</div></div>${sideList(o, '热点推荐')}</div>`,
    ),
  };
};

/** The source is a script's variable, and the script writes it or the site's name. */
const scriptedSource: Article = (o) => {
  const url = `https://yjj.yunxi.gov.cn/zwgk/zfxxgk/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/t${compactDay(o.day)}_86${o.number}.html`;
  const title = readingTitle(o);
  const body = bodyOf(readingOf(o), 'word');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '市政府办公室秘书二科',
    text: body.text,
    html: pageIn(
      o,
      {
        title: `${title}_政策解读_云溪市药品监督管理局`,
        metas: { ArticleTitle: title, PubDate: `${o.day} ${o.time}`, ContentSource: '' },
      },
      `<div id="c"><div class="dqwz">当前位置： <a href="../../../">首页</a> &gt; <a href="../">政策解读</a></div><div class="Article_bt">${title}</div><div class="Article_ly"><span>发布时间：${o.day} ${o.time}</span>　<span>信息来源：<script>var wzly='市政府办公室秘书二科';if(wzly==''){document.write('云溪市药品监督管理局');}else{document.write(wzly);}</script></span>　字体：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a></div><div class="Article_zw" id="Zoom"><div class="view TRS_UEDITOR trs_paper_default trs_word">${body.html}</div><p>扫一扫在手机打开当前页面</p></div><div class="Article_xg"><h4>相关文件</h4><ul><li><a href="./t20260101_1.html">${noticeTitle(o)}</a></li></ul></div></div>`,
    ),
  };
};

/** A table whose labels stand in square brackets in cells of their own; number and title again below it. */
const bracketCells: Article = (o) => {
  const url = `http://www.baisha.gov.cn/zwgk_174/zfxxgkml/zcwj/qtgw/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/t${compactDay(o.day)}_1138${o.number}.html`;
  const title = noticeTitle(o);
  const number = numberOf(o, '白沙府办发');
  const body = bodyOf(noticeOf(o, '白沙区人民政府办公室'), 'paragraphs');
  return {
    url,
    title,
    publishedAt: o.day,
    source: '白沙区政府办公室',
    documentNumber: number,
    text: body.text,
    html: pageIn(
      o,
      { title: `${title}_白沙区人民政府`, crumbs: ['首页', '政务公开', '政策文件', '其他公文'] },
      `<div class="gkxl-mid"><table class="gkxl-top" width="100%"><tr><td class="t1" width="120">[ 索引号 ]</td><td class="t2">115001${o.number}/2026-00${o.number}</td><td class="t1">[ 发文字号 ]</td><td class="t2">${number}</td></tr><tr><td class="t1">[ 主题分类 ]</td><td class="t2">城乡建设</td><td class="t1">[ 体裁分类 ]</td><td class="t2">其他公文</td></tr><tr><td class="t1">[ 发布机构 ]</td><td class="t2">白沙区政府办公室</td><td class="t1">[ 有效性 ]</td><td class="t2"></td></tr><tr><td class="t1">[ 成文日期 ]</td><td class="t2">${o.madeOn}</td><td class="t1">[ 发布日期 ]</td><td class="t2">${o.day}</td></tr></table><p class="gkxl-t">${title}</p><p class="gkxl-wh">${number}</p><div class="gkxl-article">${body.html}</div><div class="gkxl-dl"><a href="javascript:word()">下载WORD</a><a href="javascript:pdf()">下载PDF</a></div></div>`,
    ),
  };
};

/** The facts of the document stand in a box beside the text, in the source behind it. */
const factsBehind: Article = (o) => {
  const url = `https://www.yunxi.gov.cn/zfxxgk/zc/gfxwj/${o.number}.html`;
  const title = noticeTitle(o);
  const number = numberOf(o, '云溪政规');
  const body = bodyOf(noticeOf(o), 'divs');
  return {
    url,
    title,
    publishedAt: o.day,
    source: '云溪市人民政府办公室',
    documentNumber: number,
    text: body.text,
    html: pageIn(
      o,
      { title: `${title} - 规范性文件 - 云溪市人民政府` },
      `<div class="col-left"><div class="crumbs"><a href="/">首页</a><em>&gt;</em><a href="/zfxxgk/">政府信息公开</a><em>&gt;</em><b>规范性文件</b></div><h2 class="con-title">${title}</h2><div class="con-box" id="conTxt">${body.html}</div></div><div class="col-right"><div class="gk-info"><h4>公开信息</h4><dl><dt>索 引 号</dt><dd>YX001/2026-${o.number}</dd><dt>文　　号</dt><dd>${number}</dd><dt>发布机构</dt><dd>云溪市人民政府办公室</dd><dt>成文日期</dt><dd>${spelled(o.madeOn)}</dd><dt>公开日期</dt><dd>${spelled(o.day)}</dd><dt>时 效 性</dt><dd>有效</dd></dl></div>${sideList(o, '政策解读', 4)}</div>`,
    ),
  };
};

/** Headings of the site in h1 and h2, the headline in a div, day and clock below in italics without labels. */
const unlabelled: Article = (o) => {
  const url = `https://www.qingzhu.gov.cn/qz/c103${o.number}/2026/content.html`;
  const title = publicTitle(o);
  const body = bodyOf(publicOf(o), 'ueditor');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '青竹县融媒体中心',
    text: body.text,
    html: pageIn(
      o,
      { title: '青竹县人民政府', crumbs: ['首页', '公示公告'] },
      `<h1 class="site-name">青竹县人民政府门户网站</h1><h2 class="chan">公示公告</h2><div class="xq"><div class="xq_bt">${title}</div><div class="xq_ly"><i>${o.day.replaceAll('-', '/')} ${o.time}</i><i>青竹县融媒体中心</i><i>阅读 ${o.number * 7} 次</i></div><div class="xq_nr">${body.html}</div><div class="xq_dy"><a href="javascript:window.print()">打印</a><a href="javascript:window.close()">关闭</a></div></div>`,
    ),
  };
};

/** A table of facts with hidden rows, then headline, line and text; files in a box below with sizes. */
const catalogueFiles: Article = (o) => {
  const url = `https://www.qingzhu.gov.cn/public/6618381/14${o.number}1.html`;
  const title = noticeTitle(o);
  const number = numberOf(o, '青政办');
  const body = bodyOf(noticeOf(o, '青竹县人民政府办公室'), 'word');
  const files = [
    ['附件1：任务分解表.xlsx', `/group3/M00/1C/0A/rBQBM2${o.number}.xlsx`],
    ['附件2：联系人登记表.docx', `/group3/M00/1C/0B/rBQBM3${o.number}.docx`],
  ] as const;
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '青竹县人民政府办公室',
    documentNumber: number,
    text: body.text,
    files,
    html: pageIn(
      o,
      { title: `${title}_青竹县人民政府`, crumbs: ['网站首页', '政府信息公开', '县政府文件'] },
      `<div class="gkmain"><table class="table_suoyin" cellpadding="0" cellspacing="1"><tr><th width="13%">索引号：</th><td width="37%">003174/202611-000${o.number}</td><th>组配分类：</th><td>县政府办公室文件</td></tr><tr><th>发布机构：</th><td>青竹县人民政府办公室</td><th>主题分类：</th><td>${o.subject.name} / 公民</td></tr><tr><th>名称：</th><td colspan="3">${title}</td></tr><tr><th>文号：</th><td>${number}</td><th>关键词：</th><td></td></tr><tr><th>生成日期：</th><td>${o.madeOn}</td><th>发布日期：</th><td>${o.day} ${o.time}</td></tr></table><h1 class="newstitle">${title}</h1><div class="newsinfo"><span>阅读次数：<i class="j-hits">0</i>次</span><span class="mr20">信息来源：青竹县人民政府办公室</span><span>发布时间：${o.day} ${o.time}</span><span class="fontSize">字体：【<a class="j-fontBig">大</a> <a>中</a> <a>小</a>】</span></div><div class="j-fontContent newscontnet minh500">${body.html}</div><div class="attachs"><b>附件下载：</b><ul>${files.map(([name, href], place) => `<li><i class="ic"></i><a href="${href}" title="${name}" target="_blank">${name}</a><span>（${23 + place * 4}.5 KB）</span></li>`).join('')}</ul></div><div class="printer"><a>打印</a><a>关闭</a></div></div>`,
    ),
  };
};

export const portalArticles: Readonly<Record<string, Article>> = {
  'portal-bracket-list': bracketed,
  'portal-own-elements': ownElements,
  'portal-scripted-source': scriptedSource,
  'portal-bracket-cells': bracketCells,
  'portal-facts-behind': factsBehind,
  'portal-italics': unlabelled,
  'portal-catalogue-files': catalogueFiles,
};

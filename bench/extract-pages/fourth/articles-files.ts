import { bodyOf } from '../body.ts';
import type { Article } from '../second/occasion.ts';
import { spelled } from '../second/surroundings.ts';
import { beforeAfter, boxOf, documentOf, footOf, share, sizes, topOf } from './scenery.ts';
import * as speech from './speech.ts';

const { headlines, officeOf, ownNumber } = speech;

/** Files that a script opens. */
const onclickFiles: Article = (o) => {
  const url = `http://zrzy.qingyu.example.gov.cn/tdsc/crgg/${o.number}.htm`;
  const title = `清榆市国有建设用地使用权挂牌出让公告（清自然资告字〔2026〕${1 + (o.number % 60)}号）`;
  const number = `清自然资告字〔2026〕${1 + (o.number % 60)}号`;
  const { html, text } = bodyOf(speech.publicityBlocks(o), 'ueditor');
  const files = [
    ['宗地规划条件.pdf', `/upload/files/${o.number}/ghtj.pdf`],
    ['出让须知.doc', `/upload/files/${o.number}/crxz.doc`],
  ] as const;
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    documentNumber: number,
    files,
    html: documentOf(
      title,
      `<body>${topOf()}<div class="nr"><div class="nr_bt">${title}</div><div class="nr_sj">日期：[${o.day}] 　点击：[<script src="/hit.js"></script>] 　${sizes}</div><div class="nr_zw">${html}</div><div class="nr_fj"><b>附件：</b>${files.map(([name, href]) => `<p><a href="javascript:void(0);" onclick="downFile('${href}','${name}')">${name}</a></p>`).join('')}</div></div>${footOf()}</body>`,
    ),
  };
};

/** The first of three pages of an article; links to the others below the text. */
const pagedArticle: Article = (o) => {
  const url = `http://www.qingyu.example.gov.cn/hdjl/xwfbh/t${o.number}.shtml`;
  const title = `清榆市${o.subject.name}新闻发布会实录`;
  const { html, text } = bodyOf(speech.talkBlocks(o), 'paragraphs');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    source: '市政府新闻办',
    html: documentOf(
      `${title}_新闻发布会`,
      `<body>${topOf()}<div class="fbh"><h1>${title}</h1><div class="fbh_ly"><span class="time">${o.day} ${o.time}</span><span class="ly">来源：市政府新闻办</span><a class="dy" href="javascript:window.print();">打印</a></div><div class="fbh_nr"><div id="fontSize">${html}</div><div class="fy"><span class="cur">1</span><a href="t${o.number}_1.shtml">2</a><a href="t${o.number}_2.shtml">3</a><a href="t${o.number}_1.shtml">下一页</a><a href="t${o.number}_2.shtml">尾页</a></div></div>${share}</div>${footOf()}</body>`,
    ),
  };
};

/** English names, bare labels, files of a table with their sizes. */
const englishNames: Article = (o) => {
  const url = `https://tjj.qingyu.example.gov.cn/tjsj/detail?id=${o.number}`;
  const title = headlines.bulletin(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'paragraphs');
  const files = [
    ['数据表.xlsx', `/prod-api/file/download?fileId=${o.number}01`],
    ['编制说明', `/prod-api/file/download?fileId=${o.number}02`],
  ] as const;
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    files,
    html: documentOf(
      '清榆市统计局',
      `<body><div id="app"><div class="layout-header">${topOf('nav')}</div><div class="detail-page"><div class="detail-page__head"><div class="detail-page__name">${title}</div><div class="detail-page__extra"><div><span>发布机构</span><span>清榆市统计局</span></div><div><span>发布时间</span><span>${o.day}</span></div></div></div><div class="detail-page__body rich-text">${html}</div>
<table class="file-table"><thead><tr><th>序号</th><th>附件名称</th><th>大小</th><th>操作</th></tr></thead><tbody>${files.map(([name, href], place) => `<tr><td>${place + 1}</td><td>${name}</td><td>${30 + place} KB</td><td><a href="${href}">下载</a></td></tr>`).join('')}</tbody></table></div></div>${footOf()}</body>`,
    ),
    source: '清榆市统计局',
  };
};

/** The text is a PDF in a frame; a link offers it. */
const framedPdf: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/zwgk/zfgb/${o.number}.html`;
  const title = headlines.cityNotice(o);
  const number = ownNumber(o, '榆政办发', '［］');
  const href = `/zwgk/zfgb/P0202${o.number}.pdf`;
  return {
    url,
    title,
    text: '',
    publishedAt: o.day,
    documentNumber: number,
    files: [['下载PDF', href]],
    html: documentOf(
      `${title}-政府公报`,
      `<body>${topOf()}<div class="gb"><h2>${title}</h2><div class="gb-wh">${number}</div><div class="gb-rq">发布日期：${spelled(o.day)}</div><iframe src="/static/pdfjs/web/viewer.html?file=${encodeURIComponent(href)}" width="100%" height="900"></iframe><a class="gb-xz" href="${href}">下载PDF</a></div>${footOf()}</body>`,
    ),
  };
};

/** Pasted from Word with its styles and comments; the summary of the editor stands in a box above. */
const wordPaste: Article = (o) => {
  const url = `http://fgw.qingyu.example.gov.cn/zcfg/${o.number}.html`;
  const title = `${officeOf(o)}　${headlines.notice(o)}`;
  const number = ownNumber(o, '榆发改价格', '【】');
  const { html, text } = bodyOf(speech.withHead(o, number, title), 'word');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    documentNumber: number.replace('【', '〔').replace('】', '〕'),
    html: documentOf(
      `${title}-清榆市发展和改革委员会`,
      `<body>${topOf('table')}<div align="center"><div style="width:980px"><div class="STYLE1" style="font-size:24px">${title}</div><div class="STYLE2">&nbsp;发布人：fgw01 &nbsp;发布日期：${o.day} &nbsp;浏览：<span>88</span></div><div align="left"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]--><style>@font-face{font-family:"Times New Roman";} p.MsoNormal{mso-style-name:正文;margin:0pt;text-align:justify;}</style><div class="Section0" style="layout-grid:15.6000pt;">${html}</div></div></div></div>${footOf('table')}</body>`,
    ),
  };
};

/** Two lines of text beside boxes that are far longer. */
const shortBesideBoxes: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/zwgk/gsgg/${o.number}.html`;
  const title = `停水通知`;
  const text = `因${o.subject.name}施工需要，定于${spelled(o.day)}22时至次日6时对云梯路沿线停水，请用户提前储水。\n清榆市水务集团有限公司`;
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    source: '市水务集团',
    html: documentOf(
      `${title}-公示公告-清榆市人民政府`,
      `<body>${topOf()}<div class="path"><a href="/">首页</a> » <a href="/zwgk/">政务公开</a> » <a href="/zwgk/gsgg/">公示公告</a></div><div class="cols"><aside>${boxOf(o, '最新公告', { count: 10 })}${boxOf(o, '点击排行', { count: 10, dated: false })}</aside><article><h4>${title}</h4><small>${o.day} ${o.time} | 市水务集团 | <i>29</i> 次浏览</small><div>${text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</div>${share}</article></div>${footOf()}</body>`,
    ),
  };
};

/** The page shows no day of publication; its text is full of days. */
const withoutDay: Article = (o) => {
  const url = `http://www.qingyu.example.gov.cn/zwfw/ztfw/${o.number}.html`;
  const title = headlines.rule(o);
  const { html, text } = bodyOf(speech.ruleBlocks(o), 'paragraphs');
  return {
    url,
    title,
    text,
    publishedAt: null,
    html: documentOf(
      `${title} - 清榆市人民政府`,
      `<body>${topOf()}<div class="w"><div class="location">首页 &gt; 法规规章</div><h1>${title}</h1><div class="law">${html}</div><p class="back"><a href="javascript:history.go(-1)">返回上页</a></p></div>${footOf()}</body>`,
    ),
  };
};

/** Reprinted from the province: its number in the headline line, source is a link, the day with its weekday. */
const reprint: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/zwgk/szfwj/c${o.number}.shtml`;
  const title = `玉岭省人民政府关于加强${o.subject.name}的意见`;
  const number = ownNumber(o, '玉政发');
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'paragraphs');
  const lead = `${html}<p>附件：<a href="./P0200${o.number}.doc">重点任务分工方案.doc</a></p>`;
  return {
    url,
    title,
    text: `${text}\n附件：重点任务分工方案.doc`,
    publishedAt: `${o.day}T${o.time}`,
    source: '玉岭省人民政府网',
    documentNumber: number,
    files: [['重点任务分工方案.doc', `./P0200${o.number}.doc`]],
    html: documentOf(
      `${title} - 省政府文件`,
      `<body>${topOf()}<div class="zw-wrap"><div class="zw-top"><h1>${title}</h1><h2>${number}</h2></div><div class="zw-info"><ul><li>${spelled(o.day)} 星期四 ${o.time}</li><li>来源：<a href="http://www.yuling.example.gov.cn/" target="_blank">玉岭省人民政府网</a></li><li>【<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>】</li><li>【<a href="javascript:window.print()">打印</a>】</li></ul></div><div class="zw-con">${lead}</div></div>${footOf()}</body>`,
    ),
  };
};

/** Day, month and year in three elements; the text in one div with blank lines of br. */
const splitDay: Article = (o) => {
  const [y, m, d] = o.day.split('-');
  const url = `https://wsjkw.qingyu.example.gov.cn/detail/${o.number}.html`;
  const title = headlines.notice(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'breaks');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    source: '疾控科',
    html: documentOf(
      `${title}_通知公告_清榆市卫生健康委员会`,
      `<body>${topOf('nav')}<div class="dt-wrap"><div class="dt-head"><div class="dt-date"><b>${d}</b><em>${y}-${m}</em></div><div class="dt-name"><h3>${title}</h3><p>发布科室：疾控科<span>阅读数：902</span></p></div></div><div class="dt-body">${html}</div>${beforeAfter(o)}</div>${footOf()}</body>`,
    ),
  };
};

export const fileArticles: Readonly<Record<string, Article>> = {
  'onclick-files': onclickFiles,
  paged: pagedArticle,
  'english-names': englishNames,
  'framed-pdf': framedPdf,
  'word-paste': wordPaste,
  'short-beside-boxes': shortBesideBoxes,
  'without-day': withoutDay,
  reprint,
  'split-day': splitDay,
};

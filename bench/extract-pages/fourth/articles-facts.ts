import { bodyOf } from '../body.ts';
import { type Article, partsOf } from '../second/occasion.ts';
import { spelled } from '../second/surroundings.ts';
import { shiftDay } from '../story.ts';
import { beforeAfter, boxOf, documentOf, footOf, share, sizes, topOf } from './scenery.ts';
import * as speech from './speech.ts';

const { headlines, officeOf, ownNumber } = speech;

/** .NET in Chinese writes 上午 and 下午 between day and hour. */
const noon: Article = (o) => {
  const [y, m, d] = partsOf(o.day);
  const url = `http://swj.danfeng.example.gov.cn/Show.aspx?id=${o.number}`;
  const title = headlines.notice(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'divs');
  const hour = `${o.hour < 12 ? '上午' : '下午'} ${o.hour > 12 ? o.hour - 12 : o.hour}:${o.time.slice(3)}:${o.second}`;
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    html: documentOf(
      `${title}-丹枫县商务局`,
      `<body>${topOf()}<div class="show"><h2>${title}</h2><div class="sx">发布时间：${y}/${m}/${d} ${hour}　发布人：办公室　点击率：77</div><div class="nr">${html}</div></div>${footOf()}</body>`,
    ),
  };
};

/** Dots in the day, hour in 时 and 分, the column as the largest heading. */
const dots: Article = (o) => {
  const url = `https://yjglj.qingyu.example.gov.cn/content/${o.number}`;
  const title = headlines.news(o);
  const { html, text } = bodyOf(speech.newsBlocks(o), 'paragraphs');
  return {
    url,
    title,
    text,
    publishedAt: o.number % 2 === 0 ? o.day : `${o.day}T${o.time}`,
    source: '应急指挥中心',
    html: documentOf(
      '应急要闻',
      `<body>${topOf()}<h1 class="channel">应急要闻</h1><div class="inner"><h3>${title}</h3><p class="tips">${o.number % 2 === 0 ? o.day.replaceAll('-', '.') : `${spelled(o.day)} ${o.time.slice(0, 2)}时${o.time.slice(3)}分`}　|　来源：应急指挥中心　|　${sizes}</p>${html}</div>${footOf()}</body>`,
    ),
  };
};

/** A period of publicity and a term of validity before the day itself. */
const decoyDays: Article = (o) => {
  const url = `http://www.qingyu.example.gov.cn/zwgk/gsgg/gs/${o.number}.html`;
  const title = headlines.publicity(o);
  const { html, text } = bodyOf(speech.publicityBlocks(o), 'ueditor');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    source: officeOf(o),
    html: documentOf(
      `${title}_公示_清榆市人民政府`,
      `<body>${topOf()}<div class="gs"><h1>${title}</h1><table class="gs-t"><tr><td>公示期限</td><td>${o.madeOn} 至 ${shiftDay(o.day, 6)}</td><td>公示单位</td><td>${officeOf(o)}</td></tr><tr><td>公示状态</td><td>已结束</td><td>发布日期</td><td>${o.day}</td></tr></table><div class="gs-c">${html}</div></div>${boxOf(o, '相关公示')}${footOf()}</body>`,
    ),
  };
};

/** Number and day stand in brackets at the end of the headline's own block. */
const numberInTitle: Article = (o) => {
  const number = ownNumber(o, '榆医保发');
  const url = `http://ybj.qingyu.example.gov.cn/art/${o.number}.html`;
  const base = `清榆市医疗保障局${headlines.notice(o)}`;
  const title = `${base}（${number}）`;
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'trs');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    documentNumber: number,
    html: documentOf(
      title,
      `<body>${topOf()}<div class="detail"><div class="detail_tit">${title}</div><div class="detail_info">【发布时间：${o.day}】【${sizes.slice(1, -1)}】【<a href="javascript:window.print()">打印</a>】</div><div class="detail_con">${html}</div>${share}</div>${footOf()}</body>`,
    ),
  };
};

/** 公告: its number is 2026年第5号, in a line of its own below the headline; labels stand in 【】. */
const yearNumber: Article = (o) => {
  const url = `http://scjgj.qingyu.example.gov.cn/ccjg/${o.number}.html`;
  const title = `清榆市市场监督管理局关于${o.subject.name}抽检情况的公告`;
  const number = `${o.day.slice(0, 4)}年第${1 + (o.number % 40)}号`;
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'paragraphs');
  const href = `/uploads/attach/${o.number}/合格信息.xlsx`;
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    documentNumber: number,
    files: [['抽检合格信息.xlsx', href]],
    html: documentOf(
      `${title} - 抽检信息`,
      `<body>${topOf()}<div class="gg"><p class="lab">【文　　号】${number}</p><p class="lab">【发布时间】${o.day}</p><p class="lab">【信息分类】抽检信息</p><h2 style="text-align:center">${title}</h2><div id="zoomcon">${html}</div><p>相关附件：<a href="${href}" class="att">抽检合格信息</a></p></div>${footOf()}</body>`,
    ),
  };
};

/** Two offices, two numbers on one line: the first is that of the page's office. */
const roundBrackets: Article = (o) => {
  const number = ownNumber(o, '榆建', '()');
  const url = `https://zjj.qingyu.example.gov.cn/zcwj/${o.number}`;
  const title = headlines.notice(o);
  const { html, text } = bodyOf(speech.withHead(o, number, `清榆市住建局${title}`), 'font');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    documentNumber: number,
    html: documentOf(
      `${title}_政策文件_清榆市住房和城乡建设局`,
      `<body>${topOf()}<div class="wz_main"><div class="wz_title">${title}</div><div class="wz_sub"><span class="fbsj">${o.day} ${o.time}:${o.second}.0</span><span class="llcs">浏览次数 1${o.number % 83}</span></div><div class="wz_nr">${html}</div></div>${footOf()}</body>`,
    ),
  };
};

/** Tabs: the text itself, its reading and its picture; only the first shows. */
const tabs: Article = (o) => {
  const number = ownNumber(o, '榆政办规');
  const url = `https://www.qingyu.example.gov.cn/zwgk/zc/${o.number}.html`;
  const title = headlines.cityNotice(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'word');
  const reading = bodyOf(speech.readingBlocks(o), 'word').html;
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    documentNumber: number,
    html: documentOf(
      title,
      `<body>${topOf()}<div class="zc"><ul class="zc-tab"><li class="on">政策原文</li><li>政策解读</li></ul><div class="zc-c"><div class="zc-i"><h1>${title}</h1><p class="zc-n">${number}</p><p class="zc-d">发布时间：${o.day}</p><div class="zc-b">${html}</div></div><div class="zc-i" style="display:none"><h1>${headlines.textReading(o)}</h1><p class="zc-d">发布时间：${o.madeOn}</p><div class="zc-b">${reading}</div></div></div></div>${footOf()}</body>`,
    ),
  };
};

/** 信息公开 form of a ministry: label and value in one span each, day of publication first. */
const spanFacts: Article = (o) => {
  const number = ownNumber(o, '榆民字');
  const url = `http://mzj.qingyu.example.gov.cn/gk/n${o.number}/content.html`;
  const title = `清榆市民政局${headlines.notice(o)}`;
  const { html, text } = bodyOf(speech.withHead(o, number, title), 'centred');
  const files = [
    ['1.申请表.wps', `./content.files/${o.number}.wps`],
    ['2.汇总表.et', `./content.files/${o.number}.et`],
  ] as const;
  const shown = files
    .map(
      ([name, href], place) =>
        `<p>${place === 0 ? '附件：' : '　　　'}<a href="${href}">${name.replace(/\.\w+$/, '')}</a></p>`,
    )
    .join('');
  return {
    url,
    title,
    text: `${text}\n附件：1.申请表\n2.汇总表`,
    publishedAt: o.day,
    documentNumber: number,
    files,
    html: documentOf(
      `${title}-清榆市民政局`,
      `<body>${topOf()}<div class="gkbox"><span class="gk_l">发布时间：</span><span class="gk_r">${o.day}</span><span class="gk_l">发文时间：</span><span class="gk_r">${o.madeOn}</span><br><span class="gk_l">文件编号：</span><span class="gk_r">${number}</span><span class="gk_l">主题词：</span><span class="gk_r">民政 通知</span></div><div class="gktit">${title}</div><div class="gkcon">${html}${shown}</div></div>${beforeAfter(o)}${footOf()}</body>`,
    ),
  };
};

/** The time of the last change is labelled too, and stands first. */
const changedFirst: Article = (o) => {
  const url = `https://slj.qingyu.example.gov.cn/p/${o.number}`;
  const title = headlines.bulletin(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'paragraphs');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    author: '何畔',
    html: documentOf(
      `${title}·清榆水利`,
      `<body>${topOf('nav')}<div class="post"><h1>${title}</h1><div class="post-info"><span>更新时间：2026-11-21 15:02</span> <span>发布时间：${o.day} ${o.time}</span> <span>撰稿：何畔</span> <span>审核：柳岸</span> <span>热度：203℃</span></div><div class="post-body">${html}</div><div class="post-copy">版权声明：本站原创内容，转载请注明出处。</div></div>${footOf()}</body>`,
    ),
  };
};

export const factArticles: Readonly<Record<string, Article>> = {
  noon,
  dots,
  'decoy-days': decoyDays,
  'number-in-title': numberInTitle,
  'year-number': yearNumber,
  'round-brackets': roundBrackets,
  tabs,
  'span-facts': spanFacts,
  'changed-first': changedFirst,
};

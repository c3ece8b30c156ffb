import { bodyOf } from '../body.ts';
import { type Article, head, middle, say, sign } from '../second/occasion.ts';
import { spelled } from '../second/surroundings.ts';
import { compactDay, shiftDay } from '../story.ts';
import { pageIn, sideList } from './frame.ts';
import { newsOf, newsTitle, noticeOf, noticeTitle, numberOf, readingTitle, replyOf } from './writing.ts';

/** Kinds of writing that lead a reader astray. */

/** 引题 above and 副题 below the headline in the same clothes; the address of the headline is its class alone. */
const threeLines: Article = (o) => {
  const url = `http://www.yxrb.example.gov.cn/html/${o.day.slice(0, 7)}/${o.day.slice(8)}/content_${o.number}.htm`;
  const title = newsTitle(o);
  const body = bodyOf(newsOf(o), 'paragraphs');
  return {
    url,
    title,
    publishedAt: o.day,
    source: '云溪日报',
    author: '本报记者 林间',
    text: body.text,
    html: pageIn(
      o,
      { title: `云溪市政务资讯-${title}`, crumbs: ['首页', '云溪要闻'] },
      `<div class="artical"><div class="pretitle">聚焦高质量发展</div><div class="maintitle">${title}</div><div class="subtitle">——来自青竹县河湾镇的报道</div><div class="msg">${spelled(o.day)}　　来源：云溪日报　　作者：本报记者 林间</div><div class="artical-text"><founder-content>${body.html}</founder-content></div></div>`,
    ),
  };
};

/** 建议答复: number and signer at the right above a headline of its own. */
const proposal: Article = (o) => {
  const url = `https://www.yunxi.gov.cn/zwgk/jytabl/rdjy/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/t${compactDay(o.day)}_56${o.number}.html`;
  const title = '对市八届人大五次会议第0217号建议的答复';
  const number = numberOf(o, '云溪财函');
  const body = bodyOf(replyOf(o, number), 'word');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '云溪市财政局',
    documentNumber: number,
    text: body.text,
    html: pageIn(
      o,
      { title: `${title}_人大建议_云溪市人民政府`, crumbs: ['首页', '建议提案办理', '人大建议'] },
      `<div class="nr"><h3>${title}</h3><div class="nr_s">信息来源：云溪市财政局 | 发布时间：${o.day} ${o.time} | 字号：<a>大</a> <a>中</a> <a>小</a></div><div class="nr_c">${body.html}</div></div>`,
    ),
  };
};

/** 转发: its own number above the text, that of the document passed on within it. */
const passedOn: Article = (o) => {
  const url = `http://gxj.qingzhu.gov.cn/tzgg/${o.number}.jhtml`;
  const title = `青竹县工业和信息化局转发${noticeTitle(o)}`;
  const number = numberOf(o, '青工信发');
  const body = bodyOf(
    [
      middle(number),
      say('各乡镇人民政府，各有关企业：'),
      say(`现将《${noticeTitle(o)}》转发给你们，请认真贯彻执行。`),
      sign('青竹县工业和信息化局'),
      sign(spelled(o.madeOn)),
      middle(numberOf(o)),
      middle(noticeTitle(o)),
      ...noticeOf(o),
    ],
    'paragraphs',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    documentNumber: number,
    text: body.text,
    html: pageIn(
      o,
      { title, crumbs: ['首页', '通知公告'] },
      `<div class="nbox"><h2>${title}</h2><p class="time">${spelled(o.day)}</p><div class="txt">${body.html}</div></div>`,
    ),
  };
};

/** Day, source and editor stand below the text, in brackets. */
const below: Article = (o) => {
  const url = `http://www.hewan.gov.cn/xwzx/${o.number}/show.php?id=${o.number}`;
  const title = newsTitle(o);
  const body = bodyOf(newsOf(o), 'divs');
  return {
    url,
    title,
    publishedAt: o.day,
    source: '河湾镇党政办',
    text: body.text,
    html: pageIn(
      o,
      { title: `${title}--河湾镇`, manner: 'plain' },
      `<div class="show"><h4>${title}</h4><div class="show-c">${body.html}</div><p class="show-b">（信息来源：河湾镇党政办　责任编辑：苏合　发布日期：${o.day}）</p></div>${sideList(o, '相关新闻')}`,
    ),
  };
};

/** 访谈实录: short lines of many speakers, a box of facts of the talk with its own time. */
const interview: Article = (o) => {
  const url = `https://www.yunxi.gov.cn/hdjl/zxft/${o.number}/index.shtml`;
  const title = `云溪市有关负责人谈${o.subject.name}`;
  const lines = [
    say('主持人：各位网友，大家好！欢迎收看云溪在线访谈。'),
    say('白杨：主持人好，各位网友好！'),
    say(`主持人：请介绍一下${o.subject.name}的进展。`),
    say(`白杨：${o.subject.sentences[0]}`),
    say('主持人：下一步有什么打算？'),
    say(`白杨：${o.subject.sentences[1]}${o.subject.sentences[2]}`),
    say('主持人：感谢您的介绍，再见！'),
  ];
  const body = bodyOf(lines, 'paragraphs');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '云溪市人民政府网',
    text: body.text,
    html: pageIn(
      o,
      { title: `${title}_在线访谈`, crumbs: ['首页', '互动交流', '在线访谈'] },
      `<div class="ft"><h1>${title}</h1><p class="ft-i">发布时间：${o.day} ${o.time}　来源：云溪市人民政府网</p><div class="ft-box"><img src="/ft/${o.number}.jpg"><p>访谈时间：${spelled(shiftDay(o.day, -2))} 15:00</p><p>访谈嘉宾：白杨</p></div><div class="ft-text">${body.html}</div></div>`,
    ),
  };
};

/** Nothing but files: the notice itself is a scan. */
const filesAlone: Article = (o) => {
  const url = `http://czj.yunxi.gov.cn/yjsgk/${o.number}.html`;
  const title = `云溪市${o.subject.name}资金绩效自评报告`;
  const files = [
    [`${title}.pdf`, `/u/cms/www/202611/${o.number}aa.pdf`],
    ['绩效自评表.xls', `/u/cms/www/202611/${o.number}ab.xls`],
  ] as const;
  return {
    url,
    title,
    publishedAt: o.day,
    source: '预算科',
    text: files.map(([name]) => name).join('\n'),
    files,
    html: pageIn(
      o,
      { title: `${title}-云溪市财政局`, crumbs: ['首页', '预决算公开'] },
      `<div class="art"><h1>${title}</h1><div class="art-i"><span>来源：预算科</span><span>时间：${o.day}</span></div><div class="art-c">${files.map(([name, href]) => `<p style="line-height:16px;"><img src="/r/cms/fileicon.gif"/><a style="font-size:12px;color:#0066cc;" href="${href}" title="${name}">${name}</a></p>`).join('')}</div></div>`,
    ),
  };
};

/** Sharing, listening and code stand between headline and text and again behind it; interpretation links in the text's box. */
const betweenTools: Article = (o) => {
  const url = `https://www.yunxi.gov.cn/zwgk/zcwj/${compactDay(o.day)}/${o.number}.html`;
  const title = noticeTitle(o);
  const number = numberOf(o);
  const body = bodyOf(noticeOf(o), 'ueditor');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '市政府办公室',
    documentNumber: number,
    text: body.text,
    html: pageIn(
      o,
      { title: `云溪市人民政府 市政府文件 ${title}` },
      `<div class="zcbox"><div class="zct">${title}</div><div class="zcw">${number}</div><div class="zcs"><span>${o.day} ${o.time}</span><span>来源：市政府办公室</span><span><a class="ai">AI语音朗读</a></span></div><div class="share"><p>分享到：</p><p>微信</p><p>微博</p><p>复制链接</p></div><div class="zcn">${body.html}<div class="xgjd"><p>相关解读：</p><p><a href="/jd/1.html">${readingTitle(o)}</a></p><p><a href="/jd/2.html">一图读懂${o.subject.name}实施方案</a></p></div><p class="zy">【打印本页】</p></div></div>`,
    ),
  };
};

/** 统一社会信用代码, 当事人 and the number of a decision in a text whose page bears no number of its own. */
const penalty: Article = (o) => {
  const url = `http://cgj.baisha.gov.cn/xzcf/${o.number}.shtml`;
  const title = '白沙区综合行政执法局行政处罚决定书送达公告';
  const body = bodyOf(
    [
      say('云溪市石榴餐饮服务有限公司：'),
      say(
        `统一社会信用代码：91369900MA0000${o.number}X。因采用其他方式无法送达，现依法向你公司公告送达《行政处罚决定书》（白综执罚决字〔2026〕第0${o.number}号）。`,
      ),
      head('主要违法事实'),
      say(`经查，你公司于${spelled(shiftDay(o.day, -60))}在滨河路从事经营活动时擅自占用城市道路。`),
      say('自公告之日起，经过三十日视为送达。'),
      sign('白沙区综合行政执法局'),
      sign(spelled(o.madeOn)),
    ],
    'trs',
  );
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    text: body.text,
    html: pageIn(
      o,
      { title: `${title}-行政处罚-白沙区综合行政执法局`, crumbs: ['首页', '双公示', '行政处罚'] },
      `<div class="t1">${title}</div><div class="t2"><span>来源：</span><span>作者：</span><span>发布时间：${o.day} ${o.time}</span><span>浏览次数：</span></div><div class="t3">${body.html}</div><div class="t4">上一篇：<a href="/1">${newsTitle(o)}</a> 下一篇：没有了</div>`,
    ),
  };
};

export const genreArticles: Readonly<Record<string, Article>> = {
  'genre-three-lines': threeLines,
  'genre-proposal': proposal,
  'genre-passed-on': passedOn,
  'genre-told-below': below,
  'genre-interview': interview,
  'genre-files-alone': filesAlone,
  'genre-between-tools': betweenTools,
  'genre-penalty': penalty,
};

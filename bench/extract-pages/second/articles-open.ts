import { bodyOf } from '../body.ts';
import { shiftDay } from '../story.ts';
import { type Article, head, middle, noticeOf, say, sign } from './occasion.ts';
import {
  channelBar,
  codeBox,
  headOf,
  neighbours,
  recommended,
  siteFoot,
  spelled,
  tools,
  topBar,
} from './surroundings.ts';

/** Open-government pages: an index of facts with several days, and documents with numbers of their own and of others. */

/** A list of facts with five kinds of day; the published one stands third. */
const fiveDays: Article = (o) => {
  const url = `https://www.lanjiang.gov.cn/zfxxgk/zc/gfxwj/${o.day.slice(0, 4)}/${o.number}.shtml`;
  const title = `岚江市人民政府关于印发岚江市${o.subject.name}管理规定的通知`;
  const body = bodyOf([...noticeOf(o), sign('岚江市人民政府'), sign(spelled(o.madeOn))], 'word');
  const file = `/zfxxgk/zc/gfxwj/${o.day.slice(0, 4)}/P0${o.number}.pdf`;
  return {
    url,
    title,
    publishedAt: o.day,
    source: '岚江市人民政府办公室',
    documentNumber: o.documentNumber,
    files: [['正文下载', file]],
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(title)}<body>${topBar()}${channelBar()}<div class="gk-crumb">政府信息公开 &gt; 政策 &gt; 规范性文件</div><div class="gk-detail"><ul class="gk-index"><li><b>索 引 号：</b><span>0360${o.number}-02-2026-0007</span></li><li><b>主题分类：</b><span>综合政务\\${o.subject.name}</span></li><li><b>发文机关：</b><span>岚江市人民政府</span></li><li><b>成文日期：</b><span>${spelled(o.madeOn)}</span></li><li><b>发文日期：</b><span>${shiftDay(o.madeOn, 1)}</span></li><li><b>发布日期：</b><span>${o.day}</span></li><li><b>生效日期：</b><span>${shiftDay(o.day, 30)}</span></li><li><b>废止日期：</b><span>${shiftDay(o.day, 1_855)}</span></li><li><b>发文字号：</b><span>${o.documentNumber}</span></li><li><b>信息来源：</b><span>岚江市人民政府办公室</span></li><li><b>有 效 性：</b><span class="yx">有效</span></li></ul><h1 class="gk-title">${title}</h1><div class="gk-down"><a href="${file}">正文下载</a></div><div class="gk-con" id="zoomcon">${body.html}</div>${codeBox}</div>${recommended(o, '相关解读')}${siteFoot()}</body></html>`,
  };
};

/** A definition list with labels spread by blanks and a number in black brackets. */
const definitions: Article = (o) => {
  const url = `http://xxgk.bailu.gov.cn/xxgk/jcms_files/jcms1/web14/site/art/2026/art_${o.number}.html`;
  const title = `关于开展${o.subject.name}工作的实施意见`;
  const number = o.documentNumber.replace('〔', '【').replace('〕', '】');
  const body = bodyOf(noticeOf(o), 'centred');
  return {
    url,
    title,
    publishedAt: o.day,
    documentNumber: number,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf('政府信息公开')}<body>${channelBar('div')}<div class="xl"><dl class="xl-ml"><dt>名&emsp;&emsp;称</dt><dd>${title}</dd><dt>索&ensp;引&ensp;号</dt><dd>K2890${o.number}X/2026-1</dd><dt>文&emsp;&emsp;号</dt><dd>${number}</dd><dt>公开日期</dt><dd>${o.day}</dd><dt>生成日期</dt><dd>${o.madeOn}</dd><dt>公开方式</dt><dd>主动公开</dd><dt>公开时限</dt><dd>长期公开</dd></dl><div class="xl-bt">${title}</div><div class="xl-nr">${body.html}</div></div>${siteFoot()}</body></html>`,
  };
};

/** The index is one paragraph with bars; the page's number stands in the document only. */
const barred: Article = (o) => {
  const url = `https://czj.lanjiang.gov.cn/gkml/detail.html?infoid=${o.number}&type=2`;
  const title = `岚江市财政局关于${o.subject.name}专项资金预算的批复`;
  const body = bodyOf(
    [middle(o.documentNumber), middle(title), ...noticeOf(o), sign('岚江市财政局'), sign(spelled(o.madeOn))],
    'word',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    documentNumber: o.documentNumber,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf('信息公开目录-岚江市财政局')}<body>${topBar()}<div class="tree"><ul><li><a href="?c=1">机构职能</a></li><li><a href="?c=2">预决算</a></li><li><a href="?c=3">人事信息</a></li></ul></div><div class="right-con"><p class="idx">索引号：SM0700-2026-00${o.number}　|　组配分类：预决算　|　发布机构：岚江市财政局　|　发布日期：${spelled(o.day)}　|　公开责任部门：预算科</p><div id="title" class="bigtitle">${title}</div><hr><div class="Article_content">${body.html}</div></div>${siteFoot()}</body></html>`,
  };
};

/** Documents that are cancelled: a table full of others' numbers. */
const cancelled: Article = (o) => {
  const url = `https://sfj.lanjiang.gov.cn/c/${o.day}/${o.number}.shtml`;
  const title = '岚江市人民政府关于宣布失效一批行政规范性文件的决定';
  const rows = Array.from({ length: 9 }, (_, place) => [
    String(place + 1),
    `岚政发〔${2008 + place}〕${place * 7 + 3}号`,
    `关于加强${o.subject.name}工作的通知（第${place + 1}批）`,
    `${2008 + place}-0${1 + (place % 9)}-1${place}`,
  ]);
  const body = bodyOf(
    [
      say('各县（市、区）人民政府，市政府各部门：'),
      say(
        `根据《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）要求，市政府决定对${rows.length}件文件宣布失效。`,
      ),
      { is: 'table', rows: [['序号', '文号', '文件名称', '印发日期'], ...rows] },
      sign('岚江市人民政府'),
      sign(spelled(o.madeOn)),
    ],
    'ueditor',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    documentNumber: o.documentNumber,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title}-岚江市司法局`)}<body>${topBar()}${channelBar()}<div class="content-box"><h1>${title}</h1><p class="wh">${o.documentNumber}</p><p class="sj">发布时间：${o.day}</p>${tools}<div class="nr">${body.html}</div></div>${neighbours(o)}${siteFoot()}</body></html>`,
  };
};

/** An announcement that quotes numbers and bears none. */
const numberless: Article = (o) => {
  const url = `http://www.bailu.gov.cn/gggs/ShowArticle.aspx?ID=${o.number}`;
  const title = `关于废止《白鹿市${o.subject.name}暂行办法》的公告`;
  const body = bodyOf(
    [
      say(
        `根据《岚江省人民政府办公厅关于开展清理工作的通知》（岚政办函〔2026〕18号），经研究，决定废止《白鹿市${o.subject.name}暂行办法》（白政发〔2017〕22号）、《白鹿市${o.subject.name}补充规定》（白政办发〔2019〕5号）。`,
      ),
      say('本公告自发布之日起施行。'),
      sign('白鹿市人民政府'),
      sign(spelled(shiftDay(o.day, -1))),
    ],
    'font',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf('白鹿市人民政府门户网站')}<body><form name="aspnetForm" method="post" action="ShowArticle.aspx?ID=${o.number}"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTc2${o.number}ZGRk">${channelBar('td')}<span id="lblPos">首页→公告公示</span><div align="center"><span id="ctl00_lblTitle" style="font-size:20px;font-weight:bold">${title}</span></div><div align="center"><span id="ctl00_lblDate">${o.day}</span>　点击数：<span id="ctl00_lblHits">77</span></div><div id="ctl00_content">${body.html}</div></form>${siteFoot()}</body></html>`,
  };
};

/** 政府公报: the number under the headline, editor's mark and issue beside it. */
const gazette: Article = (o) => {
  const url = `https://www.lanjiang.gov.cn/zfgb/2026/d3q/${o.number}.html`;
  const title = `岚江市人民政府办公室关于做好${o.subject.name}工作的补充通知`;
  const body = bodyOf(
    [...noticeOf(o), sign('岚江市人民政府办公室'), sign(spelled(o.madeOn)), say('（此件公开发布）')],
    'paragraphs',
  );
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    documentNumber: o.documentNumber,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf('岚江市人民政府公报 2026年第3期', { ArticleTitle: title, PubDate: `${o.day} ${o.time}` })}<body>${topBar()}<div class="gb-top"><h2>岚江市人民政府公报</h2><p>2026年第3期（总第218期）　2026年10月15日出版</p></div><div class="gb-nav"><a href="../d2q/">上一期</a><a href="../d4q/">下一期</a></div><div class="gb-art"><p class="bt">岚江市人民政府办公室<br>关于做好${o.subject.name}工作的<br>补充通知</p><p class="bh">${o.documentNumber}</p><p class="fb">发布时间：${o.day} ${o.time}</p><div class="zw">${body.html}</div></div>${siteFoot()}</body></html>`,
  };
};

/** 会议纪要: those present, items, a number of minutes. */
const minutes: Article = (o) => {
  const url = `https://www.qingwei.gov.cn/xxgk/hygk/cwhy/${o.number}.html`;
  const title = `青苇县人民政府第${20 + (o.number % 30)}次常务会议纪要`;
  const number = `青政常纪〔${o.day.slice(0, 4)}〕${1 + (o.number % 40)}号`;
  const body = bodyOf(
    [
      middle(number),
      say(`时间：${spelled(o.madeOn)}上午9:00`),
      say('地点：县行政中心五楼会议室'),
      say('主持人：石榴'),
      say('出席：南枝、方圆、江晓渡、木小棉、乔松、杜若'),
      say('列席：县人大常委会、县政协、县人武部负责同志'),
      head('一、研究有关工作'),
      say(`会议听取了${o.subject.name}情况汇报。${o.subject.sentences[0]}`),
      head('二、传达学习有关文件'),
      say(`会议传达学习了《关于${o.subject.name}的意见》（国发〔2025〕12号）。${o.subject.sentences[1]}`),
    ],
    'trs',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    documentNumber: number,
    source: '县政府办',
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title}_会议公开_青苇县人民政府`)}<body>${topBar()}${channelBar()}<div class="sub-wrap"><h2 class="sub-title">${title}</h2><div class="sub-info"><span>发布日期：${o.day.replaceAll('-', '/')}</span><span>作者：</span><span>来源：县政府办</span><span>浏览次数：<b>61</b></span></div><div class="sub-con">${body.html}</div></div>${neighbours(o)}${siteFoot()}</body></html>`,
  };
};

/** 人事任免: many names, the number above the headline. */
const appointments: Article = (o) => {
  const url = `https://rsj.lanjiang.gov.cn/rsxx/content/post_${1_200_000 + o.number}.html`;
  const title = '岚江市人民政府关于石榴、南枝等同志职务任免的通知';
  const number = `岚府人字〔${o.day.slice(0, 4)}〕${1 + (o.number % 30)}号`;
  const names = ['石榴', '南枝', '方圆', '江晓渡', '乔松', '杜若', '木小棉', '阿依古丽·买买提', '扎西次仁'];
  const body = bodyOf(
    [
      say('各县（市、区）人民政府，市政府各部门：'),
      say('市政府研究决定：'),
      ...names.map((name, place) =>
        say(
          `${place % 3 === 2 ? `免去${name}的` : `任命${name}为`}岚江市${['教育局', '水务局', '审计局'][place % 3]}副局长${place % 3 === 2 ? '职务' : '（试用期一年）'}；`,
        ),
      ),
      sign('岚江市人民政府'),
      sign(spelled(o.madeOn)),
    ],
    'word',
  );
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    documentNumber: number,
    source: '本网',
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title}-人事信息-岚江市人力资源和社会保障局`)}<body>${topBar()}<div class="xl_wrap"><div class="num">${number}</div><div class="title">${title}</div><div class="title_info"><span>发布时间：${o.day} ${o.time}:${o.second}</span><span>信息来源：本网</span><span class="ft">字体：[大][中][小]</span></div></div><div class="xl_main articleBox">${body.html}</div>${codeBox}${siteFoot()}</body></html>`,
  };
};

export const openArticles: Readonly<Record<string, Article>> = {
  'open-five-days': fiveDays,
  'open-definitions': definitions,
  'open-barred-index': barred,
  'open-cancelled': cancelled,
  'open-numberless': numberless,
  'open-gazette': gazette,
  'open-minutes': minutes,
  'open-appointments': appointments,
};

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

/** Pages that show little: facts in metadata, scripts or viewers alone, or where nobody looks for them. */

/** The headline stands in `<title>` alone and the day in metadata alone. */
const metadataAlone: ArticleTemplate = (story) => {
  const url = `https://wsjk.mumian.gov.cn/ztzl/${story.number}/content_${story.number}.html`;
  const body = bodyOf(withNumber(story), 'ueditor');
  return {
    url,
    shows: 'minute',
    number: true,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.title} - 木棉市卫生健康委员会</title><meta name="SiteName" content="木棉市卫生健康委员会"><meta name="SiteIDCode" content="5104000030"><meta name="ColumnName" content="专题专栏"><meta name="PubDate" content="${story.day} ${story.minute}">${styles('zt-')}</head><body><div class="zt-banner"><img src="/zt/banner.jpg"></div>${nestedMenu('/ztzl')}<div class="zt-main"><div class="zt-text">${body.html}</div></div>${friendTabs()}${codeFoot('2026-11-20 07:00')}${scripts('卫健')}</body></html>`,
  };
};

/** A document as printed: red head, number at the right above the headline, the day of publication below the text. */
const redHead: ArticleTemplate = (story) => {
  const url = `http://www.mumian.gov.cn/szfwj/${story.day.slice(0, 4)}/${story.number}.shtml`;
  const body = bodyOf(story.blocks, 'centred');
  const files = filesAt(
    story,
    (place, extension) => `/files/szfwj/${story.number}_${place}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>市政府文件</title>${styles('hd-')}</head><body>${plainMenu('')}<div class="search"><input placeholder="请输入文号，如木府发〔2025〕1号"></div>${columnMenu('/szfwj')}<div class="paper"><div class="red-head" style="color:red;font-size:48px;text-align:center">木棉市人民政府文件</div><div class="wh" style="text-align:right">${story.documentNumber ?? '&nbsp;'}</div><hr color="red"><div class="bt">${story.title}</div><div class="nr">${body.html}</div><div class="fj">${files.map((file) => `<p>附件：<a href="${file.href}">${file.name}</a></p>`).join('')}</div><div class="fbsj">（此件公开发布）　网站发布时间：${chineseDay(story.day)}</div></div>${friends()}${codeFoot('2026-11-20')}${scripts('文件')}</body></html>`,
  };
};

/** A viewer instead of a text; the file's address is its parameter and a link below. */
const viewer: ArticleTemplate = (story) => {
  const url = `https://sjw.mumian.gov.cn/gkml/detail/${story.number}.html`;
  const address = `/uploads/${compactDay(story.day)}/${story.number}.pdf`;
  const name = `${story.title}.pdf`;
  return {
    url,
    shows: 'day',
    source: story.source,
    files: [{ name, url: new URL(address, url).href }],
    text: '',
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.title}</title>${styles('pdf-')}</head><body>${nestedMenu('/gkml')}<div class="d-main"><h1 class="d-title">${story.title}</h1><div class="d-sub"><span>来源：${story.source}</span><span>日期：${story.day}</span></div><div class="d-body"><iframe src="/static/pdfjs/web/viewer.html?file=${address}" width="100%" height="900"></iframe></div><p class="d-down"><a href="${address}" download>${name}</a></p></div>${sideBox(story, '目录导航')}${friendTabs()}${codeFoot('2026-11-20')}${scripts('国资')}</body></html>`,
  };
};

/** The first of three pages of one article. */
const split: ArticleTemplate = (story) => {
  const url = `http://www.mumian.gov.cn/zjmm/dsj/t${compactDay(story.day)}_${90000 + story.number}.html`;
  const body = bodyOf(withNumber(story), 'paragraphs');
  return {
    url,
    shows: 'day',
    number: true,
    source: story.source,
    author: story.author !== null,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.title}_大事记</title>${styles('sp-')}</head><body><div class="logo"><h1><a href="/">木棉市人民政府</a></h1></div>${nestedMenu('/zjmm')}<div class="arc"><div class="arc-title">${story.title}</div><div class="arc-info">来源 ${story.source}　${story.author === null ? '' : `文/${story.author}　作者：${story.author}　`}时间 ${story.day.replaceAll('-', '.')}　<span class="bshare">分享</span></div><div class="arc-body">${body.html}</div><div class="arc-pages"><span>1</span> <a href="t${compactDay(story.day)}_${90000 + story.number}_1.html">2</a> <a href="t${compactDay(story.day)}_${90000 + story.number}_2.html">3</a> <a href="t${compactDay(story.day)}_${90000 + story.number}_1.html">下一页</a></div><div class="arc-tags">标签：<a>大事记</a></div></div>${sideBox(story, '往年大事记')}${friends()}${codeFoot('2026-11-20')}${scripts('大事记')}</body></html>`,
  };
};

/** An empty span that a script fills with the day from a variable. */
const scriptDay: ArticleTemplate = (story) => {
  const url = `https://scjg.mumian.gov.cn/xwdt/show_${story.number}.html`;
  const body = bodyOf(withNumber(story), 'divs');
  const files = filesAt(story, (place) => `/common/download?fileId=${story.number}a${place}`, url);
  return {
    url,
    shows: 'minute',
    number: true,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.title}-市场监管</title>${styles('sc-')}</head><body>${nestedMenu('/xwdt')}<div class="box"><h2 class="h2">${story.title}</h2><div class="desc">发布时间：<span id="pubtime"></span>　来源：${story.source}</div><script>var pubtime="${story.day} ${story.minute}:00";document.getElementById("pubtime").innerHTML=pubtime.substring(0,16);</script><div class="text">${body.html}</div>${files.map((file, place) => `<div class="accessory">附件${place + 1}：<a href="${file.href}" target="_blank">${file.name}</a></div>`).join('')}</div>${sideBox(story, '消费提示')}${friendTabs()}${codeFoot('2026-11-20')}${scripts('市监')}</body></html>`,
  };
};

/** The day in Chinese numerals below the headline. */
const numerals: ArticleTemplate = (story) => {
  const url = `http://rd.mumian.gov.cn/cwhgb/${story.number}.html`;
  const body = bodyOf(story.blocks, 'trs');
  const digits = '〇一二三四五六七八九';
  const count = (value: number): string =>
    value < 10
      ? (digits[value] ?? '')
      : `${value < 20 ? '' : digits[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : digits[value % 10]}`;
  const [year = '', month = '', date = ''] = story.day.split('-');
  const day = `${[...year].map((digit) => digits[Number(digit)]).join('')}年${count(Number(month))}月${count(Number(date))}日`;
  return {
    url,
    shows: 'day',
    text: body.text,
    charset: 'gbk',
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>公报-${story.title}</title>${styles('rd')}</head><body><table width="960" align="center"><tr><td>${plainMenu('·')}</td></tr><tr><td align="center"><font size="5"><b>${story.title}</b></font></td></tr><tr><td align="center">发布时间：${day}</td></tr><tr><td>${body.html}</td></tr></table>${sideBox(story, '公报目录', 5)}${friends()}${tableFoot('2026年11月20日')}${scripts('公报')}</body></html>`,
  };
};

export const hardArticles: Readonly<Record<string, ArticleTemplate>> = {
  'metadata-alone': metadataAlone,
  'red-head': redHead,
  viewer,
  'split-pages': split,
  'script-day': scriptDay,
  numerals,
};

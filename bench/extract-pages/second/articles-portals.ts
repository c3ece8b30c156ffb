import { bodyOf } from '../body.ts';
import { type Article, noticeOf, partsOf, say, sign } from './occasion.ts';
import {
  channelBar,
  codeBox,
  headOf,
  neighbours,
  recommended,
  scripts,
  siteFoot,
  spelled,
  tableFoot,
  tools,
  topBar,
} from './surroundings.ts';

/** Portals from 2008 to 2024; what differs most is how the day is written and where. */

/** Tables of 2008: headline in a font, one line with `2026-3-5 8:5`, readers counted by a script. */
const tables2008: Article = (o) => {
  const url = `http://www.qingwei.gov.cn/ReadNews.asp?NewsID=${4000 + o.number}&BigClassID=12`;
  const [year, month, date] = partsOf(o.day);
  const body = bodyOf(noticeOf(o), 'breaks');
  const title = `关于${o.subject.name}有关事项的通告`;
  return {
    url,
    title,
    charset: 'gbk',
    publishedAt: `${o.day}T${o.time}`,
    source: '青苇县人民政府办公室',
    text: body.text,
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>青苇县人民政府公众信息网</title>${scripts}</head><body topmargin="0">${channelBar('td')}<table width="1003" align="center"><tr><td width="210" valign="top" bgcolor="#f5f5f5"><b>最新信息</b><br>·<a href="ReadNews.asp?NewsID=9001">全县${o.subject.name}现场会召开</a>(11-18)<br>·<a href="ReadNews.asp?NewsID=9002">县领导走访企业</a>(11-17)<br></td><td valign="top"><table width="96%" align="center"><tr><td height="30">您的位置：<a href="/">网站首页</a>&gt;&gt;<a href="BigClass.asp?ID=12">公告栏</a></td></tr><tr><td align="center"><font size="5" color="#cc0000" face="黑体"><b>${title}</b></font></td></tr><tr><td align="center" bgcolor="#eeeeee"><font size="2">时间：${year}-${month}-${date} ${o.hour}:${o.minute}　来源：青苇县人民政府办公室　阅读：<script src="hit.asp?id=${o.number}"></script>次</font></td></tr><tr><td class="news" style="line-height:180%">${body.html}</td></tr><tr><td align="right">【<a href="javascript:print()">打印此文</a>】【<a href="javascript:close()">关闭窗口</a>】</td></tr></table></td></tr></table>${tableFoot()}</body></html>`,
  };
};

/** The big header of a news agency's site: year, day and clock in pieces, the month as a number over a number. */
const pieces: Article = (o) => {
  const url = `https://www.lanjiang.gov.cn/xw/${o.day.replaceAll('-', '')}/f5a6${o.number}/c.html`;
  const [year = '', month = '', date = ''] = o.day.split('-');
  const title = `岚江：${o.subject.name}有了新进展`;
  const body = bodyOf(
    [say(`走进岚江，处处可见${o.subject.name}带来的变化。`), ...o.subject.sentences.map(say)],
    'paragraphs',
  );
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    source: '岚江日报',
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title}-岚江市人民政府`)}<body>${topBar()}${channelBar()}<div class="header domPC"><div class="header-top clearfix"><div class="header-time left"><span class="year"><em>${year}</em></span><span class="day"><em>${month}</em>/<em>${date}</em></span><span class="time">${o.time}:${o.second}</span></div><div class="source">来源：岚江日报</div></div><div class="head-line clearfix"><h1><span class="title">${title}</span><span class="btn-audio"></span></h1><div class="pageShare">${tools}</div></div></div><div class="main clearfix"><div class="main-left left"><div id="detail">${body.html}</div><div class="columBox">${neighbours(o)}</div></div><div class="main-right">${recommended(o, '24小时排行')}</div></div>${siteFoot()}</body></html>`,
  };
};

/** The day in em elements, the clock apart. */
const emphasised: Article = (o) => {
  const url = `http://www.bailu.gov.cn/xwzx/bmdt/content_${9000 + o.number}.htm`;
  const [year = '', month = '', date = ''] = o.day.split('-');
  const title = `市${o.subject.department.slice(3)}召开${o.subject.name}专题会`;
  const body = bodyOf(o.subject.sentences.map(say), 'font');
  return {
    url,
    title,
    publishedAt: o.day,
    source: o.subject.department,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf('白鹿市人民政府网站')}<body>${topBar()}${channelBar('div')}<div class="pos">首页 &gt; 新闻中心 &gt; 部门动态</div><div class="con"><h3 class="tt">${title}</h3><p class="xx">日期：<em>${year}</em>-<em>${month}</em>-<em>${date}</em> <i>|</i> 信息来源：<em>${o.subject.department}</em> <i>|</i> 点击：<em id="cl">318</em></p><div class="txt" id="content">${body.html}</div>${codeBox}</div>${recommended(o, '相关信息')}${siteFoot()}</body></html>`,
  };
};

/** The day stands at the end of the breadcrumb bar and nowhere else. */
const inBreadcrumb: Article = (o) => {
  const url = `https://yjj.lanjiang.gov.cn/content/detail/${5000 + o.number}a9c.html`;
  const title = `${o.subject.name}提示`;
  const body = bodyOf(o.subject.sentences.slice(0, 3).map(say), 'ueditor');
  return {
    url,
    title,
    publishedAt: o.day,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title} - 岚江市应急管理局`)}<body>${topBar()}${channelBar()}<div class="breadcrumb clearfix"><div class="fl"><i class="icon-home"></i><a href="/">首页</a> / <a href="/gzdt/">工作动态</a> / <span>正文</span></div><div class="fr">${o.day}<a class="dy" href="javascript:print()">打印</a></div></div><div class="wrap"><div class="detail-title"><h1>${title}</h1></div><div class="detail-content">${body.html}</div></div>${recommended(o, '推荐阅读', 8)}${siteFoot()}</body></html>`,
  };
};

/** The line of facts is written by a script. */
const writtenLine: Article = (o) => {
  const url = `http://nyj.qingwei.gov.cn/nyxw/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/t4_${o.number}.htm`;
  const title = `${o.subject.name}进村入户`;
  const body = bodyOf([...o.subject.sentences.slice(1).map(say), sign('（县农业农村局供稿）')], 'trs');
  return {
    url,
    title,
    charset: 'gbk',
    publishedAt: `${o.day}T${o.time}`,
    source: '县农技推广中心',
    text: body.text,
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>${title}</title></head><body>${channelBar('td')}<div id="wz">当前位置：<a href="/">首页</a>&gt;农业新闻</div><div class="art"><div class="art_t">${title}</div><div class="art_i"><script language="javascript">
var strSource = "县农技推广中心";
document.write("发布时间：${o.day} ${o.time}");
if(strSource!=""){document.write("&nbsp;&nbsp;来源："+strSource);}
</script><noscript>来源：县农技推广中心</noscript>&nbsp;&nbsp;【<a href="javascript:doZoom(16)">大</a>&nbsp;<a href="javascript:doZoom(14)">中</a>】</div><div class="art_c">${body.html}</div></div>${neighbours(o)}${tableFoot()}${scripts}</body></html>`,
  };
};

/** The day as a leaf of a calendar before the headline. */
const calendarLeaf: Article = (o) => {
  const url = `https://wlj.lanjiang.gov.cn/html/xwdt/${o.number}.html`;
  const [year = '', month = '', date = ''] = o.day.split('-');
  const title = `${o.subject.name}走进基层`;
  const body = bodyOf(o.subject.sentences.map(say), 'sections');
  return {
    url,
    title,
    publishedAt: o.day,
    source: '岚江文旅',
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title}_岚江市文化广电和旅游局`)}<body>${topBar()}${channelBar()}<div class="inner"><div class="n-head"><div class="n-date"><b>${date}</b><span>${year}.${month}</span></div><div class="n-tit"><h2>${title}</h2><p><span>来源：岚江文旅</span><span>浏览：1024</span></p></div></div><div class="n-body">${body.html}</div>${tools}</div>${recommended(o, '热点')}${siteFoot()}</body></html>`,
  };
};

/** Two lines of facts, for the screen and for the phone, and a weekly digest whose paragraphs all end in a link. */
const digest: Article = (o) => {
  const url = `https://www.lanjiang.gov.cn/ywdt/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/t${o.day.replaceAll('-', '')}_${97000 + o.number}.shtml`;
  const title = `一周要闻（${Number(o.day.slice(5, 7))}.${Math.max(1, Number(o.day.slice(8)) - 6)}-${Number(o.day.slice(5, 7))}.${Number(o.day.slice(8))}）`;
  const items = o.subject.sentences.map((sentence, place) => ({
    heading: `${place + 1}.${o.subject.name}第${place + 1}次调度会召开`,
    sentence: `${sentence}会议由市政府主持召开，各县（市、区）设分会场。`,
    href: `/ywdt/${o.madeOn.slice(0, 4)}${o.madeOn.slice(5, 7)}/t${o.madeOn.replaceAll('-', '')}_9${place}.shtml`,
  }));
  return {
    url,
    title,
    publishedAt: o.day,
    source: '市政府办公室',
    text: items.map(({ heading, sentence }) => `${heading}\n${sentence}>>>更多内容，点击阅读`).join('\n'),
    html: `<!DOCTYPE html><html>${headOf(`${title}_岚江市人民政府`, { ArticleTitle: title, PubDate: `${o.day} ${o.time}:00`, ContentSource: '市政府办公室', publishdate: o.day, author: '管理员', filetype: '0' })}<body>${topBar()}${channelBar()}<div class="innerBaseBanner"><h2><script>document.write("要闻动态");</script></h2><div class="crumbsNav">当前位置：<a href="../../">首页</a>&nbsp;>&nbsp;<a href="../">要闻动态</a></div></div><div class="neiright_Box"><h2 class="neiright_Title">${title}</h2><div class="neiright_Content"><p class="ydLyZzBox"><span>${o.day}</span><span>来源：市政府办公室</span></p><span class="xqLyPc time">${o.day}</span><span class="xqLyPc">来源：市政府办公室</span>${tools}<div class="TRS_Editor"><div class="Custom_UnionStyle">${items
      .map(
        ({ heading, sentence, href }) =>
          `<div>　　<b>${heading}</b></div><div>　　${sentence}&gt;&gt;&gt;<a href="${href}">更多内容，点击阅读</a></div>`,
      )
      .join(
        '',
      )}</div></div></div></div><div style="display:none" id="recommend-rel"><h2>相关阅读推荐</h2><ul><!-- <li><span>2019-09-15</span></li> --></ul></div>${siteFoot()}</body></html>`,
  };
};

/** A Vue page rendered on the server: hashed attributes, its state beside it. */
const vueServer: Article = (o) => {
  const url = `https://www.yunping.gov.cn/portal/article/${88000 + o.number}`;
  const title = `云屏市${o.subject.name}“一件事”上线`;
  const body = bodyOf(o.subject.sentences.map(say), 'divs');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '云屏市政务服务局',
    text: body.text,
    html: `<!DOCTYPE html><html data-n-head-ssr lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><meta data-n-head="ssr" name="viewport" content="width=device-width"></head><body><div id="app" data-server-rendered="true"><div data-v-7ba5bd90 class="layout">${channelBar()}<main data-v-7ba5bd90><div data-v-1f3c class="el-breadcrumb"><span class="el-breadcrumb__item"><span role="link">首页</span><i>/</i></span><span class="el-breadcrumb__item"><span role="link">要闻</span></span></div><div data-v-1f3c class="art-card"><div data-v-1f3c class="art-card__title">${title}</div><div data-v-1f3c class="art-card__meta"><span data-v-1f3c>${spelled(o.day)} ${o.time}</span><span data-v-1f3c>云屏市政务服务局</span><span data-v-1f3c>来源：云屏市政务服务局</span><span data-v-1f3c><i class="el-icon-view"></i> 562</span></div><div data-v-1f3c class="art-card__body rich-text">${body.html}</div></div></main></div></div><script>window.__INITIAL_STATE__={"article":{"id":${o.number},"createTime":"${o.madeOn} 09:00:00","updateTime":"2026-11-19 10:00:00"},"route":{"path":"/portal/article"}};(function(){var s;(s=document.currentScript||document.scripts[document.scripts.length-1]).parentNode.removeChild(s);}());</script>${siteFoot()}</body></html>`,
  };
};

/** A uni-app shell: nothing stands in the page but its state. */
const uniShell: Article = (o) => {
  const url = `https://m.yunping.gov.cn/h5/pages/detail/index.html?id=${66000 + o.number}`;
  const title = `云屏市发布${o.subject.name}十条措施`;
  const body = bodyOf(o.subject.sentences.map(say), 'paragraphs');
  const state = JSON.stringify({
    detail: {
      id: 66_000 + o.number,
      title,
      source: '云屏发布',
      publishTime: `${o.day} ${o.time}:${o.second}`,
      content: body.html,
      files: [],
    },
    user: null,
  }).replaceAll('</', '<\\/');
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    source: '云屏发布',
    text: body.text,
    html: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>云屏政务</title><link rel="stylesheet" href="/h5/static/index.css"></head><body><noscript><strong>请开启JavaScript后继续浏览</strong></noscript><div id="app"></div><script>window.__INITIAL_STATE__=${state};</script><script src="/h5/static/js/chunk-vendors.2f1d.js"></script></body></html>`,
  };
};

export const portalArticles: Readonly<Record<string, Article>> = {
  'portal-tables-2008': tables2008,
  'portal-day-in-pieces': pieces,
  'portal-day-in-em': emphasised,
  'portal-day-in-breadcrumb': inBreadcrumb,
  'portal-written-line': writtenLine,
  'portal-calendar-leaf': calendarLeaf,
  'portal-digest': digest,
  'portal-vue-server': vueServer,
  'portal-uni-shell': uniShell,
};

import { bodyOf } from '../body.ts';
import type { Article } from '../second/occasion.ts';
import { spelled } from '../second/surroundings.ts';
import { compactDay } from '../story.ts';
import { boxOf, documentOf, footOf, qr, share, sizes, topOf } from './scenery.ts';
import * as speech from './speech.ts';

const { headlines, officeOf, ownNumber } = speech;

/** 大汉 jpaas: a box of labels; 成文 and 公开 differ; the file hangs below the text. */
const jpaasBox: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/art/${o.day.slice(0, 4)}/${Number(o.day.slice(5, 7))}/${Number(o.day.slice(8))}/art_12291_${o.number}.html`;
  const title = headlines.cityNotice(o);
  const number = ownNumber(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'word');
  const href = `/module/download/downfile.jsp?classid=0&showname=${encodeURIComponent('工作方案')}.pdf&filename=${o.number}ad2f.pdf`;
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    source: '市政府办公室',
    documentNumber: number,
    files: [['工作方案.pdf', href]],
    html: documentOf(
      title,
      `<body>${topOf()}<div class="xxgk-main"><table class="xxgk_table" width="100%" cellspacing="0"><tbody>
<tr><td class="bt">索 引 号</td><td>00305${o.number}/2026-00${o.number % 90}</td><td class="bt">主题分类</td><td>综合政务/其他</td></tr>
<tr><td class="bt">发布机构</td><td>市政府办公室</td><td class="bt">成文日期</td><td>${o.madeOn}</td></tr>
<tr><td class="bt">文　　号</td><td>${number}</td><td class="bt">公开日期</td><td>${o.day}</td></tr>
<tr><td class="bt">有 效 性</td><td>有效</td><td class="bt">统一编号</td><td>QYCR-2026-00${o.number % 9}</td></tr></tbody></table>
<div class="main-txt"><h1 class="xxgk-title">${title}</h1><div class="main-fl-tool">${sizes}<a onclick="printit()">打印</a></div><div class="article-conter">${html}</div>
<div class="fj"><a href="${href.replaceAll('&', '&amp;')}">工作方案.pdf</a></div></div></div>${footOf()}</body>`,
      { metas: { ArticleTitle: title, PubDate: `${o.madeOn} 08:30`, ContentSource: '市政府办公室' } },
    ),
  };
};

/** 广东 gkmlpt: the head is a table of th and td, the number in it; files have a class of their own. */
const gkmlpt: Article = (o) => {
  const url = `http://www.qingyu.example.gov.cn/qyczj/gkmlpt/content/7/${o.number}/post_${o.number}.html`;
  const title = `清榆市财政局${headlines.notice(o)}`;
  const number = ownNumber(o, '榆财综');
  const { html, text } = bodyOf(speech.withHead(o, number, title), 'centred');
  const href = `http://www.qingyu.example.gov.cn/attachment/0/${o.number}/77.docx`;
  return {
    url,
    title,
    text: `${text}\n附件：实施细则.docx`,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    source: '清榆市财政局',
    documentNumber: number,
    files: [['实施细则.docx', href]],
    html: documentOf(
      title,
      `<body><div class="top-bar"></div><div class="page-title"><a href="/gkmlpt/index">政府信息公开平台</a></div><div class="layout"><div class="crumb">当前位置：<a href="/gkmlpt/index">首页</a> > <a href="/gkmlpt/index#3011">规范性文件</a></div>
<div class="article-box"><div class="classify"><table><tbody><tr><td class="first">索引号:</td><td class="second"><span>11441${o.number}/2026-00${o.number % 80}</span></td><td class="first">分类:</td><td class="second"><span>财政、通知</span></td></tr><tr><td class="first">发布机构:</td><td class="second"><span>清榆市财政局</span></td><td class="first">成文日期:</td><td class="second"><span>${o.madeOn}</span></td></tr><tr><td class="first">名称:</td><td class="second" colspan="3"><span>${title}</span></td></tr><tr><td class="first">文号:</td><td class="second"><span>${number}</span></td><td class="first">发布日期:</td><td class="second"><span>${o.day}</span></td></tr><tr><td class="first">主题词:</td><td class="second" colspan="3"><span></span></td></tr></tbody></table></div>
<div class="content"><h1 class="title document-number">${title}</h1><div class="date-row"><span class="date">发布日期：${o.day} ${o.time}:${o.second}</span> <span class="views">浏览次数：<b>-</b></span>${share}</div>
<div class="article-content">${html}<p>附件：<a class="nfw-cms-attachment" href="${href}" alt="实施细则.docx" title="实施细则.docx">实施细则.docx</a></p></div></div></div></div>${footOf()}</body>`,
    ),
  };
};

/** The box is a list; labels are spread with spaces and span. */
const listBox: Article = (o) => {
  const url = `https://zwgk.qingyu.example.gov.cn/zwgk/xxgkml/bmwj/${o.day.slice(0, 7).replace('-', '')}/t${compactDay(o.day)}_${o.number}.html`;
  const title = headlines.rule(o);
  const number = `清榆市人民政府令第${40 + (o.number % 40)}号`;
  const { html, text } = bodyOf(speech.ruleBlocks(o), 'trs');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    source: '清榆市人民政府',
    documentNumber: number,
    html: documentOf(
      `${title}_清榆市人民政府`,
      `<body>${topOf()}<div class="w1200"><div class="position">您当前所在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="../">规章</a></div>
<div class="wjbox"><ul class="clearfix"><li class="w50"><label>索&nbsp;引&nbsp;号：</label><span>11361300/2026-${o.number}</span></li><li class="w50"><label>信息分类：</label><span>规章</span></li><li class="w50"><label>发文机关：</label><span>清榆市人民政府</span></li><li class="w50"><label>文&emsp;&emsp;号：</label><span>${number}</span></li><li class="w50"><label>签署日期：</label><span>${spelled(o.madeOn)}</span></li><li class="w50"><label>公布日期：</label><span>${spelled(o.day)}</span></li><li><label>标&emsp;&emsp;题：</label><span>${title}</span></li></ul></div>
<div class="xl-title">${title}</div><div class="TRS_UEDITOR TRS_PreAppend trs_web">${html}</div>
<div class="xgjd"><h4>相关解读</h4><ul><li><a href="/zwgk/jd/t1.html">《${headlines.rule(o)}》政策解读</a></li></ul></div></div>${qr}${footOf()}</body>`,
    ),
  };
};

/** dl as box; the document also has its number and headline pasted on top; several numbers inside. */
const dlBox: Article = (o) => {
  const url = `http://rsj.qingyu.example.gov.cn/xxgk/content_${o.number}.html`;
  const title = `${officeOf(o)}等五部门${headlines.notice(o)}`;
  const number = ownNumber(o, '榆人社发', '[]');
  const { html, text } = bodyOf(speech.withHead(o, number, title), 'ueditor');
  const href = `/u/cms/www/${o.day.slice(0, 7).replace('-', '')}/${o.number}.ofd`;
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    source: '清榆市人力资源和社会保障局',
    documentNumber: number,
    files: [['原文下载', href]],
    html: documentOf(
      '清榆市人力资源和社会保障局',
      `<body>${topOf()}<div class="container"><ol class="breadcrumb"><li><a href="/">首页</a></li><li><a href="/xxgk/">信息公开</a></li><li class="active">详情</li></ol>
<div class="panel"><dl class="dl-horizontal"><dt>索引号</dt><dd>rsj-2026-${o.number}</dd><dt>发布机构</dt><dd>清榆市人力资源和社会保障局</dd><dt>发文字号</dt><dd>${number}</dd><dt>生成日期</dt><dd>${o.madeOn}</dd><dt>发布时间</dt><dd>${o.day}</dd><dt>废止日期</dt><dd>—</dd><dt>文件下载</dt><dd><a href="${href}">OFD</a></dd></dl></div>
<h3 class="text-center">${title}</h3><div class="detail">${html}</div></div>${footOf()}</body>`,
    ),
  };
};

/** A box whose cells hold label and value together, and files in a row of their own. */
const cellBox: Article = (o) => {
  const url = `http://xxgk.qingyu.example.gov.cn/Item/${o.number}.aspx`;
  const title = headlines.budget(o);
  const { html, text } = bodyOf(
    [{ is: 'paragraph', text: `现将${headlines.budget(o)}予以公开，详见附件。` }],
    'paragraphs',
  );
  const files = ['部门预算公开文字说明.doc', '部门预算公开表.xls', '项目绩效目标表.zip'].map(
    (name, place) => [name, `/UploadFiles/xxgk/2026/${o.number}${place}.${name.slice(-3)}`] as const,
  );
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    source: officeOf(o),
    files,
    html: documentOf(
      `${title} - 清榆市政府信息公开`,
      `<body>${topOf('table')}<table width="960" align="center" class="index-t" border="1"><tr><td>【索引号】QY0${o.number}</td><td>【信息类别】财政预决算</td></tr><tr><td>【信息来源】${officeOf(o)}</td><td>【公开日期】${spelled(o.day)}</td></tr><tr><td>【公开方式】主动公开</td><td>【公开时限】长期公开</td></tr><tr><td colspan="2">【信息名称】${title}</td></tr></table>
<table width="960" align="center"><tr><td align="center" style="font-size:22px;font-weight:bold;padding:20px">${title}</td></tr><tr><td id="fontzoom">${html}</td></tr>
<tr><td><fieldset><legend>附件下载</legend>${files.map(([name, href], place) => `<div>${place + 1}. <a href="${href}" target="_blank">${name.replace(/\.\w+$/, '')}</a>（${120 + place}KB）</div>`).join('')}</fieldset></td></tr></table>${footOf('table')}</body>`,
    ),
  };
};

/** 省级统一平台: rows of div, day with a T in data, text in a custom tag. */
const ucapTags: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/qy/c100021/${o.day.slice(0, 7).replace('-', '')}/${o.number}e1.shtml`;
  const title = headlines.cityNotice(o);
  const number = ownNumber(o, '榆政办函');
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'paragraphs');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    source: '清榆市人民政府办公室',
    documentNumber: number,
    html: documentOf(
      title,
      `<body><ucapsource></ucapsource>${topOf('nav')}<div class="bread"><i></i>首页&gt;政府信息公开&gt;政策文件</div>
<div class="xxgk-head"><div class="row"><div class="k">发文机关</div><div class="v">清榆市人民政府办公室</div><div class="k">发文字号</div><div class="v">${number}</div></div><div class="row"><div class="k">成文日期</div><div class="v">${spelled(o.madeOn)}</div><div class="k">发布日期</div><div class="v"><publishtime>${o.day} ${o.time}</publishtime></div></div></div>
<div class="detail-title"><ucaptitle>${title}</ucaptitle></div><div class="detail-con"><ucapcontent>${html}</ucapcontent></div><div class="detail-share">${share}<span onclick="window.print()">打印</span></div>
<div class="about"><div class="about-t">相关文件</div>${boxOf(o, '政策问答', { count: 3, dated: false })}</div>${footOf()}</body>`,
    ),
  };
};

/** 任免: number as the first line of the text, no box. */
const postsPage: Article = (o) => {
  const url = `http://www.qingyu.example.gov.cn/zwgk/rsxx/${o.number}.shtml`;
  const title = headlines.posts();
  const number = ownNumber(o, '榆府任');
  const { html, text } = bodyOf(speech.postBlocks(o, number), 'centred');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    source: '市人社局',
    documentNumber: number,
    html: documentOf(
      `${title}_人事信息_清榆市人民政府`,
      `<body>${topOf()}<div class="content w"><div class="dqwz">当前位置：首页&gt;政务公开&gt;人事信息</div><h1>${title}</h1><div class="sourse"><span>${o.day} ${o.time}</span><span>来源: 市人社局</span><span>阅读量：1${o.number % 97}</span></div><div class="zhengwen">${html}</div></div>${footOf()}</body>`,
      { metas: { ColumnName: '人事信息', PubDate: `${o.day} ${o.time}`, ArticleTitle: title } },
    ),
  };
};

/** 提案答复: the number shares its line with the signer; box gives a different code for the index. */
const replyPage: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/zwgk/jyta/zxta/${compactDay(o.day)}/${o.number}.html`;
  const title = headlines.reply(o);
  const number = ownNumber(o, '榆建函字');
  const { html, text } = bodyOf(speech.replyBlocks(o, number), 'trs');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    documentNumber: number,
    source: officeOf(o),
    html: documentOf(
      title,
      `<body>${topOf()}<div class="mainbox"><div class="xl_tit"><p>${title}</p></div><div class="xl_sj"><em>发布日期：${o.day}</em><em>来源：${officeOf(o)}</em><em>索引号：00${o.number}〔2026〕-11</em></div><div class="xl_con">${html}</div>${share}</div>${footOf()}</body>`,
    ),
  };
};

/** 政策解读: cites three numbers, links the document itself beside the text. */
const readingPage: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/zwgk/zcjd/wzjd/${o.number}.htm`;
  const title = headlines.textReading(o);
  const { html, text } = bodyOf(speech.readingBlocks(o), 'word');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}:${o.second}`,
    source: officeOf(o),
    html: documentOf(
      `${title}-文字解读-清榆市人民政府`,
      `<body>${topOf()}<div class="pos">首页 / 政务公开 / 政策解读</div><div class="jd"><div class="jd-l"><h2>${title}</h2><h6>文章来源：${officeOf(o)}　发布时间：${o.day} ${o.time}:${o.second}　${sizes}</h6><div class="jd-con">${html}</div></div>
<div class="jd-r"><div class="yw"><b>政策原文</b><a href="/zwgk/zcwj/t1.html">${headlines.cityNotice(o)}</a><p>文号：${ownNumber(o)}</p><p>发布日期：${o.madeOn}</p></div>${boxOf(o, '相关解读', { count: 4 })}</div></div>${footOf()}</body>`,
      { metas: { ArticleTitle: title, PubDate: `${o.day} ${o.time}:${o.second}` } },
    ),
  };
};

export const openArticles: Readonly<Record<string, Article>> = {
  'jpaas-box': jpaasBox,
  gkmlpt,
  'list-box': listBox,
  'dl-box': dlBox,
  'cell-box': cellBox,
  'ucap-tags': ucapTags,
  posts: postsPage,
  reply: replyPage,
  reading: readingPage,
};

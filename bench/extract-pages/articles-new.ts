import { type ArticleTemplate, bracketed, filesAt, withNumber } from './article-shape.ts';
import { bodyOf } from './body.ts';
import {
  codeFoot,
  columnMenu,
  friendTabs,
  nestedMenu,
  plainMenu,
  scripts,
  sideBox,
  styles,
} from './furniture.ts';
import { chineseDay, compactDay } from './story.ts';

/** Guangdong's common platform, Liferay, Vue, phone-first pages, WordPress, 南威 and scripts that write the facts. */

/** gkmlpt: facts in a table, configuration in a script, headline above the text. */
const gkmlpt: ArticleTemplate = (story) => {
  const id = 10800000 + story.number;
  const url = `https://zjj.mumian.gov.cn/gkmlpt/content/10/${String(id).slice(0, 5)}/post_${id}.html`;
  const body = bodyOf(withNumber(story), 'ueditor');
  const files = filesAt(
    story,
    (place, extension) => `https://zjj.mumian.gov.cn/attachment/7/7864/786467${place}/${id}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'day',
    number: true,
    files,
    text: [body.text, ...files.map(({ name }) => `附件：${name}`)].join('\n'),
    source: story.department,
    html: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1.0"><title>${story.title}_木棉市政府信息公开平台</title><meta name="ArticleTitle" content="${story.title}"><meta name="PubDate" content="${story.day} ${story.minute}:${story.second}"><meta name="ContentSource" content="${story.department}"><script>window._CONFIG={SITE_ID:'210001',INDEX_ROOT:'/gkmlpt',DETAIL:{"id":${id},"title":"${story.title}","created_at":"2026-11-20 10:00:00","document_number":"${story.documentNumber ?? ''}"}};</script>${styles('gk-')}</head><body><div id="app"><div class="top-nav">${nestedMenu('/gkmlpt')}</div><div class="crumbs">当前位置：首页 &gt; 政策文件</div>${columnMenu('/gkmlpt/index')}
<div class="article-content-wrap"><div class="classify"><table><tbody><tr><td class="td-label">索引号:</td><td class="td-value-xl"><span>1144000/2026-${story.number}</span></td><td class="td-label">分类:</td><td class="td-value"><span>综合</span></td></tr><tr><td class="td-label">发布机构:</td><td class="td-value-xl"><span>${story.department}</span></td><td class="td-label">成文日期:</td><td class="td-value"><span>${story.madeOn}</span></td></tr><tr><td class="td-label">名称:</td><td class="td-value-xl" colspan="3"><span>${story.title}</span></td></tr><tr><td class="td-label">文号:</td><td class="td-value-xl"><span>${story.documentNumber ?? ''}</span></td><td class="td-label">发布日期:</td><td class="td-value"><span>${story.day}</span></td></tr></tbody></table></div>
<div class="content"><h1 class="title document-number">${story.title}</h1><div class="date-row">发布日期：${story.day}　　浏览次数：<span>-</span></div><div class="share-box">分享到</div><div class="article-content">${body.html}${files.map((file) => `<p>附件：<a target="_blank" class="nfw-cms-attachment" attachment-id="7864670" href="${file.href}" alt="${file.name}">${file.name}</a></p>`).join('')}</div></div></div></div>${friendTabs()}${codeFoot('2026-11-20')}${scripts('平台')}</body></html>`,
  };
};

/** Guangdong's article pages: time and source in spans, "点击下载" with the name in alt. */
const postPage: ArticleTemplate = (story) => {
  const id = 9150000 + story.number;
  const url = `https://www.mumian.gov.cn/zwgk/tzgg/content/post_${id}.html`;
  const body = bodyOf(withNumber(story), 'centred');
  const files = filesAt(
    story,
    (place, extension) => `https://www.mumian.gov.cn/attachment/0/131/13134${place}/${id}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'second',
    number: true,
    author: story.author !== null,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.title} - 木棉市人民政府门户网站</title><meta name="SiteName" content="木棉市人民政府门户网站"><meta name="ArticleTitle" content="${story.title}"><meta name="PubDate" content="${story.day} ${story.minute}:${story.second}"><meta name="ContentSource" content="${story.source}">${styles('zw')}</head><body><div class="header">${nestedMenu('/zwgk')}</div><div class="position">首页 > 政务公开 > 通知公告</div><div class="con-wrap"><div class="zw-title">${story.title}</div><div class="zw-info clearfix"><span class="time">时间 : ${story.day} ${story.minute}:${story.second}</span><span class="ly">来源 : ${story.source}</span>${story.author === null ? '' : `<span class="zz">作者 : ${story.author}</span>`}<span class="visits">浏览量 : -</span><span class="fontSize">【大 中 小】</span></div><div class="zw">${body.html}${files.map((file) => `<p>　　<a class="nfw-cms-attachment" href="${file.href}" alt="${file.name}">点击下载</a></p>`).join('')}</div><div class="bottom-tool">打印本页 关闭窗口</div></div>${sideBox(story, '政策解读')}${friendTabs()}${codeFoot('2026-11-20')}${scripts('门户')}</body></html>`,
  };
};

/** Liferay portlets. */
const liferay: ArticleTemplate = (story) => {
  const url = `http://www.suihe.gov.cn/web/guest/xinwen/-/articles/v5nH/${1146310 + story.number}.shtml`;
  const body = bodyOf(withNumber(story), 'word');
  const files = filesAt(
    story,
    (place, extension) =>
      `/c/document_library/get_file?uuid=0B00${place}-${story.number}&groupId=11463106&ext=${extension}`,
    url,
  );
  return {
    url,
    shows: 'minute',
    number: true,
    author: story.author !== null,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html class="ltr" dir="ltr" lang="zh-CN"><head><title>${story.title} - 遂和区人民政府</title><meta content="text/html; charset=UTF-8" http-equiv="content-type"/><script>var Liferay={Browser:{},ThemeDisplay:{getLayoutId:function(){return "12"},getScopeGroupId:function(){return "11463106"}}};</script>${styles('lfr-')}</head><body class="yui3-skin-sam controls-visible signed-out public-page site"><div id="wrapper">${nestedMenu('/web/guest')}<div class="columns-2" id="main-content"><div class="portlet-layout"><div class="portlet-column"><div id="p_p_id_56_INSTANCE_v5nH_" class="portlet-boundary portlet-journal-content"><div class="portlet-body"><div class="journal-content-article"><div class="detail_title" style="font-size:24px;text-align:center">${story.title}</div><div class="detail_meta"><i>发布时间：${chineseDay(story.day)} ${story.minute}</i> <i>信息来源：${story.source}</i> ${story.author === null ? '' : `<i>作者：${story.author}</i> `}<i>选择阅读字号：[ 大 中 小 ]</i></div><div class="detail_text">${body.html}</div><div class="detail_files">${files.map((file) => `<p>相关附件：<a href="${file.href}">${file.name}</a></p>`).join('')}</div></div></div></div></div><div class="portlet-column">${sideBox(story, '区县动态')}</div></div></div>${friendTabs()}${codeFoot('2026-11-20')}</div>${scripts('遂和')}</body></html>`,
  };
};

/** Server-rendered Vue with its state after it: the same words twice, dates as instants. */
const nuxt: ArticleTemplate = (story) => {
  const url = `https://sjj.mumian.gov.cn/article/detail/${1580000000000 + story.number}`;
  const body = bodyOf(withNumber(story), 'sections');
  const files = filesAt(
    story,
    (place, extension) => `https://oss.mumian.gov.cn/file/${story.number}/${place}.${extension}?Expires=1795`,
    url,
  );
  const instant = Date.parse(`${story.day}T${story.minute}:00+08:00`);
  return {
    url,
    shows: 'minute',
    number: true,
    source: story.source,
    files,
    text: body.text,
    html: `<!doctype html><html data-n-head-ssr lang="zh"><head data-n-head="ssr"><title>${story.title}</title><meta data-n-head="ssr" charset="utf-8"><meta data-n-head="ssr" name="viewport" content="width=device-width, initial-scale=1">${styles('nx-')}</head><body><div data-server-rendered="true" id="__nuxt"><div id="__layout"><div class="layout" data-v-72b5afd2><header data-v-4a>${nestedMenu('/column')}</header><main data-v-72b5afd2><div class="el-breadcrumb"><span class="el-breadcrumb__item"><span class="el-breadcrumb__inner">首页</span></span><span class="el-breadcrumb__item">资讯</span></div><div class="detail" data-v-6f><p class="detail__title" data-v-6f>${story.title}</p><div class="detail__meta" data-v-6f><span>${story.source}</span><span class="el-divider"></span><span>${story.day} ${story.minute}</span><span><i class="el-icon-view"></i> 233</span></div><div class="detail__content" data-v-6f>${body.html}</div><div class="detail__files" data-v-6f>${files.map((file) => `<a href="${file.href}" download="${file.name}" class="el-link"><i class="el-icon-document"></i>${file.name}</a>`).join('')}</div></div></main></div></div></div>${sideBox(story, '猜你喜欢')}<script>window.__NUXT__={layout:"default",data:[{detail:{id:${story.number},title:"${story.title}",publishTime:${instant},createTime:${instant - 86_400_000 * 9},updateTime:${instant + 86_400_000 * 30}}}],serverRendered:true};</script>${codeFoot('2026-11-20')}${scripts('审计')}</body></html>`,
  };
};

/** Phone-first: article, time element with an instant, nothing labelled. */
const phone: ArticleTemplate = (story) => {
  const url = `https://m.mumian.gov.cn/news/show-${story.number}-1.html`;
  const body = bodyOf(withNumber(story), 'sections');
  return {
    url,
    shows: 'minute',
    number: true,
    author: story.author !== null,
    source: story.source,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,maximum-scale=1,user-scalable=no"><meta name="apple-mobile-web-app-capable" content="yes"><meta property="og:title" content="${story.title}"><meta property="og:site_name" content="木棉发布"><title>${story.title}</title>${styles('m-')}</head><body ontouchstart><header class="m-head"><a class="back" href="javascript:history.go(-1)"></a><span>木棉要闻</span></header><div class="m-nav" style="display:none">${plainMenu('')}</div><article class="m-article"><header><h1>${story.title}</h1><p class="m-meta"><span>${story.source}</span> ${story.author === null ? '' : `<span>文 / ${story.author}</span> `}<time datetime="${story.day}T${story.minute}:00+08:00">${story.day} ${story.minute}</time></p></header><section class="m-body">${body.html}</section><footer class="m-foot"><span>阅读 1024</span><span>点赞 36</span></footer></article><div class="m-recommend"><h2>相关推荐</h2>${sideBox(story, '推荐', 6)}</div>${codeFoot('2026-11-20')}${scripts('发布')}</body></html>`,
  };
};

/** WordPress in a small office. */
const wordPress: ArticleTemplate = (story) => {
  const url = `http://wlm.mumian.gov.cn/${story.day.slice(0, 4)}/${story.day.slice(5, 7)}/post-${story.number}/`;
  const body = bodyOf(story.blocks, 'centred', '/wp-content/uploads/');
  const files = filesAt(
    story,
    (place, extension) =>
      `/wp-content/uploads/${story.day.slice(0, 4)}/${story.day.slice(5, 7)}/f${place}.${extension}`,
    url,
    (name) => name,
  );
  return {
    url,
    shows: 'day',
    files,
    text: [body.text, ...files.map(({ name }) => name)].join('\n'),
    html: `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="UTF-8"/><title>${story.title} &#8211; 木棉市文联</title><meta name="generator" content="WordPress 5.8"/><meta property="article:published_time" content="${story.day}T${story.minute}:00+08:00"/><meta property="article:modified_time" content="2026-11-01T08:00:00+08:00"/>${styles('wp')}</head><body class="post-template-default single single-post"><div id="page"><header id="masthead" class="site-header"><h1 class="site-title"><a href="/">木棉市文联</a></h1><nav>${nestedMenu('/category')}</nav></header><div id="content"><main><article class="post type-post hentry"><header class="entry-header"><h2 class="entry-title">${story.title}</h2><div class="entry-meta"><span class="posted-on">发布于<time class="entry-date published" datetime="${story.day}T${story.minute}:00+08:00">${chineseDay(story.day)}</time><time class="updated" datetime="2026-11-01T08:00:00+08:00">2026年11月1日</time></span><span class="cat-links">分类：<a>通知</a></span></div></header><div class="entry-content">${body.html}${files.map((file) => `<div class="wp-block-file"><a href="${file.href}">${file.name}</a><a href="${file.href}" class="wp-block-file__button" download>下载</a></div>`).join('')}</div></article><nav class="post-navigation"><a rel="prev">上一篇：木棉花开诗会</a></nav></main><aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">近期文章</h2>${sideBox(story, '近期')}</section><section class="widget widget_archive"><h2>归档</h2><ul><li><a>2026年10月</a></li><li><a>2026年9月</a></li></ul></section></aside></div>${friendTabs()}${codeFoot('2026-11-20')}</div>${scripts('文联')}</body></html>`,
  };
};

/** 南威: facts in a definition table below the headline, date label 有效时间 beside it. */
const linewell: ArticleTemplate = (story) => {
  const url = `http://www.mumian.gov.cn/xxgk/zfxxgkml/${compactDay(story.day).slice(0, 6)}/t${compactDay(story.day)}_${5740000 + story.number}.htm`;
  const body = bodyOf(
    withNumber(story, 'centre', (number) => bracketed(number, [' 〔 ', ' 〕 '])),
    'trs',
  );
  const files = filesAt(story, (place, extension) => `./P0${place}.${extension}`, url);
  return {
    url,
    shows: 'day',
    number: true,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.title}_ 政府信息公开目录 _ 木棉市人民政府</title>${styles('xl')}</head><body>${nestedMenu('/xxgk')}<div class="xl_con1"><div class="xl_tit"><h4>${story.title.slice(0, 14)}</h4><h4>${story.title.slice(14)}</h4></div><div class="xl_tit2"><div class="xl_tit2_l"><span>来源：${story.source}</span><span>发布时间：${story.day}</span><span>点击数：<em>19</em></span></div><div class="xl_tit2_r"><a>打印</a></div></div><div class="xl_info"><dl><dt>文号：</dt><dd>${story.documentNumber ?? ''}</dd><dt>有效性：</dt><dd>有效</dd><dt>成文时间：</dt><dd>${story.madeOn}</dd></dl></div><div class="article_area">${body.html}</div><div class="xl_fj"><h5>附件下载</h5>${files.map((file) => `<p><a href="${file.href}">${file.name}</a></p>`).join('')}</div></div><div class="gg_r">${sideBox(story, '相关链接')}</div>${friendTabs()}${codeFoot('2026-11-20')}${scripts('目录')}</body></html>`,
  };
};

/** A site whose scripts write the facts, and whose downloads are scripts. */
const scripted: ArticleTemplate = (story) => {
  const url = `https://tjj.mumian.gov.cn/show/${compactDay(story.day)}${story.number}.html`;
  const body = bodyOf(withNumber(story), 'paragraphs');
  const files = filesAt(
    story,
    (place, extension) => `/upload/file/${compactDay(story.day)}/${place}${story.number}.${extension}`,
    url,
  );
  return {
    url,
    shows: 'minute',
    number: true,
    source: story.source,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${story.title}-统计信息网</title>${styles('tj-')}</head><body>${nestedMenu('/tj')}<div class="w"><div class="xq-tit"><h2 id="artTitle">${story.title}</h2><div class="xq-msg"><script>document.write("发布时间：${story.day} ${story.minute}");</script><script>var ly='${story.source}';if(ly)document.write('　来源：'+ly);</script><span>阅读量：<em>7</em></span></div></div><div class="xq-con">${body.html}</div><ul class="xq-fj">${files.map((file) => `<li><a href="javascript:void(0)" onclick="downloadFile('${file.href}','${file.name}')">${file.name}</a></li>`).join('')}</ul></div>${sideBox(story, '统计公报')}${friendTabs()}${codeFoot('2026-11-20')}${scripts('统计')}</body></html>`,
  };
};

export const newArticles: Readonly<Record<string, ArticleTemplate>> = {
  gkmlpt,
  'guangdong-post': postPage,
  liferay,
  nuxt,
  phone,
  wordpress: wordPress,
  linewell,
  scripted,
};

/** How a content system of the second city writes: its addresses, lists, article heads, frames and words. */
export interface Manner {
  readonly name: string;
  readonly list: (column: number, page: number) => string;
  readonly article: (column: number, id: number, day: string) => string;
  readonly rows: (rows: readonly Row[]) => string;
  readonly head: (story: Head) => string;
  readonly body: (inner: string) => string;
  readonly search: string;
}

export interface Row {
  readonly href: string;
  readonly title: string;
  readonly day: string;
}

export interface Head {
  readonly title: string;
  /** As the page shows it; null when it shows none. */
  readonly day: string | null;
  readonly time: string;
  readonly source: string;
}

const each = (rows: readonly Row[], one: (row: Row) => string): string => rows.map(one).join('\n');
const chinese = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${year}年${month}月${date}日`;
};
const when = (day: string | null, write: (day: string) => string): string => (day === null ? '' : write(day));

export const MANNERS: readonly [Manner, ...Manner[]] = [
  {
    name: 'archive',
    list: (column, page) => `/channels/ch0${column}/${page === 0 ? '' : `p${page + 1}.html`}`,
    article: (_, id) => `/archives/${id}.html`,
    rows: (rows) =>
      `<div class="post-list">${each(rows, ({ href, title, day }) => `<article class="post"><h3><a href="${href}" rel="bookmark">${title}</a></h3><time datetime="${day}">${chinese(day)}</time></article>`)}</div>`,
    head: ({ title, day, time, source }) =>
      `<h1 class="entry-title">${title}</h1><div class="entry-meta">${when(day, (it) => `<time class="published" datetime="${it}T${time}:00+08:00">${chinese(it)} ${time}</time>`)}<span class="from">稿源：${source}</span></div>`,
    body: (inner) => `<div class="entry-content">${inner}</div>`,
    search:
      '<form class="site-search" action="/find" method="get"><input type="search" name="s" placeholder="站内检索" aria-label="站内检索"><button>检索</button></form>',
  },
  {
    name: 'phpcms',
    list: (column, page) =>
      `/index.php?m=content&c=index&a=lists&catid=${column}${page === 0 ? '' : `&page=${page + 1}`}`,
    article: (column, id) => `/index.php?m=content&c=index&a=show&catid=${column}&id=${id}`,
    rows: (rows) =>
      `<ul class="list lh24 f14">${each(rows, ({ href, title, day }) => `<li><span class="rt">${day} 09:10:00</span>·<a href="${href.replaceAll('&', '&amp;')}" target="_blank">${title}</a></li>`)}</ul>`,
    head: ({ title, day, time, source }) =>
      `<div id="Article"><h1>${title}<br><span>${when(day, (it) => `${it} ${time}:21　`)}来源：${source}　【打印】</span></h1></div>`,
    body: (inner) => `<div class="content">${inner}</div>`,
    search:
      '<div class="sch"><form action="/index.php" method="get"><input type="hidden" name="m" value="search"><input type="hidden" name="c" value="index"><input class="text" name="q" value="" title="关键词"><input type="submit" value="搜 索"></form></div>',
  },
  {
    name: 'nodes',
    list: (column, page) => `/n1/n${300 + column}/index${page === 0 ? '' : `_${page}`}.html`,
    article: (column, id) => `/n1/n${300 + column}/c${id}/content.html`,
    rows: (rows) =>
      `<dl class="txtlist">${each(rows, ({ href, title, day }) => `<dd><a href="${href}" target="_blank" title="${title}">${title}</a> <em>(${day})</em></dd>`)}</dl>`,
    head: ({ title, day, time, source }) =>
      `<div class="con_title">${title}</div><h1 style="display:none">${title}</h1><div class="cinfo"><span>${when(day, (it) => `发布日期：${it} ${time}`)}</span>&nbsp;&nbsp;<span>信息来源：${source}</span>&nbsp;<span>浏览次数：<i id="hit">…</i></span></div>`,
    body: (inner) => `<div id="con_con">${inner}</div>`,
    search:
      '<form name="searchform" action="/fullsearch.jhtml" method="get"><label for="ft">全文检索</label><input id="ft" type="text" name="fullText"><a href="javascript:document.searchform.submit()" title="检索">检索</a></form>',
  },
  {
    name: 'actions',
    list: (column, page) => `/channel/${column}/list.do${page === 0 ? '' : `?pageIndex=${page + 1}`}`,
    article: (_, id) => `/portal/view.do?infoId=${id}`,
    rows: (rows) =>
      `<table class="tab" width="100%"><thead><tr><th>标题</th><th>发布日期</th></tr></thead><tbody>${each(rows, ({ href, title, day }) => `<tr><td><a href="${href}">${title}</a></td><td align="center">${day.replaceAll('-', '/')}</td></tr>`)}</tbody></table>`,
    head: ({ title, day, time, source }) =>
      `<h2 class="bt">${title}</h2><p class="xx">${when(day, (it) => `时间：${it.replaceAll('-', '/')} ${time}　`)}来源：${source}　编辑：王敏</p>`,
    body: (inner) => `<div class="nr">${inner}</div>`,
    search:
      '<form action="/portal/query.do" method="get"><input type="text" name="keyWord" placeholder="输入关键字" aria-label="关键字"><input type="image" src="/i/s.gif" alt="搜索"></form>',
  },
  {
    name: 'squares',
    list: (column, page) => `/lm${column}/${page === 0 ? '' : `${page + 1}.shtml`}`,
    article: (column, id, day) => `/lm${column}/${day.slice(0, 4)}/${day.slice(5, 7)}/${id}.shtml`,
    rows: (rows) =>
      `<div class="sq">${each(rows, ({ href, title, day }) => `<a class="item" href="${href}"><div class="rq"><b>${day.slice(8)}</b><span>${day.slice(0, 7).replace('-', '.')}</span></div><div class="bt"><h4>${title}</h4></div></a>`)}</div>`,
    head: ({ title, day, time, source }) =>
      `<h1>${title}</h1><ul class="sx">${when(day, (it) => `<li>发布于 ${it.replaceAll('-', '.')} ${time}</li>`)}<li>来源 ${source}</li><li>字体 <a href="javascript:;">大</a></li></ul>`,
    body: (inner) => `<section class="zw">${inner}</section>`,
    search:
      '<div class="top-search"><form action="/s" role="search"><input name="wd" type="text" aria-label="请输入搜索内容"><button type="submit">搜索</button></form></div>',
  },
];

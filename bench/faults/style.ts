import { dayIn, type ListRow, type Style } from './style-parts.ts';

export type { Style } from './style-parts.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const number = (slug: string): number =>
  [...slug].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 90_000, 7) + 1_000;
const compact = (day: string): string => day.replaceAll('-', '');

const link = ({ href, title }: ListRow, more = ''): string =>
  `<a href="${href}"${more} title="${title}">${title}</a>`;
const joined = (rows: readonly ListRow[], row: (row: ListRow, place: number) => string): string =>
  rows.map(row).join('\n');

const trs: Style = {
  name: 'trs',
  listPath: (slug, page) => `/${slug}/index${page === 0 ? '' : `_${page}`}.html`,
  articlePath: (slug, id, day) =>
    `/${slug}/${day.slice(0, 7).replace('-', '')}/t${compact(day)}_${540000 + id}.html`,
  list: (rows) =>
    `<ul class="list01">${joined(rows, (row, place) => `<li>${link(row, ' target="_blank"')}<span>[${row.day}]</span></li>${place % 5 === 4 ? '<li class="line"></li>' : ''}`)}</ul>`,
  pager: (_, page, pages) =>
    `<div class="page"><script>\nfunction createPageHTML(_nPageCount,_nCurrIndex,_sPageName,_sPageExt){if(_nPageCount==null||_nPageCount<=1){return;}}\ncreatePageHTML(${pages}, ${page}, "index", "html");</script></div>`,
};

const hanweb: Style = {
  name: 'hanweb',
  listPath: (slug, page) =>
    `/col/col${number(slug)}/index.html${page === 0 ? '' : `?uid=6101&pageNum=${page + 1}`}`,
  articlePath: (_, id, day) => `/art/${day.split('-').map(Number).join('/')}/art_1229_${1872000 + id}.html`,
  list: (rows) =>
    `<div class="list-box"><ul>${joined(rows, (row) => `<li>${link(row, " target='_blank'")}<b>${row.day}</b></li>`)}</ul></div>`,
  pager: (path, page, pages) => plainPager(path, page, pages, '下一页 >'),
};

const jpaas: Style = {
  name: 'jpaas',
  listPath: (slug, page) => `/zwgk/${slug}/index${page === 0 ? '' : `_${page + 1}`}.html`,
  articlePath: (slug, id, day) => `/zwgk/${slug}/art/${day.slice(0, 4)}/art_${compact(day)}f${id}.html`,
  list: (rows) =>
    `<div class="page-content"><ul class="clearfix">${joined(rows, (row) => `<li class="cf">${link(row, ' class="fl" target="_blank"')}<span class="fr">${row.day}</span></li>`)}</ul></div>`,
  pager: (path, page, pages) => plainPager(path, page, pages, '下一页'),
};

const boda: Style = {
  name: 'boda',
  listPath: (slug, page) => (page === 0 ? `/${slug}.htm` : `/${slug}/${page}.htm`),
  articlePath: (slug, id) => `/info/${number(slug)}/${7400 + id}.htm`,
  list: (rows) =>
    `<table class="winstyle50327" width="100%" cellspacing="0">${joined(rows, (row, place) => `<tr height="20" id="line_u7_${place}"><td width="1%" nowrap><span class="leaderfont50327">·</span></td><td>${link(row, ' class="c50327" target="_blank"')}</td><td width="1%" nowrap><span class="timestyle50327">${row.day.replaceAll('-', '/')}&nbsp;</span></td></tr>`)}</table>`,
  pager: (path, page, pages) =>
    `<table class="headStyle18"><tr><td id="fanye50327">共${pages * 20}条&nbsp;&nbsp;${page + 1}/${pages}&nbsp;</td><td>${page + 1 < pages ? `<a href="${path(page + 1)}" class="Next">下页</a>` : ''}</td></tr></table>`,
};

const webplus: Style = {
  name: 'webplus',
  listPath: (slug, page) => `/${number(slug)}/list${page === 0 ? '' : page + 1}.htm`,
  articlePath: (slug, id, day) =>
    `/${day.slice(0, 4)}/${day.slice(5).replace('-', '')}/c${number(slug)}a${25000 + id}/page.htm`,
  list: (rows) =>
    `<div id="wp_news_w6"><ul class="news_list list2">${joined(rows, (row, place) => `<li class="news n${place + 1} clearfix"><span class="news_title">${link(row)}</span><span class="news_meta">${row.day}</span></li>`)}</ul></div>`,
  pager: (path, page, pages) =>
    `<div id="wp_paging_w6"><ul class="wp_paging clearfix"><li class="page_nav"><a class="first" href="javascript:void(0);">第一页</a>${page + 1 < pages ? `<a class="next" href="${path(page + 1)}">下一页</a>` : ''}</li></ul></div>`,
};

const siteServer: Style = {
  name: 'siteserver',
  listPath: (slug, page) => `/channels/${number(slug)}${page === 0 ? '' : `_${page + 1}`}.html`,
  articlePath: (slug, id) => `/contents/${number(slug)}/${24000 + id}.html`,
  list: (rows) =>
    `<table class="listTable" cellspacing="0" width="100%">${joined(rows, (row) => `<tr><td class="tit">·${link(row, ' target="_blank"')}</td><td class="dt">${row.day}</td></tr>`)}</table>`,
  pager: (path, page, pages) =>
    `<div class="pg"><span>首页</span>${plainPager(path, page, pages, '下一页')}</div>`,
};

const asp: Style = {
  name: 'asp',
  listPath: (slug, page) => `/list.asp?classid=${number(slug)}${page === 0 ? '' : `&page=${page + 1}`}`,
  articlePath: (slug, id) => `/show.asp?classid=${number(slug)}&id=${3000 + id}`,
  list: (rows) =>
    `<TABLE width="100%" border=0>${joined(rows, (row) => `<TR><TD width=20><IMG src="/images/dot.gif" alt=""></TD><TD height=28>${link({ ...row, href: row.href.replaceAll('&', '&amp;') }, ' class=ZITI target=_blank')}</TD><TD width=110 class=riqi>${dayIn(row.day, 'chinese')}</TD></TR>`)}</TABLE>`,
  pager: (path, page, pages) => plainPager((at) => path(at).replaceAll('&', '&amp;'), page, pages, '下一页'),
};

const empire: Style = {
  name: 'empire',
  listPath: (slug, page) => `/html/${slug}/${page === 0 ? '' : `index_${page + 1}.html`}`,
  articlePath: (slug, id, day) => `/html/${slug}/${day}/${1800 + id}.html`,
  list: (rows) =>
    `<table width="100%" class="box"><tr><td><ul>${joined(rows, (row) => `<li>&nbsp;${link(row)} <font color="#595959">(${row.day})</font></li>`)}</ul></td></tr></table>`,
  pager: (path, page, pages) =>
    `<table class="list_page"><tr><td>${plainPager(path, page, pages, '下一页')}</td></tr></table>`,
};

const dede: Style = {
  name: 'dede',
  listPath: (slug, page) => `/a/${slug}/${page === 0 ? '' : `list_9_${page + 1}.html`}`,
  articlePath: (slug, id, day) =>
    `/a/${slug}/${day.slice(0, 4)}/${day.slice(5).replace('-', '')}/${640 + id}.html`,
  list: (rows) =>
    `<div class="listbox"><ul class="e2">${joined(rows, (row, place) => `<li>${link(row, ' class="title"')}<span class="info"><small>日期：</small>${row.day} ${row.minute}:08<small>点击：</small>${100 + place}</span></li>`)}</ul></div>`,
  pager: (path, page, pages) =>
    `<div class="dede_pages"><ul class="pagelist"><li>${plainPager(path, page, pages, '下一页')}</li></ul></div>`,
};

/** Boxes with the day above and the year and month below it. */
const cards: Style = {
  name: 'cards',
  listPath: (slug, page) => `/${slug}/index${page === 0 ? '' : `_${page + 1}`}.shtml`,
  articlePath: (_, id, day) => `/content/${day.slice(0, 7)}/${day.slice(8)}/content_${7100 + id}.shtml`,
  list: (rows) =>
    `<div class="cards">${joined(rows, (row) => `<dl class="card"><dt><em>${two(Number(row.day.slice(8)))}</em><i>${row.day.slice(0, 7)}</i></dt><dd>${link(row)}</dd></dl>`)}</div>`,
  pager: (path, page, pages) => plainPager(path, page, pages, '下一页'),
};

/** Months and days without a year, as many lists give them; the year is that of the newest passing of the day. */
export const shortDays: Style = {
  ...webplus,
  name: 'short-days',
  list: (rows) =>
    `<ul class="newslist">${joined(rows, (row) => `<li>${link(row)}<span class="date">${row.day.slice(5)}</span></li>`)}</ul>`,
};

function plainPager(path: (page: number) => string, page: number, pages: number, next: string): string {
  const numbers = Array.from({ length: pages }, (_, at) =>
    at === page ? `<span>${at + 1}</span>` : `<a href="${path(at)}">${at + 1}</a>`,
  );
  const onward = page + 1 < pages ? ` <a href="${path(page + 1)}">${next}</a>` : '';
  return `<div class="pages">${numbers.join(' ')}${onward}</div>`;
}

export const STYLES: readonly [Style, ...Style[]] = [
  trs,
  hanweb,
  jpaas,
  boda,
  webplus,
  siteServer,
  asp,
  empire,
  dede,
  cards,
];

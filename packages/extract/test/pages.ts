/** Pages as government sites write them, small. */

/** An article with all the metadata of 国办发〔2017〕47号 附件2. */
export const ARTICLE = `<!doctype html><html><head><meta charset="utf-8"><title>关于清明节放假的通知_木棉市教育局</title>
<meta name="SiteName" content="木棉市教育局"><meta name="SiteDomain" content="jy.mumian.gov.cn">
<meta name="siteidcode" content="5199000012"><META NAME="ColumnName" CONTENT="通知公告">
<meta name="ColumnType" content="通知公告"><meta name="ArticleTitle" content="关于清明节放假的通知">
<meta name="PubDate" content="2026-03-30 09:10"><meta name="ContentSource" content="市教育局办公室"></head>
<body><div id="nav"><a href="/">首页</a></div><h1>关于清明节放假的通知</h1>
<p>来源：市教育局办公室　发布时间：2026-03-30 09:10</p><div class="content"><p>根据安排，2026年4月4日至6日放假。</p>
<p><a href="files/%E9%99%84%E4%BB%B6.pdf">附件：值班表.pdf</a><img src="../pic/a.jpg" alt="照片"></p></div></body></html>`;

/** The same without any metadata; the date stands in the line below the title. */
export const PLAIN_ARTICLE = `<html><head><title>市教育局召开工作会</title></head><body>
<h1>市教育局召开工作会</h1><div class="info">2026年11月3日 10:20　阅读：12</div>
<div><p>${'会议传达学习了上级文件精神，对下一阶段工作作出部署。'.repeat(8)}成文日期：2025-01-01，截止日期：2027-01-01。</p></div></body></html>`;

/** No date anywhere but in the running text. */
export const UNDATED_ARTICLE = `<html><head><title>机构简介</title></head><body><h1>机构简介</h1>
<div><p>${'本单位贯彻执行国家教育方针政策，拟订全市教育改革与发展规划。'.repeat(8)}本局于1998年5月4日成立。</p></div></body></html>`;

const rows = (row: (title: string, file: string, date: string) => string): string =>
  [
    row('关于开展2026年11月1日停水检修的通知', 't20261103_101.html', '2026-11-03'),
    row('市教育局关于公布名单的公告', 't20261020_102.html', '2026-10-20'),
    row('全市教育工作会议召开', 't20260918_103.html', '2026-09-18'),
    row('教育局开展安全检查', 't20260801_104.html', '2026-08-01'),
  ].join('\n');

/** List layouts: entries in items, table rows, definition lists, bare lines, and with the date inside the link. */
export const LISTS: Readonly<Record<string, string>> = {
  items: `<ul>${rows((title, file, date) => `<li><span>${date}</span><a href="${file}" title="${title}">${title.slice(0, 8)}…</a></li>`)}</ul>`,
  'unclosed items': `<ul>${rows((title, file, date) => `<li><a href=${file}>${title}</a> [${date.replaceAll('-', '/')}]`)}</ul>`,
  'table rows': `<table>${rows((title, file, date) => `<tr><td>·</td><td><a href="${file}">${title}</a></td><td>${date.replaceAll('-', '.')}</td></tr>`)}</table>`,
  'bare lines': `<td>${rows((title, file, date) => `<a href="${file}">${title}</a><font>(${date})</font><br>`)}</td>`,
  'dates inside links': `<div>${rows((title, file, date) => `<div><a href="${file}"><p>${title}</p><i>${date}</i></a></div>`)}</div>`,
  'a column link before each entry': `<ul>${rows((title, file, date) => `<li><a href="/tzgg/">[通知公告]</a><a href="${file}">${title}</a><em>${date}</em></li>`)}</ul>`,
};

/** Wrap a body in a page with the metadata of a column. */
export function columnPage(body: string): string {
  return `<html><head><meta charset="utf-8"><title>通知公告</title><meta name="ColumnName" content="通知公告"></head>
<body><a href="/">首页</a><a href="/gk/">政务公开</a>${body}</body></html>`;
}

import { COLUMN, columnPage, ENTRIES, itemsOf, type ListFixture, rows, type SampleEntry } from './fixture.ts';

const items = itemsOf(ENTRIES);
const bare = (html: string): string => html.replace(/<div class="box-right">[\s\S]*?<\/ul><\/div>/, '');
const page = (body: string, reader: string, more: Partial<ListFixture> = {}): ListFixture => ({
  html: bare(columnPage(body)),
  items,
  reader,
  ...more,
});
const item = (e: SampleEntry): string =>
  `<li><a href="${e.href}" title="${e.title}" target="_blank">${e.title}</a><span>${e.date}</span></li>`;
const record = (markup: string): string => `<record><![CDATA[\n${markup}\n]]></record>`;
const store = (records: string, head = ''): string =>
  `<div id="246810" class="default_pgContainer"><script type="text/xml"><datastore>${head}<recordset>${records}</recordset></datastore></script></div>`;
const call = `<script>$('#246810').jpage({dataStore:$('#246810 script').html(),totalRecord:312,proxyUrl:'/module/web/jpage/dataproxy.jsp',perPage:15,barPosition:'bottom',ajaxParam:{col:1,appid:1,webid:39,path:'/',columnid:61490,sourceContentType:1,unitid:'246810',webname:'木棉市人民政府',permissiontype:0}})</script>`;
const nextGroup =
  '/module/jpage/dataproxy.jsp?page=1&appid=1&webid=39&path=/&columnid=61490&unitid=246810&webname=%E6%9C%A8%E6%A3%89';

export const JPAGE: Readonly<Record<string, ListFixture>> = {
  'records and next group': page(
    store(
      rows((e) => record(item(e))),
      `<totalrecord>312</totalrecord><totalpage>21</totalpage><nextgroup><![CDATA[<a href="${nextGroup.replaceAll('&', '&amp;')}"></a>]]></nextgroup>`,
    ),
    'jpage',
    { next: new URL(nextGroup, COLUMN).href },
  ),
  'table rows as records': page(
    store(
      rows((e) =>
        record(`<tr><td height="30">·<a href='${e.href}'>${e.title}</a></td><td>[${e.date}]</td></tr>`),
      ),
    ) + call,
    'jpage',
    { next: null },
  ),
  'whole tables as records': page(
    store(
      rows((e) =>
        record(
          `<table width="100%"><tr><td><a href='${e.href}' title='${e.title}'>${e.title.slice(0, 9)}…</a></td><td>${e.date}</td></tr></table>`,
        ),
      ),
    ) + call,
    'jpage',
  ),
  'encrypted next group': page(
    store(
      rows((e) => record(item(e))),
      '<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&enc=4f1a%2B9c"></a>]]></nextgroup>',
    ),
    'jpage',
    { next: 'https://www.mumian.gov.cn/module/web/jpage/dataproxy.jsp?page=1&enc=4f1a%2B9c' },
  ),
  'records in a data block of another type': page(
    `<div id="x" style="display:none"><xml id="d"><datastore><recordset>${rows((e) => record(`<a href="${e.href}">${e.title}</a><i>${e.date.replaceAll('-', '.')}</i>`))}</recordset></datastore></xml></div>${call}`,
    'jpage',
  ),
  'days above months': page(
    store(
      rows((e) =>
        record(
          `<li><div><b>${e.date.slice(8)}</b><span>${e.date.slice(0, 7)}</span></div><a href="${e.href}">${e.title}</a></li>`,
        ),
      ),
    ) + call,
    'jpage',
  ),
};

const list = `<ul class="list">${rows(item)}</ul>`;
const trs = (script: string, next: string | null, url?: string): ListFixture => ({
  html: columnPage(`${list}<div class="page">${script}</div>`),
  items: itemsOf(ENTRIES, url),
  reader: 'static',
  next,
  ...(url === undefined ? {} : { url }),
});
const at = (file: string): string => `https://www.mumian.gov.cn/zwgk/tzgg/${file}`;

export const TRS_PAGING: Readonly<Record<string, ListFixture>> = {
  'number first': trs('<script>createPageHTML(50, 0, "index", "shtml");</script>', at('index_1.shtml')),
  'with its definition in the page': trs(
    '<script>function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){ if(_nPageCount<=1) return; document.write("<a href=\\""+_sPageName+"_"+(_nCurrIndex+1)+"."+_sPageExt+"\\">下一页</a>"); }\ncreatePageHTML(50, 0, "index", "html",849);</script>',
    at('index_1.html'),
  ),
  'quoted numbers': trs(
    '<script>createPageHTML("12", "0", \'index\', \'htm\', "178");</script>',
    at('index_1.htm'),
  ),
  'inside a comment': trs(
    '<script><!--\ncreatePageHTML(7, 0, "list", "html");\n//--></script><!-- createPageHTML(7, 0, "list", "html") -->',
    at('list_1.html'),
  ),
  'id first, counted from 1': trs(
    '<script>createPageHTML("page_div",50,1,"index","html",1000);</script>',
    at('index_2.html'),
  ),
  'numbers in variables': trs(
    '<script>var countPage = 9; var currentPage = 0; createPageHTML(countPage, currentPage, "index", "html");</script>',
    at('index_1.html'),
  ),
  'variables without a call': trs(
    '<script>var currentPage = 0;//所在页从0开始\nvar countPage = 9//共多少页\nvar nextPage = currentPage+1;\ndocument.write("<a href=\\"index" + "_" + nextPage + ".html\\">下一页</a>");</script>',
    at('index_1.html'),
  ),
  'in the middle': trs(
    '<script>createPageHTML(50, 3, "index", "shtml");</script>',
    at('index_4.shtml'),
    at('index_3.shtml'),
  ),
  'on the last page': trs(
    '<script>createPageHTML(50, 49, "index", "shtml");</script>',
    null,
    at('index_49.shtml'),
  ),
  'a single page': trs('<script>createPageHTML(1, 0, "index", "shtml");</script>', null),
};

const assign = (e: SampleEntry, index: string): string =>
  `urls[${index}]='${e.href}';headers[${index}]='${e.title}';year[${index}]='${e.date.slice(0, 4)}';month[${index}]='${e.date.slice(5, 7)}';day[${index}]='${e.date.slice(8)}';`;
export const TRS_ARRAYS: Readonly<Record<string, ListFixture>> = {
  'counted by a variable': page(
    `<script>var urls=new Array();var headers=new Array();var i=0;\n${rows((e) => `${assign(e, 'i')}i++;`)}\nshow();</script><div id="show"></div>`,
    'trs',
  ),
  'counted by numbers': page(`<script>${rows((e, index) => assign(e, String(index)))}</script>`, 'trs'),
  'one date field': page(
    `<script>${rows((e, index) => `linkUrl[${index}]="${e.href}";\ntitles[${index}]="${e.title}";\ndates[${index}]="${e.date.replaceAll('-', '/')}";`)}</script>`,
    'trs',
  ),
  'month and day alone': page(
    `<script>${rows((e) => `urls[n]='${e.href}'; headers[n]='${e.title}'; month[n]='${e.date.slice(5, 7)}'; day[n]='${e.date.slice(8)}'; n++;`)}</script>`,
    'trs',
  ),
  'a variable that nothing counts': page(
    `<script>${rows((e) => `arrUrl[k]="${e.href}";arrTitle[k]="${e.title}";arrDate[k]="${e.date}";k=k+1;`)}</script>`,
    'trs',
  ),
};

const json = (fields: (e: SampleEntry) => object): string => JSON.stringify(ENTRIES.map(fields));
export const RECORDS: Readonly<Record<string, ListFixture>> = {
  'a variable with JSON': page(
    `<div id="list"></div><script>var listData=${json((e) => ({ title: e.title, url: e.href, date: e.date }))};render(listData);</script>`,
    'script-records',
  ),
  'a literal with bare names': page(
    `<script>var data = [${rows((e) => `{ id: 1, title: '${e.title}', link: '${e.href}', pubDate: '${e.date}', },`)}];</script>`,
    'script-records',
  ),
  'records within a configuration': page(
    `<script>window.__DATA__ = {"code":200,"data":{"total":8,"list":${json((e) => ({ docTitle: e.title, docPubUrl: e.href, docRelTime: `${e.date} 00:00:00` }))}}};</script>`,
    'script-records',
  ),
  'a JSON block': page(
    `<script type="application/json" id="d">{"rows":${json((e) => ({ TITLE: e.title, URL: e.href, PUBLISHTIME: Date.parse(`${e.date}T00:00:00+08:00`) }))}}</script>`,
    'script-records',
  ),
  'records that are pushed': page(
    `<script>var arr=[];${rows((e) => `arr.push({"bt":"${e.title}","href":"${e.href}","rq":"${e.date}"});`)}</script>`,
    'script-records',
  ),
};

const quoted = (text: string): string => text.replaceAll('"', '\\"');
export const WRITTEN: Readonly<Record<string, ListFixture>> = {
  'one call for each item': page(
    `<ul><script>${rows((e) => `document.write('${item(e)}');`)}</script></ul>`,
    'document-write',
  ),
  'double quotes and escapes': page(
    `<script>${rows((e) => `document.writeln("${quoted(item(e))}");`)}</script>`,
    'document-write',
  ),
  'a string that grows': page(
    `<div id="lb"></div><script>var html="";${rows((e) => `html+="${quoted(item(e))}";`)}document.getElementById("lb").innerHTML=html;</script>`,
    'document-write',
  ),
  'table rows': page(
    `<table><script>document.write('<tbody>');${rows((e) => `document.write('<tr><td><a href="${e.href}">${e.title}</a></td>');document.write('<td>${e.date}</td></tr>');`)}document.write('</tbody>');</script></table>`,
    'document-write',
  ),
  'one long template': page(`<script>$("#lb").html(\`<ul>${rows(item)}</ul>\`);</script>`, 'document-write'),
};

export const HIDDEN: Readonly<Record<string, ListFixture>> = {
  'a text area with mark-up': page(
    `<textarea id="t" style="display:none"><ul>${rows(item)}</ul></textarea><div id="list"></div>`,
    'hidden-markup',
  ),
  'a text area with escaped mark-up': page(
    `<textarea>${rows(item).replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</textarea>`,
    'hidden-markup',
  ),
  'a data island': page(
    `<xml id="d"><root>${rows((e) => `<item><title>${e.title}</title><url>${e.href}</url><pubDate>${e.date}</pubDate></item>`)}</root></xml>`,
    'hidden-markup',
  ),
  'a script of type text/html': page(
    `<script type="text/html" id="p"><ul>${rows(item)}</ul></script>`,
    'hidden-markup',
  ),
  'a template element': page(`<template id="p"><ul>${rows(item)}</ul></template>`, 'hidden-markup'),
  'CDATA in a data island': page(
    `<xml id="d">${rows((e) => `<node><![CDATA[<a href="${e.href}">${e.title}</a> ${e.date}]]></node>`)}</xml>`,
    'hidden-markup',
  ),
};

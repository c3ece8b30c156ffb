import { type DemoSite, sites } from '../city/site.ts';
import { assets } from './asset.ts';
import { localDate } from './calendar.ts';
import { type SiteContent, siteContent } from './content.ts';
import { plantedFaults } from './faulty-site.ts';
import { encodeGbk } from './gbk.ts';
import { type Html, html } from './html.ts';
import { ERROR_REPORT_HOST } from './layout.ts';
import { mendedFaults } from './mended-fault.ts';
import { aliasOf, RETIRED_HOST } from './origins.ts';
import { articlePage, columnPage, homePage, plainPage, siteMapPage } from './page.ts';
import { plant } from './plant.ts';
import { SEARCH_PATH, searchPage, searchWords } from './search.ts';

/** An HTTP answer, before it is sent. */
export interface Answer {
  status: number;
  type: string;
  body: Buffer;
  location?: string;
  delayMs?: number;
}

/** Answers a path of one host; `query` is what stands behind the question mark. */
export type Host = (path: string, query?: string) => Answer;

const articlesPerColumn = 3;
const articlesPerColumnOfFaultySites = 5;

function text(status: number, type: string, body: string): Answer {
  return { status, type: `${type}; charset=utf-8`, body: Buffer.from(body) };
}

function redirect(status: 301 | 302, location: string): Answer {
  return { ...text(status, 'text/plain', ''), location };
}

/** Sites in GBK declare it in the page alone, as old ones do: the header names no charset. */
function htmlAnswer(content: SiteContent, path: string, status: number, page: Html): Answer {
  if (content.charset === 'utf-8') return text(status, 'text/html', page.markup);
  const oddity = content.oddities.get(path);
  const type = oddity?.kind === 'misdeclared' ? `text/html; charset=${oddity.declared}` : 'text/html';
  return { status, type, body: encodeGbk(page.markup) };
}

function siteMapXml(content: SiteContent): string {
  const entry = (path: string, published: Date | null) => {
    const changed = published ? html`<lastmod>${localDate(published)}</lastmod>` : null;
    return html`<url><loc>${new URL(path, content.site.url).href}</loc>${changed}</url>\n`;
  };
  const entries = content.columns.flatMap(({ column, articles }) => [
    entry(column.path, null),
    ...articles.map((article) => entry(article.path, article.published)),
  ]);
  const { markup } = html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entry('/', null)}${entries}</urlset>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}`;
}

function pages(content: SiteContent): Map<string, () => Html> {
  const rendered = new Map<string, () => Html>([
    ['/', () => homePage(content)],
    ['/sitemap.html', () => siteMapPage(content)],
  ]);
  for (const column of content.columns) {
    rendered.set(column.column.path, () => columnPage(content, column));
    for (const article of column.articles) {
      rendered.set(article.path, () => articlePage(content, column, article));
    }
  }
  return rendered;
}

function openHost(content: SiteContent): Host {
  const { host } = content.site;
  const rendered = pages(content);
  return (path, query = '') => {
    const oddity = content.oddities.get(path);
    if (oddity?.kind === 'redirect') return redirect(oddity.status, oddity.location);
    const asset = assets.get(path);
    if (asset) return { status: 200, ...asset };
    if (path === '/robots.txt') {
      return text(200, 'text/plain', `User-agent: *\nAllow: /\nSitemap: http://${host}/sitemap.xml\n`);
    }
    if (path === '/sitemap.xml') return text(200, 'application/xml', siteMapXml(content));
    if (path === SEARCH_PATH)
      return htmlAnswer(content, path, 200, searchPage(content, searchWords(query, content.charset)));
    const render = rendered.get(path);
    if (!render) {
      return htmlAnswer(content, path, 404, plainPage(content, '页面不存在', '您访问的页面不存在或已删除。'));
    }
    const answer = htmlAnswer(content, path, 200, render());
    return oddity?.kind === 'slow' ? { ...answer, delayMs: oddity.milliseconds } : answer;
  };
}

const closedNotices: Readonly<Record<string, readonly [string, string]>> = {
  planned: ['网站建设中', '本网站正在办理开设审批，尚未开通。'],
  suspended: [
    '临时下线公告',
    '因系统升级，本网站临时下线，期限不超过 30 日。期间请访问木棉市人民政府门户网站。',
  ],
};

/** A site that is not open shows its notice at every address. */
function closedHost(content: SiteContent, [title, notice]: readonly [string, string]): Host {
  const closed: SiteContent = { ...content, columns: [] };
  const page = text(200, 'text/html', plainPage(closed, title, notice).markup);
  return (path) => {
    const asset = assets.get(path);
    return asset ? { status: 200, ...asset } : page;
  };
}

/** As of when the sites are served: today, or in the past quarter with what has been mended since. */
export type AsOf = 'today' | 'past';

/** The content of a site with its planted faults, if it has any. */
export function demoContent(site: DemoSite, now: Date, asOf: AsOf = 'today'): SiteContent {
  const isOf = ({ slug }: { slug: string }) => site.key === `site-${slug}`;
  const faulty = plantedFaults.find(isOf);
  if (!faulty) return siteContent(site, now, articlesPerColumn);
  const content = siteContent(site, now, articlesPerColumnOfFaultySites);
  if (faulty.slug === 'lyj') content.charset = 'gbk';
  for (const fault of faulty.faults) plant(content, fault, now);
  if (asOf === 'past') for (const fault of mendedFaults.find(isOf)?.faults ?? []) plant(content, fault, now);
  return content;
}

/** A site behind a firewall that answers a machine with a riddle for browsers: blocked 被拦截, and not down. */
export const BLOCKED_SITE = 'site-ybj';

function blockedHost(): Host {
  const riddle =
    '<html><script>document.cookie="__jsl_clearance=1; path=/";location.reload()</script></html>';
  return () => text(521, 'text/html', riddle);
}

function siteHost(site: DemoSite, now: Date, asOf: AsOf): Host {
  if (site.key === BLOCKED_SITE) return blockedHost();
  const content = demoContent(site, now, asOf);
  const notice = closedNotices[site.state];
  return notice ? closedHost(content, notice) : openHost(content);
}

/** Answers of every demo host by its name. */
export function demoHosts(now: Date, asOf: AsOf = 'today'): ReadonlyMap<string, Host> {
  const hosts = new Map<string, Host>();
  for (const site of sites) {
    hosts.set(site.host, siteHost(site, now, asOf));
    hosts.set(aliasOf(site.host), (path) => redirect(301, new URL(path, site.url).href));
  }
  const report =
    '<!DOCTYPE html><html lang="zh-CN"><title>我为政府网站找错</title><h1>我为政府网站找错</h1><p>演示页面。</p></html>\n';
  hosts.set(ERROR_REPORT_HOST, () => text(200, 'text/html', report));
  hosts.set(RETIRED_HOST, () => text(410, 'text/plain', '旧版网站已停用。\n'));
  return hosts;
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small bureau's website on loopback, sound unless a fault is put in. */
export interface BureauSite {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string;
}

const SITE = ['SiteName', 'SiteDomain', 'SiteIDCode'];
/** Values that the tags' rules accept; the site lies on 127.0.0.1. */
const VALUES: Readonly<Record<string, string>> = { SiteDomain: '127.0.0.1', SiteIDCode: '5199000012' };
const FOOTER =
  '<div id="footer"><p>主办单位：木棉市水利局　联系电话：0812-3300000　网站标识码：5199000012</p>' +
  '<p>川ICP备05000001号　川公网安备51040202000001号　党政机关网站标识　我为政府网站找错　网站地图</p></div>';
const ENTRANCES =
  '<a href="/tzgg/">政务公开</a><a href="/tzgg/">政策解读</a><a href="/tzgg/">办事服务</a><a href="/tzgg/">互动交流</a>' +
  '<form action="/" method="post"><input name="q" placeholder="请输入关键词"></form>';
const COLUMN = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];

function head(
  title: string,
  names: readonly string[],
  values: Readonly<Record<string, string>> = {},
): string {
  const metas = names.map(
    (name) => `<meta name="${name}" content="${values[name] ?? VALUES[name] ?? `${name}值`}">`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_木棉市水利局</title>${metas.join('')}</head>`;
}

/** A page of the site with all required site names. */
export function plainPage(title: string, body: string): Answer {
  return {
    body: `${head(title, SITE)}<body><h1>${title}</h1><a href="/">首页</a><a href="/tzgg/">通知公告</a>${ENTRANCES}${body}${FOOTER}</body></html>`,
  };
}

/** A column page; entries are `[address, title, date]`. */
export function listPage(
  name: string,
  entries: readonly (readonly [string, string, string])[],
  without: readonly string[] = [],
): Answer {
  const names = [...SITE, ...COLUMN].filter((each) => !without.includes(each));
  const rows = entries.map(
    ([to, title, date]) => `<li><a href="${to}">${title}</a><span>${date}</span></li>`,
  );
  return {
    body: `${head(name, names, { ColumnName: name, ColumnType: '通知公告' })}<body><h1>${name}</h1><a href="/">首页</a><ul>${rows.join('')}</ul>${FOOTER}</body></html>`,
  };
}

export interface ArticleParts {
  readonly date?: string | null;
  readonly without?: readonly string[];
  readonly body?: string;
}

/** An article; without a date it states none anywhere. */
export function articlePage(
  title: string,
  { date = '2026-11-20', without = [], body = '' }: ArticleParts = {},
): Answer {
  const names = [...SITE, 'ArticleTitle', 'PubDate', 'ContentSource'].filter(
    (name) => !without.includes(name) && !(name === 'PubDate' && date === null),
  );
  const line = date === null ? '来源：市水利局' : `来源：市水利局　发布时间：${date} 09:00`;
  return {
    body: `${head(title, names, { ArticleTitle: title, PubDate: `${date} 09:00` })}<body><a href="/">首页</a><h1>${title}</h1><p>${line}</p><p>${'正文内容。'.repeat(40)}</p>${body}${FOOTER}</body></html>`,
  };
}

/** A sound site of one home page, one column and three articles. */
export const SOUND: Readonly<Record<string, Answer>> = {
  '/': plainPage('首页', ''),
  '/tzgg/': listPage('通知公告', [
    ['1.html', '关于防汛值班的通知', '2026-11-20'],
    ['2.html', '关于供水检修的公告', '2026-10-20'],
    ['3.html', '关于河道整治的通告', '2026-09-01'],
  ]),
  '/tzgg/1.html': articlePage('关于防汛值班的通知'),
  '/tzgg/2.html': articlePage('关于供水检修的公告', { date: '2026-10-20' }),
  '/tzgg/3.html': articlePage('关于河道整治的通告', { date: '2026-09-01' }),
};

/** Serve pages by path on 127.0.0.1; others are 404. */
export async function serveBureau(pages: Readonly<Record<string, Answer>>): Promise<BureauSite> {
  const server = createServer((request, response) => {
    const {
      status = 200,
      type = 'text/html; charset=utf-8',
      body,
    } = pages[request.url ?? ''] ?? { status: 404, body: '404' };
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

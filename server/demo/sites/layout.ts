import { persons } from '../city/site.ts';
import type { MetaName, SiteContent } from './content.ts';
import { type Html, html } from './html.ts';
import { siteStyle } from './style.ts';

/** Where errors in government sites are reported (“我为政府网站找错”), itself a demo host. */
export const ERROR_REPORT_HOST = 'zhaocuo.mumianshi.gov.cn';

/** One page before it is framed. `metas` are written in their order, without those in `lacks`. */
export interface PageParts {
  title: string;
  metas: readonly (readonly [MetaName | 'Description', string])[];
  lacks: ReadonlySet<MetaName>;
  main: Html;
}

/** What a site that is not simply running says on every page. */
const stateNotices: Readonly<Record<string, string>> = {
  migrating: '本网站正在整合迁移至木棉市政府网站集约化平台，迁移期间继续提供服务。',
  closing:
    '关停整合公告：本网站将于公告期（不少于 30 日）满后停止服务，内容整合至木棉市人民政府门户网站（www.mumianshi.gov.cn）。',
};

function metaTags({ site }: SiteContent, parts: PageParts): Html[] {
  const all: readonly (readonly [MetaName | 'Description', string])[] = [
    ['SiteName', site.name],
    ['SiteDomain', site.host],
    ...(site.siteCode === null ? [] : ([['SiteIDCode', site.siteCode]] as const)),
    ...parts.metas,
  ];
  return all
    .filter(([name]) => name === 'Description' || !parts.lacks.has(name))
    .map(([name, value]) => html`<meta name="${name}" content="${value}">\n`);
}

function footer({ site, sponsorName, operatorName }: SiteContent): Html {
  const contact = persons.find((person) => person.unit === site.sponsor);
  const item = (label: string, value: string | null) =>
    value === null ? null : html`<li>${label}：${value}</li>`;
  return html`<footer><div class="wide">
<p><img src="/images/party-government.svg" alt="党政机关网站标识" width="40" height="48"></p>
<ul>
${item('主办单位', sponsorName)}${item('承办单位', operatorName)}${item('联系电话', contact?.phone ?? null)}
${item('网站标识码', site.siteCode)}${item('ICP备案编号', site.icpNumber)}${item('公安机关备案', site.publicSecurityNumber)}
<li><a href="http://${ERROR_REPORT_HOST}/?site=${site.siteCode ?? ''}">我为政府网站找错</a></li>
<li><a href="/sitemap.html">网站地图</a></li>
</ul>
<p>演示网站：单位、人员、号码和内容均为虚构。</p>
</div></footer>`;
}

/** A whole page: head with metadata, header with the full site name, navigation, main part, footer. */
export function layout(content: SiteContent, parts: PageParts): Html {
  const { site } = content;
  const declared = content.charset === 'gbk' ? 'gb2312' : 'utf-8';
  const notice = stateNotices[site.state];
  const links = content.columns
    .filter(({ column }) => column.firstLevel)
    .map(({ column }) => html`<li><a href="${column.path}">${column.name}</a></li>`);
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${declared}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title === site.name ? site.name : `${parts.title} - ${site.name}`}</title>
${metaTags(content, parts)}<link rel="icon" href="/images/emblem.svg" type="image/svg+xml">
${siteStyle(site.kind)}
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header><div class="wide"><p><a href="/">${site.name}</a></p>
<form role="search" action="/search" method="get"><label for="q">站内搜索</label> <input id="q" name="q" type="search"> <button>搜索</button></form></div></header>
<nav aria-label="主导航"><div class="wide"><ul><li><a href="/">首页</a></li>${links}</ul></div></nav>
<main id="content"><div class="wide">
${notice ? html`<p class="notice" role="status">${notice}</p>` : null}
${parts.main}
</div></main>
${footer(content)}
</body>
</html>
`;
}

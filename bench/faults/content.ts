import type { Article, Column } from './page.ts';
import type { Site } from './site.ts';
import { dayIn, type ListRow } from './style-parts.ts';

const PER_PAGE = 20;

export const pagesOf = (column: Column): number =>
  column.filling === 'html' ? Math.max(1, Math.ceil(column.articles.length / PER_PAGE)) : 1;

/** The content of one page of a list. */
export function listContent(site: Site, column: Column, page: number): string {
  const { style } = site.traits;
  const all = rowsOf(site, column.articles);
  const extra = column.page.content.join('\n');
  if (column.filling === 'unreadable')
    return `${extra}<div id="app-list" class="list"></div><script src="/js/column-loader.js"></script><script>ColumnLoader.mount("#app-list",{k:"${Buffer.from(column.slug).toString('base64')}",n:20});</script>`;
  if (all.length === 0)
    return `${extra}<div class="list">${column.note === '' ? '' : `<p>${column.note}</p>`}</div>`;
  if (column.filling === 'jpage') return extra + jpageContent(all);
  if (column.filling === 'jpaas') return extra + jpaasContent(column);
  if (column.filling === 'document-write')
    return `${extra}<div class="list"><ul>${all.map((row) => `<script>document.write('<li><a href="${row.href}">${row.title}</a><span>${row.day}</span></li>');</script>`).join('\n')}</ul></div>`;
  const pages = pagesOf(column);
  const rows = all.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const pager = pages > 1 ? style.pager((at) => site.href(style.listPath(column.slug, at)), page, pages) : '';
  return `${extra}${style.list(rows)}${pager}`;
}

/** What the endpoint of a jpaas column sends. */
export function jpaasData(site: Site, column: Column): string {
  const rows = rowsOf(site, column.articles).map(
    ({ href, title, day }) =>
      `<li class="cf"><a class="fl" href="${href}" target="_blank" title="${title}">${title}</a><span class="fr">${day}</span></li>`,
  );
  return JSON.stringify({
    success: true,
    code: '200',
    message: null,
    data: { html: `<div class="page-content"><ul class="clearfix">${rows.join('')}</ul></div>` },
  });
}

function jpageContent(rows: readonly ListRow[]): string {
  return `<div id="6101313" class="default_pgContainer"></div><script type="text/xml"><datastore>
<nextgroup></nextgroup><recordset>
${rows.map((row) => `<record><![CDATA[<li><a href='${row.href}' title='${row.title}' target="_blank">${row.title}</a><span>${row.day}</span></li>]]></record>`).join('\n')}
</recordset></datastore></script><script>$(document).ready(function(){$('#6101313').jpage({totalRecord:${rows.length},perPage:20,proxyUrl:'/module/jpage/dataproxy.jsp'});});</script>`;
}

function jpaasContent({ slug }: Column): string {
  return `<div class="right-list"><script parseType="bulidstatic" src="/script/0/build-unit.js" url="/api-gateway/jpaas-publish-server/front/page/build/unit" queryData="{'parseType':'bulidstatic','webId':'8d828e408d90447786ddbe128d495e9e','tplSetId':'209741b2109044b5b7695700b2bec37e','pageType':'column','tagId':'右侧内容','editType':'null','pageId':'${slug}'}"></script></div>`;
}

function rowsOf(site: Site, articles: readonly Article[]): ListRow[] {
  return [...articles]
    .sort((one, other) => (other.listDay ?? other.day).localeCompare(one.listDay ?? one.day))
    .map(({ path, heading, listDay, day, minute }) => ({
      href: site.href(path),
      title: heading,
      day: listDay ?? day,
      minute,
    }));
}

/** An article as its site lays it out; the form of the date follows the style. */
export function articleContent(site: Site, article: Article): string {
  const { shownDay, minute, source, heading, hasHeading } = article;
  const { style } = site.traits;
  const headline = hasHeading ? `<h1 class="title">${heading}</h1>` : `<div class="title">${heading}</div>`;
  const form = style.name === 'asp' ? 'chinese' : style.name === 'boda' ? 'slash' : 'iso';
  const when = shownDay === null ? '' : `发布时间：${dayIn(shownDay, form)} ${minute}`;
  const body = article.content.join('\n');
  const shareable = '<span class="share">分享到：<a href="javascript:void(0)">微信</a></span>';
  if (style.name === 'asp' || style.name === 'empire')
    return `<TABLE width="100%"><TR><TD align=center>${headline}</TD></TR><TR><TD align=center>来源：${source}　${when}　点击数：<span id=hits></span></TD></TR><TR><TD class=content>${body}</TD></TR></TABLE>`;
  if (style.name === 'trs')
    return `<div class="xl">${headline}<div class="xl_info"><span>${when}</span> <span>来源：${source}</span> 字号：[大 中 小]</div><div class="TRS_Editor">${body}</div>${shareable}</div>`;
  return `<div class="article">${headline}<p class="info"><span>来源：${source}</span><span>${when}</span></p><div id="zoom" class="article-content">${body}</div>${shareable}</div>`;
}

/** The start page: what is new in the columns, hidden tabs with the rest, pictures and doors. */
export function homeContent(site: Site): string {
  const { columns, leaves } = site;
  const [news, notices, ...others] = columns;
  const box = (column: Column | undefined, count: number): string =>
    column === undefined || column.articles.length === 0
      ? ''
      : `<div class="box"><h2><a href="${site.href(column.path)}">${column.name}</a></h2><ul>${rowsOf(
          site,
          column.articles,
        )
          .slice(0, count)
          .map(
            ({ href, title, day }) =>
              `<li><a href="${href}" title="${title}">${title}</a><span>${day}</span></li>`,
          )
          .join('')}</ul></div>`;
  const tabs = others.filter(({ articles }) => articles.length > 0).slice(0, 3);
  return `<div class="banner"><img src="/images/banner.jpg" alt="${site.traits.name}"><img src="/images/line.gif" alt=""></div>
${box(news, 9)}${box(notices, 8)}
<div class="tabs"><div class="tab on">${box(tabs[0], 6)}</div>${tabs
    .slice(1)
    .map((column) => `<div class="tab" style="display:none">${box(column, 6)}</div>`)
    .join('')}</div>
<ul class="doors">${[...others, ...leaves.filter(({ column }) => column.slug !== 'wzdt').map(({ heading, path }) => ({ name: heading, path }))].map(({ name, path }) => `<li><a href="${site.href(path)}">${name}</a></li>`).join('')}</ul>${site.home.content.join('')}`;
}

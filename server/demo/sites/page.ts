import { columnTypes, type DemoColumn } from '../city/column.ts';
import { localDate, localMinute } from './calendar.ts';
import type { Article, ColumnContent, MetaName, SiteContent } from './content.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

const none: ReadonlySet<MetaName> = new Set();

function listItem(article: Article): Html {
  const { published } = article;
  const time = published
    ? html`<time datetime="${localDate(published)}">${localDate(published)}</time>`
    : null;
  return html`<li><a href="${article.path}">${article.title}</a>${time}</li>\n`;
}

function crumbs(...steps: readonly (readonly [string, string])[]): Html {
  return html`<p class="crumbs">当前位置：<a href="/">首页</a>${steps.map(
    ([path, name]) => html` &gt; <a href="${path}">${name}</a>`,
  )}</p>`;
}

function columnMetas(column: DemoColumn, site: string): [MetaName, string][] {
  return [
    ['ColumnName', column.name],
    ['ColumnDescription', `发布${site}的${column.name}`],
    ['ColumnKeywords', `${column.name},${columnTypes[column.kind]}`],
    ['ColumnType', columnTypes[column.kind]],
  ];
}

/** The home page: the newest three of each first-level column. */
export function homePage(content: SiteContent): Html {
  const { site } = content;
  const panels = content.columns
    .filter(({ column }) => column.firstLevel)
    .map(
      ({ column, articles }) => html`<section class="panel">
<h2>${column.name}<a href="${column.path}" aria-label="更多${column.name}">更多</a></h2>
<ul class="list">
${articles.slice(0, 3).map(listItem)}</ul>
</section>
`,
    );
  return layout(content, {
    title: site.name,
    metas: [
      ['ColumnType', '首页'],
      ['Description', `${site.name}，由${content.sponsorName}主办。`],
    ],
    lacks: content.homeLacks,
    main: html`<div class="panels">
${panels}</div>
${content.homeExtra}`,
  });
}

/** A list page. A column without items says why, unless the reason is missing: that is the fault of a blank column. */
export function columnPage(content: SiteContent, { column, articles, lacks }: ColumnContent): Html {
  const reason = column.emptyReason === null ? null : html`<p>${column.emptyReason}</p>`;
  return layout(content, {
    title: column.name,
    metas: columnMetas(column, content.site.name),
    lacks,
    main: html`<div class="page">${crumbs([column.path, column.name])}
<h1>${column.name}</h1>
${articles.length > 0 ? html`<ul class="list">\n${articles.map(listItem)}</ul>` : reason}
</div>`,
  });
}

/** An article page with source and publication time (攀办函〔2017〕11号 三: 注明来源、发布时限). */
export function articlePage(content: SiteContent, { column }: ColumnContent, article: Article): Html {
  const { published, source, title } = article;
  const facts = published
    ? html`发布时间：<time datetime="${published.toISOString()}">${localMinute(published)}</time>　来源：${source}`
    : html`来源：${source}`;
  const metas: [MetaName, string][] = [...columnMetas(column, content.site.name), ['ArticleTitle', title]];
  if (published) metas.push(['PubDate', localMinute(published)]);
  metas.push(['ContentSource', source]);
  return layout(content, {
    title,
    metas,
    lacks: article.lacks,
    main: html`<article class="page">${crumbs([column.path, column.name])}
<h1>${title}</h1>
<p class="facts">${facts}</p>
${article.body}
</article>`,
  });
}

/** The site map (网站地图): all columns. */
export function siteMapPage(content: SiteContent): Html {
  const links = content.columns.map(
    ({ column }) => html`<li><a href="${column.path}">${column.name}</a></li>\n`,
  );
  return layout(content, {
    title: '网站地图',
    metas: [],
    lacks: none,
    main: html`<div class="page"><h1>网站地图</h1>
<ul class="list">
${links}</ul></div>`,
  });
}

/** A page that says one thing: an address that does not exist, or a site that is closed for now. */
export function plainPage(content: SiteContent, title: string, text: string): Html {
  return layout(content, {
    title,
    metas: [],
    lacks: none,
    main: html`<div class="page"><h1>${title}</h1><p>${text}</p></div>`,
  });
}

import type { Article, ColumnContent, Oddity, SiteContent } from './content.ts';
import { type Html, html } from './html.ts';
import type { PlantedFault } from './planted-fault.ts';

type DeadLink = Extract<PlantedFault, { fault: 'dead-link' }>;

const dayMs = 86_400_000;

function articleAt(content: SiteContent, path: string): Article {
  const article = content.columns.flatMap((each) => each.articles).find((each) => each.path === path);
  if (!article) throw new RangeError(`${content.site.host} has no article ${path}`);
  return article;
}

function columnAt(content: SiteContent, path: string): ColumnContent {
  const column = content.columns.find((each) => each.column.path === path);
  if (!column) throw new RangeError(`${content.site.host} has no column ${path}`);
  return column;
}

function lacksAt(content: SiteContent, path: string) {
  if (path === '/') return content.homeLacks;
  return path.endsWith('/') ? columnAt(content, path).lacks : articleAt(content, path).lacks;
}

function deadMarkup({ resource, target, text }: DeadLink): Html {
  switch (resource) {
    case 'page':
      return html`<p>相关链接：<a href="${target}">${text}</a></p>`;
    case 'image':
      return html`<p><img src="${target}" alt="${text}" width="480" height="270"></p>`;
    case 'attachment':
      return html`<p>附件：<a href="${target}">${text}</a></p>`;
  }
}

/** Makes the newest item exactly `newestDaysAgo` days old and keeps the distances between the others. */
function makeStale(column: ColumnContent, now: Date, newestDaysAgo: number): void {
  const newest = column.articles[0]?.published;
  if (!newest) throw new RangeError(`${column.column.path} has no dated article`);
  const shift = newest.getTime() - now.getTime() + newestDaysAgo * dayMs;
  for (const article of column.articles) {
    if (article.published) article.published = new Date(article.published.getTime() - shift);
  }
}

function odd(content: SiteContent, path: string, oddity: Oddity): void {
  if (content.oddities.has(path)) throw new RangeError(`${content.site.host}${path} is odd already`);
  content.oddities.set(path, oddity);
}

/**
 * Puts one fault into a sound site, in place. The list of faults is thereby the only description of them. Throws
 * RangeError when the page does not exist.
 */
export function plant(content: SiteContent, fault: PlantedFault, now: Date): void {
  switch (fault.fault) {
    case 'dead-link':
      if (fault.page === '/') content.homeExtra.push(deadMarkup(fault));
      else articleAt(content, fault.page).body.push(deadMarkup(fault));
      return;
    case 'undated-article':
      articleAt(content, fault.page).published = null;
      return;
    case 'missing-meta':
      lacksAt(content, fault.page).add(fault.name);
      return;
    case 'stale-column':
      makeStale(columnAt(content, fault.page), now, fault.newestDaysAgo);
      return;
    case 'blank-column':
      columnAt(content, fault.page).articles = [];
      return;
    case 'misdeclared-charset':
      odd(content, fault.page, { kind: 'misdeclared', declared: fault.declared });
      return;
    case 'slow-page':
      odd(content, fault.page, { kind: 'slow', milliseconds: fault.milliseconds });
      return;
    case 'redirect-chain':
      articleAt(content, fault.page).body.push(
        html`<p><a href="${fault.hops[0] ?? fault.end}">${fault.text}</a></p>`,
      );
      fault.hops.forEach((hop, index) => {
        const location = fault.hops[index + 1] ?? fault.end;
        odd(content, hop, { kind: 'redirect', status: index % 2 === 0 ? 301 : 302, location });
      });
      return;
  }
}

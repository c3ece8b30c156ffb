import { gzipSync } from 'node:zlib';
import { articleContent, homeContent, jpaasData, listContent, pagesOf } from './content.ts';
import { encoded } from './encoding.ts';
import type { Article, Charset, Column, Page } from './page.ts';
import { SHELLS } from './shell.ts';
import { type Answer, redirect, type Site } from './site.ts';
import { pagesOfSite } from './sound-site.ts';

/** All records of a jpage list stand on its page already. */
const NO_MORE =
  '<datastore><totalrecord>0</totalrecord><totalpage>1</totalpage><recordset></recordset></datastore>';

/** What a finished site answers to a path with its query, as it was sent. */
export function createAnswers(site: Site): (path: string) => Answer {
  const { traits } = site;
  const pages = pagesOfSite(site);
  const lists = new Map<string, { column: Column; page: number }>();
  for (const column of site.columns)
    for (let page = 0; page < pagesOf(column); page += 1)
      lists.set(traits.style.listPath(column.slug, page), { column, page });

  function contentOf(page: Page, at: number): string {
    if (page.kind === 'home') return homeContent(site);
    if (page.kind === 'list') return listContent(site, columnOf(page), at);
    return articleContent(site, page as Article);
  }

  function columnOf(page: Page): Column {
    const column = site.columns.find((each) => each.page === page);
    if (column === undefined) throw new RangeError(`${page.path} is no list`);
    return column;
  }

  function written(page: Page, inner: string): string {
    const frame = {
      traits,
      page,
      menu: menuOf(site),
      crumbs: crumbsOf(site, page),
      search: { ...site.search, action: site.href(site.search.action) },
      places: {
        sitemap: site.href(traits.style.listPath('wzdt', 0)),
        contact: site.href(traits.style.listPath('gywm', 0)),
      },
      inner,
    };
    return page.edits.reduce((html, edit) => edit(html), SHELLS[traits.shell](frame));
  }

  function shown(page: Page, at: number): Answer {
    const { writes = traits.charset, declares, delayMs, compress = false } = page.answer;
    const label = traits.charsetInHeader && declares === undefined ? `; charset=${traits.charsetLabel}` : '';
    const body = encoded(written(page, contentOf(page, at)), writes);
    const headers = {
      'content-type': `text/html${label}`,
      ...(compress ? { 'content-encoding': 'gzip' } : {}),
    };
    return {
      status: 200,
      headers,
      body: compress ? gzipSync(body) : body,
      ...(delayMs === undefined ? {} : { delayMs }),
    };
  }

  /** A page that is nowhere linked, made for an answer. */
  function passing(heading: string, inner: string, status: number): Answer {
    const page: Page = {
      ...site.home,
      kind: 'leaf',
      heading,
      title: `${heading}_${traits.name}`,
      head: [],
      tail: [],
      edits: [],
      answer: {},
    };
    const label = traits.charsetInHeader ? `; charset=${traits.charsetLabel}` : '';
    return {
      status,
      headers: { 'content-type': `text/html${label}` },
      body: encoded(written(page, inner), traits.charset),
    };
  }

  function found(query: string): Answer {
    const words = wordsOf(query, site.search.field, traits.charset);
    const all = [...site.columns.flatMap(({ articles }) => articles), ...site.leaves];
    const hits =
      site.search.works && words !== ''
        ? all.filter(({ heading }) => heading.includes(words)).slice(0, 20)
        : [];
    const rows = hits.map(
      ({ heading, path, day }) =>
        `<div class="result"><a href="${site.href(path)}">${heading}</a><span>${day}</span></div>`,
    );
    const note =
      rows.length === 0 ? '<p>没有找到相关信息，请更换关键词。</p>' : `<p>共找到 ${rows.length} 条结果</p>`;
    return passing('搜索结果', `<h1>搜索结果</h1>${note}${rows.join('')}`, 200);
  }

  return (asked) => {
    // A servlet finds its session in the path and the page all the same.
    const path = asked.replace(/;jsessionid=[^?]*/, '');
    const extra = site.extras.get(path);
    if (extra !== undefined) return extra;
    const page = pages.get(path);
    if (page !== undefined) return shown(page, 0);
    const list = lists.get(path);
    if (list !== undefined) return shown(list.column.page, list.page);
    const [name = '', query = ''] = path.split('?', 2);
    if (name === site.search.action) return found(query);
    if (name === '/module/jpage/dataproxy.jsp')
      return { status: 200, headers: { 'content-type': 'text/xml; charset=UTF-8' }, body: NO_MORE };
    if (name.endsWith('/front/page/build/unit')) {
      const column = site.columns.find(({ slug }) => new URLSearchParams(query).get('pageId') === slug);
      if (column !== undefined)
        return {
          status: 200,
          headers: { 'content-type': 'application/json;charset=UTF-8' },
          body: jpaasData(site, column),
        };
    }
    if (traits.missing === 'to-home' && !/\.(?:pdf|docx?|xlsx?|zip|rar|jpe?g|png|gif)$/.test(name))
      return redirect(site.url('/'));
    const gone =
      '<div class="notice"><h1>对不起，您访问的页面不存在或已被删除</h1><p>请检查网址，或<a href="/">返回首页</a>。</p></div>';
    return passing(
      '页面不存在',
      gone,
      traits.missing === 'page-200' && !/\.(?:pdf|docx?|xlsx?|zip|rar|jpe?g|png|gif)$/.test(name) ? 200 : 404,
    );
  };
}

function menuOf(site: Site): { name: string; href: string }[] {
  const doors = site.leaves.slice(0, 4).map(({ heading, path }) => ({ name: heading, path }));
  const entries = [...site.columns.slice(0, 12), ...doors];
  return [
    { name: '首页', href: site.href('/') },
    ...entries.map(({ name, path }) => ({ name, href: site.href(path) })),
  ];
}

function crumbsOf(site: Site, page: Page): { name: string; href: string }[] {
  if (page.kind === 'home') return [];
  const home = { name: '首页', href: site.href('/') };
  const column =
    'column' in page ? (page as Article).column : site.columns.find((each) => each.page === page);
  return column === undefined ? [home] : [home, { name: column.name, href: site.href(column.path) }];
}

/** The words of a query, whose bytes are in the charset of the site. */
export function wordsOf(query: string, field: string, charset: Charset): string {
  const [, value = ''] =
    query
      .split('&')
      .map((pair) => pair.split('=', 2))
      .find(([name]) => name === field) ?? [];
  const bytes = Buffer.from(
    value
      .replaceAll('+', ' ')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  return new TextDecoder(charset).decode(bytes).trim();
}

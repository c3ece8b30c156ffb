import {
  type ExtractOptions,
  extractPage,
  type List,
  type ListRequest,
  type Page,
  readListData,
} from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';
import type { Renderer } from './crawl-options.ts';

/** Brings what a page only shows after its scripts have run. */
export interface PageCompletion {
  /** @returns the page with the lists that its scripts fetch, or as a browser shows it; the same page if neither */
  complete(page: Page): Promise<Completed>;
}

export interface Completed {
  readonly page: Page;
  /** A browser was needed. */
  readonly isRendered: boolean;
}

export interface CompletionParts {
  /** Ask the site for the data of a list; null when it may not be asked or the crawl is over. */
  readonly get: (request: ListRequest, referer: string) => Promise<Exchange | null>;
  readonly renderer: Renderer | null;
  readonly signal: AbortSignal;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly reading: ExtractOptions;
}

/** Lists of one page that are asked for, and requests for each: the newest items come first. */
const MAX_LISTS = 3;
const MAX_REQUESTS = 3;
const RENDER_MS = 30_000;

export function createPageCompletion({ get, renderer, signal, reading }: CompletionParts): PageCompletion {
  async function withListData(page: Page): Promise<Page> {
    let { list } = page;
    for (const first of beginnings(list).slice(0, MAX_LISTS)) {
      let request: ListRequest | null = first;
      for (let n = 0; request !== null && n < MAX_REQUESTS; n += 1) {
        const exchange = await get(request, page.url);
        if (exchange?.outcome !== 'ok') break;
        const data = readListData(request, exchange.body, page.url, reading.today ?? null);
        const before = list.items.length;
        list = joined(list, data);
        const isMore: boolean = data.next !== null && list.items.length > before;
        request = isMore ? { ...request, url: data.next ?? request.url, form: null } : null;
      }
    }
    return list === page.list ? page : { ...page, list };
  }

  async function rendered(page: Page): Promise<Page | null> {
    if (renderer === null || signal.aborted) return null;
    const rendering = await renderer.render(page.url, { deadlineMs: RENDER_MS, signal });
    if (!rendering.rendered) return null;
    const { html, finalUrl } = rendering;
    const shown = extractPage(
      { url: finalUrl, body: Buffer.from(html), contentType: 'text/html; charset=utf-8' },
      reading,
    );
    // What the server declared is a fact of the page as it was sent.
    return { ...shown, url: page.url, charset: page.charset };
  }

  return {
    async complete(page) {
      const completed = beginnings(page.list).length === 0 ? page : await withListData(page);
      if (!completed.list.isUnread) return { page: completed, isRendered: false };
      const shown = await rendered(completed);
      return shown === null ? { page: completed, isRendered: false } : { page: shown, isRendered: true };
    },
  };
}

/** What a page's scripts would ask for: its lists, or the rest of a list whose beginning stands in the page. */
function beginnings({ requests, pagesAreData, next, reader }: List): readonly ListRequest[] {
  if (!pagesAreData || next === null || requests.length > 0) return requests;
  return [{ reader: reader ?? '', url: next, form: null }];
}

/** The list of a page and what its scripts fetch, as readers see them: one list. */
function joined(list: List, data: List): List {
  if (data.isUnread) return list;
  const known = new Set(list.items.map(({ url }) => url));
  const newest = [list.newest, data.newest].filter((date) => date !== null).sort();
  return {
    ...list,
    items: [...list.items, ...data.items.filter(({ url }) => !known.has(url))],
    newest: newest.at(-1) ?? null,
    pageCount: list.pageCount ?? data.pageCount,
    reader: data.reader ?? list.reader,
    saysEmpty: list.saysEmpty && data.items.length === 0,
    isUnread: false,
  };
}

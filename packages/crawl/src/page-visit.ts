import { createHash } from 'node:crypto';
import type { Page } from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';
import { SAME_PAGE } from './block-watch.ts';
import type { FetchRecord, PageRedirect, TextMark } from './event.ts';
import { isHtml, wantedOfPage } from './html.ts';
import { claim } from './ledger.ts';
import { createLinkMemory } from './link-memory.ts';
import { hostOf } from './origin.ts';
import type { PageCompletion } from './page-completion.ts';
import type { Attempted } from './patient-fetch.ts';
import { type SitePlan, START } from './site-plan.ts';
import { isDeep, type Presence, type Soft404 } from './soft-404.ts';
import type { EarlierCrawl } from './state/earlier-crawl.ts';
import type { PageRecord, Validators } from './state/record.ts';

/** Conditional and bounded, as a page is fetched. */
export interface VisitOptions {
  readonly bodyBytes: typeof wantedOfPage;
  readonly ifNoneMatch?: string;
  readonly ifModifiedSince?: string;
  /** Of the start page: is it our name alone that is refused? */
  readonly compareAgent?: boolean;
}

export interface VisitParts {
  readonly plan: SitePlan;
  readonly get: (url: string, options: VisitOptions) => Promise<Attempted>;
  readonly read: (exchange: Exchange) => Page | Promise<Page>;
  /** Look at what was fetched while its bytes are there. */
  readonly onExchange: (key: string, exchange: Exchange) => void;
  readonly soft404: Soft404;
  readonly completion: PageCompletion;
  readonly earlier: EarlierCrawl | null;
  /** Keys of pages that are read as if the earlier crawl did not know them. */
  readonly afresh: ReadonlySet<string>;
  /** Validators and hashes are needed by a later crawl. */
  readonly isRemembered: boolean;
}

/** Fetches one page and reads it, as far as that is needed. */
export type PageVisit = (id: number, key: string) => Promise<PageRecord | null>;

/** @returns the visit of a page; null from it when the crawl was ended meanwhile */
export function createPageVisit(parts: VisitParts): PageVisit {
  const { plan, get, soft404, completion, earlier } = parts;
  const memory = createLinkMemory();

  async function readOnce(url: string, key: string, isStart: boolean): Promise<Seen | null> {
    const before = parts.afresh.has(key) ? null : unmovedOnly(earlier?.find(key) ?? null);
    const { exchange, tries } = await get(url, { ...conditions(before), compareAgent: isStart });
    if (exchange.code === 'interrupted') return null;
    parts.onExchange(key, exchange);
    if (before !== null && exchange.status === 304) return unchanged(before, exchange, tries);
    const validators = validatorsOf(exchange, parts.isRemembered || earlier !== null);
    if (before?.page && exchange.outcome === 'ok' && validators.bodyHash !== null)
      if (
        validators.bodyHash === before.validators.bodyHash &&
        exchange.finalUrl === before.exchange.finalUrl
      )
        return { ...unchanged(before, exchange, tries), validators };
    const seen = {
      exchange,
      tries,
      page: null,
      text: null,
      isRendered: false,
      validators,
      isUnchanged: false,
    };
    const finalKey = plan.spelling.keyOf(exchange.finalUrl);
    if (isStart) plan.adopt(hostOf(exchange.finalUrl));
    if (exchange.outcome !== 'ok' || !plan.isOwn(exchange.finalUrl)) return seen;
    if (finalKey !== key && !isStart && plan.isHome(exchange.finalUrl) && isDeep(url)) {
      const presence = await soft404.judgeSentHome(url, exchange);
      return presence === null ? null : { ...seen, ...absent(exchange, presence) };
    }
    if (finalKey !== key && claim(plan, exchange.finalUrl, 0)) return seen;
    if (!isHtml(exchange)) return seen;
    const page = await parts.read(exchange);
    const presence = isStart ? 'there' : await soft404.judge(url, exchange, page);
    if (presence === null) return null;
    if (presence !== 'there') return { ...seen, ...absent(exchange, presence) };
    const completed = await completion.complete(page);
    const isUnchanged = completed.page.contentHash === before?.page?.contentHash;
    const shared = { ...completed.page, links: memory.share(completed.page.links) };
    return { ...seen, ...completed, page: shared, text: markOf(shared), isUnchanged };
  }

  /** Where the start page sends its reader on by itself, that is where the site begins. */
  async function follow(first: Seen, key: string): Promise<Seen & Pick<PageRecord, 'redirects'>> {
    const redirects: PageRedirect[] = [];
    let seen = first;
    while (redirects.length < MAX_PAGE_REDIRECTS) {
      const redirect = seen.page?.redirect ?? null;
      if (redirect === null || redirect.delay > MAX_DELAY_SECONDS) break;
      const next = await readOnce(redirect.url, key, true);
      if (next === null || redirects.some(({ url }) => url === redirect.url)) break;
      redirects.push({ kind: redirect.by, url: seen.exchange.finalUrl, to: redirect.url });
      seen = next;
    }
    return { ...seen, redirects };
  }

  return async (id, key) => {
    const isStart = id === START;
    const seen = await readOnce(plan.book.urlOf(id), key, isStart);
    if (seen === null) return null;
    const last = isStart ? await follow(seen, key) : { ...seen, redirects: [] };
    return { type: 'page', key, ...last, exchange: recordOf(last.exchange) };
  };
}

const MAX_PAGE_REDIRECTS = 3;
/** A page that is shown for longer before it sends on is a page. */
const MAX_DELAY_SECONDS = 10;

interface Seen {
  readonly exchange: Exchange;
  readonly tries: number;
  readonly page: Page | null;
  readonly text: TextMark | null;
  readonly isRendered: boolean;
  readonly validators: Validators;
  readonly isUnchanged: boolean;
}

/** What a page's scripts fetch may have changed though the page did not, so such a page is read anew. */
function unmovedOnly(before: PageRecord | null): PageRecord | null {
  const list = before?.page?.list;
  return before?.isRendered || list?.pagesAreData || (list?.requests.length ?? 0) > 0 ? null : before;
}

function conditions(before: PageRecord | null): VisitOptions {
  const { etag = null, lastModified = null } = before?.page ? before.validators : {};
  return {
    bodyBytes: wantedOfPage,
    ...(etag === null ? {} : { ifNoneMatch: etag }),
    ...(lastModified === null ? {} : { ifModifiedSince: lastModified }),
  };
}

/** The page of then, with the fetch of now. */
function unchanged(before: PageRecord, exchange: Exchange, tries: number): Seen {
  return {
    exchange:
      exchange.status === 304 ? { ...exchange, outcome: 'ok', layer: null, code: 'http.304' } : exchange,
    tries,
    page: before.page,
    text: before.text,
    isRendered: false,
    validators: before.validators,
    isUnchanged: true,
  };
}

function markOf({ article }: Page): TextMark | null {
  if (article === null) return null;
  const { text } = article;
  return { length: text.length, hash: text === '' ? '' : createHash('sha1').update(text).digest('base64') };
}

function validatorsOf({ headers, body, truncated }: Exchange, isWanted: boolean): Validators {
  return {
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    bodyHash: isWanted && !truncated ? createHash('sha1').update(body).digest('base64') : null,
  };
}

/** The fetch of a page that is not there, or behind which the site is not. */
function absent(exchange: Exchange, presence: Presence): Pick<Seen, 'exchange'> {
  return presence === 'same-page'
    ? { exchange: { ...exchange, outcome: 'blocked', layer: 'http', code: SAME_PAGE } }
    : { exchange: { ...exchange, outcome: 'broken', layer: 'http', code: 'http.soft-404' } };
}

/** How a fetch went, without the bytes. */
export function recordOf({ body: _body, headers: _headers, wire: _wire, ...record }: Exchange): FetchRecord {
  return record;
}

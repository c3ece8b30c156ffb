import { createHash } from 'node:crypto';
import type { Page } from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';
import { contentHashOf } from './content.ts';
import type { FetchRecord, PageRedirect } from './event.ts';
import { isHtml, wantedOfPage } from './html.ts';
import { claim } from './ledger.ts';
import { hostOf } from './origin.ts';
import type { Attempted } from './patient-fetch.ts';
import { type SitePlan, START } from './site-plan.ts';
import { isDeep, type Soft404 } from './soft-404.ts';
import type { EarlierCrawl } from './state/earlier-crawl.ts';
import type { PageRecord, Validators } from './state/record.ts';

/** Conditional and bounded, as a page is fetched. */
export interface VisitOptions {
  readonly bodyBytes: typeof wantedOfPage;
  readonly ifNoneMatch?: string;
  readonly ifModifiedSince?: string;
}

export interface VisitParts {
  readonly plan: SitePlan;
  readonly fetch: (url: string, options: VisitOptions) => Promise<Attempted>;
  readonly read: (exchange: Exchange) => Page | Promise<Page>;
  /** Look at what was fetched while its bytes are there. */
  readonly onExchange: (key: string, exchange: Exchange) => void;
  readonly soft404: Soft404;
  readonly earlier: EarlierCrawl | null;
  /** Validators and hashes are needed by a later crawl. */
  readonly isRemembered: boolean;
}

/** Fetches one page and reads it, as far as that is needed. */
export type PageVisit = (id: number, key: string) => Promise<PageRecord | null>;

/** @returns the visit of a page; null from it when the crawl was ended meanwhile */
export function createPageVisit(parts: VisitParts): PageVisit {
  const { plan, fetch, soft404, earlier } = parts;

  async function readOnce(url: string, key: string, isStart: boolean): Promise<Seen | null> {
    const before = earlier?.find(key) ?? null;
    const { exchange, tries } = await fetch(url, conditions(before));
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
    const seen = { exchange, tries, page: null, validators, isUnchanged: false };
    const finalKey = plan.spelling.keyOf(exchange.finalUrl);
    if (isStart) plan.adopt(hostOf(exchange.finalUrl));
    if (exchange.outcome !== 'ok' || !plan.isOwn(exchange.finalUrl)) return seen;
    if (finalKey !== key && !isStart && plan.isHome(exchange.finalUrl) && isDeep(url))
      return { ...seen, ...soft(exchange) };
    if (finalKey !== key && claim(plan, exchange.finalUrl, 0)) return seen;
    if (!isHtml(exchange)) return seen;
    const page = await parts.read(exchange);
    if (!isStart && (await soft404.isSoft(url, exchange, page))) return { ...seen, ...soft(exchange) };
    const hash = contentHashOf(page);
    return { ...seen, page, isUnchanged: hash !== null && hash === contentHashOf(before?.page ?? null) };
  }

  return async (id, key) => {
    const isStart = id === START;
    const seen = await readOnce(plan.book.urlOf(id), key, isStart);
    if (seen === null) return null;
    const redirects: readonly PageRedirect[] = [];
    return { type: 'page', key, ...seen, exchange: recordOf(seen.exchange), redirects };
  };
}

interface Seen {
  readonly exchange: Exchange;
  readonly tries: number;
  readonly page: Page | null;
  readonly validators: Validators;
  readonly isUnchanged: boolean;
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
    validators: before.validators,
    isUnchanged: true,
  };
}

function validatorsOf({ headers, body, truncated }: Exchange, isWanted: boolean): Validators {
  return {
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    bodyHash: isWanted && !truncated ? createHash('sha1').update(body).digest('base64') : null,
  };
}

function soft(exchange: Exchange): Pick<Seen, 'exchange'> {
  return { exchange: { ...exchange, outcome: 'broken', layer: 'http', code: 'http.soft-404' } };
}

/** How a fetch went, without the bytes. */
export function recordOf({ body: _body, headers: _headers, wire: _wire, ...record }: Exchange): FetchRecord {
  return record;
}

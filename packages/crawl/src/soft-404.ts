import { randomInt } from 'node:crypto';
import { type Page, simhashDistance } from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';
import { saysNotFound } from './not-found-words.ts';
import { originOf } from './origin.ts';
import { shapeOf } from './shape.ts';
import { urlKey } from './url-key.ts';

/** Tells pages that say "not found" with status 200. */
export interface Soft404 {
  /**
   * Is the page like what the site gives for addresses that nobody ever made? Asks for two such neighbours when the
   * first page of a kind comes that does not vouch for itself. A site may also show one page whatever is asked for
   * (a calendar, a form), so the page must say that it found nothing, or other pages of its kind must be different.
   */
  isSoft(url: string, exchange: Exchange, page: Page): Promise<boolean>;
}

export interface Soft404Parts {
  /** Fetch an invented address; null when the crawl is over. */
  readonly get: (url: string) => Promise<Exchange | null>;
  readonly read: (exchange: Exchange) => Page | null;
  readonly isHome: (url: string) => boolean;
  /** Is it what every address of the site shows before its scripts have run? Nothing can be told from it. */
  readonly isShell: (page: Page) => boolean;
}

/** What the site gives for an address that does not exist; null where it says so, or cannot be asked. */
interface Absence {
  readonly finalKey: string;
  readonly wasSentOn: boolean;
  readonly title: string;
  readonly contentHash: string;
  readonly simhash: string;
}

const NEIGHBOURS = 2;
/** Kinds of directories that are asked for neighbours in one crawl: at most eighty requests. */
const MAX_KINDS = 40;
const MAX_PRESENT = 10_000;
/** Bits of a 64-bit simhash by which two error pages differ that name the address or the time. */
const NEAR = 3;
/** A dated article with so much text, or a list with so many dated items, is no error page. */
const VOUCHING_TEXT = 60;
const VOUCHING_ITEMS = 3;

export function createSoft404({ get, read, isHome, isShell }: Soft404Parts): Soft404 {
  const absences = new Map<string, Promise<Absence | null>>();
  /** Kinds of which a page was seen that is there. */
  const present = new Set<string>();

  async function ask(url: string): Promise<Absence | null> {
    let first: Absence | null = null;
    for (let n = 0; n < NEIGHBOURS; n += 1) {
      const neighbour = neighbourOf(url);
      const exchange = await get(neighbour);
      if (exchange === null || exchange.outcome !== 'ok') return null;
      const page = read(exchange);
      if (page === null) return null;
      const finalKey = urlKey(exchange.finalUrl);
      const absence = {
        finalKey,
        wasSentOn: finalKey !== urlKey(neighbour),
        title: page.title ?? '',
        contentHash: page.contentHash,
        simhash: page.simhash,
      };
      if (first !== null && !isAlike(first, absence)) return null;
      first ??= absence;
    }
    return first;
  }

  return {
    async isSoft(url, exchange, page) {
      if (isShell(page)) return false;
      const kind = kindOf(url);
      if (vouchesForItself(page)) {
        if (present.size < MAX_PRESENT) present.add(kind);
        return false;
      }
      if (page.redirect !== null && isHome(page.redirect.url) && isDeep(url)) return true;
      let asked = absences.get(kind);
      if (asked === undefined) {
        if (absences.size >= MAX_KINDS) return false;
        asked = ask(url);
        absences.set(kind, asked);
      }
      const absence = await asked;
      if (absence === null) return false;
      const finalKey = urlKey(exchange.finalUrl);
      const wasSentOn = finalKey !== urlKey(url);
      const { contentHash, simhash } = page;
      if (!isAlike(absence, { finalKey, wasSentOn, title: page.title ?? '', contentHash, simhash })) {
        present.add(kind);
        return false;
      }
      return wasSentOn || present.has(kind) || saysNotFound(exchange, page);
    },
  };
}

function vouchesForItself({ article, list }: Page): boolean {
  if (article?.publishedAt !== null && (article?.text.length ?? 0) >= VOUCHING_TEXT) return true;
  return list.items.filter(({ date }) => date !== null).length >= VOUCHING_ITEMS;
}

/** Both were sent to one page, or neither was and they show the same. */
function isAlike(one: Absence, other: Absence): boolean {
  if (one.wasSentOn !== other.wasSentOn) return false;
  if (one.wasSentOn) return one.finalKey === other.finalKey;
  if (one.contentHash === other.contentHash) return true;
  return one.title === other.title && simhashDistance(one.simhash, other.simhash) <= NEAR;
}

/** Host, directory and manner of naming: pages of one kind come from one template of the site. */
function kindOf(url: string): string {
  const { pathname, searchParams } = new URL(url);
  const slash = pathname.lastIndexOf('/');
  const file = pathname.slice(slash + 1);
  const dot = file.lastIndexOf('.');
  const extension = dot < 0 ? (file === '' ? '/' : '') : file.slice(dot);
  return `${originOf(url)}${shapeOf(pathname.slice(0, slash))} ${extension} ${[...searchParams.keys()].sort().join(' ')}`;
}

/** An address of the same make that nobody ever gave: `t20990101_<random>.html`, `?id=<random>`, `name_<random>`. */
export function neighbourOf(address: string): string {
  const url = new URL(address);
  const random = String(randomInt(100_000_000, 1_000_000_000));
  const query = url.search;
  const number = /\d+(?=[^\d]*$)/.exec(query);
  if (query.length > 1) {
    const changed =
      number === null
        ? `${query}${random}`
        : `${query.slice(0, number.index)}${random}${query.slice(number.index + number[0].length)}`;
    return `${url.origin}${url.pathname}${changed}`;
  }
  const path = url.pathname.replace(/\/$/, '');
  const slash = path.lastIndexOf('/');
  const end = path === url.pathname ? '' : '/';
  const file = path.slice(slash + 1);
  const dot = file.lastIndexOf('.');
  const stem = dot > 0 ? file.slice(0, dot) : file;
  const extension = dot > 0 ? file.slice(dot) : '';
  const dated = stem.replace(/(?:19|20)\d{6}(?!\d)/, '20990101');
  const numbered = /\d/.test(dated) ? dated.replace(/\d+(?=\D*$)/, random) : `${dated}_${random}`;
  return `${url.origin}${path.slice(0, slash + 1)}${numbered}${extension}${end}`;
}

const ENTRANCE = /^\/(?:(?:index|default|main|home|portal|web|www|site|cn|zh|zh-cn|m|wap)(?:\.\w+)?\/?)?$/i;

/** Is the address one that says what is behind it, so that a redirect to the home page means that it is gone? */
export function isDeep(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search !== '' || !ENTRANCE.test(pathname);
}

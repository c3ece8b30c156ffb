import { randomInt } from 'node:crypto';
import type { Page } from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';
import { isNoticeOfAbsence, saysNotFound } from './not-found-words.ts';
import { originOf } from './origin.ts';
import { shapeOf } from './shape.ts';
import { isAlike, type Showing, showingOf } from './showing.ts';
import { urlKey } from './url-key.ts';

/**
 * What a page with status 200 is: the page that was asked for; a page that says "not found"; or what somebody in
 * front of the site shows for everything now, pages that were good before among them.
 */
export type Presence = 'there' | 'soft-404' | 'same-page';

/** Tells pages that say "not found" with status 200. */
export interface Soft404 {
  /**
   * Is the page like what the site gives for addresses that nobody ever made? Asks for two such neighbours when the
   * first page of a kind comes that does not vouch for itself. A site may also show one page whatever is asked for
   * (a calendar, a form), so the page must say that it found nothing, or other pages of its kind must be different.
   * Before a page is called gone, one that was good is asked for again: does it show the same, the site is not itself.
   *
   * @returns null when the crawl is over
   */
  judge(url: string, exchange: Exchange, page: Page): Promise<Presence | null>;
  /** The same of an address that led to the home page. */
  judgeSentHome(url: string, exchange: Exchange): Promise<Presence | null>;
}

export interface Soft404Parts {
  /** Fetch an address again, or an invented one; null when it may not be asked for or the crawl is over. */
  readonly get: (url: string) => Promise<Exchange | null>;
  readonly read: (exchange: Exchange) => Page | null;
  readonly isHome: (url: string) => boolean;
  /** Is it what every address of the site shows before its scripts have run? Nothing can be told from it. */
  readonly isShell: (page: Page) => boolean;
}

/** A page that was good, and what it showed. */
interface Witness {
  readonly url: string;
  readonly showing: Showing;
}

const NEIGHBOURS = 2;
/** Kinds of directories that are asked for neighbours in one crawl: at most eighty requests. */
const MAX_KINDS = 40;
const MAX_WITNESSES = 10_000;
const MAX_CONTENTS = 20_000;
/** A dated article with so much text, or a list with so many dated items, is no error page. */
const VOUCHING_TEXT = 60;
const VOUCHING_ITEMS = 3;

export function createSoft404({ get, read, isHome, isShell }: Soft404Parts): Soft404 {
  /** What the site gives for addresses that do not exist, by kind; null where it says so, or cannot be asked. */
  const absences = new Map<string, Promise<Showing | null>>();
  /** By kind, the first page of it that was there: the earlier, the surer that nobody stood before it. */
  const witnesses = new Map<string, Witness>();
  let eldest: Witness | null = null;
  /** Contents of pages that do not vouch for themselves, with the first address that showed each. */
  const contents = new Map<string, string>();

  async function ask(url: string): Promise<Showing | null> {
    let first: Showing | null = null;
    for (let n = 0; n < NEIGHBOURS; n += 1) {
      const neighbour = neighbourOf(url);
      const exchange = await get(neighbour);
      if (exchange === null || exchange.outcome !== 'ok') return null;
      const page = read(exchange);
      if (page === null) return null;
      const absence = showingOf(neighbour, exchange, page);
      if (first !== null && !isAlike(first, absence)) return null;
      first ??= absence;
    }
    return first;
  }

  function absenceLike(url: string, kind: string): Promise<Showing | null> {
    const known = absences.get(kind);
    if (known !== undefined) return known;
    if (absences.size >= MAX_KINDS) return Promise.resolve(null);
    const asked = ask(url);
    absences.set(kind, asked);
    return asked;
  }

  function saw(url: string, kind: string, showing: Showing): void {
    eldest ??= { url, showing };
    if (witnesses.size < MAX_WITNESSES && !witnesses.has(kind)) witnesses.set(kind, { url, showing });
  }

  /** Is the site still itself? Asks for a page that showed something else: of the same kind if there is one. */
  async function confirmed(gone: Presence, kind: string, showing: Showing): Promise<Presence | null> {
    const witness = [witnesses.get(kind), eldest].find(
      (each) => each !== undefined && each !== null && !isAlike(each.showing, showing),
    );
    if (witness === undefined || witness === null) return gone;
    const exchange = await get(witness.url);
    if (exchange?.code === 'interrupted') return null;
    // A good page that is now refused, or fails, bears no witness; one that is gone itself does.
    if (exchange === null || exchange.outcome === 'broken') return gone;
    if (exchange.outcome !== 'ok') return 'same-page';
    const page = read(exchange);
    return page !== null && isAlike(showingOf(witness.url, exchange, page), showing) ? 'same-page' : gone;
  }

  /** What another address showed as well, without being an error page, is looked into once. */
  async function unlessEcho(url: string, kind: string, showing: Showing): Promise<Presence | null> {
    const first = contents.get(showing.contentHash);
    if (first === undefined && contents.size < MAX_CONTENTS) contents.set(showing.contentHash, url);
    if (first === undefined || first === '' || first === url) return 'there';
    const presence = await confirmed('there', kind, showing);
    if (presence === 'there') contents.set(showing.contentHash, '');
    return presence;
  }

  return {
    async judge(url, exchange, page) {
      if (isShell(page)) return 'there';
      const kind = kindOf(url);
      const showing = showingOf(url, exchange, page);
      if (vouchesForItself(page)) {
        saw(url, kind, showing);
        return 'there';
      }
      if (page.redirect !== null && isHome(page.redirect.url) && isDeep(url))
        return confirmed('soft-404', kind, showing);
      const absence = await absenceLike(url, kind);
      if (absence !== null && isAlike(absence, showing)) {
        const isGone = showing.wasSentOn || witnesses.has(kind) || saysNotFound(exchange, page);
        return isGone ? confirmed('soft-404', kind, showing) : 'there';
      }
      // A copy of a site holds the notice, and says 404 to everything else.
      if (isDeep(url) && isNoticeOfAbsence(exchange, page)) return confirmed('soft-404', kind, showing);
      const presence = await unlessEcho(url, kind, showing);
      if (presence === 'there' && contents.get(showing.contentHash) === url) saw(url, kind, showing);
      return presence;
    },
    judgeSentHome: (url, { finalUrl }) =>
      confirmed('soft-404', kindOf(url), {
        finalKey: urlKey(finalUrl),
        wasSentOn: true,
        title: '',
        contentHash: '',
        simhash: '',
      }),
  };
}

function vouchesForItself({ article, list }: Page): boolean {
  if (article?.publishedAt !== null && (article?.text.length ?? 0) >= VOUCHING_TEXT) return true;
  return list.items.filter(({ date }) => date !== null).length >= VOUCHING_ITEMS;
}

/** Host, directory and manner of naming: pages of one kind come from one template of the site. */
function kindOf(url: string): string {
  const { pathname, search } = new URL(url);
  const slash = pathname.lastIndexOf('/');
  const file = pathname.slice(slash + 1);
  const dot = file.lastIndexOf('.');
  const names = search === '' ? [] : [...new URLSearchParams(search).keys()].sort();
  const extension = dot < 0 ? (file === '' ? '/' : '') : file.slice(dot);
  return `${originOf(url)}${shapeOf(pathname.slice(0, slash))} ${extension} ${names.join(' ')}`;
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

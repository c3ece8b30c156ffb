import type { Link, Page } from '@mumian/extract';
import { type AddressBook, createAddressBook } from './frontier/address-book.ts';
import { createPlanQueue, type PlanQueue } from './frontier/plan-queue.ts';
import { createHostLines, type HostLines } from './host-lines.ts';
import { createListEnds } from './list-end.ts';
import { hostOf, originOf } from './origin.ts';
import type { Robots } from './robots.ts';
import { createShapeWatch, type ShapeWatch } from './shape.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { trapOf } from './trap.ts';
import { urlKey } from './url-key.ts';

export interface SitePlanOptions {
  readonly maxPages: number;
  readonly obeysRobots: boolean;
  readonly year: number;
}

/** What is known of a site's addresses and what is to be fetched next. Asks nobody and waits for nothing. */
export interface SitePlan {
  readonly book: AddressBook;
  readonly shapes: ShapeWatch;
  /** In which the site writes its pages, where that is not UTF-8: addresses may be written in it too. */
  charset: string | null;
  /** The content of a start page that leads nowhere: a shell that scripts fill, and perhaps every page is. */
  shell: string | null;
  readonly spelling: Spelling;
  readonly pages: PlanQueue;
  /** Attachments and pictures of the site itself. */
  readonly ownTargets: HostLines;
  readonly foreignTargets: HostLines;
  /** Pages that are fetched or will be. */
  readonly planned: number;
  readonly disallowed: number;
  readonly trapped: number;
  readonly isOverLimit: boolean;
  /** The host is part of the site from now on. */
  adopt(host: string): void;
  /** The address is the home page, as which the start page is known from now on. */
  setHome(url: string): void;
  isHome(url: string): boolean;
  isOwn(url: string): boolean;
  /** Origins of the site that a page points to and whose robots.txt is not known yet. */
  unknownOrigins(page: Page): string[];
  setRobots(origin: string, robots: Robots): void;
  allows(url: string): boolean;
  /** Seconds that robots.txt wants between two requests. */
  delayOf(url: string): number;
  /** The start page was judged. */
  readonly isBegun: boolean;
  /** The start page, which is planned whatever its address looks like. @returns its number, or -1 when robots may not */
  begin(url: string): number;
  /** Take in what a page refers to. */
  expand(page: Page, id: number): void;
  kindOfTarget(id: number): Link['kind'];
  /** The next page to fetch. */
  nextPage(): number | undefined;
  /**
   * A page was asked for: is it one that only a script's numbers promised, and that is not there? Then it is none, and
   * where the list ends is known.
   */
  isBeyondList(id: number, isThere: boolean): boolean;
  /** Fetch it again, or in a later run. */
  putBack(id: number): void;
  /** Forget the targets that the records of an earlier run have answered. */
  sweep(): void;
  /** Keys are folded from now on: give the known addresses their new keys. */
  respell(): void;
}

/** The number of the start page. */
export const START = 0;
/** Requests at a time on a host that is not the site's. */
const PER_FOREIGN_HOST = 2;
/** Pages of a list beyond these come after everything else: the newest items are on the first. */
const LIST_PAGES_FIRST = 2;
const LAST_RANK = 200;
/** Addresses as written that are remembered to have been looked at: menus repeat on every page. */
const REMEMBERED = 50_000;

export function createSitePlan({ maxPages, obeysRobots, year }: SitePlanOptions): SitePlan {
  const book = createAddressBook();
  const shapes = createShapeWatch();
  const spelling = createSpelling();
  const listEnds = createListEnds();
  const pages = createPlanQueue();
  const ownTargets = createHostLines(Number.POSITIVE_INFINITY);
  const foreignTargets = createHostLines(PER_FOREIGN_HOST);
  const hosts = new Set<string>();
  const homes = new Set<string>();
  const robotsOf = new Map<string, Robots>();
  const kinds: Link['kind'][] = [];
  const looked = new Set<string>();
  /** Further pages of long lists, which have no place within the limit before their turn comes. */
  const late = new Set<number>();
  let planned = 0;
  let disallowed = 0;
  let trapped = 0;
  let isOverLimit = false;
  let isBegun = false;
  let lastLinks: readonly Link[] = [];

  function allows(url: string): boolean {
    return !obeysRobots || (robotsOf.get(originOf(url))?.allows(url) ?? false);
  }

  /** Known before; a link that stands in a page makes sure what was only seen in a script. */
  function isKnown(key: string, isGuess: boolean): boolean {
    const id = book.find(key);
    if (id >= 0 && !isGuess) book.setSure(id);
    return id >= 0;
  }

  /** @param chain how many pages of one list were gone through to come here */
  function planPage(url: string, depth: number, chain: number, isGuess = false): void {
    const key = spelling.keyOf(url);
    if (isKnown(key, isGuess)) return;
    if (trapOf(url, depth, year) !== null) {
      trapped += 1;
      book.add(key, { url, role: 'alias', depth, kind: 0 });
      return;
    }
    if (planned >= maxPages) {
      isOverLimit = true;
      return;
    }
    if (!allows(url)) {
      disallowed += 1;
      book.add(key, { url, role: 'alias', depth, kind: 0 });
      return;
    }
    if (!shapes.admits(url)) return;
    const isLate = chain > LIST_PAGES_FIRST;
    const id = book.add(key, { url, role: 'page', depth, kind: Math.min(chain, 255), isGuess });
    if (isLate) late.add(id);
    else planned += 1;
    pages.push(id, isLate ? LAST_RANK : depth);
  }

  function planTarget({ url, kind, isFromScript }: Link, depth: number, isOwn: boolean): void {
    const key = spelling.keyOf(url);
    if (isKnown(key, isFromScript)) return;
    let number = kinds.indexOf(kind);
    if (number < 0) number = kinds.push(kind) - 1;
    const isClosed = isOwn && !allows(url);
    const id = book.add(key, {
      url,
      role: isClosed ? 'alias' : 'target',
      depth,
      kind: number,
      isGuess: isFromScript,
    });
    if (!isClosed) (isOwn ? ownTargets : foreignTargets).push(hostOf(url), id);
  }

  /** A page of a list that stands nowhere as a link. */
  function isDeduced(id: number): boolean {
    return book.roleOf(id) === 'page' && book.isGuess(id) && book.kindOf(id) > 0;
  }

  function isSameLink(one: Link | undefined, other: Link): boolean {
    if (one === other) return true;
    const { url, kind, isFromScript } = other;
    return one?.url === url && one.kind === kind && one.isFromScript === isFromScript;
  }

  function isLookedAt(url: string): boolean {
    if (looked.has(url)) return true;
    if (looked.size >= REMEMBERED) looked.clear();
    looked.add(url);
    return false;
  }

  return {
    book,
    charset: null,
    shell: null,
    shapes,
    spelling,
    pages,
    ownTargets,
    foreignTargets,
    get planned() {
      return Math.min(planned + late.size, Math.max(planned, maxPages));
    },
    get disallowed() {
      return disallowed;
    },
    get trapped() {
      return trapped;
    },
    get isOverLimit() {
      return isOverLimit;
    },
    adopt: (host) => void hosts.add(host),
    setHome: (url) => void homes.add(urlKey(url)),
    isHome: (url) => homes.has(urlKey(url)),
    isOwn: (url) => hosts.has(hostOf(url)),
    unknownOrigins(page) {
      if (!obeysRobots) return [];
      const unknown = new Set<string>();
      let passed = '';
      for (const [index, link] of page.links.entries()) {
        // Of the links of the page before every origin is known.
        if (link === lastLinks[index]) continue;
        const { url } = link;
        // Nearly all links of a page are of one origin.
        if (passed !== '' && url.startsWith(passed)) continue;
        const origin = originOf(url);
        passed = `${origin}/`;
        if (!robotsOf.has(origin) && hosts.has(hostOf(url))) unknown.add(origin);
      }
      return [...unknown];
    },
    setRobots: (origin, robots) => void robotsOf.set(origin, robots),
    allows,
    delayOf: (url) => robotsOf.get(originOf(url))?.crawlDelay ?? 0,
    get isBegun() {
      return isBegun;
    },
    begin(url) {
      isBegun = true;
      const robots = robotsOf.get(originOf(url));
      if (obeysRobots && robots?.state !== 'unreachable' && !allows(url)) {
        disallowed += 1;
        return -1;
      }
      planned += 1;
      const id = book.add(spelling.keyOf(url), { url, role: 'page', depth: 0, kind: 0 });
      pages.push(id, 0);
      return id;
    },
    expand(page, id) {
      const depth = book.depthOf(id) + 1;
      const chain = book.kindOf(id);
      // However long a list is, none of its pages is further away than the second.
      const listDepth = chain > 0 ? depth - 1 : depth;
      const { list } = page;
      const following = list.pagesAreData ? [] : list.pages;
      const linked = new Set(following.length === 0 ? [] : page.links.map(({ url }) => url));
      for (const [index, url] of following.entries()) {
        const isDeduced = !linked.has(url);
        if (hosts.has(hostOf(url)) && !isLookedAt(isDeduced ? `list ${url}` : url))
          planPage(url, listDepth, chain + index + 1, isDeduced);
      }
      for (const { url } of list.items)
        if (hosts.has(hostOf(url)) && list.reader !== 'static' && !isLookedAt(url)) planPage(url, depth, 0);
      if (page.redirect !== null && hosts.has(hostOf(page.redirect.url)) && !isLookedAt(page.redirect.url))
        planPage(page.redirect.url, Math.max(depth - 1, 1), 0);
      const before = lastLinks;
      lastLinks = page.links;
      for (const [index, link] of page.links.entries()) {
        // The menu stands at the beginning of every page.
        if (isSameLink(before[index], link)) continue;
        // A form without its fields is no address that anybody calls.
        if (link.kind === 'form' || isLookedAt(link.isFromScript ? `script ${link.url}` : link.url)) continue;
        const isOwn = hosts.has(hostOf(link.url));
        // A frame is a part of the page that shows it: no click leads there.
        if (isOwn && link.kind === 'frame') planPage(link.url, Math.max(depth - 1, 1), 0, link.isFromScript);
        else if (isOwn && link.kind === 'page') planPage(link.url, depth, 0, link.isFromScript);
        else planTarget(link, depth, isOwn);
      }
    },
    kindOfTarget: (id) => kinds[book.kindOf(id)] ?? 'page',
    nextPage() {
      for (let id = pages.shift(); id !== undefined; id = pages.shift()) {
        if (book.isDone(id)) continue;
        const url = book.urlOf(id);
        const isOver = isDeduced(id) && listEnds.isOver(url);
        const isLate = late.delete(id);
        const isWanted = id === START || (!isOver && shapes.isOpen(url));
        if (isWanted && isLate && planned >= maxPages) isOverLimit = true;
        else if (isWanted) {
          if (isLate) planned += 1;
          return id;
        }
        book.setDone(id, true);
        if (!isLate) planned -= 1;
      }
      return undefined;
    },
    isBeyondList(id, isThere) {
      if (!isDeduced(id)) return false;
      if (isThere) listEnds.found(book.urlOf(id));
      else {
        listEnds.missed(book.urlOf(id));
        planned -= 1;
      }
      return !isThere;
    },
    putBack(id) {
      book.setDone(id, false);
      pages.push(id, book.depthOf(id));
    },
    sweep() {
      for (const lines of [ownTargets, foreignTargets]) lines.retain((id) => !book.isDone(id));
    },
    respell() {
      for (let id = 0; id < book.size; id += 1) {
        const key = spelling.keyOf(book.urlOf(id));
        if (book.find(key) < 0) book.alias(key, id);
      }
    },
  };
}

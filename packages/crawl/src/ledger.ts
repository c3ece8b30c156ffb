import { type BlockWatch, createBlockWatch, type Verdict } from './block-watch.ts';
import type { CrawlSummary, FetchRecord, PageFetched, SuspendedHost, TargetChecked } from './event.ts';
import { hostOf } from './origin.ts';
import { noRobots, parseRobots } from './robots.ts';
import { createSitePlan, type SitePlan, type SitePlanOptions, START } from './site-plan.ts';
import type { PageRecord, StateRecord, TargetRecord } from './state/record.ts';
import { createTally, type Tally } from './tally.ts';

type Told = PageFetched | TargetChecked;

export interface LedgerOptions extends SitePlanOptions {
  /** Product token of our agent, for robots.txt. */
  readonly product: string;
  /** How often a host of the site that blocks is given another chance. */
  readonly chances: number;
}

/**
 * The state of a crawl as the sum of its records: what was fetched, in the order in which it came, makes the plan,
 * the counts and the events. A record read from a state file does exactly what it did when it was written.
 */
export interface Ledger {
  readonly plan: SitePlan;
  readonly tally: Tally;
  readonly suspended: readonly SuspendedHost[];
  /** Enter a record. @returns the events that may now be told */
  enter(record: StateRecord, isRestored: boolean): Entered;
  /** Where an earlier run ended in a block, what was told as blocked is put back; all else held back is told. */
  endOfRestored(): Told[];
  /** What is held back as a possible beginning of a block, as it is. */
  release(): Told[];
  isSuspended(host: string): boolean;
  /** The start page itself is a firewall's. */
  giveUp(exchange: FetchRecord): Entered;
  summary(): Omit<CrawlSummary, 'seconds' | 'stopped' | 'robots'>;
}

export interface Entered {
  readonly told: readonly Told[];
  /** The host that turned out to block with this record, and the code. */
  readonly suspended: SuspendedHost | null;
  /** The host gets another chance: it is to be left alone for a while. */
  readonly hasChance: boolean;
}

/** A page with more links than these leads somewhere; challenges and error pages do not. */
const BARREN_LINKS = 3;

export function createLedger(options: LedgerOptions): Ledger {
  const plan = createSitePlan(options);
  const tally = createTally();
  const suspended: SuspendedHost[] = [];
  /** Blocked results of earlier runs, by host: the record of a suspension puts them back into the plan. */
  let doubtful: Told[] = [];
  let chances = options.chances;
  const watch: BlockWatch<Told> = createBlockWatch((event, code) => ({
    ...event,
    exchange: { ...event.exchange, outcome: 'blocked', layer: 'http', code },
    ...(event.type === 'page' ? { page: null, text: null } : {}),
  }));

  function count(told: readonly Told[]): readonly Told[] {
    for (const event of told) {
      if (event.type === 'page') tally.countPage(event.exchange);
      else tally.countTarget(event.exchange);
    }
    return told;
  }

  function putBack(events: readonly Told[]): void {
    for (const { type, key, url } of events) {
      const id = plan.book.find(key);
      if (id < 0) continue;
      if (type === 'page') plan.putBack(id);
      else {
        plan.book.setDone(id, false);
        (plan.isOwn(url) ? plan.ownTargets : plan.foreignTargets).push(hostOf(url), id);
      }
    }
  }

  function judge(host: string, event: Told, barren: string | null): Entered {
    const { released, suspended: code }: Verdict<Told> = watch.take(host, event, barren);
    if (code === null) return tell(released, event.isRestored);
    // In an earlier run; its own record of it follows, or it died before.
    if (event.isRestored) return tell(released, true);
    const given = { host, code };
    if (chances > 0 && plan.isOwn(event.url)) {
      chances -= 1;
      const isOfRun = (each: Told) => each.exchange.outcome === 'blocked';
      putBack(released.filter(isOfRun));
      return { told: count(released.filter((each) => !isOfRun(each))), suspended: given, hasChance: true };
    }
    suspended.push(given);
    return { told: count(released), suspended: given, hasChance: false };
  }

  /** Of an earlier run, what was blocked waits for the end of the records. */
  function tell(released: readonly Told[], isRestored: boolean): Entered {
    const isDoubtful = (each: Told) => isRestored && each.exchange.outcome === 'blocked';
    doubtful.push(...released.filter(isDoubtful));
    return { told: count(released.filter((each) => !isDoubtful(each))), suspended: null, hasChance: false };
  }

  /** An address that only a script names may never be written by it, and is no dead link. */
  function unlessGuess(id: number, exchange: FetchRecord): FetchRecord {
    const isGuess = exchange.outcome === 'broken' && id >= 0 && plan.book.isGuess(id);
    return isGuess ? { ...exchange, outcome: 'unverified' } : exchange;
  }

  function enterPage(record: PageRecord, isRestored: boolean): Entered {
    const { key, tries, page, text, isRendered, redirects, isUnchanged } = record;
    const id = plan.book.find(key);
    const exchange = unlessGuess(id, record.exchange);
    if (id < 0 || plan.book.isDone(id)) return NOTHING;
    plan.book.setDone(id, true);
    if (plan.isBeyondList(id, record.exchange.outcome !== 'broken')) return NOTHING;
    const url = plan.book.urlOf(id);
    const depth = plan.book.depthOf(id);
    if (id === START) {
      if (page !== null && page.links.length <= BARREN_LINKS) plan.shell = page.contentHash;
      plan.adopt(hostOf(exchange.finalUrl));
      plan.setHome(url);
      if (exchange.outcome === 'ok') plan.setHome(exchange.finalUrl);
    }
    claim(plan, exchange.finalUrl, depth);
    const contentHash = page?.contentHash ?? null;
    if (contentHash !== null && plan.spelling.saw(key, contentHash)) plan.respell();
    if (exchange.outcome === 'ok') plan.shapes.saw(url, contentHash);
    if (page !== null) plan.expand(page, id);
    if (page !== null && page.charset.name !== 'utf-8') plan.charset = page.charset.name;
    const isBarren = page !== null && id !== START && page.links.length <= BARREN_LINKS;
    const event: PageFetched = {
      type: 'page',
      key,
      url,
      depth,
      exchange,
      tries,
      page,
      text,
      isRendered,
      redirects,
      planned: plan.planned,
      isRestored,
      isUnchanged,
    };
    return judge(hostOf(url), event, isBarren ? contentHash : null);
  }

  function enterTarget({ key, tries, excerpt, ...record }: TargetRecord, isRestored: boolean): Entered {
    const id = plan.book.find(key);
    const exchange = unlessGuess(id, record.exchange);
    if (id < 0 || plan.book.isDone(id)) return NOTHING;
    plan.book.setDone(id, true);
    const url = plan.book.urlOf(id);
    const kind = plan.kindOfTarget(id);
    return judge(hostOf(url), { type: 'target', key, url, kind, exchange, tries, excerpt, isRestored }, null);
  }

  return {
    plan,
    tally,
    suspended,
    enter(record, isRestored) {
      if (record.type === 'page') return enterPage(record, isRestored);
      if (record.type === 'target') return enterTarget(record, isRestored);
      if (record.type === 'robots') {
        const { origin, state, text } = record;
        plan.setRobots(origin, state === 'present' ? parseRobots(text, options.product) : noRobots(state));
      }
      if (record.type === 'suspended') {
        const held = watch.release();
        const ofHost = (each: Told) => hostOf(each.url) === record.host;
        putBack([...doubtful, ...held].filter(ofHost));
        doubtful = doubtful.filter((each) => !ofHost(each));
        return { told: count(held.filter((each) => !ofHost(each))), suspended: null, hasChance: false };
      }
      return NOTHING;
    },
    endOfRestored() {
      const told = count(doubtful);
      doubtful = [];
      return [...told];
    },
    release: () => [...count(watch.release())],
    giveUp({ finalUrl, code }) {
      const given = { host: hostOf(finalUrl), code };
      suspended.push(given);
      return { told: count(watch.release()), suspended: given, hasChance: false };
    },
    isSuspended: (name) => suspended.some(({ host }) => host === name),
    summary: () => ({
      ...tally.counts(plan.planned + plan.disallowed),
      disallowed: plan.disallowed,
      suspended: [...suspended],
      closedShapes: plan.shapes.closed(),
      trapped: plan.trapped,
      linksNotFetched: plan.ownTargets.waiting + plan.foreignTargets.waiting,
    }),
  };
}

const NOTHING: Entered = { told: [], suspended: null, hasChance: false };

/**
 * Take the address that a page ended at as known.
 *
 * @returns true when it was known as another page before
 */
export function claim(plan: SitePlan, finalUrl: string, depth: number): boolean {
  const key = plan.spelling.keyOf(finalUrl);
  if (plan.book.find(key) >= 0) return true;
  plan.book.add(key, { url: finalUrl, role: 'alias', depth, kind: 0 });
  return false;
}

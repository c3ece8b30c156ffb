import { setMaxListeners } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { type ExtractOptions, encodePathInCharset, extractPage, type PageInput } from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';
import { shanghaiDay } from '@mumian/workdays';
import type { CrawlOptions } from './crawl-options.ts';
import type { CrawlEvent, PageFetched, Stopped, TargetChecked } from './event.ts';
import { excerptOf } from './excerpt.ts';
import { isHtml, PROBE_BYTES, wantedOfForeign, wantedOfPage } from './html.ts';
import { createLedger, type Entered } from './ledger.ts';
import { hostOf, originOf } from './origin.ts';
import { createOutbox } from './outbox.ts';
import { createPace } from './pace.ts';
import { createPageCompletion } from './page-completion.ts';
import { createPageVisit, recordOf } from './page-visit.ts';
import { createPatientFetch, type PatientOptions } from './patient-fetch.ts';
import { realPause } from './pause.ts';
import { createPageReader } from './reading/page-reader.ts';
import { readRobots } from './robots.ts';
import { START } from './site-plan.ts';
import { createSoft404 } from './soft-404.ts';
import { openEarlierCrawl } from './state/earlier-crawl.ts';
import type { StateRecord } from './state/record.ts';
import { openStateFile } from './state/state-file.ts';
import { urlKey } from './url-key.ts';

const PRODUCT = 'mumian';
const PROBE_MS = 15_000;
const GRACE_MS = 10_000;
const FOREIGN_REQUESTS = 8;
const LIST_DATA_BYTES = 5_000_000;
const OUTBOX = 64;
/** Of the requests to the site, one in so many is for its attachments and pictures while pages wait. */
const TARGET_SHARE = 4;

type Told = PageFetched | TargetChecked;

/**
 * Crawl one site, breadth first: its pages as they come, the addresses that they refer to checked once each beside
 * it, and at last the count. Ends early, with its count, on the deadline, the signal, a block, or when the consumer
 * leaves. With a state file, what was told is on disk before it is told, and a later run begins with it.
 *
 * @throws {StateRefused} when a state file is not of this site and version
 */
export async function* crawlSite(options: CrawlOptions): AsyncGenerator<CrawlEvent> {
  const started = performance.now();
  const { outbound, pause = realPause, robots: manner = 'respect' } = options;
  const site = urlKey(options.url);
  const now = options.now ?? new Date();
  const today = shanghaiDay(now);
  const reading: ExtractOptions = { today, survey: options.survey ?? false };
  const halt = new AbortController();
  const grace = new AbortController();
  // Every request in flight listens; that is no leak.
  setMaxListeners(0, halt.signal, grace.signal);
  const ledger = createLedger({
    maxPages: options.maxPages,
    obeysRobots: manner === 'respect',
    year: Number(today.slice(0, 4)),
    product: PRODUCT,
    chances: options.coolDown?.length ?? 0,
  });
  const { plan } = ledger;
  const outbox = createOutbox<Told>(OUTBOX);
  const pace = createPace(options.concurrency, pause);
  const fetchPatiently = createPatientFetch(outbound, pause);
  const askedRobots = new Map<string, Promise<void>>();
  let stopped: Stopped = null;
  let pagesRunning = 0;
  let ownRunning = 0;
  let foreignRunning = 0;
  let coolDowns = 0;
  let restedAt = 0;
  let graceTimer: NodeJS.Timeout | null = null;

  const state = options.state === undefined ? null : openStateFile(options.state, site);
  const earlier = options.previous === undefined ? null : openEarlierCrawl(options.previous, site);

  function stop(reason: Stopped): void {
    if (halt.signal.aborted) return;
    stopped = reason;
    halt.abort();
    grace.abort();
    closeWhenIdle();
  }

  function closeWhenIdle(): void {
    if (pagesRunning + ownRunning + foreignRunning > 0) return;
    const isDone = plan.pages.size + plan.ownTargets.waiting + plan.foreignTargets.waiting === 0;
    if (halt.signal.aborted || grace.signal.aborted || isDone) outbox.close();
  }

  function fail(error: unknown): void {
    outbox.close(error);
    stop(null);
  }

  function enter(record: StateRecord): void {
    state?.append(record);
    settle(ledger.enter(record, false));
  }

  function settle({ told, suspended, hasChance }: Entered): void {
    outbox.put(told);
    if (suspended === null) return;
    state?.append({ type: 'suspended', ...suspended });
    if (hasChance) {
      restedAt = Date.now();
      pace.halve();
      pace.backOff(options.coolDown?.[coolDowns] ?? 0, halt.signal);
      coolDowns += 1;
    } else if (plan.isOwn(`http://${suspended.host}/`)) stop('blocked');
    else plan.foreignTargets.drop(suspended.host);
  }

  /** What robots.txt of an origin says is in the ledger when this resolves. */
  function knowRobots(origin: string): Promise<void> {
    const asked = askedRobots.get(origin) ?? askRobots(origin);
    askedRobots.set(origin, asked);
    return asked;
  }

  async function askRobots(origin: string): Promise<void> {
    const { state: found, text } = await readRobots(outbound, origin, PRODUCT, halt.signal);
    if (!halt.signal.aborted) enter({ type: 'robots', origin, state: found, text });
  }

  /** A request to the site itself: in its turn, and with patience when it asks for it. */
  async function fetchOwn(url: string, fetchOptions: Omit<PatientOptions, 'signal'>) {
    if (!pace.isFree) await pace.turn(halt.signal);
    const attempted = await fetchPatiently(url, {
      ...fetchOptions,
      signal: halt.signal,
      onStrain: async (milliseconds) => {
        pace.backOff(milliseconds, halt.signal);
        await pace.turn(halt.signal);
      },
    });
    pace.learn(attempted.exchange);
    const again = attempted.exchange.status === 404 ? inCharsetOfSite(url) : null;
    if (again === null || halt.signal.aborted) return attempted;
    const { exchange } = await fetchPatiently(again, { ...fetchOptions, signal: halt.signal });
    return exchange.outcome === 'ok' ? { exchange, tries: attempted.tries + 1 } : attempted;
  }

  /** Servers of old know Chinese names only in the character set of their pages. */
  function inCharsetOfSite(url: string): string | null {
    return plan.charset === null ? null : encodePathInCharset(url, plan.charset);
  }

  const reader = createPageReader(options.cores ?? 1, reading);

  const soft404 = createSoft404({
    get: async (url) => {
      if (!plan.allows(url)) return null;
      const { exchange } = await fetchOwn(url, { bodyBytes: wantedOfPage });
      return exchange;
    },
    read: (exchange) => (isHtml(exchange) ? extractPage(pageIn(exchange), reading) : null),
    isHome: (url) => plan.isHome(url),
    isShell: ({ contentHash }) => contentHash === plan.shell,
  });
  const completion = createPageCompletion({
    get: async ({ url, form }, referer) => {
      if (!plan.allows(url) || halt.signal.aborted) return null;
      const { exchange } = await fetchOwn(url, {
        bodyBytes: () => LIST_DATA_BYTES,
        referer,
        ...(form === null ? {} : { form }),
      });
      return exchange;
    },
    renderer: options.renderer ?? null,
    signal: halt.signal,
    reading,
  });
  const visit = createPageVisit({
    plan,
    get: fetchOwn,
    read: (exchange) => reader.read(pageIn(exchange)),
    onExchange: (key, exchange) => options.evidence?.spool(key, exchange),
    soft404,
    completion,
    earlier,
    afresh: new Set((options.afresh ?? []).map(urlKey)),
    isRemembered: state !== null,
  });

  async function readPage(id: number): Promise<void> {
    const key = plan.spelling.keyOf(plan.book.urlOf(id));
    const record = halt.signal.aborted ? null : await visit(id, key);
    if (record === null || ledger.isSuspended(hostOf(plan.book.urlOf(id)))) return;
    // Refused with those for which the site is being left alone.
    if (record.exchange.outcome !== 'ok' && record.exchange.startedAt.getTime() <= restedAt) {
      plan.putBack(id);
      return;
    }
    if (id === START) await adopt(record.exchange.finalUrl);
    for (const origin of record.page === null ? [] : plan.unknownOrigins(record.page))
      await knowRobots(origin);
    enter(record);
    if (id === START && record.exchange.outcome === 'blocked') settle(ledger.giveUp(record.exchange));
  }

  /** The host that the start page lies on is the site, and its robots.txt sets the pace. */
  async function adopt(finalUrl: string): Promise<void> {
    plan.adopt(hostOf(finalUrl));
    if (manner === 'override') return;
    await knowRobots(originOf(finalUrl));
    pace.setDelay(plan.delayOf(finalUrl) * 1_000);
    if (!pace.isFree) await pace.turn(halt.signal);
  }

  async function checkTarget(id: number, isOwn: boolean): Promise<void> {
    const url = plan.book.urlOf(id);
    const key = plan.spelling.keyOf(url);
    const { exchange, tries } = isOwn
      ? await fetchOwn(url, { deadlineMs: PROBE_MS, bodyBytes: () => PROBE_BYTES })
      : await fetchPatiently(url, { deadlineMs: PROBE_MS, bodyBytes: wantedOfForeign, signal: grace.signal });
    if (exchange.code === 'interrupted')
      (isOwn ? plan.ownTargets : plan.foreignTargets).push(hostOf(url), id);
    if (exchange.code === 'interrupted' || ledger.isSuspended(hostOf(url))) return;
    options.evidence?.spool(key, exchange);
    enter({ type: 'target', key, exchange: recordOf(exchange), tries, excerpt: excerptOf(exchange) });
  }

  function startPage(id: number): void {
    pagesRunning += 1;
    readPage(id)
      .then(undefined, fail)
      .finally(() => {
        pagesRunning -= 1;
        pump();
      });
  }

  function startOwn(): boolean {
    const next = plan.ownTargets.next();
    if (next === null) return false;
    ownRunning += 1;
    checkTarget(next.id, true)
      .then(undefined, fail)
      .finally(() => {
        ownRunning -= 1;
        plan.ownTargets.done(next.host);
        pump();
      });
    return true;
  }

  function startForeign(): boolean {
    const next = plan.foreignTargets.next();
    if (next === null) return false;
    foreignRunning += 1;
    checkTarget(next.id, false)
      .then(undefined, fail)
      .finally(() => {
        foreignRunning -= 1;
        plan.foreignTargets.done(next.host);
        pump();
      });
    return true;
  }

  /** Start what may be started now. */
  function pump(): void {
    while (!halt.signal.aborted && !outbox.isFull && pagesRunning + ownRunning < pace.limit) {
      const isTargetsTurn = ownRunning * TARGET_SHARE < pagesRunning;
      if (isTargetsTurn && startOwn()) continue;
      const id = plan.nextPage();
      if (id !== undefined) startPage(id);
      else if (!startOwn()) break;
    }
    while (!grace.signal.aborted && !outbox.isFull && foreignRunning < FOREIGN_REQUESTS && startForeign());
    const isSiteDone = pagesRunning + ownRunning + plan.pages.size + plan.ownTargets.waiting === 0;
    if (!isSiteDone && graceTimer !== null) {
      clearTimeout(graceTimer);
      graceTimer = null;
    }
    if (isSiteDone && graceTimer === null && !grace.signal.aborted)
      graceTimer = setTimeout(endGrace, options.graceMs ?? GRACE_MS);
    closeWhenIdle();
  }

  function endGrace(): void {
    grace.abort();
    closeWhenIdle();
  }

  /** Enter what earlier runs recorded; told as it goes, so that memory stays flat. */
  function* restore(): Generator<Told> {
    if (state === null) return;
    let home = options.url;
    for (const record of state.records()) {
      if (record.type === 'robots') askedRobots.set(record.origin, Promise.resolve());
      if (record.type === 'page' && !plan.isBegun) {
        plan.begin(options.url);
        home = record.exchange.finalUrl;
      }
      yield* ledger.enter(record, true).told;
    }
    yield* ledger.endOfRestored();
    plan.sweep();
    if (plan.isBegun && manner === 'respect') pace.setDelay(plan.delayOf(home) * 1_000);
  }

  async function begin(): Promise<void> {
    plan.adopt(hostOf(options.url));
    if (manner === 'respect') await knowRobots(originOf(options.url));
    if (halt.signal.aborted || plan.isBegun) return;
    plan.begin(options.url);
  }

  const onSignal = () => stop('interrupted');
  const timer = options.deadlineMs === undefined ? null : setTimeout(() => stop('time'), options.deadlineMs);
  options.signal?.addEventListener('abort', onSignal, { once: true });
  try {
    plan.adopt(hostOf(options.url));
    yield* restore();
    if (options.signal?.aborted === true) stop('interrupted');
    await begin();
    pump();
    for (;;) {
      const event = outbox.take();
      if (event !== undefined) {
        state?.flush();
        yield event;
        pump();
      } else if (outbox.isClosed) break;
      else {
        await outbox.wait();
        // What else comes in this turn of the event loop goes to the disk with it.
        await turn();
      }
    }
    outbox.check();
    yield* ledger.release();
    const reason = stopped ?? (plan.isOverLimit ? 'max-pages' : null);
    state?.append({ type: 'end', stopped: reason });
    state?.flush();
    const seconds = (performance.now() - started) / 1_000;
    yield { type: 'end', summary: { ...ledger.summary(), seconds, stopped: reason, robots: manner } };
  } finally {
    if (timer !== null) clearTimeout(timer);
    if (graceTimer !== null) clearTimeout(graceTimer);
    options.signal?.removeEventListener('abort', onSignal);
    outbox.close();
    stop('interrupted');
    state?.close();
    earlier?.close();
    await reader.close();
  }
}

function pageIn({ finalUrl, body, headers }: Exchange): PageInput {
  return { url: finalUrl, body, contentType: headers['content-type'] ?? '' };
}

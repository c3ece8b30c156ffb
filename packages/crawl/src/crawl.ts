import { setMaxListeners } from 'node:events';
import { extractPage, type Link, type Page } from '@mumian/extract';
import type { Exchange, Headers, Outbound } from '@mumian/outbound';
import { createChannel } from './channel.ts';
import type { CrawlEvent, Stopped } from './event.ts';
import { createLane } from './lane.ts';
import { createPace, type Pace } from './pace.ts';
import { createPatientFetch } from './patient-fetch.ts';
import { type Pause, realPause } from './pause.ts';
import { type Robots, readRobots } from './robots.ts';
import { createTally } from './tally.ts';
import { urlKey } from './url-key.ts';

export interface CrawlOptions {
  /** The start page; its host, and the host it redirects to, are the site. */
  readonly url: string;
  readonly outbound: Outbound;
  readonly maxPages: number;
  /** Requests at a time on the site's host. */
  readonly concurrency: number;
  /** Milliseconds for the whole crawl; no limit when absent. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
  /** `override` is for a supervisor and the registered sites only. */
  readonly robots?: 'respect' | 'override';
  readonly pause?: Pause;
}

const PRODUCT = 'mumian';
/** What is read of an answer that is only checked or not HTML. */
const PROBE_BYTES = 4096;
const PROBE_MS = 15_000;
const TARGETS_PER_HOST = 2;
const CHANNEL_CAPACITY = 32;

/**
 * Crawl one site, breadth first: its pages as they come, the addresses that they refer to checked once each beside
 * it, and at last the count. Ends early, with its count, on the deadline, the signal, or when the consumer leaves.
 */
export async function* crawlSite(options: CrawlOptions): AsyncGenerator<CrawlEvent> {
  const started = performance.now();
  const { outbound, concurrency, maxPages, pause = realPause } = options;
  const halt = new AbortController();
  // Every request in flight listens; that is no leak.
  setMaxListeners(0, halt.signal);
  let stopped: Stopped = null;
  const tally = createTally();
  const channel = createChannel<CrawlEvent>(CHANNEL_CAPACITY);
  const fetchPatiently = createPatientFetch(outbound, pause);
  const known = new Set<string>();
  const hosts = new Set<string>();
  const robotsOf = new Map<string, Promise<Robots>>();
  let pace: Pace = () => Promise.resolve();

  const pages = createLane({ total: concurrency, perGroup: concurrency }, settle);
  const targets = createLane({ total: concurrency, perGroup: TARGETS_PER_HOST }, settle);

  function stop(reason: Stopped): void {
    if (halt.signal.aborted) return;
    stopped = reason;
    halt.abort();
    pages.clear();
    targets.clear();
    if (pages.size + targets.size === 0) channel.close();
  }

  function settle(error: unknown): void {
    if (error !== undefined) {
      channel.close(error);
      stop(null);
    }
    if (pages.size + targets.size === 0) channel.close();
  }

  function robotsFor(url: string): Promise<Robots> {
    const { origin } = new URL(url);
    const asked = robotsOf.get(origin) ?? readRobots(outbound, origin, PRODUCT, halt.signal);
    robotsOf.set(origin, asked);
    return asked;
  }

  async function mayFetch(url: string, isStart: boolean): Promise<boolean> {
    if (options.robots === 'override') return true;
    const robots = await robotsFor(url);
    return robots.allows(url) || (isStart && robots.state === 'unreachable');
  }

  /** Take a page of the site into the plan, unless it is known, over the limit or closed to robots. */
  async function plan(url: string, depth: number): Promise<void> {
    const key = urlKey(url);
    if (known.has(key) || halt.signal.aborted) return;
    if (tally.planned >= maxPages) {
      tally.overLimit = true;
      return;
    }
    known.add(key);
    // Counted before asking robots.txt, so that pages planned meanwhile keep to the limit.
    tally.planned += 1;
    if (await mayFetch(url, depth === 0)) pages.push('site', () => visit(url, key, depth));
    else {
      tally.planned -= 1;
      tally.disallowed += 1;
    }
  }

  async function visit(url: string, key: string, depth: number): Promise<void> {
    await pace(halt.signal);
    if (halt.signal.aborted) return;
    const { exchange, tries } = await fetchPatiently(url, { signal: halt.signal, bodyBytes: wantedOfPage });
    if (exchange.code === 'interrupted') return;
    tally.countPage(exchange);
    if (depth === 0) await adopt(exchange.finalUrl);
    const page = readPage(exchange, key);
    await channel.push({
      type: 'page',
      key,
      url,
      depth,
      exchange,
      tries,
      page,
      planned: tally.planned,
      isRestored: false,
      isUnchanged: false,
    });
    for (const link of page?.links ?? []) await consider(link, depth);
  }

  /** The host that the start page lies on is the site, and its robots.txt sets the pace. */
  async function adopt(finalUrl: string): Promise<void> {
    hosts.add(new URL(finalUrl).host);
    if (options.robots === 'override') return;
    const { crawlDelay } = await robotsFor(finalUrl);
    pace = createPace(crawlDelay * 1_000, pause);
    await pace(halt.signal);
  }

  function readPage(exchange: Exchange, key: string): Page | null {
    const finalKey = urlKey(exchange.finalUrl);
    const isDuplicate = finalKey !== key && known.has(finalKey);
    known.add(finalKey);
    if (exchange.outcome !== 'ok' || isDuplicate || !hosts.has(new URL(exchange.finalUrl).host)) return null;
    const contentType = exchange.headers['content-type'] ?? '';
    const isHtml = contentType === '' ? looksLikeHtml(exchange.body) : isHtmlType(contentType);
    return isHtml ? extractPage({ url: exchange.finalUrl, body: exchange.body, contentType }) : null;
  }

  async function consider(link: Link, depth: number): Promise<void> {
    const { host } = new URL(link.url);
    const isOwn = hosts.has(host);
    if (isOwn && (link.kind === 'page' || link.kind === 'frame')) {
      await plan(link.url, depth + 1);
      return;
    }
    const key = urlKey(link.url);
    if (known.has(key) || halt.signal.aborted) return;
    known.add(key);
    targets.push(host, () => check(link, key, isOwn));
  }

  async function check({ url, kind }: Link, key: string, isOwn: boolean): Promise<void> {
    if (isOwn) {
      if (!(await mayFetch(url, false))) return;
      await pace(halt.signal);
    }
    if (halt.signal.aborted) return;
    const { exchange, tries } = await fetchPatiently(url, {
      signal: halt.signal,
      deadlineMs: PROBE_MS,
      bodyBytes: () => PROBE_BYTES,
    });
    if (exchange.code === 'interrupted') return;
    tally.countTarget(exchange);
    await channel.push({ type: 'target', key, url, kind, exchange, tries, isRestored: false });
  }

  const onSignal = () => stop('interrupted');
  const timer = options.deadlineMs === undefined ? null : setTimeout(() => stop('time'), options.deadlineMs);
  options.signal?.addEventListener('abort', onSignal, { once: true });
  try {
    hosts.add(new URL(options.url).host);
    await plan(options.url, 0);
    if (options.signal?.aborted === true) stop('interrupted');
    if (pages.size === 0) channel.close();
    yield* channel;
    yield { type: 'end', summary: tally.summary((performance.now() - started) / 1_000, stopped) };
  } finally {
    if (timer !== null) clearTimeout(timer);
    options.signal?.removeEventListener('abort', onSignal);
    channel.close();
    stop('interrupted');
  }
}

function wantedOfPage(status: number, headers: Headers): number {
  const contentType = headers['content-type'] ?? '';
  const isPage = status >= 200 && status < 300 && (contentType === '' || isHtmlType(contentType));
  return isPage ? Number.POSITIVE_INFINITY : PROBE_BYTES;
}

function isHtmlType(contentType: string): boolean {
  return /\bx?html\b/i.test(contentType);
}

function looksLikeHtml(body: Buffer): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<body|<meta|<!--)/i.test(
    body.subarray(0, 512).toString('latin1'),
  );
}

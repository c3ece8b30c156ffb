import { readFileSync } from 'node:fs';
import { createGuard } from '../guard.ts';
import { type OutboundPolicy, userAgent } from '../policy.ts';
import { createProxy, type ProxyLimits } from '../proxy/proxy.ts';
import { createResolver } from '../resolver.ts';
import { createTurnstile } from '../turnstile.ts';
import { type Account, chooseAccount } from './account.ts';
import type { Chromium } from './chromium.ts';
import { findChromium } from './executable.ts';
import { launchSafely, type Unavailable } from './launch.ts';
import { loadPage, type PageLimits } from './page-load.ts';
import { sweepProfiles } from './profile.ts';
import { type RenderedPage, type Rendering, type UnreadPage, unread } from './rendering.ts';
import { withinBounds } from './visit-bounds.ts';

export interface RendererLimits extends PageLimits {
  /** Until an empty page answers. */
  readonly launchMs: number;
  /** Resident memory of any one process of the browser. Watched where there is a /proc. */
  readonly processBytes: number;
  readonly proxy: Partial<ProxyLimits>;
}

const DEFAULT_RENDERER_LIMITS: RendererLimits = {
  settleMs: 20_000,
  quietMs: 500,
  busyMs: 5_000,
  htmlLength: 10_000_000,
  launchMs: 20_000,
  processBytes: 1024 * 1024 * 1024,
  proxy: {},
};

export interface RendererOptions {
  /** The same rules as for fetching: what may be fetched may be rendered, nothing else. */
  readonly policy?: OutboundPolicy;
  /** The browser to use instead of looking in the usual places. */
  readonly executablePath?: string;
  /** Under which account it runs when we are root; `nobody` by default. An account of its own is better. */
  readonly account?: Account;
  readonly limits?: Partial<RendererLimits>;
}

export interface RenderOptions {
  /** Milliseconds for the whole visit; 30 s by default. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
  /** Default true. */
  readonly screenshot?: boolean;
  /** Also measure which texts stand out too little; default false. */
  readonly contrast?: boolean;
  /**
   * Leave the browser's name as it is, for the one visit to a host whose firewall only lets browsers pass and whose
   * owner has agreed. Otherwise our name and office stand behind it.
   */
  readonly unmodified?: boolean;
}

/** Shows pages in a local Chromium, one after another, each as if it were the first. */
export interface Renderer {
  /** Never throws because of what a page does. */
  render(url: string, options?: RenderOptions): Promise<Rendering>;
  close(): Promise<void>;
}

/** A renderer, or why there is none: then pages that need one stay unread, and are reported so. */
export type RendererChoice =
  | { readonly available: true; readonly renderer: Renderer }
  | { readonly available: false; readonly code: Unavailable; readonly detail: string };

const DEADLINE_MS = 30_000;
/** A visit has its own deadline, and never gives its turn up before. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** After these the browser is not used again: a page may still be busy in it. */
const SPOILT = new Set([
  'browser.timeout',
  'browser.memory',
  'browser.crashed',
  'browser.unsettled',
  'interrupted',
]);
/** Of the deadline, kept for reading the page and its picture. */
const RESERVE = 0.25;

/** Find a Chromium, start it, see that it is neither root nor without its sandbox. */
export async function createRenderer(options: RendererOptions = {}): Promise<RendererChoice> {
  const { policy = {} } = options;
  const limits = { ...DEFAULT_RENDERER_LIMITS, ...options.limits };
  if (process.platform !== 'linux' && process.platform !== 'darwin')
    return unavailable('browser.unsupported', process.platform);
  const executable = findChromium(options.executablePath);
  if (executable === null) return unavailable('browser.absent', options.executablePath ?? '');
  const choice = chooseAccount(process.getuid?.(), options.account, readFileSync('/etc/passwd', 'utf8'));
  if (choice.refused) return unavailable('browser.root', 'no other account to run it under');

  await sweepProfiles();
  const resolver = createResolver(policy.dns);
  const guard = createGuard(policy, resolver);
  const proxy = await createProxy(guard, limits.proxy);
  const launch = () =>
    launchSafely({ executable, account: choice.account, proxyPort: proxy.port }, limits.launchMs);
  const closeNetwork = async () => {
    await proxy.close();
    resolver.close();
  };
  const first = await launch();
  if (first.chromium === null) {
    await closeNetwork();
    return unavailable(first.code, first.detail);
  }

  const ourName = policy.agent === undefined ? null : `${first.userAgent} ${userAgent(policy.agent)}`;
  const inTurn = createTurnstile(1, LONGEST_TIMER_MS);
  let chromium: Chromium | null = first.chromium;
  let closed = false;

  async function visit(url: URL, given: RenderOptions): Promise<Rendering> {
    const lease = proxy.lease();
    const told = (page: RenderedPage | UnreadPage): Rendering => ({
      ...page,
      url: url.href,
      obstacles: [...lease.obstacles],
      bytes: lease.bytes,
    });
    try {
      if (closed || given.signal?.aborted === true) return told(unread('interrupted'));
      if (chromium === null) {
        const again = await launch();
        if (again.chromium === null) return told(unread(again.code, again.detail));
        chromium = again.chromium;
        if (closed) return told(unread('interrupted'));
      }
      const browser = chromium;
      const deadlineMs = given.deadlineMs ?? DEADLINE_MS;
      const loading = loadPage(browser.connection, {
        url: url.href,
        lease,
        userAgent: given.unmodified === true ? null : ourName,
        screenshot: given.screenshot ?? true,
        contrast: given.contrast ?? false,
        limits: { ...limits, settleMs: Math.min(limits.settleMs, deadlineMs * (1 - RESERVE)) },
      });
      const page = await withinBounds(loading, {
        browser,
        deadlineMs,
        signal: given.signal,
        processBytes: limits.processBytes,
      });
      // Whatever a bad page left behind in the browser, the next one shall not meet.
      if (!page.rendered && SPOILT.has(page.code)) await discard(browser);
      return told(page);
    } finally {
      lease.close();
    }
  }

  async function discard(browser: Chromium): Promise<void> {
    if (chromium === browser) chromium = null;
    await browser.kill();
  }

  return {
    available: true,
    renderer: {
      async render(address, given = {}) {
        const nothing = { url: address, obstacles: [], bytes: 0 };
        if (!URL.canParse(address)) return { ...nothing, ...unread('url.malformed') };
        const url = new URL(address);
        url.username = '';
        url.password = '';
        const refused = guard.refuse(url);
        if (refused !== null) return { ...nothing, ...unread(refused.code, refused.detail) };
        return inTurn(() => visit(url, given));
      },
      async close() {
        closed = true;
        if (chromium !== null) await discard(chromium);
        // A visit that was just starting another browser comes to its end first.
        await inTurn(async () => {
          if (chromium !== null) await discard(chromium);
        });
        await closeNetwork();
      },
    },
  };
}

function unavailable(code: Unavailable, detail: string): RendererChoice {
  return { available: false, code, detail };
}

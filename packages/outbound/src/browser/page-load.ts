import type { Lease } from '../proxy/lease.ts';
import { asFields, asText, CommandRefused, type Connection, type Fields } from './connection.ts';
import { CONTRAST_EXPRESSION, lowContrastOf } from './contrast.ts';
import { PageWatch, type SettleLimits } from './page-watch.ts';
import { type RenderedPage, type UnreadPage, unread } from './rendering.ts';

export interface PageLimits extends SettleLimits {
  /** Of the DOM's text, in characters. */
  readonly htmlLength: number;
}

export interface LoadOptions {
  readonly url: string;
  readonly lease: Lease;
  /** Null: as the browser names itself. */
  readonly userAgent: string | null;
  readonly screenshot: boolean;
  readonly contrast: boolean;
  readonly limits: PageLimits;
}

const WIDTH = 1280;
const MAX_HEIGHT = 4_000;
const SNAPSHOTS = 3;

type Send = (method: string, params?: Fields) => Promise<Fields>;

/** Load one page in a context of its own, which has no cookie before and leaves none. Rejects when the browser is lost. */
export async function loadPage(
  connection: Connection,
  options: LoadOptions,
): Promise<RenderedPage | UnreadPage> {
  const { lease } = options;
  await connection.send('Target.setDiscoverTargets', { discover: true });
  const contextId = asText((await connection.send('Target.createBrowserContext')).browserContextId);
  const blank = { url: 'about:blank', browserContextId: contextId };
  const targetId = asText((await connection.send('Target.createTarget', blank)).targetId);
  const attached = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const sessionId = asText(attached.sessionId);
  const watch = new PageWatch({ connection, sessionId, targetId, contextId, lease });
  const send: Send = (method, params) => connection.send(method, params, sessionId);
  try {
    const denied = { behavior: 'deny', browserContextId: contextId };
    await connection.send('Browser.setDownloadBehavior', denied);
    await prepare(send, options.userAgent);
    return await visit(send, { ...options, watch, targetId });
  } finally {
    watch.stop();
    connection.tell('Target.disposeBrowserContext', { browserContextId: contextId });
  }
}

async function prepare(send: Send, userAgent: string | null): Promise<void> {
  const size = { width: WIDTH, height: 800, deviceScaleFactor: 1, mobile: false };
  await Promise.all([
    send('Page.enable'),
    send('Network.enable'),
    send('Inspector.enable'),
    // The proxy's question for the credential comes to us only for requests that are held up (and let go at once).
    send('Fetch.enable', { handleAuthRequests: true, patterns: [{ urlPattern: '*' }] }),
    send('Emulation.setDeviceMetricsOverride', size),
    send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Shanghai' }),
    ...(userAgent === null ? [] : [send('Emulation.setUserAgentOverride', { userAgent })]),
  ]);
}

interface VisitOptions extends LoadOptions {
  readonly watch: PageWatch;
  readonly targetId: string;
}

async function visit(send: Send, options: VisitOptions): Promise<RenderedPage | UnreadPage> {
  const { url, lease, limits, watch, targetId } = options;
  // Answers only when the first bytes are there, so it is part of what the limit covers.
  const opened = send('Page.navigate', { url });
  const settling = watch.settle(limits);
  const refused = await Promise.race([opened.then(({ errorText }) => asText(errorText) || null), settling]);
  if (typeof refused === 'string') return unreached(watch, lease, refused);
  const settled = await settling;
  if (watch.crashed) return unread('browser.crashed');
  if (!watch.committed) return unread('browser.timeout');
  if (watch.unreachable) return unreached(watch, lease, null);
  const shown = await snapshot(send, targetId, limits.htmlLength);
  if (shown === null) return unread('browser.unsettled');
  if (watch.unreachable || !/^https?:/.test(shown.finalUrl)) return unreached(watch, lease, null);
  return {
    rendered: true,
    finalUrl: shown.finalUrl,
    status: watch.status,
    hops: watch.hops,
    html: shown.html,
    truncated: shown.cut || lease.exhausted,
    settled,
    contrast: options.contrast ? await contrastOf(send, targetId) : null,
    screenshot: options.screenshot ? await picture(send) : null,
  };
}

/** Why it was not reached: what the proxy met on the way there, else the site's own status, else the browser's word. */
function unreached(watch: PageWatch, lease: Lease, errorText: string | null): UnreadPage {
  const origin = URL.canParse(watch.documentUrl) ? new URL(watch.documentUrl).origin : '';
  const own = watch.status === null ? codeOfNetError(errorText ?? '') : `http.${watch.status}`;
  return unread(lease.obstacleOf(origin) ?? own, errorText);
}

/** Chromium's own names (net/base/net_error_list.h) for what only it sees: TLS runs inside its tunnel. */
const NET_ERRORS: readonly (readonly [RegExp, string])[] = [
  [/ERR_CERT_COMMON_NAME_INVALID/, 'tls.wrong-name'],
  [/ERR_CERT_DATE_INVALID/, 'tls.expired'],
  [/ERR_CERT_/, 'tls.untrusted'],
  [/ERR_SSL_/, 'tls.failed'],
];

function codeOfNetError(text: string): string {
  return NET_ERRORS.find(([pattern]) => pattern.test(text))?.[1] ?? 'browser.navigation';
}

interface Snapshot {
  readonly finalUrl: string;
  readonly html: string;
  readonly cut: boolean;
}

/**
 * The DOM as it stands, read in a world of its own: the page's scripts cannot have replaced what is called here. A page
 * that moves on in that moment is asked again, at most three times.
 */
async function snapshot(send: Send, frameId: string, limit: number): Promise<Snapshot | null> {
  const expression = `(() => {
    const html = document.documentElement?.outerHTML ?? '';
    return { url: location.href, html: html.slice(0, ${limit}), cut: html.length > ${limit} };
  })()`;
  for (let attempt = 0; attempt < SNAPSHOTS; attempt += 1) {
    try {
      const world = await send('Page.createIsolatedWorld', { frameId, worldName: 'mumian' });
      const contextId = world.executionContextId;
      const answer = await send('Runtime.evaluate', { expression, contextId, returnByValue: true });
      const { url, html, cut } = asFields(asFields(answer.result).value);
      if (typeof html === 'string') return { finalUrl: asText(url), html, cut: cut === true };
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
    }
  }
  return null;
}

async function contrastOf(send: Send, frameId: string): Promise<RenderedPage['contrast']> {
  try {
    const world = await send('Page.createIsolatedWorld', { frameId, worldName: 'mumian' });
    const contextId = world.executionContextId;
    const answer = await send('Runtime.evaluate', {
      expression: CONTRAST_EXPRESSION,
      contextId,
      returnByValue: true,
      timeout: 5_000,
    });
    return answer.exceptionDetails === undefined ? lowContrastOf(answer) : null;
  } catch (error) {
    if (error instanceof CommandRefused) return null;
    throw error;
  }
}

async function picture(send: Send): Promise<Buffer | null> {
  try {
    const { height } = asFields((await send('Page.getLayoutMetrics')).cssContentSize);
    const wanted = Math.min(MAX_HEIGHT, Math.max(1, typeof height === 'number' ? Math.ceil(height) : 1));
    const { data } = await send('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: WIDTH, height: wanted, scale: 1 },
    });
    return Buffer.from(asText(data), 'base64');
  } catch (error) {
    if (error instanceof CommandRefused) return null;
    throw error;
  }
}

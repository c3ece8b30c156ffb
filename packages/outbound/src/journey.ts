import type { Answer, Ask, Head } from './answer.ts';
import { decodeContent } from './content-coding.ts';
import type { CookieJar } from './cookie-jar.ts';
import { createDeadline } from './deadline.ts';
import {
  type Exchange,
  type Forgiven,
  type Hop,
  type Result,
  resultOfStatus,
  type Wire,
} from './exchange.ts';
import { unverified } from './failure.ts';
import { recognizeFirewall } from './firewall.ts';
import type { Guard } from './guard.ts';
import type { Climbed, Ladder } from './ladder.ts';
import { decodeLocation, parseAddress } from './location.ts';
import type { FetchOptions } from './outbound.ts';
import type { Limits } from './policy.ts';
import { asBrowser, type HeaderList } from './request-headers.ts';
import { otherScheme } from './scheme-mistake.ts';

export interface JourneyParts {
  readonly guard: Guard;
  readonly ladder: Ladder;
  readonly limits: Limits;
  readonly jar: CookieJar;
  readonly headersOf: (options: FetchOptions) => HeaderList;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** The body of a redirect is read so far, to keep the connection for the next request. */
const REDIRECT_BODY_BYTES = 16 * 1024;
const NOTHING = Buffer.alloc(0);

/** One request with all its redirects. Failures are results. */
export type Journey = (first: URL, options: FetchOptions) => Promise<Exchange>;

/** Follow an address to its final answer: guard, cookies, ladder, redirects, decoding, firewalls, in this order. */
export function createJourney({ guard, ladder, limits, jar, headersOf }: JourneyParts): Journey {
  return async function journey(first, options) {
    const started = performance.now();
    const startedAt = new Date();
    const deadline = createDeadline(options.deadlineMs ?? limits.requestMs, options.signal);
    const hops: Hop[] = [];
    const seen = new Set<string>();
    const noted: Forgiven[] = [];
    let bytes = 0;
    let url = first;
    let headers = headersOf(options);
    let form = options.form ?? null;
    let mistaken: { readonly url: URL; readonly climbed: Climbed } | null = null;

    function wanted(head: Head): number {
      if (REDIRECTS.has(head.status)) return REDIRECT_BODY_BYTES;
      return Math.min(limits.bodyBytes, options.bodyBytes?.(head.status, head.headers) ?? limits.bodyBytes);
    }
    function ask(): Ask {
      return { url, method: form === null ? 'GET' : 'POST', headers, form, deadline, wanted };
    }

    /** @param stop why the journey ends here, whatever the answer says */
    async function arrive(climbed: Climbed, stop: Result | null): Promise<Exchange> {
      const { answer, line, rung } = climbed;
      const { head } = answer;
      const forgiven = [...noted, ...climbed.forgiven];
      const coding = head?.headers['content-encoding'] ?? '';
      const decoded = await decodeContent(answer.body, coding, head === null ? 0 : wanted(head));
      if (!decoded.isDecoded) forgiven.push({ code: 'http.content-coding', detail: coding });
      const result = stop ?? resultOf(answer, decoded.body, options);
      if (options.compareAgent === true && result.code === 'http.403')
        forgiven.push(...(await compareAgent(climbed)));
      const total = performance.now() - started;
      const since = (instant: number | null | undefined) =>
        instant === null || instant === undefined || instant < hopStarted ? null : instant - started;
      return {
        ...result,
        url: first.href,
        finalUrl: url.href,
        hops,
        status: head?.status ?? null,
        headers: head?.headers ?? {},
        address: head === null ? null : (line?.address ?? null),
        body: decoded.body,
        bytes: bytes + answer.body.length,
        truncated: answer.cut || answer.failure !== null || decoded.truncated,
        timings: {
          dns: since(line?.resolvedAt),
          connect: since(line?.connectedAt),
          tls: since(line?.securedAt),
          firstByte: head === null ? null : head.at - started,
          total,
        },
        startedAt,
        rung,
        forgiven,
        tls: line?.tls ?? null,
        wire: head === null ? null : wireOf(climbed, head),
      };
    }

    function wireOf({ rung, answer }: Climbed, head: Head): Wire {
      const isKept = rung === 'standard' || rung === 'legacy-tls';
      const sent: [string, string][] = [
        ['host', url.host],
        ['connection', isKept ? 'keep-alive' : 'close'],
      ];
      for (let index = 0; index + 1 < headers.length; index += 2)
        sent.push([headers[index] ?? '', headers[index + 1] ?? '']);
      if (rung === 'standard' && cookie !== null) sent.push(['cookie', cookie]);
      const { httpVersion, reason, pairs } = head;
      return { httpVersion, reason, requestHeaders: sent, responseHeaders: pairs, body: answer.body };
    }

    /** Does a browser's name open what ours does not? Asked once; the answer itself is not used. */
    async function compareAgent(refused: Climbed): Promise<Forgiven[]> {
      const { answer } = await ladder.climb(
        { ...ask(), headers: asBrowser(headers), wanted: () => 0 },
        cookie,
      );
      const status = answer.head?.status ?? 0;
      if (status < 200 || status >= 400 || status === refused.answer.head?.status) return [];
      return [{ code: 'http.ua-dependent', detail: String(status) }];
    }

    let hopStarted = started;
    let cookie: string | null = null;
    try {
      for (;;) {
        const refused = guard.refuse(url);
        if (refused !== null) return arrive(nothingOf(refused), refused);
        hopStarted = performance.now();
        cookie = jar.headerFor(url);
        seen.add(visitOf(url, cookie));
        const climbed = await ladder.climb(ask(), cookie);
        const { head } = climbed.answer;
        const other = mistaken === null ? otherScheme(url, climbed.answer) : null;
        if (other !== null) {
          mistaken = { url, climbed };
          url = other;
          continue;
        }
        if (mistaken !== null && head === null && hops.length === 0) {
          url = mistaken.url;
          return await arrive(mistaken.climbed, null);
        }
        if (mistaken !== null && noted.length === 0)
          noted.push({ code: 'http.other-scheme', detail: url.protocol.slice(0, -1) });
        if (head !== null && climbed.rung === 'standard') jar.keep(url, head.pairs);
        const location = head?.headers.location;
        if (head === null || location === undefined || !REDIRECTS.has(head.status))
          return await arrive(climbed, null);
        const target = parseAddress(decodeLocation(location), url);
        hops.push({ url: url.href, status: head.status, location: target?.href ?? decodeLocation(location) });
        if (target === null) return await arrive(climbed, unverified('redirect', 'redirect.malformed'));
        if (seen.has(visitOf(target, jar.headerFor(target))))
          return await arrive(climbed, unverified('redirect', 'redirect.loop'));
        if (hops.length > limits.redirects)
          return await arrive(climbed, unverified('redirect', 'redirect.too-many'));
        bytes += climbed.answer.body.length;
        url = target;
        if (form !== null && head.status !== 307 && head.status !== 308) {
          form = null;
          headers = headersOf({ ...options, form: undefined });
        }
      }
    } finally {
      deadline.clear();
    }
  };
}

/** The same address with other cookies is another question: "take this cookie, then come again" is no loop. */
function visitOf(url: URL, cookie: string | null): string {
  return cookie === null ? url.href : `${url.href}\n${cookie}`;
}

function resultOf(answer: Answer, body: Buffer, options: FetchOptions): Result {
  const { head, failure } = answer;
  if (head === null) return failure ?? unverified('http', 'http.failed');
  const firewall = recognizeFirewall({ status: head.status, headers: head.headers, body });
  if (firewall !== null)
    return { outcome: 'blocked', layer: 'http', code: `blocked.${firewall.id}`, detail: firewall.name };
  // A body that broke off keeps its page when something came: citizens see that part too.
  const isPartial = failure?.code === 'body.incomplete' && body.length > 0;
  if (failure !== null && !isPartial) return failure;
  const isConditional = (options.ifNoneMatch ?? options.ifModifiedSince) !== undefined;
  if (head.status === 304 && isConditional)
    return { outcome: 'ok', layer: null, code: 'http.304', detail: null };
  return resultOfStatus(head.status);
}

function nothingOf(failure: Result): Climbed {
  const answer: Answer = { head: null, body: NOTHING, cut: false, failure, forgiven: [] };
  return { answer, rung: 'standard', forgiven: [], line: null };
}

/** The exchange of an address that was not asked. */
export function refusedExchange(address: string, result: Result): Exchange {
  return {
    ...result,
    url: address,
    finalUrl: address,
    hops: [],
    status: null,
    headers: {},
    address: null,
    body: NOTHING,
    bytes: 0,
    truncated: false,
    timings: { dns: null, connect: null, tls: null, firstByte: null, total: 0 },
    startedAt: new Date(),
    rung: 'standard',
    forgiven: [],
    tls: null,
    wire: null,
  };
}

import { type Ask, type Head, noAnswer } from './answer.ts';
import { exchangeOf } from './arrival.ts';
import { decodeContent } from './content-coding.ts';
import type { CookieJar } from './cookie-jar.ts';
import { createDeadline } from './deadline.ts';
import type { Exchange, Forgiven, Hop, Result } from './exchange.ts';
import { unverified } from './failure.ts';
import type { FetchOptions } from './fetch-options.ts';
import type { Guard } from './guard.ts';
import type { Climbed, Ladder } from './ladder.ts';
import { readLocation } from './location.ts';
import type { Limits } from './policy.ts';
import { asBrowser, type HeaderList } from './request-headers.ts';
import { otherScheme } from './scheme-mistake.ts';
import { verdictOf } from './verdict.ts';

export interface JourneyParts {
  readonly guard: Guard;
  readonly ladder: Ladder;
  readonly limits: Limits;
  readonly jar: CookieJar;
  readonly headersOf: (options: FetchOptions) => HeaderList;
}

/** One request with all its redirects. Failures are results. */
export type Journey = (first: URL, options: FetchOptions) => Promise<Exchange>;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** With these a form is sent again to where they point (RFC 9110 15.4); with the others a GET follows. */
const KEEPS_METHOD = new Set([307, 308]);
/** The body of a redirect is read so far, to keep the connection for the next request. */
const REDIRECT_BODY_BYTES = 16 * 1024;

/** Follow an address to its final answer: guard, cookies, ladder, redirects, decoding, firewalls, in this order. */
export function createJourney({ guard, ladder, limits, jar, headersOf }: JourneyParts): Journey {
  return async function journey(first, options) {
    const started = performance.now();
    const startedAt = new Date();
    const deadline = createDeadline(options.deadlineMs ?? limits.requestMs, options.signal);
    const hops: Hop[] = [];
    const seen = new Set<string>();
    const scheme: SchemeMistake = { original: null, forgiven: [] };
    let bytes = 0;
    let last = first;
    let sent = headersOf(options);
    let form = options.form ?? null;
    let cookie: string | null = null;
    let hopStarted = started;
    let inUtf8: URL | null = null;

    function wanted(head: Head): number {
      if (REDIRECTS.has(head.status)) return REDIRECT_BODY_BYTES;
      return Math.min(limits.bodyBytes, options.bodyBytes?.(head.status, head.headers) ?? limits.bodyBytes);
    }
    function ask(headers: HeaderList): Ask {
      return { url: last, method: form === null ? 'GET' : 'POST', headers, form, deadline, wanted };
    }

    /** @param stop why the journey ends here, whatever the answer says */
    async function arrive(climbed: Climbed, stop: Result | null): Promise<Exchange> {
      const { answer } = climbed;
      const coding = answer.head?.headers['content-encoding'] ?? '';
      const limit = answer.head === null ? 0 : wanted(answer.head);
      const decoded = await decodeContent(answer.body, coding, limit);
      const result = stop ?? verdictOf(answer, decoded.body, options);
      const forgiven: Forgiven[] = [...scheme.forgiven, ...climbed.forgiven];
      if (!decoded.isDecoded) forgiven.push({ code: 'http.content-coding', detail: coding });
      if (options.compareAgent === true && result.code === 'http.403') {
        const other = await statusForBrowser();
        if (other >= 200 && other < 400) forgiven.push({ code: 'http.ua-dependent', detail: String(other) });
      }
      return exchangeOf({
        first,
        last,
        hops,
        climbed,
        decoded,
        result,
        forgiven,
        bytes,
        sent,
        cookie,
        startedAt,
        started,
        hopStarted,
      });
    }

    /** Does a browser's name open what ours does not? Asked once; the answer itself is not used. 0: no answer. */
    async function statusForBrowser(): Promise<number> {
      const { answer } = await ladder.climb({ ...ask(asBrowser(sent)), wanted: () => 0 }, cookie);
      return answer.head?.status ?? 0;
    }

    try {
      for (;;) {
        const refused = guard.refuse(last);
        if (refused !== null) return await arrive(notAsked(refused), refused);
        hopStarted = performance.now();
        cookie = jar.headerFor(last);
        seen.add(visitOf(last, cookie));
        const climbed = await ladder.climb(ask(sent), cookie);
        const { head } = climbed.answer;
        const other = scheme.original === null ? otherScheme(last, climbed.answer) : null;
        if (other !== null) {
          scheme.original = { url: last, climbed };
          last = other;
          continue;
        }
        if (scheme.original !== null && scheme.forgiven.length === 0) {
          if (head === null) {
            last = scheme.original.url;
            return await arrive(scheme.original.climbed, null);
          }
          scheme.forgiven.push({ code: 'http.other-scheme', detail: last.protocol.slice(0, -1) });
        }
        if (head !== null && climbed.rung === 'standard') jar.keep(last, head.pairs);
        if (head?.status === 404 && inUtf8 !== null) {
          last = inUtf8;
          inUtf8 = null;
          for (const hop of hops.splice(-1)) hops.push({ ...hop, location: last.href });
          continue;
        }
        const location = head?.headers.location;
        if (head === null || location === undefined || !REDIRECTS.has(head.status))
          return await arrive(climbed, null);
        const where = readLocation(location, last);
        const { target } = where;
        inUtf8 = where.inUtf8;
        hops.push({ url: last.href, status: head.status, location: target?.href ?? where.text });
        const stop = stopOf(target, hops.length);
        if (target === null || stop !== null) return await arrive(climbed, stop);
        bytes += climbed.answer.body.length;
        last = target;
        if (form === null || KEEPS_METHOD.has(head.status)) continue;
        form = null;
        sent = headersOf({ ...options, form: undefined });
      }
    } finally {
      deadline.clear();
    }

    function stopOf(target: URL | null, count: number): Result | null {
      if (target === null) return unverified('redirect', 'redirect.malformed');
      if (seen.has(visitOf(target, jar.headerFor(target)))) return unverified('redirect', 'redirect.loop');
      return count > limits.redirects ? unverified('redirect', 'redirect.too-many') : null;
    }
  };
}

/** A port that speaks the other scheme than its address says: tried once, and told. */
interface SchemeMistake {
  original: { readonly url: URL; readonly climbed: Climbed } | null;
  readonly forgiven: Forgiven[];
}

/** The same address with other cookies is another question: "take this cookie, then come again" is no loop. */
function visitOf(url: URL, cookie: string | null): string {
  return cookie === null ? url.href : `${url.href}\n${cookie}`;
}

function notAsked(failure: Result): Climbed {
  return { answer: noAnswer(failure), rung: 'standard', forgiven: [], line: null };
}

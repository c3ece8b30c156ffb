import type { Head } from './answer.ts';
import type { Decoded } from './content-coding.ts';
import type { Exchange, Forgiven, Hop, Result, Wire } from './exchange.ts';
import type { Climbed } from './ladder.ts';
import type { HeaderList } from './request-headers.ts';

/** Everything that is known when the last answer of a journey has been judged. */
export interface Arrival {
  readonly first: URL;
  readonly last: URL;
  readonly hops: readonly Hop[];
  readonly climbed: Climbed;
  readonly decoded: Decoded;
  readonly result: Result;
  readonly forgiven: readonly Forgiven[];
  /** Bytes of the bodies of the hops before. */
  readonly bytes: number;
  /** What was sent to the last address. */
  readonly sent: HeaderList;
  readonly cookie: string | null;
  readonly startedAt: Date;
  /** Readings of `performance.now()`: of the call, and of the last hop. */
  readonly started: number;
  readonly hopStarted: number;
}

/**
 * The exchange of a journey. Written out property by property: an object that begins with a spread is a slow one, and
 * there is one for every page.
 */
export function exchangeOf(arrival: Arrival): Exchange {
  const { climbed, decoded, result, started, hopStarted } = arrival;
  const { answer, line } = climbed;
  const { head } = answer;
  const isFresh = line !== null && line.resolvedAt >= hopStarted;
  return {
    outcome: result.outcome,
    layer: result.layer,
    code: result.code,
    detail: result.detail,
    url: arrival.first.href,
    finalUrl: arrival.last.href,
    hops: arrival.hops,
    status: head === null ? null : head.status,
    headers: head === null ? {} : head.headers,
    address: head === null || line === null ? null : line.address,
    body: decoded.body,
    bytes: arrival.bytes + answer.body.length,
    truncated: answer.cut || answer.failure !== null || decoded.truncated,
    timings: {
      dns: isFresh ? line.resolvedAt - started : null,
      connect: isFresh ? line.connectedAt - started : null,
      tls: isFresh && line.securedAt !== null ? line.securedAt - started : null,
      firstByte: head === null ? null : head.at - started,
      total: performance.now() - started,
    },
    startedAt: arrival.startedAt,
    rung: climbed.rung,
    forgiven: arrival.forgiven,
    tls: line === null ? null : line.tls,
    wire: head === null ? null : wireOf(arrival, head),
  };
}

function wireOf({ climbed, last, sent, cookie }: Arrival, head: Head): Wire {
  const { rung, answer } = climbed;
  const isKept = rung === 'standard' || rung === 'legacy-tls';
  const requestHeaders: [string, string][] = [
    ['host', last.host],
    ['connection', isKept ? 'keep-alive' : 'close'],
  ];
  for (let index = 0; index + 1 < sent.length; index += 2)
    requestHeaders.push([sent[index] ?? '', sent[index + 1] ?? '']);
  if (rung === 'standard' && cookie !== null) requestHeaders.push(['cookie', cookie]);
  const { httpVersion, reason, pairs } = head;
  return { httpVersion, reason, requestHeaders, responseHeaders: pairs, body: answer.body };
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
    body: Buffer.alloc(0),
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

import type { Deadline } from './deadline.ts';
import type { Forgiven, Headers, Result } from './exchange.ts';

/** A request as every client sends it, whatever it forgives in the answer. */
export interface Ask {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  /** Names and values in turn, without `host` and `connection`. */
  readonly headers: readonly string[];
  readonly form: string | null;
  readonly deadline: Deadline;
  /** How many bytes of the body are wanted, decided when the head is there. */
  readonly wanted: (head: Head) => number;
}

/** Status line and headers of an answer. */
export interface Head {
  readonly status: number;
  readonly httpVersion: string;
  readonly reason: string;
  /** In their order and case, latin1 text of the bytes that came. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly headers: Headers;
  /** Reading of `performance.now()`. */
  readonly at: number;
}

/** What one client brought back of one request. */
export interface Answer {
  /** Null when no head could be read; then `failure` says why. */
  readonly head: Head | null;
  /** Without its transfer coding, cut at the bytes wanted. */
  readonly body: Buffer;
  /** We stopped reading because we had enough. */
  readonly cut: boolean;
  /** Why the answer is not whole; null when it is, or was cut by us. */
  readonly failure: Result | null;
  readonly forgiven: readonly Forgiven[];
}

const NOTHING = Buffer.alloc(0);

/** An answer of which nothing was read. */
export function noAnswer(failure: Result): Answer {
  return { head: null, body: NOTHING, cut: false, failure, forgiven: [] };
}

/** A head from its header lines. */
export function headOf(
  status: number,
  reason: string,
  httpVersion: string,
  pairs: readonly (readonly [name: string, value: string])[],
): Head {
  const headers: Record<string, string> = {};
  for (const [name, value] of pairs) addHeader(headers, name.toLowerCase(), value);
  return { status, reason, httpVersion, pairs, headers, at: performance.now() };
}

/** Repeated headers are joined, after RFC 9110 5.3; of several locations the first leads. */
function addHeader(headers: Record<string, string>, name: string, value: string): void {
  const known = Object.hasOwn(headers, name) ? headers[name] : undefined;
  if (known === undefined) headers[name] = value;
  else if (name !== 'location') headers[name] = `${known}, ${value}`;
}

import type { Agent, Dispatcher } from 'undici';
import { decodeContent } from './content-coding.ts';
import type { Deadline } from './deadline.ts';
import { type Headers, type Result, resultOfStatus } from './exchange.ts';
import { exchangeResult, isReset, unverified } from './failure.ts';

/** One hop: what a single request brought back. */
export interface Answer {
  readonly result: Result;
  readonly status: number | null;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly bytes: number;
  readonly truncated: boolean;
  /** Reading of `performance.now()`. */
  readonly firstByteAt: number | null;
}

export interface RequestContext {
  readonly pools: Agent;
  readonly headers: Readonly<Record<string, string>>;
  readonly deadline: Deadline;
  readonly isRedirect: (status: number) => boolean;
  readonly bodyBytes: (status: number, headers: Headers) => number;
  readonly connectedBefore: (origin: string) => boolean;
}

export const EMPTY_ANSWER: Answer = {
  result: unverified('http', 'http.failed'),
  status: null,
  headers: {},
  body: Buffer.alloc(0),
  bytes: 0,
  truncated: false,
  firstByteAt: null,
};

/** The body of a redirect is read so far, to keep the connection for the next request. */
const REDIRECT_BODY_BYTES = 16 * 1024;

/** Send one GET and read its answer within the deadline. Failures are results. */
export async function requestOnce(url: URL, context: RequestContext): Promise<Answer> {
  const { deadline } = context;
  const wasConnected = context.connectedBefore(url.origin);
  let response: Dispatcher.ResponseData;
  try {
    response = await send(url, context, wasConnected);
  } catch (error) {
    const layer = context.connectedBefore(url.origin) ? 'http' : 'tcp';
    return { ...EMPTY_ANSWER, result: deadline.result(layer) ?? exchangeResult(error) };
  }
  const firstByteAt = performance.now();
  const headers = joinHeaders(response.headers);
  const status = response.statusCode;
  const wanted = context.isRedirect(status) ? REDIRECT_BODY_BYTES : context.bodyBytes(status, headers);
  const raw = await readBody(response.body, wanted);
  const coding = headers['content-encoding'] ?? '';
  const decoded = await decodeContent(raw.body, coding, wanted);
  return {
    result: bodyResult(raw, deadline) ?? resultOfStatus(status),
    status,
    headers,
    body: decoded.body,
    bytes: raw.body.length,
    truncated: raw.cut || raw.error !== null || decoded.truncated,
    firstByteAt,
  };
}

/**
 * A kept connection may have been closed by the other side while it was idle; browsers then ask once more on
 * a fresh one, and so do we. The request is a GET, so asking twice changes nothing.
 */
async function send(
  url: URL,
  context: RequestContext,
  mayBeStale: boolean,
): Promise<Dispatcher.ResponseData> {
  const options = {
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET' as const,
    headers: context.headers,
    signal: context.deadline.signal,
  };
  try {
    return await context.pools.request(options);
  } catch (error) {
    if (!mayBeStale || !isReset(error) || context.deadline.signal.aborted) throw error;
    return context.pools.request(options);
  }
}

interface RawBody {
  readonly body: Buffer;
  /** We stopped reading because we had enough. */
  readonly cut: boolean;
  readonly error: unknown;
}

async function readBody(stream: Dispatcher.ResponseData['body'], wanted: number): Promise<RawBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Giving up a body early makes undici report the abort as an error; it is ours and expected.
  stream.on('error', ignoreOwnAbort);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > wanted) return { body: Buffer.concat(chunks).subarray(0, wanted), cut: true, error: null };
    }
  } catch (error) {
    return { body: Buffer.concat(chunks), cut: false, error };
  }
  return { body: Buffer.concat(chunks), cut: false, error: null };
}

function ignoreOwnAbort(): void {
  // The outcome is decided by `readBody`; the stream must only have a listener.
}

/** A body that broke off keeps its page when something came: citizens see that part too. */
function bodyResult(raw: RawBody, deadline: Deadline): Result | null {
  if (raw.error === null) return null;
  const timeout = deadline.result('body');
  if (timeout !== null) return timeout;
  return raw.body.length > 0 ? null : unverified('body', 'body.incomplete', exchangeResult(raw.error).detail);
}

function joinHeaders(headers: Dispatcher.ResponseData['headers']): Headers {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined)
      joined[name] = name === 'location' ? String([value].flat()[0]) : [value].flat().join(', ');
  return joined;
}

import { Agent as Pools } from 'undici';
import type { Answer, Ask } from './answer.ts';
import { probeCiphers } from './cipher-probe.ts';
import type { Connector, Line, LineFacts, Trust } from './connector.ts';
import type { Deadline } from './deadline.ts';
import type { Forgiven, Result, Rung } from './exchange.ts';
import { Failure, unverified } from './failure.ts';
import { askLenient } from './rung-lenient.ts';
import { askStandard } from './rung-standard.ts';
import { askTolerant } from './rung-tolerant.ts';

/** The answer of the first client that could read it. */
export interface Climbed {
  readonly answer: Answer;
  readonly rung: Rung;
  readonly forgiven: readonly Forgiven[];
  /** The connection of the origin; null when none was made. */
  readonly line: LineFacts | null;
}

export interface Ladder {
  /**
   * Send a request by the clients in turn, each forgiving more, until one reads the answer. What an origin needs is
   * remembered, so that after its first page no request is sent more than twice.
   *
   * @param cookie goes along on the first rung only: to nobody whose certificate or answer is not in order
   */
  climb(ask: Ask, cookie: string | null): Promise<Climbed>;
  close(): Promise<void>;
}

/** What an origin turned out to need. */
interface Needs {
  trust: Trust;
  /** Why the first handshake failed, where the facts of the second do not tell. */
  handshake: Forgiven | null;
  /** The client that read what the standard one could not. */
  reader: 'lenient' | 'tolerant' | null;
  /** Why no handshake succeeds, asked once. */
  unsupported: Promise<Result | null> | null;
}

interface PoolAnswer {
  readonly answer: Answer;
  readonly trust: Trust;
}

const MAX_HEADER_BYTES = 128 * 1024;
const MAX_REMEMBERED = 20_000;

export function createLadder(connector: Connector): Ladder {
  const pools: Readonly<Record<Trust, Pools>> = {
    strict: createPools('strict'),
    legacy: createPools('legacy'),
  };
  const remembered = new Map<string, Needs>();

  function createPools(trust: Trust): Pools {
    return new Pools({
      connect: connector.connectorOf(trust),
      maxHeaderSize: MAX_HEADER_BYTES,
      // The deadline of the whole request is the only clock.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  function needsOf(origin: string): Needs {
    const known = remembered.get(origin);
    if (known !== undefined) return known;
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    const fresh: Needs = { trust: 'strict', handshake: null, reader: null, unsupported: null };
    remembered.set(origin, fresh);
    return fresh;
  }

  /** By kept connections; a handshake that fails is tried once more the forgiving way. */
  async function askPools(ask: Ask, cookie: string | null, needs: Needs): Promise<PoolAnswer> {
    const { origin } = ask.url;
    const mayBeStale = connector.lineOf(origin) !== null;
    if (needs.trust === 'legacy')
      return { answer: await askStandard(pools.legacy, ask, mayBeStale), trust: 'legacy' };
    const first = await askStandard(
      pools.strict,
      cookie === null ? ask : withCookie(ask, cookie),
      mayBeStale,
    );
    if (first.failure?.layer !== 'tls' || first.failure.code === 'tls.timeout')
      return { answer: first, trust: 'strict' };
    const second = await askStandard(pools.legacy, ask, false);
    if (second.head !== null) remember(origin, needs, first.failure);
    if (second.failure?.layer !== 'tls') return { answer: second, trust: 'legacy' };
    const { deadline } = ask;
    if (second.failure.code !== 'tls.none') needs.unsupported ??= probeCiphers(() => dialPlain(ask.url));
    const reason = await before(deadline, needs.unsupported);
    return { answer: { ...second, failure: reason ?? second.failure }, trust: 'legacy' };
  }

  /** A handshake that was cut off once may be a bad moment: an origin with nothing to forgive begins on the first rung again. */
  function remember(origin: string, needs: Needs, { detail }: Result): void {
    const isTold = (connector.lineOf(origin)?.forgiven.length ?? 0) > 0;
    if (!isTold && detail === 'ECONNRESET') return;
    needs.trust = 'legacy';
    needs.handshake = isTold ? null : { code: 'tls.legacy', detail };
  }

  /** To a port of TLS without TLS: the probe speaks for itself. */
  function dialPlain(url: URL): Promise<Line | null> {
    const port = url.port === '' ? '443' : url.port;
    return dialOrNull(new URL(`http://${url.hostname}:${port}/`), 'strict');
  }

  async function dialOrNull(url: URL, trust: Trust): Promise<Line | null> {
    try {
      return await connector.dial(url, trust);
    } catch (error) {
      if (error instanceof Failure) return null;
      throw error;
    }
  }

  /** By a connection of its own, read by one of the forgiving readers. */
  async function askReader(reader: 'lenient' | 'tolerant', ask: Ask, trust: Trust): Promise<Answer | null> {
    const dialled = dialOrNull(ask.url, trust);
    const line = await before(ask.deadline, dialled);
    if (line !== null) return reader === 'lenient' ? askLenient(line, ask) : askTolerant(line, ask);
    // Out of time: the connection may still come, and nobody waits for it.
    void dialled.then((late) => late?.socket.destroy());
    return null;
  }

  return {
    async climb(ask, cookie) {
      const { origin } = ask.url;
      const needs = needsOf(origin);
      const { answer: first, trust } = await askPools(ask, cookie, needs);
      const reached = (answer: Answer, rung: Rung, forgiven: readonly Forgiven[] = []): Climbed => {
        const line = connector.lineOf(origin);
        if (answer.head === null) return { answer, rung, line, forgiven: [] };
        const ofLine = line?.forgiven ?? [];
        const ofHandshake = trust === 'legacy' && needs.handshake !== null ? [needs.handshake] : [];
        return { answer, rung, line, forgiven: [...ofLine, ...ofHandshake, ...answer.forgiven, ...forgiven] };
      };
      const base: Rung = trust === 'legacy' ? 'legacy-tls' : 'standard';
      if (first.failure?.code !== 'http.malformed') {
        // Looked at before the next turn of the event loop, when the connection is forgotten.
        if (!looksCutShort(first) || !connector.hasOverrun(origin)) return reached(first, base);
        const failure = unverified('body', 'body.incomplete', 'Content-Length too short');
        return reached({ ...first, failure }, base, [TOO_SHORT]);
      }
      const answers = [first];
      for (const reader of needs.reader === 'tolerant' ? TOLERANT : READERS) {
        const answer = await askReader(reader, ask, trust);
        if (answer === null) continue;
        answers.push(answer);
        if (answer.failure?.code === 'http.malformed') continue;
        // Node's parser does not tell a body that breaks off from one that it cannot read; ours does.
        if (reader === 'lenient' && BROKEN_OFF.has(answer.failure?.code ?? '')) continue;
        if (answer.head !== null) needs.reader = reader;
        return reached(answer, reader, answer.forgiven.length > 0 ? [] : [malformed(first)]);
      }
      return reached(bestOf(answers), base);
    },
    async close() {
      await Promise.all([pools.strict.destroy(), pools.legacy.destroy()]);
    },
  };
}

/** What a promise gives, or null when the time is over before. */
async function before<T>(deadline: Deadline, promise: Promise<T | null> | null): Promise<T | null> {
  let stop = () => undefined as unknown;
  const over = new Promise<null>((resolve) => {
    stop = deadline.onEnd(() => resolve(null));
  });
  const first = await Promise.race([promise, over]);
  stop();
  return first;
}

const BROKEN_OFF = new Set(['body.incomplete', 'http.reset']);
const READERS = ['lenient', 'tolerant'] as const;
const TOLERANT = ['tolerant'] as const;
const TOO_SHORT: Forgiven = { code: 'http.length-mismatch', detail: 'Content-Length too short' };

function withCookie(ask: Ask, cookie: string): Ask {
  return { ...ask, headers: [...ask.headers, 'cookie', cookie] };
}

function malformed({ failure }: Answer): Forgiven {
  return { code: 'http.malformed', detail: failure?.detail ?? null };
}

/** Where nobody could read it all, whatever most was read of it; else the reason that the last reader gives. */
function bestOf(answers: readonly Answer[]): Answer {
  const partial = answers
    .filter(({ head, body }) => head !== null && body.length > 0)
    .sort((one, other) => other.body.length - one.body.length)[0];
  const last = answers.at(-1);
  if (partial !== undefined)
    return { ...partial, failure: unverified('body', 'body.incomplete', partial.failure?.detail ?? null) };
  if (last === undefined) throw new RangeError('no answer was asked for');
  return last;
}

const END_TAG_WINDOW = 1_024;

/** HTML of a given length that lacks its end tag, on its first glance: the dear question is asked of these alone. */
function looksCutShort({ head, body, failure, cut }: Answer): boolean {
  if (head === null || failure !== null || cut || body.length === 0) return false;
  const { headers } = head;
  if (headers['content-length'] === undefined || headers['content-encoding'] !== undefined) return false;
  if (!(headers['content-type'] ?? 'text/html').includes('html')) return false;
  const tail = body.toString('latin1', Math.max(0, body.length - END_TAG_WINDOW));
  return !/<\/html/i.test(tail);
}

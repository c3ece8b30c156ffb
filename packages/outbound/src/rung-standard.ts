import type { Agent, Dispatcher } from 'undici';
import { type Answer, type Ask, type Head, headOf, noAnswer } from './answer.ts';
import { exchangeResult, Failure, isReset, unverified } from './failure.ts';

/**
 * Ask through a pool of kept connections. The other side may have closed a kept one while it was idle; browsers then
 * ask once more on a fresh one, and so do we where asking twice changes nothing.
 *
 * @param mayBeStale whether a kept connection may be used
 */
export async function askStandard(pools: Agent, ask: Ask, mayBeStale: boolean): Promise<Answer> {
  const answer = await new Exchange(pools, ask).answer;
  const isStale = mayBeStale && answer.head === null && answer.failure?.code === 'http.reset';
  return isStale && ask.method === 'GET' ? new Exchange(pools, ask).answer : answer;
}

const NOTHING: Answer['forgiven'] = [];

/** With it an exchange is given up once nobody waits for it any more. */
const ENOUGH = new Failure(unverified('body', 'body.cut'));

/** Reads one answer out of undici's callbacks: no stream, no promise a chunk. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly answer: Promise<Answer>;
  readonly #ask: Ask;
  #settle: (answer: Answer) => void = () => undefined;
  #controller: Dispatcher.DispatchController | null = null;
  #head: Head | null = null;
  #wanted = 0;
  #size = 0;
  #chunks: Buffer[] = [];
  #isSettled = false;
  #stopListening: () => void = () => undefined;

  constructor(pools: Agent, ask: Ask) {
    this.#ask = ask;
    this.answer = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#stopListening = ask.deadline.onEnd(() => this.#expire());
    if (this.#isSettled) return;
    const { url } = ask;
    pools.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method: ask.method,
        headers: ask.headers as string[],
        body: ask.form,
      },
      this,
    );
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // The request waited for its connection longer than its deadline.
    if (this.#isSettled) controller.abort(ENOUGH);
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    _headers: unknown,
    reason = '',
  ): void {
    if (status < 200) return;
    this.#head = headOf(status, reason, '1.1', pairsOf(controller.rawHeaders));
    this.#wanted = this.#ask.wanted(this.#head);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isSettled) return;
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size <= this.#wanted) return;
    this.#finish({ cut: true, failure: null });
    controller.abort(ENOUGH);
  }

  onResponseEnd(): void {
    this.#finish({ cut: false, failure: null });
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#finish({ cut: false, failure: this.#failureOf(error) });
  }

  #failureOf(error: Error) {
    const result = exchangeResult(error);
    const isBroken = this.#head !== null && (isReset(error) || result.code === 'http.failed');
    return isBroken ? unverified('body', 'body.incomplete', result.detail) : result;
  }

  #expire(): void {
    const layer = this.#head !== null ? 'body' : this.#controller === null ? 'tcp' : 'http';
    const failure = this.#ask.deadline.result(layer);
    this.#finish({ cut: false, failure });
    this.#controller?.abort(ENOUGH);
  }

  #finish(end: Pick<Answer, 'cut' | 'failure'>): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#stopListening();
    if (this.#head === null) {
      this.#settle(noAnswer(end.failure ?? unverified('http', 'http.failed')));
      return;
    }
    const [only] = this.#chunks;
    const whole = only !== undefined && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks);
    const body = whole.length > this.#wanted ? whole.subarray(0, this.#wanted) : whole;
    const answer = { head: this.#head, body, cut: end.cut, failure: end.failure, forgiven: NOTHING };
    // undici takes a connection back one turn of the event loop after its answer; a request that comes sooner opens
    // another one, and a site would see twice as many as it was promised.
    if (end.failure === null) queueMicrotask(() => setImmediate(this.#settle, answer));
    else this.#settle(answer);
  }
}

function pairsOf(raw: Dispatcher.DispatchController['rawHeaders']): [string, string][] {
  const pairs: [string, string][] = [];
  if (!Array.isArray(raw)) return pairs;
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index];
    const value = raw[index + 1];
    if (name !== undefined && value !== undefined)
      pairs.push([name.toString('latin1'), value.toString('latin1')]);
  }
  return pairs;
}

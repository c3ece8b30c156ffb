/** What the rate limiter hands a store, as far as this one looks at it. */
type Answered = (error: Error | null, counted: { current: number; ttl: number }) => void;

const MOST_CALLERS = 20_000;

/**
 * Counts requests per caller in windows of time. The limiter's own store answers with one object that later requests
 * change before it is read: of many at once all are told the last count, and all are refused. This one answers with
 * the count as it was.
 */
export class RequestCount {
  readonly #windows = new Map<string, { current: number; until: number }>();

  incr(caller: string, answered: Answered, windowMs: number): void {
    const now = Date.now();
    const open = this.#windows.get(caller);
    const counted = open && open.until > now ? open : { current: 0, until: now + windowMs };
    counted.current += 1;
    // Re-entered at the end, so that the callers heard of last are the ones kept.
    this.#windows.delete(caller);
    this.#windows.set(caller, counted);
    if (this.#windows.size > MOST_CALLERS) this.#forgetOldest();
    answered(null, { current: counted.current, ttl: counted.until - now });
  }

  child(): RequestCount {
    return new RequestCount();
  }

  #forgetOldest(): void {
    const [oldest] = this.#windows.keys();
    if (oldest !== undefined) this.#windows.delete(oldest);
  }
}

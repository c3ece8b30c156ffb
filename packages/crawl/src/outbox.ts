/** What waits to be told to the one consumer. Producers look at `isFull` instead of waiting. */
export interface Outbox<T> {
  put(values: readonly T[]): void;
  readonly isFull: boolean;
  /** The next value; undefined when there is none now. */
  take(): T | undefined;
  /** Resolves when there may be something to take, or when nothing will come any more. */
  wait(): Promise<void>;
  /** Nothing more will come. With an error, the consumer gets it after what is there. */
  close(error?: unknown): void;
  readonly isClosed: boolean;
  /** @throws the error with which it was closed */
  check(): void;
}

export function createOutbox<T>(capacity: number): Outbox<T> {
  let values: T[] = [];
  let at = 0;
  let wake: (() => void) | null = null;
  let isClosed = false;
  let failure: { readonly error: unknown } | null = null;

  function stir(): void {
    wake?.();
    wake = null;
  }

  return {
    put(more) {
      if (more.length === 0) return;
      values.push(...more);
      stir();
    },
    get isFull() {
      return values.length - at >= capacity;
    },
    take() {
      const value = values[at];
      at += 1;
      if (at >= values.length) {
        values = [];
        at = 0;
      }
      return value;
    },
    wait: () =>
      isClosed
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            wake = resolve;
          }),
    close(error) {
      if (isClosed) return;
      isClosed = true;
      if (error !== undefined) failure = { error };
      stir();
    },
    get isClosed() {
      return isClosed;
    },
    check() {
      if (failure !== null) throw failure.error;
    },
  };
}

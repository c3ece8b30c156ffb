/** A bounded queue between producers that wait when it is full and one consumer that iterates. */
export interface Channel<T> extends AsyncIterable<T> {
  /** Resolves when there is room; at once when the channel is closed (the value is then dropped). */
  push(value: T): Promise<void>;
  /** No more values; what is queued is still handed out. With an error, the consumer gets it at the end. */
  close(error?: unknown): void;
}

export function createChannel<T>(capacity: number): Channel<T> {
  const values: T[] = [];
  const producers: (() => void)[] = [];
  let wakeConsumer: (() => void) | null = null;
  let closed = false;
  let failure: { readonly error: unknown } | null = null;

  function wake(): void {
    wakeConsumer?.();
    wakeConsumer = null;
  }

  async function* iterate(): AsyncGenerator<T> {
    for (;;) {
      const value = values.shift();
      if (value !== undefined) {
        producers.shift()?.();
        yield value;
      } else if (closed) {
        if (failure !== null) throw failure.error;
        return;
      } else
        await new Promise<void>((resolve) => {
          wakeConsumer = resolve;
        });
    }
  }

  return {
    async push(value) {
      if (closed) return;
      values.push(value);
      wake();
      if (values.length > capacity) await new Promise<void>((resolve) => producers.push(resolve));
    },
    close(error) {
      if (closed) return;
      closed = true;
      if (error !== undefined) failure = { error };
      for (const resume of producers.splice(0)) resume();
      wake();
    },
    [Symbol.asyncIterator]: iterate,
  };
}

/** Adds up the time that one waits for another, and nothing of one's own time between the waits. */
export interface WaitingClock {
  isOver(): boolean;
  /** The same items; waiting for each of them counts. */
  whileWaiting<T>(items: AsyncIterable<T>): AsyncGenerator<T>;
  during<T>(promise: Promise<T>): Promise<T>;
}

/** @param over called once when the waits add up to more than `milliseconds` */
export function waitingClock(milliseconds: number, over: () => void): WaitingClock {
  let left = milliseconds;
  let isOver = false;
  const during = async <T>(promise: Promise<T>): Promise<T> => {
    const since = performance.now();
    const timer = setTimeout(
      () => {
        isOver = true;
        over();
      },
      Math.max(0, left),
    );
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      left -= performance.now() - since;
    }
  };
  return {
    during,
    isOver: () => isOver,
    whileWaiting: async function* (items) {
      const iterator = items[Symbol.asyncIterator]();
      try {
        for (let item = await during(iterator.next()); !item.done; item = await during(iterator.next()))
          yield item.value;
      } finally {
        await iterator.return?.();
      }
    },
  };
}

/** Run a task when fewer than the limit are running; the others wait in the order they came. */
export type Turnstile = <T>(task: () => Promise<T>) => Promise<T>;

/** @param limit how many tasks may run at once, at least 1 */
export function createTurnstile(limit: number): Turnstile {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/** Run a task when fewer than the limit are running; the others wait in the order they came. */
export type Turnstile = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * @param limit how many tasks may run at once, at least 1
 * @param patienceMs after which a task gives its place to the next and goes on beside it
 */
export function createTurnstile(limit: number, patienceMs: number): Turnstile {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    let hasPlace = true;
    const leave = () => {
      if (!hasPlace) return;
      hasPlace = false;
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    };
    const timer = setTimeout(leave, patienceMs);
    try {
      return await task();
    } finally {
      clearTimeout(timer);
      leave();
    }
  };
}

import type { Pause } from './pause.ts';

/** Wait for the next moment at which the site may be asked. */
export type Pace = (signal: AbortSignal) => Promise<void>;

/** Requests of one site stand at least the delay apart, in the order in which they ask. */
export function createPace(delayMs: number, pause: Pause): Pace {
  if (delayMs === 0) return () => Promise.resolve();
  let last: Promise<void> | null = null;
  return (signal) => {
    last = last === null ? Promise.resolve() : last.then(() => pause(delayMs, signal));
    return last;
  };
}

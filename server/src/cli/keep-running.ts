import { setTimeout as delay } from 'node:timers/promises';

/** Something that runs until it dies or is stopped. `exited` may tell, as a string, how it ended. */
export type Running = { exited: Promise<unknown>; stop(): Promise<void> };

export type Keeping<R extends Running> = {
  /** The one that runs now, or ran last. */
  current(): R;
  /** Rejects when it died and could not be started again; resolves after `stop`. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

export type KeepOptions<R extends Running> = {
  /** Resolves when it is ready for use. The signal asks to give up waiting. */
  start: (signal: AbortSignal) => Promise<R>;
  /** Failed restarts in a row after which it is given up. */
  limit: number;
  /** Asks to give up the first start. */
  signal?: AbortSignal;
  /** It died or could not be started again, and will be started in `inMs`. */
  onDeath: (inMs: number, how: string) => void;
  /** It runs again. */
  onReturn: (running: R) => void;
  /** Clock and pause, in milliseconds. */
  time?: { now(): number; pause(ms: number, signal: AbortSignal): Promise<void> };
};

const firstPauseMs = 100;
const longestPauseMs = 30_000;
/** Who has lived this long was well: the next pause is a short one again. */
const wellAfterMs = 60_000;

const realTime = {
  now: () => Date.now(),
  pause: async (ms: number, signal: AbortSignal): Promise<void> => {
    await delay(ms, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  },
};

/** Pause before the nth restart in a row (n from 0): doubles from 0.1 s to 30 s. */
export function pauseBefore(restart: number): number {
  return Math.min(firstPauseMs * 2 ** restart, longestPauseMs);
}

/**
 * Starts something and starts it again whenever it dies, after pauses that grow while it keeps dying young. The first start is
 * the caller's: when it fails, this rejects and nothing is kept.
 */
export async function keepRunning<R extends Running>(options: KeepOptions<R>): Promise<Keeping<R>> {
  const time = options.time ?? realTime;
  const stopping = new AbortController();
  options.signal?.addEventListener('abort', () => stopping.abort(), { once: true });
  let current = await options.start(stopping.signal);

  async function keep(): Promise<void> {
    let restarts = 0;
    for (;;) {
      const from = time.now();
      const end = await current.exited;
      let how = typeof end === 'string' ? end : '';
      if (time.now() - from >= wellAfterMs) restarts = 0;
      for (let failures = 0; !stopping.signal.aborted; ) {
        const pause = pauseBefore(restarts);
        options.onDeath(pause, how);
        await time.pause(pause, stopping.signal);
        restarts += 1;
        try {
          if (!stopping.signal.aborted) current = await options.start(stopping.signal);
          break;
        } catch (error) {
          failures += 1;
          how = error instanceof Error ? error.message : String(error);
          if (failures >= options.limit && !stopping.signal.aborted) throw error;
        }
      }
      if (stopping.signal.aborted) return;
      options.onReturn(current);
    }
  }

  const ended = keep();
  return {
    current: () => current,
    ended,
    stop: async () => {
      stopping.abort();
      await current.stop();
      // A start that was under way when we were stopped has brought up another one.
      await ended.catch(() => undefined);
      await current.stop();
    },
  };
}

import { setTimeout as wait } from 'node:timers/promises';

/** Wait some milliseconds; ends at once, without an error, when the signal fires. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const realPause: Pause = async (milliseconds, signal) => {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

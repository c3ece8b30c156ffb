import { onAbort } from './abort-listeners.ts';
import type { Result } from './exchange.ts';
import { unverified } from './failure.ts';

/** Whoever started the request has given it up: nothing is known about the address. */
const INTERRUPTED: Result = {
  outcome: 'not-fetched',
  layer: null,
  code: 'interrupted',
  detail: null,
};

/**
 * One clock over all phases and hops. There is one for every request, so it is a timer and a set of listeners and no
 * more: an AbortController for each costs as much as parsing the answer's head.
 */
export interface Deadline {
  /** What to report when the time is over or the caller has given up; null until then. */
  result(layer: 'tcp' | 'http' | 'body'): Result | null;
  /** Call when it ends, at once if it has ended. Gives back the function that takes the listener away. */
  onEnd(listener: () => void): () => void;
  clear(): void;
}

/** A deadline joined with the caller's own signal. */
export function createDeadline(milliseconds: number, caller: AbortSignal | undefined): Deadline {
  let cause: 'deadline' | 'caller' | null = null;
  const listeners = new Set<() => void>();
  function end(why: 'deadline' | 'caller'): void {
    cause ??= why;
    for (const listener of [...listeners]) listener();
    listeners.clear();
  }
  const timer = setTimeout(end, milliseconds, 'deadline');
  let forget: (() => void) | null = null;
  if (caller?.aborted === true) end('caller');
  else if (caller !== undefined) forget = onAbort(caller, () => end('caller'));
  return {
    result(layer) {
      if (cause === null) return null;
      return cause === 'caller' ? INTERRUPTED : unverified(layer, `${layer}.timeout`);
    },
    onEnd(listener) {
      if (cause !== null) listener();
      else listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      clearTimeout(timer);
      forget?.();
      listeners.clear();
    },
  };
}

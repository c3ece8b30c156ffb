import type { Result } from './exchange.ts';
import { Failure, unverified } from './failure.ts';

/** Whoever started the request has given it up: nothing is known about the address. */
const INTERRUPTED: Result = {
  outcome: 'not-fetched',
  layer: null,
  code: 'interrupted',
  detail: null,
};

export interface Deadline {
  readonly signal: AbortSignal;
  /** What to report when the signal fired; null while it has not. */
  result(layer: 'tcp' | 'http' | 'body'): Result | null;
  clear(): void;
}

/** One deadline over all phases and hops, joined with the caller's own signal. */
export function createDeadline(milliseconds: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let cause: 'deadline' | 'caller' | null = null;
  function end(why: 'deadline' | 'caller'): void {
    cause ??= why;
    controller.abort(new Failure(why === 'caller' ? INTERRUPTED : unverified('http', 'http.timeout')));
  }
  const onCaller = () => end('caller');
  const timer = setTimeout(() => end('deadline'), milliseconds);
  if (caller?.aborted === true) end('caller');
  else caller?.addEventListener('abort', onCaller, { once: true });
  return {
    signal: controller.signal,
    result(layer) {
      if (cause === null) return null;
      return cause === 'caller' ? INTERRUPTED : unverified(layer, `${layer}.timeout`);
    },
    clear() {
      clearTimeout(timer);
      caller?.removeEventListener('abort', onCaller);
    },
  };
}

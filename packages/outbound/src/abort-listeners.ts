/** Of each signal, who is to be told when it is aborted. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Call a listener when a signal is aborted, which it is not yet. All listeners of a signal share one event listener of
 * it: a crawl has one signal and thousands of requests, and adding to an EventTarget costs more than a Set.
 *
 * @returns takes the listener away
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const listeners = waiting.get(signal) ?? listenTo(signal);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function listenTo(signal: AbortSignal): Set<() => void> {
  const listeners = new Set<() => void>();
  waiting.set(signal, listeners);
  const tell = () => {
    for (const listener of [...listeners]) listener();
    listeners.clear();
  };
  signal.addEventListener('abort', tell, { once: true });
  return listeners;
}

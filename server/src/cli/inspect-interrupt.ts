/** A signal that fires when the process is asked to stop. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Give the process its usual way of ending back. */
  release(): void;
}

const NAMES = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first Ctrl-C (or SIGTERM, SIGHUP) asks for what there is; a second one ends the process as usual. */
export function createInterrupt(): Interrupt {
  const controller = new AbortController();
  function release(): void {
    for (const name of NAMES) process.removeListener(name, stop);
  }
  function stop(): void {
    release();
    controller.abort();
  }
  for (const name of NAMES) process.once(name, stop);
  return { signal: controller.signal, release };
}

/** Why a process is to end: it was asked to, or the parent that started it is gone. */
export type StopReason = 'asked' | 'orphaned';

/**
 * Resolves when this process is asked to end: by SIGTERM, by SIGINT (Ctrl-C), by SIGHUP (the terminal was closed), or, in a child,
 * by the end of its parent. From the call on none of them ends the process by itself, however often they come.
 */
export function stopRequest(): Promise<StopReason> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => resolve('asked'));
    if (process.send) process.on('disconnect', () => resolve('orphaned'));
  });
}

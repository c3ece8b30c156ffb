import type { Chromium } from './chromium.ts';
import { processTree } from './process-tree.ts';
import { type RenderedPage, type UnreadPage, unread } from './rendering.ts';

export interface VisitBounds {
  readonly browser: Chromium;
  readonly deadlineMs: number;
  readonly signal: AbortSignal | undefined;
  /** Resident memory of any one process. */
  readonly processBytes: number;
}

const WATCH_MS = 250;

/** The page, or why it was given up: its time, its memory, the caller, or the browser's end. The browser is not touched. */
export async function withinBounds(
  loading: Promise<RenderedPage | UnreadPage>,
  { browser, deadlineMs, signal, processBytes }: VisitBounds,
): Promise<RenderedPage | UnreadPage> {
  let giveUp: (code: string) => void = () => undefined;
  const givenUp = new Promise<UnreadPage>((resolve) => {
    giveUp = (code) => resolve(unread(code));
  });
  const onAbort = () => giveUp('interrupted');
  const deadline = setTimeout(() => giveUp('browser.timeout'), deadlineMs);
  const memory = setInterval(() => {
    if (processTree(browser.pid).some(({ residentBytes }) => residentBytes > processBytes))
      giveUp('browser.memory');
  }, WATCH_MS);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([loading, givenUp]);
  } catch (error) {
    return unread('browser.crashed', error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(deadline);
    clearInterval(memory);
    signal?.removeEventListener('abort', onAbort);
  }
}

import type { Progress } from '@mumian/inspect';

/** A stream that may be a terminal. */
export type Terminal = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  clear(): void;
}

const ERASE_LINE = '\r\u001b[2K';
const DEFAULT_COLUMNS = 80;

/** One line that is rewritten in place; silent where the stream is no terminal. */
export function createProgressLine(terminal: Terminal): ProgressLine {
  if (terminal.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  return {
    show({ fetched, planned, findings, currentUrl }) {
      const counts = `已读 ${fetched}/${planned} 页，发现 ${findings} 个问题 `;
      // Chinese characters take two columns; the address, plain ASCII, fills what is left.
      const room = Math.max(0, (terminal.columns ?? DEFAULT_COLUMNS) - counts.length * 2);
      terminal.write(ERASE_LINE + counts + currentUrl.replace(/[^\x20-\x7e]/g, '?').slice(0, room));
    },
    clear: () => terminal.write(ERASE_LINE),
  };
}

import type { Worker } from 'node:worker_threads';
import { type ExtractOptions, extractPage, type Page, type PageInput } from '@mumian/extract';
import { createPageReceiver, type SentPage } from './page-wire.ts';
import { startReadingThread } from './thread-program.ts';

/** Reads pages: in this thread, or in others beside it. What comes out is the same. */
export interface PageReader {
  read(input: PageInput): Page | Promise<Page>;
  close(): Promise<void>;
}

/**
 * @param cores how many processor cores the crawl may use: one is its own, each further one reads pages
 */
export function createPageReader(cores: number, options: ExtractOptions): PageReader {
  if (cores <= 1) return { read: (input) => extractPage(input, options), close: () => Promise.resolve() };
  const threads = Array.from({ length: cores - 1 }, () => startThread(options));
  return {
    read(input) {
      const idlest = threads.reduce((one, other) => (other.waiting < one.waiting ? other : one));
      return idlest.read(input);
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

interface Thread {
  /** Pages that are with it. */
  readonly waiting: number;
  read(input: PageInput): Promise<Page>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (page: Page) => void;
  readonly reject: (error: unknown) => void;
}

function startThread(options: ExtractOptions): Thread {
  const receive = createPageReceiver();
  /** In the order in which they were sent, which is the order of the answers. */
  const waiting: Waiting[] = [];
  let death: unknown = null;
  const worker = startReadingThread({ workerData: options }).then(listen);

  function listen(started: Worker): Worker {
    started.on('message', (sent: SentPage) => waiting.shift()?.resolve(receive(sent)));
    started.on('error', die);
    started.on('exit', (code) => die(new Error(`the thread that reads pages ended with ${code}`)));
    return started;
  }

  function die(error: unknown): void {
    death ??= error;
    for (const { reject } of waiting.splice(0)) reject(death);
  }

  return {
    get waiting() {
      return waiting.length;
    },
    read({ url, body, contentType }) {
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        // A copy to give away: whoever keeps evidence may still look at the bytes.
        const own = new Uint8Array(body);
        worker.then((started) => {
          if (death === null) started.postMessage({ url, body: own, contentType }, [own.buffer]);
          else die(death);
        }, die);
      });
    },
    async close() {
      const started = await worker.catch(() => null);
      await started?.terminate();
    },
  };
}

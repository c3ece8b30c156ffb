import { createOutbound } from '@mumian/outbound';
import { crawlSite } from '../src/crawl.ts';
import type { CrawlOptions } from '../src/crawl-options.ts';
import type { CrawlSummary, PageFetched, TargetChecked } from '../src/event.ts';

/** A crawl that was run to its end. */
export interface Crawled {
  readonly pages: PageFetched[];
  readonly targets: TargetChecked[];
  readonly summary: CrawlSummary;
}

/** Crawl to the end, without ever waiting, on a way out that may use loopback. */
export async function crawled(
  options: Partial<CrawlOptions> & { url: string; onEvent?: (event: PageFetched | TargetChecked) => void },
): Promise<Crawled> {
  const outbound = createOutbound({ allowPrivate: true });
  const pages: PageFetched[] = [];
  const targets: TargetChecked[] = [];
  const given = { outbound, maxPages: 1_000, concurrency: 4, pause: () => Promise.resolve(), ...options };
  try {
    for await (const event of crawlSite(given)) {
      if (event.type !== 'end') options.onEvent?.(event);
      if (event.type === 'page') pages.push(event);
      else if (event.type === 'target') targets.push(event);
      else return { pages, targets, summary: event.summary };
    }
  } finally {
    await outbound.close();
  }
  throw new Error('a crawl ends with its count');
}

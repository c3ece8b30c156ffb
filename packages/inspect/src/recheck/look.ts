import { type CrawlOptions, crawlSite, type PageFetched } from '@mumian/crawl';
import { fetchSentence } from '../fetch-sentence.ts';
import { fetchFacts } from '../target-finding.ts';

/** A fresh look at single addresses; each is asked for once, and never conditionally. */
export type Look = (url: string) => Promise<PageFetched | null>;

export type LookOptions = Pick<CrawlOptions, 'outbound' | 'renderer' | 'robots' | 'pause' | 'now'> & {
  readonly signal: AbortSignal;
};

/** Reads pages as a crawl does, lists that scripts fetch included, without going on from them. */
export function createLook(options: LookOptions): Look {
  const seen = new Map<string, Promise<PageFetched | null>>();

  async function look(url: string): Promise<PageFetched | null> {
    const { signal, ...rest } = options;
    if (signal.aborted) return null;
    for await (const event of crawlSite({ ...rest, signal, url, maxPages: 1, concurrency: 1, survey: true }))
      if (event.type === 'page') return { ...event, depth: 1 };
    return null;
  }

  return (url) => {
    const known = seen.get(url) ?? look(url);
    seen.set(url, known);
    return known;
  };
}

/** Why nothing can be said of a page that was not read; null when it was. */
export function obstacle(seen: PageFetched | null): string | null {
  if (seen === null) return '没有读到页面：网站的 robots.txt 不允许访问，或时限内没有测完';
  if (seen.exchange.outcome !== 'ok') return `没有读到页面：${fetchSentence(fetchFacts(seen))}`;
  if (seen.page === null) return '地址答复的不是网页';
  if (seen.exchange.truncated || seen.page.truncated) return '页面没有读完整';
  return null;
}

/** The server says for certain that the page is no more. */
export function isRemoved(seen: PageFetched | null): boolean {
  return (
    seen?.exchange.outcome === 'broken' && (seen.exchange.status === 404 || seen.exchange.status === 410)
  );
}

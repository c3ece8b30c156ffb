import { type PageFetched, urlKey } from '@mumian/crawl';
import { extractPage } from '@mumian/extract';
import type { Checker } from '@mumian/textcheck';
import { shanghaiDay } from '@mumian/workdays';
import { textFindings } from './checks/text-check.ts';
import { judgePages, type SiteFacts } from './few-pages.ts';
import type { Finding } from './finding.ts';
import { isSeenOnPage } from './page-check.ts';
import { createTextBook } from './text-book.ts';

/** A whole page as an archive keeps it. */
export interface StoredPage {
  readonly url: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  /** When it was fetched: days are counted from then. */
  readonly at: Date;
}

export interface StoredPageOptions extends Pick<SiteFacts, 'siteUrl' | 'listed'> {
  /** Reads the words of the page; without it they are not judged. */
  readonly texts?: Checker;
}

/**
 * What an inspection would say of a stored page by the rules of now, as far as one page says it (`isJudgedOnPage`).
 * Null where scripts bring a part of the page, so that its bytes are not all that was seen, or where it is no page.
 */
export function judgeStoredPage(
  stored: StoredPage,
  { siteUrl, listed, texts }: StoredPageOptions,
): Finding[] | null {
  const event = fetchedOf(stored);
  const list = event.page?.list;
  if (!list || list.isUnread || list.requests.length > 0) return null;
  const { findings, gathering, site } = judgePages([event], {
    siteUrl,
    now: stored.at,
    ...(listed ? { listed } : {}),
  });
  if (gathering.notes.length === 0) return null;
  const book = createTextBook(texts);
  book.add(event);
  return [...findings, ...textFindings(book, site)].filter(isSeenOnPage);
}

/** The page as a crawl tells it. Of the connection nothing is known, and nothing is asked by a check of one page. */
function fetchedOf({ url, body, contentType, at }: StoredPage): PageFetched {
  const page = extractPage(
    { url, body: Buffer.from(body), contentType },
    { today: shanghaiDay(at), survey: true },
  );
  return {
    ...{ type: 'page', key: urlKey(url), url, depth: 1, tries: 1, page, text: null, planned: 1 },
    ...{ isRendered: false, redirects: [], isRestored: false, isUnchanged: false },
    exchange: {
      ...{ outcome: 'ok', layer: null, code: 'ok', detail: null, url, finalUrl: url, hops: [], status: 200 },
      ...{ address: null, bytes: body.length, truncated: false, startedAt: at, rung: 'standard' },
      ...{ timings: { dns: null, connect: null, tls: null, firstByte: null, total: 0 } },
      ...{ forgiven: [], tls: null },
    },
  };
}

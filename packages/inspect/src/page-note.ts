import { urlKey } from '@mumian/crawl';
import type { Page } from '@mumian/extract';

/** What is kept of a page until the whole site has been seen. */
export interface PageNote {
  readonly key: string;
  readonly url: string;
  readonly title: string | null;
  readonly kind: Page['kind'];
  readonly kindEvidence: Page['kindEvidence'];
  readonly publishedAt: string | null;
  readonly showsDate: boolean;
  readonly dateInAddress: string | null;
  /** Required names, in lower case, that the page carries with a value. */
  readonly named: ReadonlySet<string>;
}

/** Take down of a page what its checks need; the page itself can go. */
export function noteOf(page: Page): PageNote {
  const named = Object.entries(page.metadata)
    .filter(([, value]) => value !== '')
    .map(([name]) => name);
  return {
    key: urlKey(page.url),
    url: page.url,
    title: page.title,
    kind: page.kind,
    kindEvidence: page.kindEvidence,
    publishedAt: page.article?.publishedAt?.value ?? null,
    showsDate: page.showsDate,
    dateInAddress: page.dateInAddress,
    named: new Set(named),
  };
}

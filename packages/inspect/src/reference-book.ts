import { urlKey } from '@mumian/crawl';
import type { Page } from '@mumian/extract';
import type { Reference } from './finding.ts';

/** Who refers to an address: the first pages, and how many there are. */
export interface References {
  readonly first: readonly Reference[];
  readonly count: number;
}

/** Remembers for every address the pages that refer to it. */
export interface ReferenceBook {
  add(page: Page): void;
  of(key: string): References;
}

const KEPT = 20;
const NONE: References = { first: [], count: 0 };

export function createReferenceBook(): ReferenceBook {
  const book = new Map<string, { first: Reference[]; count: number }>();
  return {
    add(page) {
      const seen = new Set<string>();
      for (const { url, place, text } of page.links) {
        const key = urlKey(url);
        if (seen.has(key)) continue;
        seen.add(key);
        const entry = book.get(key) ?? { first: [], count: 0 };
        book.set(key, entry);
        entry.count += 1;
        if (entry.first.length < KEPT) entry.first.push({ url: page.url, place, text });
      }
    },
    of: (key) => book.get(key) ?? NONE,
  };
}

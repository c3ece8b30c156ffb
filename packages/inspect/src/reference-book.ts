import { urlKey } from '@mumian/crawl';
import type { Page } from '@mumian/extract';
import type { Reference } from './finding.ts';

/** Who refers to an address: the first pages, and how many there are. */
export interface References {
  readonly first: readonly Reference[];
  readonly count: number;
  /** Some page shows it, as far as styles in the page tell. */
  readonly isShown: boolean;
}

/** Remembers for every address the pages that refer to it. */
export interface ReferenceBook {
  add(page: Page): void;
  of(key: string): References;
}

interface Entry {
  readonly first: Reference[];
  count: number;
  isShown: boolean;
  /** Number of the page that was counted last. */
  last: number;
}

const KEPT = 20;
const MAX_WRITTEN = 20_000;
const NONE: References = { first: [], count: 0, isShown: false };

export function createReferenceBook(): ReferenceBook {
  const book = new Map<string, Entry>();
  /** The same by addresses as they are written: those of a menu stand on every page. */
  const written = new Map<string, Entry>();
  let pages = 0;

  function entryOf(url: string): Entry {
    const known = written.get(url);
    if (known !== undefined) return known;
    const key = urlKey(url);
    const entry = book.get(key) ?? { first: [], count: 0, isShown: false, last: 0 };
    book.set(key, entry);
    if (written.size >= MAX_WRITTEN) written.clear();
    written.set(url, entry);
    return entry;
  }

  return {
    add(page) {
      pages += 1;
      for (const { url, place, text, isHidden } of page.links) {
        const entry = entryOf(url);
        if (!isHidden) entry.isShown = true;
        if (entry.last === pages) continue;
        entry.last = pages;
        entry.count += 1;
        if (entry.first.length < KEPT) entry.first.push({ url: page.url, place, text });
      }
    },
    of: (key) => book.get(key) ?? NONE,
  };
}

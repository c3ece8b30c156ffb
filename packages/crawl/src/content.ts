import type { Page } from '@mumian/extract';

type WithHashes = Page & { readonly contentHash?: string; readonly simhash?: string };

/** Hash of what a reader sees; null when it is not known. */
export function contentHashOf(page: Page | null): string | null {
  return (page as WithHashes | null)?.contentHash ?? null;
}

export function simhashOf(page: Page | null): string | null {
  return (page as WithHashes | null)?.simhash ?? null;
}

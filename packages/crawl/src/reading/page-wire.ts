import type { Page } from '@mumian/extract';
import { createLinkMemory } from '../link-memory.ts';
import { createDecoder } from '../state/decoder.ts';
import { createEncoder } from '../state/encoder.ts';

/** A page on its way from one thread to another. */
export interface SentPage {
  /** As the state file writes it: menus, places and texts that pages share are numbers after the first. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The text of its article, which no page shares, and which is handed over as it is. */
  readonly text: string | null;
  /** The tables of texts and shapes begin anew with this page. */
  readonly isFresh: boolean;
}

/** Texts are remembered over so many bytes, as in the state file. */
const BLOCK_BYTES = 64 * 1024;

/** The side that writes; its pages are to be read in the order in which they were written. */
export function createPageWriter(): (page: Page) => SentPage {
  const memory = createLinkMemory();
  const encoder = createEncoder();
  let blockBytes = 0;
  return (page) => {
    const isFresh = blockBytes > BLOCK_BYTES;
    if (isFresh) {
      encoder.reset();
      blockBytes = 0;
    }
    const links = memory.share(page.links);
    const article = page.article === null ? null : { ...page.article, text: '' };
    // The encoder writes over its own bytes with the next page.
    const bytes = new Uint8Array(encoder.encode({ ...page, links, article }));
    blockBytes += bytes.length;
    return { bytes, text: page.article?.text ?? null, isFresh };
  };
}

/** The side that reads. Links that equal those of the page before are the same objects. */
export function createPageReceiver(): (sent: SentPage) => Page {
  const decoder = createDecoder();
  return ({ bytes, text, isFresh }) => {
    if (isFresh) decoder.reset();
    // It was a page when it was written.
    const page = decoder.decode(Buffer.from(bytes.buffer)) as Page;
    return page.article === null ? page : { ...page, article: { ...page.article, text: text ?? '' } };
  };
}

import { type Page, simhashDistance } from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';
import { urlKey } from './url-key.ts';

/** What an address shows, as far as two of them are compared. */
export interface Showing {
  readonly finalKey: string;
  readonly wasSentOn: boolean;
  readonly title: string;
  readonly contentHash: string;
  readonly simhash: string;
}

/** Bits of a 64-bit simhash by which two error pages differ that name the address or the time. */
const NEAR = 3;

/** @param url as it was asked for */
export function showingOf(url: string, { finalUrl }: Pick<Exchange, 'finalUrl'>, page: Page): Showing {
  const finalKey = urlKey(finalUrl);
  const { title, contentHash, simhash } = page;
  return { finalKey, wasSentOn: finalKey !== urlKey(url), title: title ?? '', contentHash, simhash };
}

/** Both were sent to one page, or neither was and they show the same. */
export function isAlike(one: Showing, other: Showing): boolean {
  if (one.wasSentOn !== other.wasSentOn) return false;
  if (one.wasSentOn) return one.finalKey === other.finalKey;
  if (one.contentHash === other.contentHash) return true;
  return one.title === other.title && simhashDistance(one.simhash, other.simhash) <= NEAR;
}

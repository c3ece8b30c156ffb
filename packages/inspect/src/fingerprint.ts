import { createHash } from 'node:crypto';
import { siteKey, urlKey } from '@mumian/crawl';
import type { FindingCode } from './catalogue.ts';

/**
 * The lasting name of a fault: SHA-256, in hex, of its code, its site (host without `www.`), the normalised address of
 * the page or target, and the fault's own key where one page can have several of its code. It does not change with the scheme, session ids, the order of
 * parameters, the page on which the fault was seen first, or the run.
 */
export function fingerprintOf(code: FindingCode, siteUrl: string, address: string, key = ''): string {
  const place = urlKey(address)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  return createHash('sha256')
    .update([code, siteKey(siteUrl), place, ...(key === '' ? [] : [key])].join('\n'))
    .digest('hex');
}

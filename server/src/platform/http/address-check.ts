import { malformed } from './problem.ts';

/** Fields of one query. */
const FIELDS = 100;

/**
 * Refuses an address whose percent signs do not decode to UTF-8 or hide a NUL, and a query of more fields than any
 * question has: never guessed at, never altered.
 * @throws Refusal `platform.malformed-request`
 */
export function checkAddress(url: string): void {
  const decoded = decode(url);
  if (decoded === null || decoded.includes('\0')) throw malformed('地址中的编码不正确');
  const query = url.slice(url.indexOf('?') + 1);
  if (url.includes('?') && query.split('&').length > FIELDS) throw malformed('地址中的查询条件过多');
}

function decode(url: string): string | null {
  try {
    return decodeURIComponent(url);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

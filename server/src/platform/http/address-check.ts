import type { FastifyRequest } from 'fastify';
import { malformed } from './problem.ts';

/** Fields of one query. */
const FIELDS = 100;

/**
 * Refuses a request that names no host, or two: whoever stands before us may have read the other one.
 * @throws Refusal `platform.malformed-request`
 */
export function checkHost({ raw }: FastifyRequest): void {
  const hosts = raw.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1) throw malformed('请求头 Host 应有且只有一个');
}

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

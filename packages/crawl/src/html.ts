import type { Exchange, Headers } from '@mumian/outbound';

/** What is read of an answer that is only checked or not HTML. */
export const PROBE_BYTES = 4096;

/** What is read of another host's page: its title and its first words. */
const EXCERPT_BYTES = 16 * 1024;

/** How much of another host's answer is wanted. */
export function wantedOfForeign(status: number, headers: Headers): number {
  const isPage = status >= 200 && status < 300 && isHtmlType(headers['content-type'] ?? '');
  return isPage ? EXCERPT_BYTES : PROBE_BYTES;
}

/** How much of a page's body is wanted: all of HTML, the beginning of anything else. */
export function wantedOfPage(status: number, headers: Headers): number {
  const contentType = headers['content-type'] ?? '';
  const isPage = status >= 200 && status < 300 && (contentType === '' || isHtmlType(contentType));
  return isPage ? Number.POSITIVE_INFINITY : PROBE_BYTES;
}

/** Is the answer a page that can be read? */
export function isHtml({ headers, body }: Pick<Exchange, 'headers' | 'body'>): boolean {
  const contentType = headers['content-type'] ?? '';
  return contentType === '' ? looksLikeHtml(body) : isHtmlType(contentType);
}

function isHtmlType(contentType: string): boolean {
  return /\bx?html\b/i.test(contentType);
}

function looksLikeHtml(body: Buffer): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<body|<meta|<!--)/i.test(
    body.subarray(0, 512).toString('latin1'),
  );
}

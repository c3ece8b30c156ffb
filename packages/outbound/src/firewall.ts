import type { Headers } from './exchange.ts';
import { FIREWALL_SIGNATURES, type FirewallSignature } from './firewall-signatures.ts';

/** A firewall that answered in the site's place. */
export interface Firewall {
  readonly id: string;
  readonly name: string;
}

export interface FirewallEvidence {
  readonly status: number;
  readonly headers: Headers;
  /** Decoded. */
  readonly body: Buffer;
}

const SCANNED_BYTES = 64 * 1024;
/** A page of the site is larger than this or leads somewhere; a challenge is small or has no way on. */
const SMALL_PAGE_BYTES = 4 * 1024;
const ANCHOR = Buffer.from('<a ');
const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030');

/**
 * Whether a firewall answered instead of the site. An ordinary page costs a search for its first link and nothing
 * else: its text is only read when the status is not 200, or when it looks like no page.
 */
export function recognizeFirewall(evidence: FirewallEvidence): Firewall | null {
  const { status, headers, body } = evidence;
  const isPage = status === 200 && !looksLikeNoPage(headers, body);
  let text: string | null = null;
  for (const signature of FIREWALL_SIGNATURES) {
    // A page with links is a page, whatever a firewall before it wrote into its head.
    if (isPage && (signature.body !== undefined || signature.statuses !== undefined)) continue;
    if (!fitsHead(signature, status, headers)) continue;
    if (signature.body !== undefined) {
      text ??= textOf(body);
      if (!signature.body.test(text)) continue;
    }
    return { id: signature.id, name: signature.name };
  }
  return null;
}

function fitsHead(
  { statuses, header, cookie }: FirewallSignature,
  status: number,
  headers: Headers,
): boolean {
  if (statuses !== undefined && !statuses.includes(status)) return false;
  if (header !== undefined && !header[1].test(headers[header[0]] ?? '')) return false;
  if (cookie === undefined) return true;
  return (headers['set-cookie'] ?? '').split(/, (?=[^;,\s]+=)/).some((line) => cookie.test(line));
}

function looksLikeNoPage(headers: Headers, body: Buffer): boolean {
  const type = headers['content-type'];
  if (type !== undefined && !type.toLowerCase().includes('html')) return false;
  return body.length <= SMALL_PAGE_BYTES || !body.subarray(0, SCANNED_BYTES).includes(ANCHOR);
}

function textOf(body: Buffer): string {
  const start = body.subarray(0, SCANNED_BYTES);
  try {
    return utf8.decode(start);
  } catch (error) {
    if (error instanceof TypeError) return gb18030.decode(start);
    throw error;
  }
}

import type { Exchange } from '@mumian/outbound';

const UNNAMED_MS = 2_000;
/** Nobody at a terminal waits for more; what still fails then is unverified. */
const LONGEST_MS = 30_000;

/**
 * How long a server asks to wait, in milliseconds: `Retry-After` of a 429 or 503 as seconds or as a date (RFC 9110
 * 10.2.3), two seconds where it names none, thirty at most. Null for any other answer.
 */
export function retryAfter({ status, headers, startedAt, outcome }: Exchange): number | null {
  if ((status !== 429 && status !== 503) || outcome === 'blocked') return null;
  const named = headers['retry-after'] ?? '';
  const milliseconds = /^\d+$/.test(named) ? Number(named) * 1_000 : Date.parse(named) - startedAt.getTime();
  return Number.isNaN(milliseconds) ? UNNAMED_MS : Math.min(Math.max(milliseconds, 0), LONGEST_MS);
}

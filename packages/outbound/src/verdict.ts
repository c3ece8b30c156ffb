import type { Answer } from './answer.ts';
import { type Result, resultOfStatus } from './exchange.ts';
import { unverified } from './failure.ts';
import type { FetchOptions } from './fetch-options.ts';
import { recognizeFirewall } from './firewall.ts';

/**
 * What a final answer says of its address. A firewall in the site's place comes first: whatever it answered, it was not
 * the site.
 *
 * @param body decoded
 */
export function verdictOf({ head, failure }: Answer, body: Buffer, options: FetchOptions): Result {
  if (head === null) return failure ?? unverified('http', 'http.failed');
  const firewall = recognizeFirewall({ status: head.status, headers: head.headers, body });
  if (firewall !== null)
    return { outcome: 'blocked', layer: 'http', code: `blocked.${firewall.id}`, detail: firewall.name };
  // A body that broke off keeps its page when something came: citizens see that part too.
  const isPartial = failure?.code === 'body.incomplete' && body.length > 0;
  if (failure !== null && !isPartial) return failure;
  const isConditional = (options.ifNoneMatch ?? options.ifModifiedSince) !== undefined;
  return head.status === 304 && isConditional ? NOT_MODIFIED : resultOfStatus(head.status);
}

const NOT_MODIFIED: Result = { outcome: 'ok', layer: null, code: 'http.304', detail: null };

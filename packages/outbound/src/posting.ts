import { Agent as Pools } from 'undici';
import type { Connector } from './connector.ts';
import { createDeadline } from './deadline.ts';
import { refusal } from './failure.ts';
import type { Guard } from './guard.ts';
import { parseAddress } from './location.ts';
import type { Limits } from './policy.ts';
import { askStandard } from './rung-standard.ts';

/** A message to another system. */
export interface Message {
  readonly body: string;
  /** With `content-type`; their values must be visible ASCII. */
  readonly headers: Readonly<Record<string, string>>;
  readonly deadlineMs?: number;
  /** How much of the answer is read, in bytes; nothing beyond it is waited for. */
  readonly answerBytes?: number;
  readonly signal?: AbortSignal;
}

/** What came back: a status of whatever kind, or the code of what went wrong before there was one. */
export type Posted =
  | { readonly status: number; readonly answer: string }
  | { readonly status: null; readonly code: string };

/** Sends a message. Never throws because of what the other side does. */
export interface Posting {
  (address: string, message: Message): Promise<Posted>;
  close(): Promise<void>;
}

const ANSWER_BYTES = 4 * 1024;

/**
 * POST as one system speaks to another: certificates are verified, nothing is forgiven, no redirect is followed and
 * nothing is sent a second time, so that what is sent reaches the address that was meant or nobody.
 *
 * @param agent the User-Agent
 */
export function createPosting(of: {
  guard: Guard;
  connector: Connector;
  limits: Limits;
  agent: string;
}): Posting {
  const { guard, connector, limits, agent } = of;
  const pools = new Pools({ connect: connector.connectorOf('strict'), headersTimeout: 0, bodyTimeout: 0 });

  async function post(address: string, message: Message): Promise<Posted> {
    const url = parseAddress(address);
    const refused = url === null ? refusal('url.malformed') : guard.refuse(url);
    if (url === null || refused !== null) return { status: null, code: refused?.code ?? 'url.malformed' };
    const deadline = createDeadline(message.deadlineMs ?? limits.requestMs, message.signal);
    const headers = { 'user-agent': agent, 'accept-encoding': 'identity', ...message.headers };
    try {
      const { head, body, failure } = await askStandard(
        pools,
        {
          url,
          method: 'POST',
          headers: Object.entries(headers).flat(),
          form: message.body,
          deadline,
          wanted: () => message.answerBytes ?? ANSWER_BYTES,
        },
        false,
      );
      if (head === null) return { status: null, code: failure?.code ?? 'http.failed' };
      return { status: head.status, answer: body.toString('utf8') };
    } finally {
      deadline.clear();
    }
  }

  return Object.assign(post, { close: () => pools.destroy() });
}

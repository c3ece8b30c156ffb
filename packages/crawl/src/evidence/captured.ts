import type { Exchange } from '@mumian/outbound';

/** What of an exchange is evidence: how it went, and the bytes as they came; the decoded body can be made again. */
export type Captured = Omit<Exchange, 'body' | 'headers'>;

/** How it went, without the bytes: what stands beside the answer in the archive. */
export type Facts = Omit<Captured, 'wire'>;

/** The facts alone, of an exchange or of what is left of one. */
export function factsOf({ wire: _, ...rest }: Captured & Partial<Exchange>): Facts {
  const { body: _body, headers: _headers, ...facts } = rest;
  return facts;
}

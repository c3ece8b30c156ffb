import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { System } from './system.ts';

const SECURITY_HEADERS = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'x-request-id',
];

/** Words that only the inside knows: stacks, files, SQL, PostgreSQL, names of libraries. */
const INSIDE =
  /\bat \S+ \(|node_modules|node:|\.ts\b|\/server\/|postgres|pg_|SQLSTATE|\bselect\b.+\bfrom\b|insert into|syntax error|violates|relation "|TypeError|RangeError|FST_|zod|kysely|ECONN/i;

/** Where the next request comes from: another address each time, so that no rate limit hides an answer. */
let sender = 0;

export interface Sent {
  method: string;
  /** Below `/api/v1`, as it goes over the wire. */
  url: string;
  cookie?: string | undefined;
  body?: string | Buffer | undefined;
  headers?: Record<string, string>;
}

/** Sends exactly these bytes. */
export function send(
  system: System,
  { method, url, cookie, body, headers = {} }: Sent,
): Promise<LightMyRequestResponse> {
  sender += 1;
  return system.app.inject({
    method: method as 'GET',
    url: `/api/v1${url}`,
    remoteAddress: `10.${(sender >> 16) & 255}.${(sender >> 8) & 255}.${sender & 255}`,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: body }),
  });
}

/** A refusal as it must be on every path: 4xx, problem+json, coded, Chinese, with the headers, telling nothing. */
export function expectRefusal(answer: LightMyRequestResponse, what: string): void {
  const said = `${what} → ${answer.statusCode} ${answer.body.slice(0, 300)}`;
  expect(answer.statusCode, said).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode, said).toBeLessThan(500);
  expect(answer.headers['content-type'], said).toContain('application/problem+json');
  for (const header of SECURITY_HEADERS) expect(answer.headers, said).toHaveProperty(header);
  expect(answer.headers['cache-control'], said).toBe('no-store');
  const problem = answer.json();
  expect(problem, said).toMatchObject({
    status: answer.statusCode,
    code: expect.stringMatching(/^[a-z]+\.[a-z-]+$/),
    title: expect.stringMatching(/\p{Script=Han}/u),
    detail: expect.stringMatching(/\p{Script=Han}/u),
    requestId: answer.headers['x-request-id'],
  });
  expect(answer.body.length, said).toBeLessThan(100_000);
  // What was sent may come back in the name of a field; the sentences are ours.
  for (const text of [problem.title, problem.detail]) expect(text, said).not.toMatch(INSIDE);
}

/** Every fourth value, beginning where the number of the route says: four routes after another meet all of them. */
export function shareOf<T>(values: readonly T[], route: number): T[] {
  return values.filter((_each, at) => (at + route) % 4 === 0);
}

/** Does something with every value, four at a time. */
export async function inFours<T>(values: readonly T[], act: (value: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < values.length; at += 4) await Promise.all(values.slice(at, at + 4).map(act));
}

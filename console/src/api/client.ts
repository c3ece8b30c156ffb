import createClient from 'openapi-fetch';
import { Problem } from '../kit/problem.ts';
import { RepeatKeys } from './repeat-keys.ts';
import type { paths } from './schema.gen.ts';

/**
 * The server's API, typed from its OpenAPI document. A call that is answered with an error rejects with a `Problem`,
 * so that what comes back from `take` is always the answer.
 */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
});

const KEY_HEADER = 'idempotency-key';
const keys = new RepeatKeys();

api.use({
  async onRequest({ request }) {
    if (request.method !== 'POST') return;
    const key = keys.of(`${request.url} ${await request.clone().text()}`);
    request.headers.set(KEY_HEADER, key);
  },
  async onResponse({ request, response }) {
    const key = request.headers.get(KEY_HEADER);
    // After a 5xx nobody knows what became of it; the next try carries the same key.
    if (key && response.status < 500) keys.answered(key);
    if (!response.ok) throw await Problem.from(response);
  },
  onError() {
    return Problem.unreachable();
  },
});

/** The body of an answer; the call itself has already rejected where there is none. */
export async function take<Data>(call: Promise<{ data?: Data }>): Promise<NonNullable<Data>> {
  const { data } = await call;
  if (data === undefined || data === null) throw new Problem(502, { code: 'console.empty-answer' });
  return data;
}

type Method<Path extends keyof paths, M extends string> = M extends keyof paths[Path]
  ? paths[Path][M]
  : never;
type Body<Response> = Response extends { content: { 'application/json': infer Json } } ? Json : never;
type Success<Op> = Op extends { responses: infer Responses }
  ? Body<Responses[keyof Responses & (200 | 201 | 202)]>
  : never;

/** What a GET answers with. */
export type Answer<Path extends keyof paths> = Success<Method<Path, 'get'>>;

/** One row of a list. */
export type Row<Path extends keyof paths> = Answer<Path> extends { items: (infer Item)[] } ? Item : never;

/** What is sent to a path. */
export type Input<Path extends keyof paths, M extends 'post' | 'patch' = 'post'> =
  Method<Path, M> extends { requestBody?: { content: { 'application/json': infer Json } } | undefined }
    ? Json
    : never;

/** The filters that a list understands. */
export type Filters<Path extends keyof paths> =
  Method<Path, 'get'> extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never;

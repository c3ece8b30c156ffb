import { createOutbound, type Outbound } from '@mumian/outbound';
import type { Issue } from '@mumian/textcheck';
import OpenAI, { APIConnectionTimeoutError, APIError, APIUserAbortError, OpenAIError } from 'openai';
import { answerJsonSchema, readAnswer } from './answer.ts';
import { batchesOf, type Piece, type Reviewed } from './batch.ts';
import { type Budget, createPurse, DEFAULT_BUDGET } from './budget.ts';
import { additionsOf, type Said, saidOf, withVerdict } from './judgement.ts';
import { INSTRUCTIONS, questionOf } from './question.ts';

export interface ReviewerOptions {
  /** Base address of the endpoint: `https://model.example.gov.cn/v1`. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token; endpoints of one's own may want none. */
  readonly key?: string | undefined;
  /** The endpoint stands on a private or loopback address. */
  readonly allowPrivate?: boolean;
  /** Of one request with its answer. */
  readonly timeoutMs?: number;
  readonly budget?: Partial<Budget>;
}

/** Why a text, or a piece of it, was not reviewed. */
export type Outcome = 'reviewed' | 'over-budget' | 'unreachable' | 'unreadable';

export interface Review {
  /** All that were given, in their order; those in the band with what was said of them. */
  readonly issues: readonly Issue[];
  /** What was said of each issue, at its place; undefined where nothing was, or not in plain words. */
  readonly said: readonly (Said | undefined)[];
  /** What the model found by itself, in shadow. */
  readonly additions: readonly Issue[];
  /** The worst that befell one of its pieces. */
  readonly outcome: Outcome;
  /** Why that was `unreachable`: a code of outbound (`address.private`, `tcp.refused`), `timeout`, or `status.401`. */
  readonly trouble: string | null;
}

export interface Reviewer {
  /** Asks for an opinion on texts, batch by batch. Never throws for what the endpoint does. */
  review(texts: readonly Reviewed[], signal?: AbortSignal): Promise<Review[]>;
  /** Spent since it was made. */
  readonly used: Budget;
  close(): Promise<void>;
}

const TIMEOUT_MS = 60_000;
const CONNECT_MS = 15_000;
const ANSWER_BYTES = 512 * 1024;
/** The library would also tell of this machine: its system, its processor, the version of Node. */
const NEEDED = ['accept', 'authorization', 'content-type'];
const worst: readonly Outcome[] = ['reviewed', 'over-budget', 'unreadable', 'unreachable'];

export function createReviewer(options: ReviewerOptions): Reviewer {
  const { url, model, key, allowPrivate = false, timeoutMs = TIMEOUT_MS } = options;
  const { port } = new URL(url);
  const outbound = createOutbound({
    allowPrivate,
    // The operator has named the address, so its port counts as registered.
    ...(port === '' ? {} : { ports: [Number(port)] }),
    limits: { connectMs: Math.min(timeoutMs, CONNECT_MS) },
  });
  const client = new OpenAI({
    ...{ baseURL: url, apiKey: key ?? 'none', fetch: fetchOver(outbound, timeoutMs), timeout: timeoutMs },
    // What failed once is left to a person; a budget is not spent on knocking again.
    ...{ maxRetries: 0, organization: null, project: null, logLevel: 'off' },
  });
  const purse = createPurse({ ...DEFAULT_BUDGET, ...options.budget });

  async function ask(pieces: readonly Piece[], signal?: AbortSignal) {
    if (!purse.pay(pieces.reduce((sum, { masked }) => sum + masked.length, 0))) return failed('over-budget');
    try {
      const limit = AbortSignal.timeout(timeoutMs);
      const answer = await client.chat.completions.create(
        {
          ...{ model, temperature: 0, stream: false },
          messages: [
            { role: 'system', content: INSTRUCTIONS },
            { role: 'user', content: questionOf(pieces) },
          ],
          response_format: {
            type: 'json_schema',
            json_schema: { name: 'opinion', strict: true, schema: answerJsonSchema },
          },
        },
        { signal: signal === undefined ? limit : AbortSignal.any([signal, limit]) },
      );
      const tokens = answer.usage?.total_tokens;
      if (typeof tokens === 'number' && Number.isFinite(tokens) && tokens > 0) purse.spent(tokens);
      const content: unknown = answer.choices?.[0]?.message?.content;
      return (typeof content === 'string' ? readAnswer(content) : undefined) ?? failed('unreadable');
    } catch (error) {
      if (error instanceof OpenAIError || error instanceof DOMException)
        return failed('unreachable', troubleOf(error));
      // An answer that is no JSON, or none of the protocol.
      if (error instanceof SyntaxError || error instanceof TypeError) return failed('unreadable');
      throw error;
    }
  }

  return {
    get used() {
      return purse.used;
    },
    async review(texts, signal) {
      const reviews = texts.map(({ issues }) => ({
        issues: [...issues],
        said: issues.map((): Said | undefined => undefined),
        additions: [] as Issue[],
        outcome: 'reviewed' as Outcome,
        trouble: null as string | null,
      }));
      for (const pieces of batchesOf(texts)) {
        const answer = await ask(pieces, signal);
        if ('outcome' in answer) {
          for (const { of } of pieces) {
            const review = reviews[of];
            if (review && worst.indexOf(answer.outcome) > worst.indexOf(review.outcome))
              Object.assign(review, answer);
          }
          continue;
        }
        const verdicts = new Map(answer.verdicts.map((verdict) => [verdict.id, saidOf(verdict)]));
        for (const { of, issues } of pieces)
          for (const { id, issue } of issues) {
            const said = verdicts.get(id);
            const review = reviews[of];
            const at = review?.issues.indexOf(issue) ?? -1;
            if (review === undefined || said === undefined || at < 0) continue;
            review.issues[at] = withVerdict(issue, said);
            review.said[at] = said;
          }
        for (const { of, issue } of additionsOf(pieces, answer)) reviews[of]?.additions.push(issue);
      }
      return reviews;
    },
    close: () => outbound.close(),
  };
}

function failed(outcome: Exclude<Outcome, 'reviewed'>, trouble: string | null = null) {
  return { outcome, trouble };
}

/** What kept an answer from coming, by the library's own errors; what our `fetch` has thrown is their cause. */
function troubleOf(error: Error): string {
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError) return 'timeout';
  if (error instanceof DOMException) return 'timeout';
  if (error instanceof APIError && typeof error.status === 'number') return `status.${error.status}`;
  return error.cause instanceof Error ? error.cause.message : 'http.failed';
}

/** The library's requests, through the one way out: the address is judged, no redirect is followed, nothing goes twice. */
function fetchOver(outbound: Outbound, deadlineMs: number): typeof globalThis.fetch {
  return async (input, init) => {
    const { signal, body } = init ?? {};
    const posted = await outbound.post(String(input), {
      body: String(body ?? ''),
      headers: Object.fromEntries([...new Headers(init?.headers)].filter(([name]) => NEEDED.includes(name))),
      ...{ deadlineMs, answerBytes: ANSWER_BYTES, ...(signal ? { signal } : {}) },
    });
    // What the library takes for a connection that failed.
    if (posted.status === null) throw new TypeError(posted.code);
    const headers = { 'content-type': 'application/json' };
    return new Response(posted.answer, { status: posted.status, headers });
  };
}

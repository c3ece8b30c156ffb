import { createHash, createHmac } from 'node:crypto';
import type { Tx } from '../database/index.ts';
import { platformErrors } from '../errors/index.ts';
import type { Ctx } from '../operation/index.ts';
import { malformed } from './problem.ts';
import type { Route } from './route.ts';
import { openedAnswer, sealedAnswer } from './sealed-answer.ts';

declare module '../database/tables.ts' {
  interface Tables {
    'platform.answered': {
      subject: string;
      key_hash: Buffer;
      route: string;
      content_hash: Buffer;
      answer: Buffer | null;
      at: Date;
    };
  }
}

const KEPT_HOURS = 24;
const KEY = /^[\x21-\x7e]{16,200}$/;

/** Header with which a sender says that this is the same request as before (draft-ietf-httpapi-idempotency-key-header). */
export const KEY_HEADER = 'idempotency-key';

/** True where a lost answer would lead to a second thing: routes that create one. */
export function isRepeatable(route: Route): boolean {
  return (
    route.method === 'POST' &&
    (route.status === 201 || route.status === 202) &&
    !route.deliver &&
    !route.upload
  );
}

/**
 * One request that creates something, under the key its sender chose. The key is taken in the transaction of the change:
 * what was answered is answered again, a second one at the same moment waits for the first, and where the first came to
 * nothing, so did its key.
 */
export class Repeat {
  readonly #subject: string;
  readonly #key: string;
  readonly #route: Route;
  readonly #content: string;
  /** True once the answer was that of an earlier request. */
  isReplay = false;

  /** @throws Refusal `platform.malformed-request` for a key that nobody can tell from another */
  constructor(of: { subject: string; key: string; route: Route; content: object }) {
    if (!KEY.test(of.key)) throw malformed('Idempotency-Key 应为 16 至 200 个可见的 ASCII 字符');
    this.#subject = of.subject;
    this.#key = of.key;
    this.#route = of.route;
    this.#content = JSON.stringify(of.content);
  }

  /** Performs the change once. @throws Refusal `platform.key-reused` when the key stands for other content */
  around = async <Out>(ctx: Ctx, act: () => Promise<Out>): Promise<Out> => {
    this.isReplay = !(await this.#take(ctx));
    if (this.isReplay) return (await this.#earlier(ctx)) as Out;
    const out = await act();
    const answer = this.#route.answer?.parse(out) ?? null;
    await ctx.tx
      .updateTable('platform.answered')
      .set({ answer: sealedAnswer(this.#key, JSON.stringify(answer)) })
      .where('subject', '=', this.#subject)
      .where('key_hash', '=', this.#keyHash)
      .execute();
    return out;
  };

  /** Waits for whoever holds the key now. @returns whether it was free */
  async #take(ctx: Ctx): Promise<boolean> {
    const taken = await ctx.tx
      .insertInto('platform.answered')
      .values({
        subject: this.#subject,
        key_hash: this.#keyHash,
        route: this.#routeName,
        content_hash: this.#contentHash,
        answer: null,
        at: ctx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('subject')
      .executeTakeFirst();
    return taken !== undefined;
  }

  async #earlier(ctx: Ctx): Promise<unknown> {
    const earlier = await ctx.tx
      .selectFrom('platform.answered')
      .select(['route', 'content_hash', 'answer'])
      .where('subject', '=', this.#subject)
      .where('key_hash', '=', this.#keyHash)
      .executeTakeFirstOrThrow();
    const isSame = earlier.route === this.#routeName && earlier.content_hash.equals(this.#contentHash);
    if (!isSame) throw platformErrors.refuse('key-reused', {});
    return JSON.parse(openedAnswer(this.#key, earlier.answer ?? Buffer.alloc(0)));
  }

  get #routeName(): string {
    return `${this.#route.method} ${this.#route.path}`;
  }

  get #keyHash(): Buffer {
    return createHash('sha256').update(this.#key).digest();
  }

  get #contentHash(): Buffer {
    return createHmac('sha256', this.#key).update(this.#content).digest();
  }
}

/** Forgets answers after 24 hours. @returns how many */
export async function sweepAnswers(tx: Tx, now: Date): Promise<number> {
  const until = new Date(now.getTime() - KEPT_HOURS * 60 * 60 * 1000);
  const swept = await tx.deleteFrom('platform.answered').where('at', '<=', until).executeTakeFirst();
  return Number(swept.numDeletedRows);
}

import { platformErrors } from '../platform/errors/index.ts';
import type { Actor, Ctx } from '../platform/operation/index.ts';

/** A person with an open session. */
export type SignedIn = Extract<Actor, { kind: 'person' }>;

/**
 * Who is signed in, for operations on one's own session and account.
 * @throws Refusal `platform.unauthenticated` for everybody else
 */
export function signedIn(ctx: Pick<Ctx, 'actor'>): SignedIn {
  if (ctx.actor.kind !== 'person') throw platformErrors.refuse('unauthenticated', {});
  return ctx.actor;
}

import { z } from 'zod';
import { endOtherSessions, endSession, sessionsOf } from '../platform/auth/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { operation, reading } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { signedIn } from './signed-in.ts';

/** One open session as its owner sees it. The id only names it; nobody gets in with it. */
const ownSessionSchema = z.object({
  id: idSchema,
  openedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  address: z.string().nullable(),
  /** The one that asks. */
  current: z.boolean(),
});

export const ownSessionsAnswer = z.object({ items: z.array(ownSessionSchema) });

/** One's own open sessions, the youngest first. */
export const listSessions = reading(
  { name: 'session.list', summary: '查看本人的登录', permission: 'signed-in', input: z.strictObject({}) },
  async (ctx) => {
    const { subject, sessionId } = signedIn(ctx);
    const sessions = await sessionsOf(ctx.tx, subject, ctx.now);
    return {
      items: sessions.map(({ id, openedAt, lastSeenAt, expiresAt, address }) => ({
        id,
        openedAt: openedAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        address,
        current: id === sessionId,
      })),
    };
  },
);

/** Ends one of one's own sessions; another person's is answered as if absent. */
export const endOwnSession = operation(
  {
    name: 'session.end-one',
    summary: '结束本人的一个登录',
    permission: 'signed-in',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, { id }) => {
    const { subject } = signedIn(ctx);
    const sessions = await sessionsOf(ctx.tx, subject, ctx.now);
    if (!sessions.some((session) => session.id === id)) {
      throw platformErrors.refuse('not-found', { what: '登录' });
    }
    await endSession(ctx.tx, id);
    await record(ctx, { noun: 'session', id: subject, verb: 'end', before: { sessionId: id } });
  },
);

/** Ends all of one's own sessions but the one that asks. */
export const endOwnOthers = operation(
  {
    name: 'session.end-others',
    summary: '结束本人的其他登录',
    permission: 'signed-in',
    input: z.strictObject({}),
  },
  async (ctx) => {
    const { subject, sessionId } = signedIn(ctx);
    const ended = await endOtherSessions(ctx.tx, subject, sessionId);
    await record(ctx, { noun: 'session', id: subject, verb: 'end-others', before: { sessions: ended } });
    return { ended };
  },
);

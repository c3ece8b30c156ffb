import type { Generated } from 'kysely';
import { z } from 'zod';
import { idSchema, newId } from '../database/index.ts';
import { listAnswer, listFields, pageOf } from '../listing/index.ts';
import { actorSubject, type Ctx, operation, reading } from '../operation/index.ts';

declare module '../database/tables.ts' {
  interface Tables {
    'platform.notice': {
      id: string;
      recipient: string;
      at: Date;
      title: string;
      body: string | null;
      href: string | null;
      read_at: Date | null;
      /** Does not wait for the daily digest. */
      urgent: Generated<boolean>;
      mailing: Generated<'none' | 'waiting' | 'taken'>;
    };
  }
}

/** One message in a person's inbox 收件箱. */
const noticeSchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  title: z.string(),
  body: z.string().nullable(),
  /** Address within the console. */
  href: z.string().nullable(),
  readAt: z.iso.datetime().nullable(),
});

/**
 * Puts one message into each recipient's inbox, in the transaction of what it tells; by the same row it waits to be
 * mailed, at once if `urgent` (单项否决、逾期、退回), else with the next digest, unless its recipient wants it otherwise.
 */
export async function notify(
  ctx: Ctx,
  of: { to: readonly string[]; title: string; body?: string; href?: string; urgent?: boolean },
): Promise<void> {
  const recipients = [...new Set(of.to)];
  if (recipients.length === 0) return;
  await ctx.tx
    .insertInto('platform.notice')
    .values(
      recipients.map((recipient) => ({
        id: newId(),
        recipient,
        at: ctx.now,
        title: of.title,
        body: of.body ?? null,
        href: of.href ?? null,
        read_at: null,
        urgent: of.urgent ?? false,
        mailing: 'waiting' as const,
      })),
    )
    .execute();
}

const unreadOnly = z.stringbool({ error: '应为 true 或 false' }).optional();

/** The actor's own inbox, newest first. */
export const listNotices = reading(
  {
    name: 'notice.list',
    summary: '收件箱',
    permission: 'signed-in',
    input: z.strictObject({ ...listFields(['at'], '-at'), unread: unreadOnly }),
  },
  async (ctx, input) => {
    let query = ctx.tx
      .selectFrom('platform.notice as notice')
      .select(['id', 'at', 'title', 'body', 'href', 'read_at'])
      .where('recipient', '=', actorSubject(ctx.actor) ?? '');
    if (input.unread) query = query.where('read_at', 'is', null);
    const page = await pageOf(ctx.tx, query, input, { sorts: { at: 'notice.at' }, id: 'notice.id' });
    return {
      ...page,
      items: page.items.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        title: row.title,
        body: row.body,
        href: row.href,
        readAt: row.read_at?.toISOString() ?? null,
      })),
    };
  },
);

export const noticeListSchema = listAnswer(noticeSchema);

/** How many messages the actor has not read. */
async function unreadNotices(ctx: Ctx): Promise<number> {
  const row = await ctx.tx
    .selectFrom('platform.notice')
    .select((count) => count.fn.countAll<number>().as('unread'))
    .where('recipient', '=', actorSubject(ctx.actor) ?? '')
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.unread;
}

/** Marks one message, or all when no id is given, as read. A mark on one's own inbox is not a change to record. */
export const readNotices = operation(
  {
    name: 'notice.read',
    summary: '标为已读',
    permission: 'signed-in',
    input: z.strictObject({ id: idSchema.optional() }),
  },
  async (ctx, input) => {
    let update = ctx.tx
      .updateTable('platform.notice')
      .set({ read_at: ctx.now })
      .where('recipient', '=', actorSubject(ctx.actor) ?? '')
      .where('read_at', 'is', null);
    if (input.id) update = update.where('id', '=', input.id);
    await update.execute();
    return { unread: await unreadNotices(ctx) };
  },
);

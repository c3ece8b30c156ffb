import { newId } from '../database/index.ts';
import { enqueue } from '../jobs/index.ts';
import type { Ctx } from '../operation/index.ts';
import { SEND_MAILS } from './mail-sending.ts';

/** Has a test mail sent to somebody at once, and tried once, even while mail is switched off. @returns its id */
export async function addTestMail(ctx: Ctx, recipient: string): Promise<string> {
  const id = newId();
  await ctx.tx
    .insertInto('platform.mail')
    .values({
      ...{ id, recipient, kind: 'test', at: ctx.now, stage: 'waiting', attempts: 0 },
      ...{ next_at: ctx.now, ended_at: null, reason: null, answer: null },
    })
    .execute();
  await enqueue(ctx.tx, SEND_MAILS, {}, { key: SEND_MAILS });
  return id;
}

import { sql } from 'kysely';
import { z } from 'zod';
import { listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { mailKinds, mailReasons, mailStages } from '../platform/notify/index.ts';
import { reading } from '../platform/operation/index.ts';
import { seesChannels } from './channel-access.ts';

export const mailListAnswer = listAnswer(
  z.object({
    id: z.uuid(),
    at: z.iso.datetime(),
    kind: mailKinds.schema,
    stage: mailStages.schema,
    /** Name of the person it is for; null when the account is gone. */
    recipientName: z.string().nullable(),
    attempts: z.int(),
    nextAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    reason: mailReasons.schema.nullable(),
    /** What the mail server said, as it said it. */
    answer: z.string().nullable(),
  }),
);

/** The mails of the last 90 days and what became of them; addresses are not shown. */
export const listMails = reading(
  {
    name: 'mail.list',
    summary: '查看邮件发送记录',
    permission: 'channel.read',
    input: z.strictObject({ ...listFields(['at'], '-at'), stage: mailStages.schema.optional() }),
  },
  async (ctx, input) => {
    let query = ctx.tx
      .selectFrom('platform.mail as mail')
      .leftJoin('identity.account as account', (join) =>
        join.on(sql`account.id::text`, '=', sql.ref('mail.recipient')),
      )
      .leftJoin('identity.person as person', 'person.id', 'account.person_id')
      .select([
        'mail.id',
        'mail.at',
        'mail.kind',
        'mail.stage',
        'person.name as recipientName',
        'mail.attempts',
        'mail.next_at',
        'mail.ended_at',
        'mail.reason',
        'mail.answer',
      ])
      .where(sql<boolean>`${await seesChannels(ctx)}::boolean`);
    if (input.stage) query = query.where('mail.stage', '=', input.stage);
    const page = await pageOf(ctx.tx, query, input, { sorts: { at: 'mail.at' }, id: 'mail.id' });
    return {
      ...page,
      items: page.items.map(({ at, next_at, ended_at, ...row }) => ({
        ...row,
        at: at.toISOString(),
        nextAt: next_at?.toISOString() ?? null,
        endedAt: ended_at?.toISOString() ?? null,
      })),
    };
  },
);

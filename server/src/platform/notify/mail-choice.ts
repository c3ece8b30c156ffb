import type { Tx } from '../database/index.ts';
import { vocabulary } from '../vocabulary/index.ts';

/** How somebody wants to be mailed 邮件通知方式. */
export const mailChoices = vocabulary('mail-choice', '邮件通知方式', {
  'urgent-first': '紧急事项即时发送，其余每个工作日汇总',
  'at-once': '全部即时发送',
  daily: '全部在每个工作日汇总',
  never: '不发邮件',
});

export type MailChoice = (typeof mailChoices.values)[number];

/** What holds for whoever has not chosen. */
export const USUAL_CHOICE: MailChoice = 'urgent-first';

declare module '../database/tables.ts' {
  interface Tables {
    'platform.mail_choice': { recipient: string; choice: MailChoice };
  }
}

/** How the recipient wants to be mailed. */
export async function mailChoiceOf(tx: Tx, recipient: string): Promise<MailChoice> {
  const row = await tx
    .selectFrom('platform.mail_choice')
    .select('choice')
    .where('recipient', '=', recipient)
    .executeTakeFirst();
  return row?.choice ?? USUAL_CHOICE;
}

/** Keeps how the recipient wants to be mailed; whoever calls records it. */
export async function keepMailChoice(tx: Tx, recipient: string, choice: MailChoice): Promise<void> {
  await tx
    .insertInto('platform.mail_choice')
    .values({ recipient, choice })
    .onConflict((conflict) => conflict.column('recipient').doUpdateSet({ choice }))
    .execute();
}

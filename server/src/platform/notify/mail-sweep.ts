import type { Tx } from '../database/index.ts';

const KEPT_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

/** Removes mails that ended 90 days ago; their notices stay. @returns how many */
export async function sweepMails(tx: Tx, now: Date): Promise<number> {
  const until = new Date(now.getTime() - KEPT_DAYS * DAY);
  const swept = await tx
    .deleteFrom('platform.mail')
    .where('at', '<=', until)
    .where('next_at', 'is', null)
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}

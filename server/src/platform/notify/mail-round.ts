import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { MailReason } from './mail.ts';
import type { SmtpFailure } from './smtp.ts';

const MINUTE = 60 * 1000;
const LONGEST_PAUSE_MS = 60 * MINUTE;
/** After this a notice is no news any more, and it lies in the inbox. */
const TOO_OLD_MS = 48 * 60 * MINUTE;

/** A mail whose turn it is. */
export interface DueMail {
  id: string;
  recipient: string;
  kind: 'urgent' | 'digest' | 'test';
}

/** The mail that has waited longest of those that are due. */
export function nextMail(tx: Tx, now: Date): Promise<DueMail | undefined> {
  return tx
    .selectFrom('platform.mail')
    .select(['id', 'recipient', 'kind'])
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/**
 * Claims a mail for giving its content away, once for ever.
 * @returns false where that has been done before
 */
export async function claimMail(tx: Tx, id: string): Promise<boolean> {
  const claimed = await tx
    .updateTable('platform.mail')
    .set({ stage: 'given', next_at: null })
    .where('id', '=', id)
    .where('stage', '=', 'waiting')
    .returning('id')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** The mail server has taken the mail over. */
export async function markSent(tx: Tx, id: string, of: { now: Date; answer: string }): Promise<void> {
  await tx
    .updateTable('platform.mail')
    .set((mail) => ({
      stage: 'sent',
      attempts: sql<number>`${mail.ref('attempts')} + 1`,
      next_at: null,
      ended_at: of.now,
      reason: null,
      answer: of.answer,
    }))
    .where('id', '=', id)
    .execute();
}

/** The mail has come to an end without having been sent. */
export async function markEnded(
  tx: Tx,
  id: string,
  of: { now: Date; stage: 'failed' | 'dropped' | 'unknown'; reason: MailReason; answer?: string | null },
): Promise<void> {
  await tx
    .updateTable('platform.mail')
    .set({ stage: of.stage, next_at: null, ended_at: of.now, reason: of.reason, answer: of.answer ?? null })
    .where('id', '=', id)
    .execute();
}

/** What was given away by a worker that then ended: only the mail server knows. It is not sent a second time. */
export async function markOrphans(tx: Tx, now: Date): Promise<void> {
  await tx
    .updateTable('platform.mail')
    .set({ stage: 'unknown', ended_at: now, reason: 'no-receipt' })
    .where('stage', '=', 'given')
    .execute();
}

/** While mail is switched off only test mails go out; others that wait end here. */
export async function dropWaiting(tx: Tx, now: Date): Promise<void> {
  await tx
    .updateTable('platform.mail')
    .set({ stage: 'dropped', next_at: null, ended_at: now, reason: 'switched-off' })
    .where('stage', '=', 'waiting')
    .where('kind', '<>', 'test')
    .execute();
}

/**
 * Notes a failed attempt. What may succeed another time is tried again after 1, 2, 4 … 60 minutes until two days are
 * over; a test mail is tried once. Where the server failed as a whole, that was the attempt of all mails that are due.
 */
export async function noteFailure(
  tx: Tx,
  mail: DueMail,
  of: { now: Date; failure: Pick<SmtpFailure, 'reason' | 'ofServer' | 'final' | 'answer'> },
): Promise<void> {
  const { now, failure } = of;
  const { reason, answer } = failure;
  if (failure.final) {
    await markEnded(tx, mail.id, {
      now,
      stage: reason === 'no-receipt' ? 'unknown' : 'failed',
      reason,
      answer,
    });
    return;
  }
  const tooOld = new Date(now.getTime() - TOO_OLD_MS);
  const which = failure.ofServer
    ? sql<boolean>`(mail.id = ${mail.id} or mail.next_at <= ${now}::timestamptz)`
    : sql<boolean>`mail.id = ${mail.id}`;
  const ends = sql<boolean>`(mail.kind = 'test' or mail.at <= ${tooOld}::timestamptz)`;
  await sql`
    update platform.mail as mail set attempts = attempts + 1, answer = ${answer},
      stage = case when ${ends} then 'failed' else 'waiting' end,
      reason = case when mail.kind <> 'test' and mail.at <= ${tooOld}::timestamptz then 'too-old' else ${reason} end,
      ended_at = case when ${ends} then ${now}::timestamptz end,
      next_at = case when not ${ends} then ${now}::timestamptz + least(
        make_interval(mins => 1) * power(2, least(attempts, 10)),
        make_interval(secs => ${LONGEST_PAUSE_MS / 1000})) end
    where mail.stage in ('waiting', 'given') and ${which}`.execute(tx);
}

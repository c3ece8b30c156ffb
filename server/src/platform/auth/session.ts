import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { Origin } from '../operation/index.ts';
import { newToken, tokenHash } from './token.ts';

declare module '../database/tables.ts' {
  interface Tables {
    'platform.session': {
      id: string;
      token_hash: Buffer;
      subject: string;
      opened_at: Date;
      last_seen_at: Date;
      expires_at: Date;
      address: string | null;
    };
  }
}

/** A session ends after 12 hours in any case, and after 30 minutes without a request. */
export const SESSION_HOURS = 12;
export const SESSION_IDLE_MINUTES = 30;
/** So many sessions a subject may have at once; a further one ends the oldest. */
export const SESSIONS_AT_ONCE = 5;

const MINUTE = 60_000;

/**
 * Opens a session for a subject and gives the token that only the cookie will hold. Ends the subject's oldest where
 * there are more than {@link SESSIONS_AT_ONCE}; the caller has locked what stands for the subject.
 */
export async function openSession(
  tx: Tx,
  of: { id: string; subject: string; now: Date; origin: Origin },
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(of.now.getTime() + SESSION_HOURS * 60 * MINUTE);
  await tx
    .insertInto('platform.session')
    .values({
      id: of.id,
      token_hash: tokenHash(token),
      subject: of.subject,
      opened_at: of.now,
      last_seen_at: of.now,
      expires_at: expiresAt,
      address: of.origin.address,
    })
    .execute();
  await tx
    .deleteFrom('platform.session')
    .where('subject', '=', of.subject)
    .where('id', 'not in', (session) =>
      session
        .selectFrom('platform.session')
        .select('id')
        .where('subject', '=', of.subject)
        .where(stillOpen(of.now))
        .orderBy('opened_at', 'desc')
        .orderBy('id', 'desc')
        .limit(SESSIONS_AT_ONCE),
    )
    .execute();
  return { token, expiresAt };
}

/** An open session as its owner sees it; the id opens nothing, only the token does. */
export interface OpenSession {
  id: string;
  openedAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  address: string | null;
}

/** The open sessions of a subject, the youngest first. */
export function sessionsOf(tx: Tx, subject: string, now: Date): Promise<OpenSession[]> {
  return tx
    .selectFrom('platform.session')
    .select([
      'id',
      'opened_at as openedAt',
      'last_seen_at as lastSeenAt',
      'expires_at as expiresAt',
      'address',
    ])
    .where('subject', '=', subject)
    .where(stillOpen(now))
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** A session counts until its twelve hours are over or nothing was heard for half an hour. */
function stillOpen(now: Date) {
  const idleSince = new Date(now.getTime() - SESSION_IDLE_MINUTES * MINUTE);
  return sql<boolean>`(expires_at > ${now} and last_seen_at > ${idleSince})`;
}

/** The session behind a token, unless it has ended. Seen at most once a minute, to spare a write per request. */
export async function findSession(
  tx: Tx,
  token: string,
  now: Date,
): Promise<{ id: string; subject: string } | null> {
  const row = await tx
    .selectFrom('platform.session')
    .select(['id', 'subject', 'last_seen_at'])
    .where('token_hash', '=', tokenHash(token))
    .where(stillOpen(now))
    .executeTakeFirst();
  if (!row) return null;
  if (now.getTime() - row.last_seen_at.getTime() > MINUTE) {
    await tx.updateTable('platform.session').set({ last_seen_at: now }).where('id', '=', row.id).execute();
  }
  return { id: row.id, subject: row.subject };
}

/** Ends one session. */
export async function endSession(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('platform.session').where('id', '=', id).execute();
}

/** Ends every session of a subject: at disable, at a change of password. */
export async function endSessionsOf(tx: Tx, subject: string): Promise<void> {
  await tx.deleteFrom('platform.session').where('subject', '=', subject).execute();
}

/** Ends every session of a subject but one. @returns how many ended */
export async function endOtherSessions(tx: Tx, subject: string, kept: string): Promise<number> {
  const ended = await tx
    .deleteFrom('platform.session')
    .where('subject', '=', subject)
    .where('id', '!=', kept)
    .executeTakeFirst();
  return Number(ended.numDeletedRows);
}

/** Removes the sessions that have ended. @returns how many */
export async function sweepSessions(tx: Tx, now: Date): Promise<number> {
  const swept = await tx
    .deleteFrom('platform.session')
    .where(sql<boolean>`not ${stillOpen(now)}`)
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}

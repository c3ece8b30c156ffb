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

const MINUTE = 60_000;

/** Opens a session for a subject and gives the token that only the cookie will hold. */
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
  return { token, expiresAt };
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
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - SESSION_IDLE_MINUTES * MINUTE))
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

/** Removes the sessions that have ended. @returns how many */
export async function sweepSessions(tx: Tx, now: Date): Promise<number> {
  const idleSince = new Date(now.getTime() - SESSION_IDLE_MINUTES * MINUTE);
  const swept = await tx
    .deleteFrom('platform.session')
    .where((session) =>
      session.or([session('expires_at', '<=', now), session('last_seen_at', '<=', idleSince)]),
    )
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}

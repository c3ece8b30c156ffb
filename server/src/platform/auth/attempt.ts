import { createHash } from 'node:crypto';
import type { Tx } from '../database/index.ts';

declare module '../database/tables.ts' {
  interface Tables {
    'platform.attempt': { key: Buffer; failures: number; last_at: Date };
  }
}

/** How many failures are free, and how long the growing delay behind them may become. */
export interface AttemptLimit {
  free: number;
  /** Longest delay in seconds. */
  longest: number;
}

/** One count of failures: of a name, of an address, of a name from an address. */
export interface Attempted {
  scope: string;
  subject: string;
  limit: AttemptLimit;
}

/** The first delay in seconds; each further failure doubles it. */
const FIRST_DELAY = 5;
/** Failures are forgotten an hour after the last one. */
const REMEMBERED_MS = 60 * 60_000;

/** What an admitted attempt has counted beforehand, so that a success can take it back. */
export type Admission = readonly { key: Buffer; failures: number; lastAt: Date; countedAt: Date }[];

/** Seconds to wait after so many failures: none while they are free, then 5, 10, 20 … up to the limit's longest. */
export function delayAfter(failures: number, { free, longest }: AttemptLimit): number {
  return failures < free ? 0 : Math.min(longest, FIRST_DELAY * 2 ** (failures - free));
}

/**
 * Counts an attempt as failed before it is judged, so that many at once cannot outrun the count; {@link takeBack} does
 * so when it succeeds. An attempt that must wait is not counted: whoever is slowed cannot prolong it by trying.
 * To be committed in a transaction of its own.
 * @returns the admission, or the seconds to wait
 */
export async function admitAttempt(
  tx: Tx,
  attempted: readonly Attempted[],
  now: Date,
): Promise<{ admission: Admission } | { waitSeconds: number }> {
  const counts = attempted
    .map(({ scope, subject, limit }) => ({ key: keyOf(scope, subject), limit }))
    .sort((one, other) => one.key.compare(other.key));
  for (const { key } of counts) {
    await tx
      .insertInto('platform.attempt')
      .values({ key, failures: 0, last_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const admission: { key: Buffer; failures: number; lastAt: Date; countedAt: Date }[] = [];
  let waitSeconds = 0;
  for (const { key, limit } of counts) {
    const row = await tx
      .selectFrom('platform.attempt')
      .select(['failures', 'last_at as lastAt'])
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const sinceLast = now.getTime() - row.lastAt.getTime();
    const failures = sinceLast > REMEMBERED_MS ? 0 : row.failures;
    waitSeconds = Math.max(waitSeconds, delayAfter(failures, limit) - sinceLast / 1000);
    admission.push({ key, failures, lastAt: row.lastAt, countedAt: now });
  }
  if (waitSeconds > 0) return { waitSeconds: Math.ceil(waitSeconds) };
  for (const { key, failures } of admission) {
    await tx
      .updateTable('platform.attempt')
      .set({ failures: failures + 1, last_at: now })
      .where('key', '=', key)
      .execute();
  }
  return { admission };
}

/**
 * An admitted attempt has succeeded: its own count is taken back. Other failures stay, so that nobody clears an
 * address by signing in to an account of their own between guesses.
 */
export async function takeBack(tx: Tx, admission: Admission): Promise<void> {
  for (const { key, lastAt, countedAt } of admission) {
    await tx
      .updateTable('platform.attempt')
      .set((row) => ({
        failures: row.fn('greatest', [row('failures', '-', 1), row.lit(0)]),
        last_at: row
          .case()
          .when('last_at', '=', countedAt)
          .then(lastAt)
          .else(row.ref('last_at'))
          .end()
          .$castTo<Date>(),
      }))
      .where('key', '=', key)
      .execute();
  }
}

/** Removes counts that are forgotten anyway. @returns how many */
export async function sweepAttempts(tx: Tx, now: Date): Promise<number> {
  const swept = await tx
    .deleteFrom('platform.attempt')
    .where('last_at', '<', new Date(now.getTime() - REMEMBERED_MS))
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}

function keyOf(scope: string, subject: string): Buffer {
  return createHash('sha256').update(`${scope}\0${subject}`).digest();
}

import type pg from 'pg';
import { expect } from 'vitest';

const LOCKS = `select from pg_locks
  where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;

/**
 * Waits until no session holds a lock of the application: when a process is killed, the database server notices a moment
 * later that its sessions are gone, and until then its work counts as held.
 */
export async function deadSessionsGone(pool: pg.Pool): Promise<void> {
  await expect.poll(async () => (await pool.query(LOCKS)).rowCount, { timeout: 20_000 }).toBe(0);
}

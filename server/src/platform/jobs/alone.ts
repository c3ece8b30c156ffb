import type { Db } from '../database/index.ts';

// One number beside the name, so that no other advisory lock of this database means such work.
const ALONE = 686_429;

/**
 * Does `work` unless somebody else, in whatever process, is at work of that name. The lock lies on a session of its own:
 * it falls with the process, at once. Work that outlives a lost session may meet its successor, so that each thing it
 * takes must still be claimed in a transaction.
 * @returns false where somebody else is at it
 */
export async function alone(db: Db, name: string, work: () => Promise<void>): Promise<boolean> {
  const session = db.session(`mumian-${name}`);
  // A session that breaks is told by the next query; without a listener it would end the process.
  session.on('error', () => undefined);
  await session.connect();
  try {
    const asked = await session.query<{ mine: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, $2)) as mine',
      [name, ALONE],
    );
    if (asked.rows[0]?.mine !== true) return false;
    await work();
    return true;
  } finally {
    await session.end().catch(() => undefined);
  }
}

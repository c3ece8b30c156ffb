import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';

const KEPT_DAYS = 90;
const MOST_AT_ONCE = 10_000;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Removes events that happened 90 days ago or earlier, with the notes of who has reacted: by then every delivery has
 * been made or has failed for good. At most 10,000 at once, so that the transaction stays short.
 * @returns how many events
 */
export async function sweepEvents(tx: Tx, now: Date): Promise<number> {
  const until = new Date(now.getTime() - KEPT_DAYS * DAY);
  const swept = await sql<{ id: string }>`
    with old as (
      select id from platform.event where at <= ${until} order by at limit ${MOST_AT_ONCE}
    ), reactions as (
      delete from platform.inbox where event_id in (select id from old)
    )
    delete from platform.event where id in (select id from old) returning id`.execute(tx);
  return swept.rows.length;
}

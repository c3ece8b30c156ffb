import type { ClientBase } from 'pg';
import {
  ENTRY_COLUMNS,
  type EntryText,
  entryHash,
  GENESIS,
  type HashName,
  NOW_TEXT,
  sealHash,
} from './canonical.ts';

/** Entries chained in one transaction. */
const BATCH = 1000;

/** Before every id of the queue. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Where the chain ends. */
export interface ChainEnd {
  number: number;
  algorithm: HashName;
  hash: Buffer;
}

/** The last seal; undefined while there is none. The newest seal never leaves for a segment. */
export async function chainEnd(client: ClientBase): Promise<ChainEnd | undefined> {
  const { rows } = await client.query<ChainEnd>(
    'select number, algorithm, hash from audit.seal order by number desc limit 1',
  );
  return rows[0];
}

/**
 * Chains up to 1,000 committed entries that wait behind `after`, in the order of their ids; what commits late is taken
 * when the queue is next gone through from its beginning, since the queue is asked and not a mark of time. One
 * transaction: seals and queue agree after any kill. Only one client may do this at a time; two would fail on the
 * number. The queue is read first and alone, so that no planner joins a long one with the whole audit.
 * @returns how many were chained, where to go on in the queue if it is longer, and the end of the chain
 */
export async function sealPending(
  client: ClientBase,
  algorithm: HashName,
  after: string = FIRST,
): Promise<{ sealed: number; next: string | null; end: ChainEnd | undefined }> {
  await client.query('begin');
  try {
    const found = await chainEnd(client);
    const { rows: queue } = await client.query<{ id: string }>(
      `select entry_id::text as id from audit.unsealed where entry_id > $1 order by entry_id limit ${BATCH}`,
      [after],
    );
    const { rows } = await client.query<EntryText & { now: string }>(
      `select ${ENTRY_COLUMNS}, ${NOW_TEXT} as now from audit.entry e
       where e.id = any($1::uuid[]) and not exists (select from audit.seal s where s.entry_id = e.id) order by e.id`,
      [queue.map(({ id }) => id)],
    );
    let end = found;
    const links = [];
    for (const entry of rows) {
      const seal = {
        number: (end?.number ?? 0) + 1,
        entry_id: entry.id,
        algorithm,
        entry_hash: entryHash(algorithm, entry),
        previous_hash: end?.hash ?? GENESIS,
        sealed_at: entry.now,
      };
      const link = { ...seal, hash: sealHash(seal) };
      links.push(link);
      end = link;
    }
    await insertLinks(client, links);
    await client.query('commit');
    const next = queue.length === BATCH ? (queue.at(-1)?.id ?? null) : null;
    return { sealed: links.length, next, end };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function insertLinks(
  client: ClientBase,
  links: (ChainEnd & { entry_id: string; entry_hash: Buffer; previous_hash: Buffer; sealed_at: string })[],
): Promise<void> {
  if (links.length === 0) return;
  await client.query(
    `insert into audit.seal (number, entry_id, algorithm, entry_hash, previous_hash, sealed_at, hash)
     select * from unnest($1::bigint[], $2::uuid[], $3::text[], $4::bytea[], $5::bytea[], $6::timestamptz[], $7::bytea[])`,
    [
      links.map((link) => link.number),
      links.map((link) => link.entry_id),
      links.map((link) => link.algorithm),
      links.map((link) => link.entry_hash),
      links.map((link) => link.previous_hash),
      links.map((link) => link.sealed_at),
      links.map((link) => link.hash),
    ],
  );
  await client.query('delete from audit.unsealed where entry_id = any($1::uuid[])', [
    links.map((link) => link.entry_id),
  ]);
}

/** Puts entries that miss both seal and place in the queue back into it, and drops from it what is chained already. */
export async function repairQueue(client: ClientBase): Promise<void> {
  await client.query(
    `insert into audit.unsealed (entry_id)
     select e.id from audit.entry e where not exists (select from audit.seal s where s.entry_id = e.id)
     on conflict do nothing`,
  );
  await client.query('delete from audit.unsealed u using audit.seal s where s.entry_id = u.entry_id');
}

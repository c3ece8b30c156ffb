import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { ENTRY_COLUMNS, type EntryText, SEAL_COLUMNS, type SealText } from './canonical.ts';
import type { Link } from './chain-walk.ts';

const BATCH = 2000;

/** Links of the chain in the order of their numbers, from `first` to `last`, a batch of rows in memory at a time. */
export async function* sealedLinks(
  tx: Tx,
  first: number,
  last: number = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<Link> {
  for (let from = first; ; ) {
    const { rows: seals } = await sql<SealText & { hash: Buffer }>`
      select ${sql.raw(SEAL_COLUMNS)} from audit.seal s
      where s.number >= ${from} and s.number <= ${last} order by s.number limit ${BATCH}`.execute(tx);
    const ids = seals.map((seal) => seal.entry_id);
    const { rows: entries } = await sql<EntryText>`
      select ${sql.raw(ENTRY_COLUMNS)} from audit.entry e where e.id = any(${ids}::uuid[])`.execute(tx);
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    for (const seal of seals) yield { ...seal, entry: byId.get(seal.entry_id) ?? null };
    const end = seals.at(-1);
    if (!end || seals.length < BATCH) return;
    from = end.number + 1;
  }
}

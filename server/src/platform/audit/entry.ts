import './tables.ts';
import { sql } from 'kysely';
import { newId, type Tx } from '../database/index.ts';
import { auditable, type FieldChange } from './changes.ts';

/** What came of it: it was done, the rules refused it, or the system failed. */
export type Outcome = 'done' | 'refused' | 'failed';

/** One line of the audit: who did what to which thing, when, from where, and what came of it. */
export interface AuditEntry {
  at: Date;
  outcome: Outcome;
  /** Error code of what was refused or failed; null for what was done. */
  code: string | null;
  operation: string;
  actor: { kind: string; subject: string | null; name: string };
  channel: 'http' | 'job' | 'terminal';
  requestId: string;
  address: string | null;
  noun: string;
  nounId: string | null;
  /** Where the noun stands, a path of which a subtree is a prefix; null where it stands nowhere. */
  place: string | null;
  verb: string;
  reason: string | null;
  changes: readonly FieldChange[];
  /** Fields that are personal data: only their salted hashes are kept. */
  personal?: readonly string[];
  /** How many alike it stands for. */
  occurrences?: number;
}

/** What differs between entries that one change of many things leaves. */
export type EntryOfMany = Pick<AuditEntry, 'nounId' | 'place' | 'reason' | 'changes'>;

/** Writes one entry for each of many things that were changed alike, in one statement. */
export async function writeEntries(
  tx: Tx,
  entry: Omit<AuditEntry, keyof EntryOfMany>,
  things: readonly EntryOfMany[],
): Promise<void> {
  const rows = things.map(({ nounId, place, reason, changes }) => ({
    ...{ id: newId(), nounId, place, reason },
    ...auditable(changes, entry.personal ?? []),
  }));
  const ids = rows.map(({ id }) => id);
  const salts = rows.map(({ salt }) => salt);
  await sql`
    with entry as (
      insert into audit.entry (id, at, outcome, code, operation, actor_kind, actor_subject, actor_name, channel,
        request_id, address, noun, noun_id, place, verb, reason, occurrences, changes)
      select thing.id, ${entry.at}, ${entry.outcome}, ${entry.code}, ${entry.operation}, ${entry.actor.kind},
        ${entry.actor.subject}, ${entry.actor.name}, ${entry.channel}, ${entry.requestId}, ${entry.address},
        ${entry.noun}, thing.noun_id, thing.place, ${entry.verb}, thing.reason, ${entry.occurrences ?? 1},
        thing.changes::json
      from unnest(${ids}::uuid[], ${rows.map(({ nounId }) => nounId)}::text[],
        ${rows.map(({ place }) => place)}::text[], ${rows.map(({ reason }) => reason)}::text[],
        ${rows.map(({ changes }) => JSON.stringify(changes))}::text[])
        as thing(id, noun_id, place, reason, changes)
    ), salt as (
      insert into audit.salt (entry_id, salt)
      select salted.id, salted.salt from unnest(${ids}::uuid[], ${salts}::bytea[]) as salted(id, salt)
      where salted.salt is not null
    )
    insert into audit.unsealed (entry_id) select * from unnest(${ids}::uuid[])`.execute(tx);
}

/**
 * Writes an entry, not yet in the chain, in the transaction of what it tells: one statement, no lock that another
 * change could wait for. The sealer chains it as soon as it is committed.
 */
export async function writeEntry(tx: Tx, entry: AuditEntry): Promise<void> {
  const id = newId();
  const { changes, salt } = auditable(entry.changes, entry.personal ?? []);
  await sql`
    with entry as (
      insert into audit.entry (id, at, outcome, code, operation, actor_kind, actor_subject, actor_name, channel,
        request_id, address, noun, noun_id, place, verb, reason, occurrences, changes)
      values (${id}, ${entry.at}, ${entry.outcome}, ${entry.code}, ${entry.operation}, ${entry.actor.kind},
        ${entry.actor.subject}, ${entry.actor.name}, ${entry.channel}, ${entry.requestId}, ${entry.address},
        ${entry.noun}, ${entry.nounId}, ${entry.place}, ${entry.verb}, ${entry.reason}, ${entry.occurrences ?? 1},
        ${JSON.stringify(changes)}::json)
    ), salt as (
      insert into audit.salt (entry_id, salt) select ${id}::uuid, ${salt}::bytea where ${salt}::bytea is not null
    )
    insert into audit.unsealed (entry_id) values (${id})`.execute(tx);
}

import { createHash } from 'node:crypto';

/** SHA-256, or SM3 (GB/T 32905-2016) where the city's cryptography has to be the state's. */
export type HashName = 'sha256' | 'sm3';

/** What stands before the first seal. */
export const GENESIS = Buffer.alloc(32);

/** An entry as it is hashed: texts exactly as PostgreSQL gives them, the instant to the microsecond in UTC. */
export interface EntryText {
  id: string;
  at: string;
  outcome: string;
  code: string | null;
  operation: string;
  actor_kind: string;
  actor_subject: string | null;
  actor_name: string;
  channel: string;
  request_id: string;
  address: string | null;
  noun: string;
  noun_id: string | null;
  place: string | null;
  verb: string;
  reason: string | null;
  occurrences: number;
  /** The JSON text as stored, not parsed. */
  changes: string;
}

/** A link of the chain: the entry of this number, tied to the link before it. */
export interface SealText {
  number: number;
  entry_id: string;
  algorithm: HashName;
  entry_hash: Buffer;
  previous_hash: Buffer;
  sealed_at: string;
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Select list that gives an `EntryText` from `audit.entry e`. */
export const ENTRY_COLUMNS = `e.id::text, ${instant('e.at')} as at, e.outcome, e.code, e.operation, e.actor_kind,
  e.actor_subject, e.actor_name, e.channel, e.request_id, e.address, e.noun, e.noun_id, e.place, e.verb, e.reason,
  e.occurrences, e.changes::text as changes`;

/** Select list that gives a `SealText` and its stored hash from `audit.seal s`. */
export const SEAL_COLUMNS = `s.number, s.entry_id::text, s.algorithm, s.entry_hash, s.previous_hash,
  ${instant('s.sealed_at')} as sealed_at, s.hash`;

/** This instant of the database's clock, to the microsecond. */
export const NOW_TEXT = instant('clock_timestamp()');

/**
 * The bytes that are hashed for an entry: one JSON array (RFC 8259; strings as RFC 8785 3.2.2.2 writes them, no white
 * space, UTF-8) of the name of this form and the fields in this order. Any change of form takes a new name.
 */
export function entryBytes(entry: EntryText): Buffer {
  return bytesOf([
    'mumian.audit.entry.1',
    entry.id,
    entry.at,
    entry.outcome,
    entry.code,
    entry.operation,
    entry.actor_kind,
    entry.actor_subject,
    entry.actor_name,
    entry.channel,
    entry.request_id,
    entry.address,
    entry.noun,
    entry.noun_id,
    entry.place,
    entry.verb,
    entry.reason,
    entry.occurrences,
    entry.changes,
  ]);
}

/** The bytes that are hashed for a link; hashes within are lower-case hex. */
function sealBytes(seal: SealText): Buffer {
  return bytesOf([
    'mumian.audit.seal.1',
    seal.number,
    seal.algorithm,
    seal.entry_id,
    seal.entry_hash.toString('hex'),
    seal.previous_hash.toString('hex'),
    seal.sealed_at,
  ]);
}

export function entryHash(algorithm: HashName, entry: EntryText): Buffer {
  return createHash(algorithm).update(entryBytes(entry)).digest();
}

export function sealHash(seal: SealText): Buffer {
  return createHash(seal.algorithm).update(sealBytes(seal)).digest();
}

/** Also what is signed: heads and manifests of segments are arrays of the same form. */
export function bytesOf(fields: readonly (string | number | null)[]): Buffer {
  return Buffer.from(JSON.stringify(fields), 'utf8');
}

-- Who did what, in a chain that shows what was done to it (docs/decisions: audit chain). The application's role may
-- insert and select, nothing more: see migrate.ts.

create schema audit;

create table audit.entry (
  id uuid primary key,
  at timestamptz not null,
  outcome text collate "C" not null check (outcome in ('done', 'refused', 'failed')),
  -- Error code of what was refused or failed.
  code text collate "C",
  operation text collate "C" not null,
  actor_kind text collate "C" not null,
  actor_subject text collate "C",
  actor_name text not null,
  channel text collate "C" not null check (channel in ('http', 'job', 'terminal')),
  request_id text collate "C" not null,
  address text collate "C",
  noun text collate "C" not null,
  noun_id text collate "C",
  -- Where the noun stands: a path of which a subtree is a prefix; null where it stands nowhere.
  place text collate "C",
  verb text collate "C" not null,
  reason text,
  -- How many alike this entry stands for; above one only for refusals of a flood.
  occurrences integer not null check (occurrences > 0),
  -- json, not jsonb: the very text is hashed.
  changes json not null
);
create index entry_by_time on audit.entry (at, id);
create index entry_by_noun on audit.entry (noun, noun_id);
create index entry_by_actor on audit.entry (actor_subject, at);
create index entry_by_request on audit.entry (request_id);
create index entry_not_done on audit.entry (at, id) where outcome <> 'done';

-- Random salts of the personal values of an entry, which the entry keeps as salted hashes; removed to erase them.
create table audit.salt (
  entry_id uuid primary key,
  salt bytea not null
);

-- Entries that wait for the sealer: written with the entry, removed with its seal.
create table audit.unsealed (
  entry_id uuid primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- The chain. No foreign key to the entry: that one was removed must be found, not made impossible to look for.
create table audit.seal (
  number bigint primary key check (number > 0),
  entry_id uuid not null unique,
  algorithm text collate "C" not null check (algorithm in ('sha256', 'sm3')),
  entry_hash bytea not null,
  previous_hash bytea not null,
  sealed_at timestamptz not null,
  hash bytea not null
);

-- What has left for a signed file: the chain goes on from its last hash.
create table audit.segment (
  first bigint primary key,
  last bigint not null unique check (last >= first),
  -- The signed manifest as it stands beside the file.
  manifest json not null
);

insert into audit.entry (id, at, outcome, operation, actor_kind, actor_subject, actor_name, channel, request_id, address,
  noun, noun_id, verb, reason, occurrences, changes)
select id, at, 'done', operation, actor_kind, actor_subject, actor_name, channel, request_id, address,
  noun, noun_id, verb, reason, 1, changes::json
from platform.audit_entry;
insert into audit.unsealed select id from audit.entry;
drop table platform.audit_entry;

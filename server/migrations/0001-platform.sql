-- Mechanism shared by all wings: history, audit, events with their inbox, sessions, notices.
-- Ids are UUIDv7 text made by the application; instants are UTC.

create table platform.history (
  id uuid primary key,
  noun text collate "C" not null,
  noun_id text collate "C" not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'visitor', 'operator', 'job')),
  actor_subject text,
  actor_name text not null,
  verb text not null,
  reason text,
  changes jsonb not null
);
create index history_of_noun on platform.history (noun, noun_id, at desc, id desc);

-- Insert and select only for the application's role: see migrate.ts.
create table platform.audit_entry (
  id uuid primary key,
  at timestamptz not null,
  operation text not null,
  actor_kind text not null,
  actor_subject text,
  actor_name text not null,
  channel text not null check (channel in ('http', 'job', 'terminal')),
  request_id text not null,
  address text,
  noun text not null,
  noun_id text not null,
  verb text not null,
  reason text,
  changes jsonb not null
);
create index audit_entry_at on platform.audit_entry (at desc);

create table platform.event (
  id uuid primary key,
  name text not null,
  at timestamptz not null,
  payload jsonb not null
);
-- The hourly sweep looks for the oldest.
create index event_at on platform.event (at);

-- One row per (event, reaction): written with what the reaction writes, so that a second delivery does nothing.
create table platform.inbox (
  event_id uuid not null references platform.event,
  reaction text not null,
  at timestamptz not null,
  primary key (event_id, reaction)
);

create table platform.session (
  id uuid primary key,
  token_hash bytea not null unique,
  subject text not null,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text
);
create index session_of_subject on platform.session (subject);

create table platform.notice (
  id uuid primary key,
  recipient text not null,
  at timestamptz not null,
  title text not null,
  body text,
  href text,
  read_at timestamptz
);
create index notice_of_recipient on platform.notice (recipient, at desc, id desc);
create index notice_unread on platform.notice (recipient) where read_at is null;

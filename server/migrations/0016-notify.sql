-- 五: notices leave the house: e-mail, and messages to other systems.

-- 电子邮箱: where notices reach a person beside the inbox.
alter table identity.person add column email text collate "C";

-- What becomes of a notice beside the inbox: it waits to be mailed, lies in a mail, or is not mailed at all.
alter table platform.notice
  add column urgent boolean not null default false,
  add column mailing text not null default 'none' check (mailing in ('none', 'waiting', 'taken'));
create index notice_to_mail on platform.notice (recipient, at) where mailing = 'waiting';

-- How somebody wants to be mailed; without a row, what is urgent at once and the rest every working day.
create table platform.mail_choice (
  recipient text primary key,
  choice text not null check (choice in ('urgent-first', 'at-once', 'daily', 'never'))
);

-- One e-mail. It is given to the mail server at most once: what was given and never answered stays 'unknown'.
create table platform.mail (
  id uuid primary key,
  recipient text not null,
  kind text not null check (kind in ('urgent', 'digest', 'test')),
  at timestamptz not null,
  stage text not null check (stage in ('waiting', 'given', 'sent', 'failed', 'unknown', 'dropped')),
  attempts integer not null,
  -- When it is tried next; null once it has ended.
  next_at timestamptz,
  ended_at timestamptz,
  -- Why the last attempt failed, or why it was dropped; a code.
  reason text,
  -- What the mail server said, first line.
  answer text
);
create index mail_to_send on platform.mail (next_at, id) where next_at is not null;
create index mail_given on platform.mail (id) where stage = 'given';
create index mail_of_recipient on platform.mail (recipient, at desc);
create index mail_at on platform.mail (at desc, id desc);

create table platform.mail_notice (
  mail_id uuid not null references platform.mail on delete cascade,
  notice_id uuid not null references platform.notice on delete cascade,
  primary key (mail_id, notice_id)
);
create index mail_notice_of_notice on platform.mail_notice (notice_id);

create schema upkeep;

-- The mail server of the city; a single row.
create table upkeep.mail_server (
  single boolean primary key default true check (single),
  enabled boolean not null,
  host text,
  port integer check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls', 'none')),
  username text,
  -- Sealed (AES-256-GCM) with the key file; nobody reads it from the database.
  password_sealed bytea,
  sender_address text,
  sender_name text not null,
  version integer not null,
  changed_at timestamptz not null,
  constraint mail_server_complete check (not enabled or (host is not null and port is not null and sender_address is not null))
);
insert into upkeep.mail_server (enabled, security, sender_name, version, changed_at)
values (false, 'tls', '木棉', 1, now());

-- An address of another system that is told of events 事件推送.
create table upkeep.webhook (
  id uuid primary key,
  name text not null,
  url text not null,
  secret_sealed bytea not null,
  events text[] not null check (cardinality(events) > 0),
  enabled boolean not null,
  -- Since when no message has got through; null while they do.
  failing_since timestamptz,
  -- When it was switched off by itself.
  stopped_at timestamptz,
  version integer not null,
  changed_at timestamptz not null
);

create table upkeep.webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references upkeep.webhook on delete cascade,
  event text not null,
  at timestamptz not null,
  -- The very text that is signed and sent.
  body text not null,
  stage text not null check (stage in ('waiting', 'delivered', 'failed')),
  attempts integer not null,
  next_at timestamptz,
  ended_at timestamptz,
  -- Status of the last answer, and the code of what went wrong where there was none.
  status integer,
  reason text,
  constraint webhook_delivery_waits check ((next_at is null) = (stage <> 'waiting'))
);
create index webhook_delivery_to_send on upkeep.webhook_delivery (webhook_id, next_at, id) where next_at is not null;
create index webhook_delivery_of_webhook on upkeep.webhook_delivery (webhook_id, at desc, id desc);
create index webhook_delivery_at on upkeep.webhook_delivery (at);

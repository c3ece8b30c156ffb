-- What slows guessing, whichever web process is asked, and the browsers that are known again.

create table platform.attempt (
  -- SHA-256 of scope and subject: what strangers type is not kept, for some type a password into the wrong field.
  key bytea primary key,
  failures integer not null check (failures >= 0),
  last_at timestamptz not null
);
create index attempt_last on platform.attempt (last_at);

-- A browser in which a subject has signed in; several people may share one.
create table platform.device (
  id uuid primary key,
  token_hash bytea not null,
  subject text not null,
  -- From where last.
  address text,
  seen_at timestamptz not null,
  constraint device_once unique (token_hash, subject)
);
create index device_of_subject on platform.device (subject, seen_at desc);

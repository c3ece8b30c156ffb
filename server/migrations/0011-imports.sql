-- Tables on their way in: the file as it came, what was read in it, and what is wrong with each row. Kept for seven days.

-- Bytes of a file, a piece at a time; written while it comes, before there is an import that owns them.
create table platform.upload_piece (
  upload_id uuid not null,
  number integer not null,
  bytes bytea not null,
  at timestamptz not null,
  primary key (upload_id, number)
);
create index upload_piece_at on platform.upload_piece (at);

create table platform.upload (
  id uuid primary key,
  -- What is imported: `sites`.
  kind text collate "C" not null,
  -- Path of the unit under which every row must lie.
  place text collate "C" not null,
  file_name text not null,
  byte_count integer not null,
  state text collate "C" not null check (state in (
    'received', 'checked', 'taking', 'taken', 'discarded', 'failed')),
  received_by text not null,
  received_at timestamptz not null,
  rows_read integer not null default 0,
  rows_good integer not null default 0,
  rows_bad integer not null default 0,
  -- Why it could not be read, or why it was given back.
  failure text,
  -- Who takes it, while it is taken.
  taker jsonb,
  version integer not null,
  changed_at timestamptz not null
);
create index upload_received on platform.upload (received_at);

create table platform.upload_row (
  upload_id uuid not null references platform.upload on delete cascade,
  -- As Excel shows it.
  number integer not null,
  cells jsonb not null,
  -- What is wrong with it; null for a good row.
  issues jsonb,
  primary key (upload_id, number)
);
create index upload_row_bad on platform.upload_row (upload_id, number) where issues is not null;

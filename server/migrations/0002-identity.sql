-- 一: units, people, accounts and what each may do where.

create schema identity;

create table identity.unit (
  id uuid primary key,
  parent_id uuid references identity.unit,
  -- '/id/id/': the unit itself last; a subtree is a prefix.
  path text collate "C" not null unique,
  kind text not null check (kind in (
    'city', 'city-office', 'e-government-office', 'city-department', 'public-institution',
    'county', 'county-office', 'county-department', 'township')),
  name text not null,
  -- Pinyin of the name: full for sorting, initials for searching.
  name_key text collate "C" not null,
  name_initials text collate "C" not null,
  -- GB/T 2260, of the area the unit belongs to.
  division_code text not null check (division_code ~ '^[0-9]{6}$'),
  version integer not null,
  changed_at timestamptz not null,
  constraint unit_sibling_name unique nulls not distinct (parent_id, name)
);
create index unit_by_parent on identity.unit (parent_id);
-- One city stands above all units.
create unique index unit_one_city on identity.unit ((true)) where parent_id is null;

create table identity.person (
  id uuid primary key,
  unit_id uuid not null references identity.unit,
  name text not null,
  name_key text collate "C" not null,
  name_initials text collate "C" not null,
  post text,
  phone text not null,
  version integer not null,
  changed_at timestamptz not null
);
create index person_by_unit on identity.person (unit_id);
create index person_by_name on identity.person (name_key, id);

create table identity.account (
  id uuid primary key,
  person_id uuid not null references identity.person,
  username text collate "C" not null,
  password_hash text not null,
  state text not null check (state in ('active', 'disabled')),
  version integer not null,
  changed_at timestamptz not null,
  constraint account_username unique (username),
  constraint account_person unique (person_id)
);

-- A role held on a unit and everything beneath it.
create table identity.role_grant (
  id uuid primary key,
  account_id uuid not null references identity.account,
  unit_id uuid not null references identity.unit,
  role text not null,
  granted_at timestamptz not null,
  constraint role_grant_once unique (account_id, unit_id, role)
);

-- At most one row: the one-time code that lets the first administrator in.
create table identity.setup_offer (
  single boolean primary key default true check (single),
  code_hash bytea not null,
  offered_at timestamptz not null
);

-- 一: the sites, their columns and who answers for them.

create schema registry;

create table registry.site (
  id uuid primary key,
  -- 主办单位
  unit_id uuid not null references identity.unit,
  -- 承办单位
  operator_unit_id uuid references identity.unit,
  kind text not null check (kind in ('portal', 'department', 'system')),
  name text not null,
  name_key text collate "C" not null,
  name_initials text collate "C" not null,
  url text collate "C" not null,
  -- 网站标识码
  site_code text collate "C",
  icp_number text,
  police_number text,
  hosting text not null check (hosting in ('hosted', 'external')),
  -- Groups whose members fail together: platform, operator company, address.
  platform_group text,
  operator_group text,
  address_group text,
  state text not null check (state in (
    'planned', 'applying', 'registering', 'running', 'suspended', 'migrating', 'closing', 'closed')),
  version integer not null,
  changed_at timestamptz not null,
  constraint site_url unique (url),
  constraint site_code_once unique (site_code)
);
create index site_by_unit on registry.site (unit_id);
create index site_by_name on registry.site (name_key, id);
create index site_by_change on registry.site (changed_at, id);
create index site_by_code on registry.site (coalesce(site_code, ''), id);

create table registry.site_column (
  id uuid primary key,
  site_id uuid not null references registry.site,
  unit_id uuid not null references identity.unit,
  kind text not null,
  name text not null,
  url text not null,
  first_level boolean not null,
  -- Days within which something new is due; null where nothing is.
  update_days integer check (update_days between 1 and 3660),
  empty_reason text,
  position integer not null,
  version integer not null,
  changed_at timestamptz not null,
  constraint column_name unique (site_id, name)
);

-- Who answers for what on a site since when: the present row has no end.
create table registry.duty (
  id uuid primary key,
  site_id uuid not null references registry.site,
  duty text not null check (duty in ('content', 'operations')),
  person_id uuid not null references identity.person,
  since timestamptz not null,
  until timestamptz
);
-- The list of incomplete sites and every site page ask for the present rows.
create unique index duty_present on registry.duty (site_id, duty) where until is null;

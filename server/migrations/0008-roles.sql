-- Roles for a time, deputies, the three powers apart, and the password policy.

-- 三员分立 (GB/T 22239—2019 8.1.5): an account is set aside for one of the three, and no grant of another refers to it.
alter table identity.account
  add column power text check (power in ('system-administrator', 'security-administrator', 'auditor')),
  add column password_changed_at timestamptz,
  add constraint account_power unique (id, power);
update identity.account set password_changed_at = changed_at;
update identity.account set power = 'system-administrator'
  where id in (select account_id from identity.role_grant where role = 'system-administrator');
alter table identity.account alter column password_changed_at set not null;

alter table identity.role_grant
  add column starts_at timestamptz,
  add column ends_at timestamptz,
  add column power text generated always as (
    case when role in ('system-administrator', 'security-administrator', 'auditor') then role end) stored,
  add column delegable boolean generated always as (
    role not in ('system-administrator', 'security-administrator', 'auditor')) stored,
  add constraint role_grant_times check (ends_at > starts_at),
  -- Null powers refer to nothing; a power refers to the account that is set aside for it.
  add constraint role_grant_power foreign key (account_id, power) references identity.account (id, power),
  add constraint role_grant_delegable unique (id, delegable);
update identity.role_grant set starts_at = granted_at;
alter table identity.role_grant alter column starts_at set not null;

-- 代理: somebody stands in for a role that another holds, for a time; gone with the grant it comes from.
create table identity.delegation (
  id uuid primary key,
  grant_id uuid not null,
  delegable boolean not null default true check (delegable),
  -- The deputy.
  account_id uuid not null references identity.account,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null,
  created_at timestamptz not null,
  constraint delegation_times check (ends_at > starts_at),
  constraint delegation_of_grant foreign key (grant_id, delegable)
    references identity.role_grant (id, delegable) on delete cascade
);
create index delegation_of_deputy on identity.delegation (account_id);
create index delegation_by_grant on identity.delegation (grant_id);

-- What accounts hold, by themselves or as deputies; whoever asks compares the times with its own instant. A deputy
-- holds nothing of somebody who has been disabled.
create view identity.holding as
  select held.id as grant_id, null::uuid as delegation_id, held.account_id, held.unit_id, held.role,
    held.starts_at, held.ends_at, null::uuid as delegated_by
  from identity.role_grant held
  union all
  select held.id, deputy.id, deputy.account_id, held.unit_id, held.role,
    greatest(held.starts_at, deputy.starts_at), least(held.ends_at, deputy.ends_at), held.account_id
  from identity.delegation deputy
  join identity.role_grant held on held.id = deputy.grant_id
  join identity.account delegator on delegator.id = held.account_id and delegator.state = 'active';

-- One policy for the city; its presets stand in the program.
create table identity.password_policy (
  single boolean primary key default true check (single),
  preset text not null check (preset in ('mlps', 'asvs')),
  version integer not null,
  changed_at timestamptz not null
);
insert into identity.password_policy (preset, version, changed_at) values ('mlps', 1, now());

-- Hashes of passwords that were used before, as many as the policy remembers.
create table identity.former_password (
  account_id uuid not null references identity.account,
  replaced_at timestamptz not null,
  password_hash text not null,
  primary key (account_id, replaced_at)
);

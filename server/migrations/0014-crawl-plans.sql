-- 一: which sites are inspected how often, and what became of every slot.

alter table monitoring.inspection
  -- A full one reads every page anew; an incremental one asks what has changed since the last.
  add column scope text not null default 'incremental' check (scope in ('incremental', 'full')),
  -- The slot of the plan that it fills; null where a person asked for it.
  add column slot_at timestamptz;
alter table monitoring.inspection alter column scope drop default;

-- How often the sites of a unit's subtree, or one site, are inspected; the nearest plan counts.
create table monitoring.crawl_plan (
  id uuid primary key,
  unit_id uuid references identity.unit,
  site_id uuid references registry.site,
  incremental_days integer not null check (incremental_days between 1 and 31),
  full_days integer not null check (full_days between 7 and 366),
  max_pages integer not null check (max_pages between 1 and 5000),
  paused boolean not null,
  version integer not null,
  changed_at timestamptz not null,
  constraint crawl_plan_of_one check (num_nonnulls(unit_id, site_id) = 1),
  constraint crawl_plan_of_unit unique (unit_id),
  constraint crawl_plan_of_site unique (site_id)
);

-- When a site is inspected next. A row for every served site with a plan that is not paused.
create table monitoring.crawl_target (
  site_id uuid primary key references registry.site,
  plan_id uuid not null references monitoring.crawl_plan,
  -- The version by which the instants below were reckoned.
  plan_version integer not null,
  due_at timestamptz not null,
  -- It makes up for slots that were missed.
  catches_up boolean not null,
  -- From then on the next one is a full one.
  full_due_at timestamptz not null
);
create index crawl_target_by_due on monitoring.crawl_target (due_at, site_id);
create index crawl_target_of_plan on monitoring.crawl_target (plan_id);

-- What became of a slot; observations, kept 400 days.
create table monitoring.crawl_slot (
  id uuid primary key,
  site_id uuid not null references registry.site,
  at timestamptz not null,
  catches_up boolean not null,
  outcome text not null check (outcome in ('queued', 'missed', 'spared')),
  -- Why it was not used.
  reason text check (reason in ('downtime', 'under-way', 'unavailable')),
  inspection_id uuid references monitoring.inspection,
  constraint crawl_slot_once unique (site_id, at, catches_up),
  constraint crawl_slot_told check ((outcome = 'queued') = (inspection_id is not null)
    and (outcome = 'queued') = (reason is null))
);
create index crawl_slot_by_time on monitoring.crawl_slot (at, id);

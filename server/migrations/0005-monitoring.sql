-- 一: inspections of sites.

create schema monitoring;

create table monitoring.inspection (
  id uuid primary key,
  site_id uuid not null references registry.site,
  -- Account of the person who asked; null where a check was asked for by the system.
  requested_by text,
  requested_by_name text not null,
  state text not null check (state in ('queued', 'running', 'finished', 'failed', 'stopped')),
  max_pages integer not null check (max_pages between 1 and 5000),
  -- Progress while it runs, the final count afterwards.
  pages_planned integer not null,
  pages_done integer not null,
  findings integer not null,
  current_url text,
  -- What was measured and what was not, the list pages with their newest dates, and what could not be verified.
  measured jsonb,
  columns jsonb,
  unverified jsonb,
  -- Why it failed, for people.
  error text,
  requested_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  version integer not null,
  changed_at timestamptz not null
);
create index inspection_of_site on monitoring.inspection (site_id, requested_at desc, id desc);
create index inspection_by_requested on monitoring.inspection (requested_at, id);
-- Never two for one site at the same time.
create unique index inspection_under_way on monitoring.inspection (site_id) where state in ('queued', 'running');

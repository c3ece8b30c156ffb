-- 一: the ledger of 问题 that every wing writes to.

create schema findings;

-- The wording of a fault as it stood; named by the hash of its content, so a finding keeps the one it was seen with.
create table findings.fault_edition (
  id text collate "C" primary key,
  code text collate "C" not null,
  title text not null,
  clause text not null,
  cause text not null,
  remedy_editor text not null,
  remedy_technician text not null,
  first_used_at timestamptz not null
);

create table findings.finding (
  id uuid primary key,
  site_id uuid not null references registry.site,
  fault_edition text collate "C" not null references findings.fault_edition,
  -- What lists filter and order by stands here; the wording stands in the edition.
  code text collate "C" not null,
  failing text not null check (failing in ('not-updated', 'inaccurate', 'unresponsive', 'impractical')),
  severity text not null check (severity in ('veto', 'serious', 'ordinary', 'hint')),
  -- The gravest is the highest.
  gravity smallint not null generated always as (
    case severity when 'veto' then 4 when 'serious' then 3 when 'ordinary' then 2 else 1 end) stored,
  place text not null,
  -- SHA-256 over site, code and the whole place: one finding per fault and place, whatever the length of the place.
  fingerprint text collate "C" not null,
  url text,
  snippet text,
  evidence jsonb not null,
  certainty text not null check (certainty in ('certain', 'probable', 'undetermined')),
  -- Which look saw it last: `monitoring.inspection` and the inspection's id.
  source_name text collate "C" not null,
  source_id uuid,
  state text not null check (state in ('open', 'resolved')),
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  resolved_at timestamptz,
  seen_count integer not null,
  version integer not null,
  changed_at timestamptz not null,
  constraint finding_once unique (fingerprint)
);
-- Raising reads one site's findings of some codes; the site page and the list filter by site and state.
create index finding_of_site on findings.finding (site_id, state, code);
create index finding_by_last_seen on findings.finding (last_seen_at, id);
create index finding_by_first_seen on findings.finding (first_seen_at, id);
create index finding_by_gravity on findings.finding (gravity, id);
create index finding_by_code on findings.finding (code, id);

-- 三 (严格把关、杜绝政治性错误): a city's own words and persons, tried on old pages and set live as numbered versions.

create schema wording;

-- The working copy: what is edited and imported. What texts are judged by is a released edition.
create table wording.term (
  id uuid primary key,
  -- Whose sites it is for: this unit's and all beneath it.
  unit_id uuid not null references identity.unit,
  term text not null check (length(term) between 2 and 60),
  suggestion text,
  kind text collate "C" not null check (kind in (
    'error-prone', 'sensitive', 'wording', 'territory', 'formula', 'place', 'institution')),
  level text collate "C" not null check (level in ('severe', 'error', 'doubt')),
  -- Why, in a sentence for whoever corrects the text.
  reason text not null,
  -- The document that says so; null: 待核, it runs in shadow.
  source text,
  -- What stands directly before or after, and longer words that it does not count in.
  only_after text[] not null default '{}',
  only_before text[] not null default '{}',
  not_after text[] not null default '{}',
  not_before text[] not null default '{}',
  not_within text[] not null default '{}',
  version integer not null,
  changed_at timestamptz not null,
  constraint term_once unique (unit_id, term)
);
create index term_by_change on wording.term (changed_at, id);

create table wording.named_person (
  id uuid primary key,
  unit_id uuid not null references identity.unit,
  name text not null check (length(name) between 2 and 10),
  title text not null,
  -- Where the person works, as pages write it.
  office text not null,
  -- Place in lists; null: in no order.
  rank integer,
  former_titles text[] not null default '{}',
  -- Old pages with the name are to be looked at.
  watched boolean not null,
  version integer not null,
  changed_at timestamptz not null,
  constraint named_person_once unique (unit_id, name, title, office)
);

-- A numbered version of a unit's words and persons, as they stood when it was put to the test. Never changed after.
create table wording.edition (
  id uuid primary key,
  unit_id uuid not null references identity.unit,
  number integer not null,
  state text collate "C" not null check (state in ('trying', 'tried', 'live', 'retired', 'discarded')),
  terms jsonb not null,
  persons jsonb not null,
  term_count integer not null,
  person_count integer not null,
  -- Terms without a document.
  unproven_count integer not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  -- What the trial has read and found; null until it is over.
  tried_at timestamptz,
  pages_read integer,
  pages_found integer,
  places_found integer,
  live_from timestamptz,
  version integer not null,
  changed_at timestamptz not null,
  constraint edition_number unique (unit_id, number)
);
create unique index edition_under_trial on wording.edition (unit_id) where state = 'trying';
create unique index edition_live on wording.edition (unit_id) where state = 'live';

-- Where an edition would find something: observations of its trial.
create table wording.trial_place (
  id uuid primary key,
  edition_id uuid not null references wording.edition,
  site_id uuid not null references registry.site,
  url text not null,
  rule text not null,
  term text not null,
  -- The words around it.
  snippet text not null,
  kind text collate "C" not null,
  level text collate "C" not null,
  unproven boolean not null
);
create index trial_place_of_edition on wording.trial_place (edition_id, rule, id);

-- What a verdict on a finding in a text has taught the checker; a verdict that is taken back takes it along.
create table wording.lesson (
  finding_id uuid primary key references findings.finding,
  -- The top unit whose texts it holds for.
  unit_id uuid not null references identity.unit,
  verdict text collate "C" not null check (verdict in ('confirmed', 'rejected')),
  rule text not null,
  text text not null,
  before text not null,
  after text not null,
  -- What should stand there: a confirmed one becomes a pair.
  suggestion text,
  at timestamptz not null
);
create index lesson_of_unit on wording.lesson (unit_id, at);

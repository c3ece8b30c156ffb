-- 一 (人工与智能相结合): a changed rule is tried on the pages that are kept, and a person looks at it, before it makes orders.

create table findings.rule_trial (
  id uuid primary key,
  code text collate "C" not null,
  -- Wording and version of the rule that is tried; the ledger may not know it yet.
  edition text not null,
  state text collate "C" not null check (state in ('trying', 'tried', 'settled', 'failed')),
  -- By a person, or because the program brought another edition than the ledger's.
  because text collate "C" not null check (because in ('asked', 'changed')),
  asked_by_name text not null,
  asked_at timestamptz not null,
  pages_planned integer not null default 0,
  pages_done integer not null default 0,
  -- What came of it; null until it is over.
  tried_at timestamptz,
  pages_read integer,
  pages_unread integer,
  appearing integer,
  disappearing integer,
  staying integer,
  version integer not null,
  changed_at timestamptz not null
);
create unique index rule_trial_under_way on findings.rule_trial (code) where state = 'trying';
create index rule_trial_of_code on findings.rule_trial (code, asked_at desc, id desc);

-- Where the rule would find something, or nothing more: observations of its trial.
create table findings.rule_trial_place (
  id uuid primary key,
  trial_id uuid not null references findings.rule_trial,
  change text collate "C" not null check (change in ('appears', 'disappears')),
  site_id uuid not null references registry.site,
  finding_id uuid references findings.finding,
  url text not null,
  place text not null,
  snippet text not null
);
create index rule_trial_place_of_trial on findings.rule_trial_place (trial_id, change, url, id);

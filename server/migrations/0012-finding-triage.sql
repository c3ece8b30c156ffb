-- 一 (人工与智能相结合): a person's verdict on what machines have found, what it says of each rule, and the asked-for
-- second measurement of a finding.

alter table findings.finding drop constraint finding_state_check;
update findings.finding set state = 'new' where state = 'open';
alter table findings.finding
  add constraint finding_state_check
    check (state in ('new', 'second-look', 'confirmed', 'dismissed', 'duplicate', 'resolved')),
  -- Versions of checker, rules and term lists that have seen it: [{"versions": {…}, "from": "…"}], oldest first.
  add column seen_by jsonb not null default '[]',
  -- What the sighting before the present words said: {"snippet", "text", "at"}; null while they never changed.
  add column previous jsonb,
  -- The finding that this one repeats, while it is a duplicate.
  add column duplicate_of uuid references findings.finding,
  -- The suppression that keeps it dismissed.
  add column suppression_id uuid;
-- The triage queue: the gravest first, the oldest first, only what waits for a person.
create index finding_to_triage on findings.finding (gravity desc, first_seen_at, id)
  where state in ('new', 'second-look');
-- Findings of the same fault, for verdicts on many at once and for what repeats what.
create index finding_of_code on findings.finding (code, state, site_id);
create index finding_of_suppression on findings.finding (suppression_id) where suppression_id is not null;

-- A person's verdict on a finding. The last 200 of a rule that count are its precision.
create table findings.verdict (
  id uuid primary key,
  finding_id uuid not null references findings.finding,
  code text collate "C" not null,
  -- The wording and version of the rule that was judged.
  rule_version text collate "C" not null references findings.fault_edition,
  verdict text not null check (verdict in ('confirmed', 'false-positive', 'duplicate', 'second-look')),
  reason text collate "C",
  words text,
  -- Whether it says something of the rule: true, false, or null where it does not.
  is_right boolean,
  by_subject text,
  by_name text not null,
  at timestamptz not null,
  -- Taken back by whoever judged it, or by another person later.
  withdrawn_at timestamptz
);
create index verdict_of_finding on findings.verdict (finding_id, at desc);
create index verdict_of_rule on findings.verdict (code, at desc, id desc) where is_right is not null and withdrawn_at is null;

-- What was judged a false positive is not asked again, until it ends.
create table findings.suppression (
  id uuid primary key,
  scope text not null check (scope in ('page', 'site', 'term')),
  code text collate "C" not null,
  -- Where it holds: one finding (page), one site, or every site beneath a unit (term).
  finding_id uuid references findings.finding,
  site_id uuid references registry.site,
  unit_id uuid not null references identity.unit,
  term text,
  reason text collate "C" not null,
  words text,
  -- Versions it was judged with; with others it ends.
  rule_version text collate "C" not null references findings.fault_edition,
  -- SHA-256 over status and text of what was judged, for one page.
  look_hash text collate "C",
  until date not null,
  by_subject text,
  by_name text not null,
  at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('date', 'look', 'rule', 'person')),
  ended_by text,
  version integer not null,
  constraint suppression_scope check (
    (scope = 'page') = (finding_id is not null) and (scope = 'page') = (look_hash is not null)
    and (scope = 'term') = (term is not null) and (scope = 'term') = (site_id is null)),
  constraint suppression_end check ((ended_at is null) = (ended_because is null))
);
create index suppression_in_force on findings.suppression (code, site_id) where ended_at is null;
create index suppression_by_until on findings.suppression (until, id) where ended_at is null;
create index suppression_by_time on findings.suppression (at desc, id desc);
alter table findings.finding
  add constraint finding_suppression foreign key (suppression_id) references findings.suppression;

-- Whether what a rule finds may become an order.
create table findings.rule_standing (
  id uuid primary key,
  code text collate "C" not null,
  state text not null check (state in ('shadow', 'active', 'suspended')),
  version integer not null,
  changed_at timestamptz not null,
  -- Verdicts before this moment are not held against it again, after a person has set it back.
  counts_from timestamptz,
  constraint rule_standing_once unique (code)
);

-- A second measurement of a finding, asked for by a person or an order, and its answer.
create table findings.recheck (
  id uuid primary key,
  finding_id uuid not null references findings.finding,
  asked_by text,
  asked_by_name text not null,
  asked_at timestamptz not null,
  reason text not null,
  outcome text check (outcome in ('gone', 'there', 'unmeasured')),
  -- Why it could not be measured, for a person.
  answer_reason text,
  answered_at timestamptz,
  evidence jsonb,
  constraint recheck_answer check ((outcome is null) = (answered_at is null))
);
create index recheck_of_finding on findings.recheck (finding_id, asked_at desc);
-- One measurement under way is enough for everybody who asks.
create unique index recheck_waiting on findings.recheck (finding_id) where outcome is null;
create index recheck_by_age on findings.recheck (asked_at) where outcome is null;

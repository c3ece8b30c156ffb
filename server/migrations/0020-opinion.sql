-- 一 (人工与智能相结合): what a model server of the city says of doubtful findings in texts 第二意见. Only ever beside them.

-- What was said of a finding under one edition of its rule: once, or after at most three attempts not at all.
create table findings.opinion (
  finding_id uuid not null references findings.finding,
  fault_edition text collate "C" not null references findings.fault_edition,
  verdict text check (verdict in ('agrees', 'disagrees', 'unsure')),
  -- The model's own words.
  sentence text check (length(sentence) <= 250),
  suggestion text check (length(suggestion) <= 60),
  model text,
  -- Of the answer, or of the last attempt.
  at timestamptz not null,
  attempts smallint not null,
  -- When it may be asked about again; null: not any more.
  next_at timestamptz,
  -- Why there is no answer, a code.
  reason text collate "C" check (reason in ('no-answer', 'unreadable', 'timeout', 'refused', 'no-verdict', 'withheld')),
  primary key (finding_id, fault_edition),
  constraint opinion_answered check ((verdict is null) = (reason is not null)),
  constraint opinion_model check ((verdict is null) = (model is null)),
  constraint opinion_ended check (verdict is null or next_at is null)
);
create index opinion_disagreeing on findings.opinion (finding_id) where verdict = 'disagrees';
-- What may be asked about, the newest first.
create index finding_doubtful on findings.finding (first_seen_at desc, id desc)
  where state in ('new', 'second-look') and certainty = 'probable' and code like 'text.%';

-- The model server of the city; a single row.
create table upkeep.opinion_service (
  single boolean primary key default true check (single),
  enabled boolean not null,
  url text,
  model text,
  -- Sealed (AES-256-GCM) with the key file; nobody reads it from the database.
  key_sealed bytea,
  -- What a day in Asia/Shanghai may cost.
  daily_requests integer not null check (daily_requests between 1 and 100000),
  daily_tokens integer not null check (daily_tokens between 1 and 1000000000),
  -- Failures without a success in between, the code of the last, and until when nobody is asked because of them.
  failures integer not null default 0,
  trouble text collate "C",
  resumes_at timestamptz,
  -- The last test that somebody has asked for.
  test_id uuid,
  test_ended_at timestamptz,
  test_outcome text collate "C",
  version integer not null,
  changed_at timestamptz not null,
  constraint opinion_service_complete check (not enabled or (url is not null and model is not null)),
  constraint opinion_service_test check ((test_ended_at is null) = (test_outcome is null))
);
insert into upkeep.opinion_service (enabled, daily_requests, daily_tokens, version, changed_at)
values (false, 200, 200000, 1, now());

-- What a day has cost and brought.
create table upkeep.opinion_day (
  -- In Asia/Shanghai.
  day date primary key,
  requests integer not null,
  -- As the model server counts them.
  tokens bigint not null,
  -- Findings with an answer, and attempts at findings that brought none.
  answered integer not null,
  failed integer not null
);

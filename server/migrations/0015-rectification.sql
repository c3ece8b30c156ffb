-- 五: orders 整改单 to units, their deadlines, what is asked and answered about them, and the ladder for those overdue.

create schema rectification;

-- Human numbers of papers: the row is locked while a number is given, so that there is no gap and no double.
create table rectification.counter (
  series text collate "C" not null,
  year smallint not null,
  last integer not null,
  primary key (series, year)
);

-- Days on which the city departs from the State Council's notice; they go before it.
create table rectification.calendar_day (
  id uuid primary key,
  day date not null,
  kind text not null check (kind in ('off', 'work')),
  reason text not null,
  version integer not null,
  changed_at timestamptz not null,
  constraint calendar_day_once unique (day)
);

create table rectification.order_sheet (
  id uuid primary key,
  year smallint not null,
  serial integer not null,
  -- Who has to act, as sponsor of the sites or as operator of the platform they share.
  unit_id uuid not null references identity.unit,
  addressed_as text not null check (addressed_as in ('sponsor', 'operator')),
  -- The city or county on whose behalf it was issued: only its supervisors decide on it.
  issuer_unit_id uuid not null references identity.unit,
  issued_by_name text not null,
  severity text not null check (severity in ('veto', 'serious', 'ordinary')),
  -- Name of the circular from above that asks for it and sets its deadline.
  circular text,
  state text not null check (state in (
    'issued', 'received', 'signed', 'planned', 'fixing', 'submitted', 'rechecking', 'rechecked', 'returned',
    'closed', 'withdrawn')),
  issued_at timestamptz not null,
  -- Counted in working days from a day on, or a date that is set; due at the end of due_on.
  counted_from date,
  counted_days smallint,
  due_on date not null,
  due_at timestamptz not null,
  -- Counted into a year whose holidays are not yet known.
  due_provisional boolean not null,
  plan text,
  note text,
  submitted_at timestamptz,
  closed_at timestamptz,
  version integer not null,
  changed_at timestamptz not null,
  constraint order_number_once unique (year, serial),
  constraint order_count check ((counted_from is null) = (counted_days is null))
);
create index order_of_unit on rectification.order_sheet (unit_id, due_at);
create index order_by_due on rectification.order_sheet (due_at, id);
create index order_by_issued on rectification.order_sheet (issued_at, id);
create index order_under_way on rectification.order_sheet (due_at) where closed_at is null;

create table rectification.order_item (
  id uuid primary key,
  order_id uuid not null references rectification.order_sheet,
  finding_id uuid not null references findings.finding,
  position integer not null,
  -- Still to be put right by this order; false once the order is over or the item was taken out.
  active boolean not null,
  -- What the last measurement said: only `gone` is fixed.
  outcome text check (outcome in ('gone', 'there', 'unmeasured')),
  outcome_reason text,
  outcome_at timestamptz,
  constraint item_once unique (order_id, finding_id)
);
-- A finding stands in one order at a time.
create unique index item_under_way on rectification.order_item (finding_id) where active;

create table rectification.extension (
  id uuid primary key,
  order_id uuid not null references rectification.order_sheet,
  days smallint not null check (days between 1 and 20),
  reason text not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  decision text check (decision in ('granted', 'refused')),
  decision_reason text,
  decided_by_name text,
  decided_at timestamptz,
  constraint extension_decided check ((decision is null) = (decided_at is null))
);
create unique index extension_pending on rectification.extension (order_id) where decision is null;
create index extension_of_order on rectification.extension (order_id, asked_at);

create table rectification.objection (
  id uuid primary key,
  item_id uuid not null references rectification.order_item,
  reason text not null check (reason in (
    'blocked', 'approved-downtime', 'explained-empty', 'not-ours', 'already-fixed', 'wrong-rule')),
  words text not null,
  filed_by_name text not null,
  filed_at timestamptz not null,
  decision text check (decision in ('upheld', 'rejected')),
  decision_reason text,
  decided_by_name text,
  decided_at timestamptz,
  constraint objection_decided check ((decision is null) = (decided_at is null))
);
create unique index objection_pending on rectification.objection (item_id) where decision is null;
create index objection_of_item on rectification.objection (item_id, filed_at);

create table rectification.evidence_file (
  id uuid primary key,
  order_id uuid not null references rectification.order_sheet,
  name text not null,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'application/pdf')),
  content bytea not null,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null
);
create index evidence_file_of_order on rectification.evidence_file (order_id, uploaded_at);

-- "Recheck now": what was asked, so that a unit asks ten times an hour at most.
create table rectification.recheck_request (
  id uuid primary key,
  unit_id uuid not null references identity.unit,
  item_id uuid not null references rectification.order_item,
  at timestamptz not null
);
create index recheck_request_of_unit on rectification.recheck_request (unit_id, at);

create table rectification.ladder_step (
  id uuid primary key,
  order_id uuid not null references rectification.order_sheet,
  step text not null check (step in ('remind', 'supervise', 'circular', 'interview', 'accountability')),
  state text not null check (state in ('proposed', 'taken', 'waived')),
  -- Working days overdue when the rule proposed it, and the rule's words.
  overdue_days integer not null,
  rule text not null,
  proposed_at timestamptz not null,
  decided_by_name text,
  decided_at timestamptz,
  reason text,
  -- The document as its parts, as they stood when it was signed.
  document jsonb,
  version integer not null,
  changed_at timestamptz not null,
  constraint ladder_step_once unique (order_id, step)
);
create index ladder_step_by_state on rectification.ladder_step (state, proposed_at desc, id desc);
create index ladder_step_by_proposed on rectification.ladder_step (proposed_at, id);

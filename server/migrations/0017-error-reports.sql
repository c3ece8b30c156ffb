-- 一 (人工与智能相结合): what the public reports as wrong 我为政府网站找错, and files at findings that people enter.

-- The row of a year is locked while a number is given, so that there is no gap and no double.
create table findings.report_counter (
  year smallint primary key,
  last integer not null
);

create table findings.error_report (
  id uuid primary key,
  year smallint not null,
  serial integer not null,
  site_id uuid not null references registry.site,
  -- Who has to answer: the site's sponsor, or whom it was passed on to.
  unit_id uuid not null references identity.unit,
  channel text not null check (channel in ('national', 'site-form', 'phone', 'letter', 'other')),
  -- Its number where it came from, so that it is taken in once.
  external_number text collate "C",
  kind text not null check (kind in (
    'unreachable', 'not-updated', 'inaccurate', 'unanswered', 'wrong-word', 'false-content', 'other')),
  words text not null,
  url text collate "C",
  -- Personal data: shown only to those who answer the reporter.
  reporter_name text,
  reporter_contact text,
  received_at timestamptz not null,
  entered_by_name text not null,
  state text not null check (state in ('received', 'passed-on', 'answered', 'settled', 'rejected')),
  -- Two clocks in working days from the day it was received; each is due at the end of its day.
  pass_due_on date not null,
  pass_due_at timestamptz not null,
  settle_due_on date not null,
  settle_due_at timestamptz not null,
  -- Counted into a year whose holidays are not yet known.
  due_provisional boolean not null,
  passed_on_at timestamptz,
  -- What the unit says, and what the reporter was told.
  answer text,
  answered_by_name text,
  answered_at timestamptz,
  rejected_because text check (rejected_because in ('untrue', 'not-ours', 'repeated', 'unclear', 'other')),
  reply text,
  closed_at timestamptz,
  version integer not null,
  changed_at timestamptz not null,
  constraint report_number_once unique (year, serial),
  constraint report_external_once unique (channel, external_number)
);
create index report_of_unit on findings.error_report (unit_id, settle_due_at);
create index report_of_site on findings.error_report (site_id, received_at);
create index report_by_received on findings.error_report (received_at, id);
create index report_by_due on findings.error_report (settle_due_at, id);
create index report_under_way on findings.error_report (settle_due_at) where closed_at is null;

-- The findings that a report has become.
create table findings.report_finding (
  report_id uuid not null references findings.error_report,
  finding_id uuid not null references findings.finding,
  linked_by_name text not null,
  linked_at timestamptz not null,
  primary key (report_id, finding_id)
);
create index report_of_finding on findings.report_finding (finding_id);

-- What a person has seen, as a picture of the page or a paper.
create table findings.finding_file (
  id uuid primary key,
  finding_id uuid not null references findings.finding,
  name text not null,
  media_type text not null check (media_type in (
    'image/png', 'image/jpeg', 'image/webp', 'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  content bytea not null,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null
);
create index finding_file_of_finding on findings.finding_file (finding_id, uploaded_at);

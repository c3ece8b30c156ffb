-- 一 (人工与智能相结合): findings that people enter, one by one or from a circular of the level above.

-- The last day by which a circular wants it settled, in Asia/Shanghai.
alter table findings.finding add column due_on date;
create index finding_by_due on findings.finding (due_on, id) where due_on is not null;

-- The queue is read by gravity and id, as its list is ordered.
drop index findings.finding_to_triage;
create index finding_to_triage on findings.finding (gravity, id) where state in ('new', 'second-look');

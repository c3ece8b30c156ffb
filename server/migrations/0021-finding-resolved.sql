-- 一: what was put right within a span of days, for the trend and for the list behind its numbers.
create index finding_by_resolved on findings.finding (resolved_at, id) where resolved_at is not null;

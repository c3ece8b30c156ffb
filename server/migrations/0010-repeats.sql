-- What makes a repeated request count once, and an alarm of the queue sound once.

-- The answer to a request that creates something, under the key that its sender chose for it (Idempotency-Key); written
-- in the transaction of the change. Kept for 24 hours.
create table platform.answered (
  -- Who sent it; a key means nothing for anybody else.
  subject text not null,
  -- SHA-256 of the key.
  key_hash bytea not null,
  -- Method and path.
  route text not null,
  -- HMAC of the request's content under the key itself, which is not kept: bodies may carry first passwords.
  content_hash bytea not null,
  -- Sealed with the key too: answers carry names. Null while the transaction that makes it is under way.
  answer bytea,
  at timestamptz not null,
  primary key (subject, key_hash)
);
create index answered_at on platform.answered (at);

-- Jobs of the queue that nobody tries any more, once their alarm has been given.
create table platform.parked_job (
  job_id bigint primary key,
  parked_at timestamptz not null
);

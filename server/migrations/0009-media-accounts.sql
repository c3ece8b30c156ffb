-- 一: government new-media accounts 政务新媒体 (国办发〔2018〕123号).

create table registry.media_account (
  id uuid primary key,
  -- 主办单位
  unit_id uuid not null references identity.unit,
  platform text not null check (platform in (
    'wechat', 'weibo', 'douyin', 'app', 'toutiao', 'mini-program', 'kuaishou', 'other')),
  name text not null,
  name_key text collate "C" not null,
  name_initials text collate "C" not null,
  -- What the platform knows it by: 微信号, 抖音号, package name.
  handle text,
  -- Who answers for what it says.
  person_id uuid references identity.person,
  state text not null check (state in ('running', 'cancelled')),
  version integer not null,
  changed_at timestamptz not null,
  constraint media_account_name unique (platform, name)
);
create index media_account_by_unit on registry.media_account (unit_id);
create index media_account_by_name on registry.media_account (name_key, id);

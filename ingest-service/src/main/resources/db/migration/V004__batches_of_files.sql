-- Batches: many files sent as one job, and what became of each. Workers take files under a lease.
-- A file's publication is not known before its name is understood, so both are keyed by the batch.

create table batch (
  id           uuid primary key default uuidv7(),
  sender       text not null,
  may_send     text[] not null,
  name         text not null,
  archive      boolean not null,
  publication  text,
  issue_date   text,
  edition      text,
  label        text,
  pattern      text,
  publications text[] not null default '{}',
  state        text not null check (state in ('listing', 'running', 'paused', 'done', 'canceled')),
  listed       boolean not null default false,
  files        integer not null default 0,
  read         integer not null default 0,
  known        integer not null default 0,
  unreadable   integer not null default 0,
  refused      integer not null default 0,
  canceled     integer not null default 0,
  attempts     integer not null default 0,
  lease        uuid,
  lease_until  timestamptz,
  served_at    timestamptz,
  created_at   timestamptz not null default now(),
  ended_at     timestamptz,
  check (read + known + unreadable + refused + canceled <= files)
);
create index batch_open on batch (served_at nulls first) where state in ('listing', 'running');

-- One file: where its bytes lie in the batch's folder, which page it is, and its outcome. Outcomes
-- are numbered by event under the lock of the batch, so they are seen in order and without gaps.
create table batch_file (
  batch_id    uuid not null references batch,
  number      integer not null,
  name        text not null,
  data_at     bigint,
  packed      bigint,
  method      integer,
  checksum    bigint,
  size        bigint not null,
  publication text,
  issue_date  date,
  edition     text,
  label       text,
  state       text not null check (state in ('received', 'read', 'known', 'unreadable', 'refused', 'canceled')),
  event       integer,
  page_id     uuid,
  problem     jsonb,
  attempts    integer not null default 0,
  lease       uuid,
  lease_until timestamptz,
  primary key (batch_id, number),
  unique (batch_id, event),
  check ((state in ('unreadable', 'refused')) = (problem is not null)),
  check (state <> 'received' or label is not null)
);
create index batch_file_open on batch_file (batch_id, number) where state = 'received';
create index batch_file_name on batch_file (batch_id, name);
create index batch_file_page on batch_file (batch_id, publication, issue_date, edition, label);

create table idempotency_key (
  subject     text not null,
  key         text not null,
  fingerprint text not null,
  status      integer not null,
  location    text,
  body        text not null,
  created_at  timestamptz not null default now(),
  primary key (subject, key)
);

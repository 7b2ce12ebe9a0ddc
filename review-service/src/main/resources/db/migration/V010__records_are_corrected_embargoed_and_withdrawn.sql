-- What happens to a record after its approval: corrections that a chief orders, embargoes, and a
-- withdrawal. Each makes a version that says why it was made; no version is changed or taken away.

-- Why there is this version, who caused it, and what it changed.
alter table record_version
  add column cause text not null default 'approved'
    check (cause in ('approved', 'corrected', 'embargo-moved', 'embargo-ended', 'withdrawn')),
  add column reason text,
  add column made_by text,
  add column made_by_name text,
  add column changes jsonb not null default '[]',
  -- Only for who may read what is embargoed; so is the withdrawal of what nobody else has seen.
  add column embargoed boolean not null default false;
alter table record_version
  alter column cause drop default,
  alter column changes drop default,
  alter column embargoed drop default,
  add check ((cause = 'withdrawn') = (pub_status = 'canceled')),
  add check (cause <> 'withdrawn' or reason is not null),
  add check (pub_status <> 'withheld' or embargoed);

-- An order to correct. It stands for the text of one version, so each text is ordered once.
create table correction (
  publication_id  uuid not null,
  id              uuid not null default uuidv7(),
  record_id       uuid not null,
  version         integer not null check (version > 0),
  reason          text not null check (reason <> ''),
  ordered_by      text not null,
  ordered_by_name text not null,
  ordered_at      timestamptz not null,
  primary key (publication_id, id),
  unique (publication_id, record_id, version),
  foreign key (publication_id, record_id, version)
    references record_version (publication_id, record_id, version)
);
revoke update, delete, truncate on correction from review_app;

-- The desk hears of an order about the submission that was approved before.
alter table outcome
  drop constraint outcome_outcome_check,
  drop constraint outcome_publication_id_submission_id_key,
  add check (outcome in ('approved', 'returned', 'correction')),
  add unique (publication_id, submission_id, outcome);

-- What is to be embargoed once it is approved; the audit chain keeps what stood here before.
create table embargo (
  publication_id uuid not null references publication,
  article_id     uuid not null,
  until          timestamptz not null,
  set_by         text not null,
  set_at         timestamptz not null,
  primary key (publication_id, article_id)
);
create index record_embargo_end on record (embargoed_until) where state = 'embargoed';

-- Publishing systems that may read what is embargoed.
create table embargo_reader (
  publication_id uuid not null references publication,
  subject        text not null,
  granted_by     text not null,
  granted_at     timestamptz not null,
  primary key (publication_id, subject)
);

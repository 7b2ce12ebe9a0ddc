-- Seals in their chains, and the records that the last approval makes.

-- The chain of an article's approvals, over all its submissions; and where it ends, kept apart so
-- that a chain cut short is noticed.
create table seal (
  publication_id uuid not null,
  article_id     uuid not null,
  number         bigint not null check (number > 0),
  submission_id  uuid not null,
  decision_id    uuid not null,
  previous       text,
  seal           text not null check (seal ~ '^[0-9a-f]{64}$'),
  primary key (publication_id, article_id, number),
  unique (publication_id, decision_id),
  foreign key (publication_id, decision_id) references decision,
  foreign key (publication_id, submission_id) references submission,
  check ((number = 1) = (previous is null))
);
create index seal_submission on seal (publication_id, submission_id);
revoke update, delete, truncate on seal from review_app;

create table record_chain (
  publication_id uuid not null references publication,
  article_id     uuid not null,
  number         bigint not null,
  seal           text,
  primary key (publication_id, article_id)
);
revoke delete, truncate on record_chain from review_app;

-- Everything that was decided or published, by publication and month in UTC.
create table audit_entry (
  publication_id uuid not null references publication,
  month          text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  number         bigint not null check (number > 0),
  kind           text not null,
  subject        text not null,
  at             timestamptz not null,
  details        jsonb not null,
  previous       text,
  seal           text not null check (seal ~ '^[0-9a-f]{64}$'),
  primary key (publication_id, month, number),
  check ((number = 1) = (previous is null))
);
revoke update, delete, truncate on audit_entry from review_app;

create table audit_chain (
  publication_id uuid not null references publication,
  month          text not null,
  number         bigint not null,
  seal           text,
  primary key (publication_id, month)
);
revoke delete, truncate on audit_chain from review_app;

create table record (
  publication_id  uuid not null references publication,
  id              uuid not null default uuidv7(),
  article_id      uuid not null,
  state           text not null check (state in ('embargoed', 'usable', 'canceled')),
  version         integer not null check (version > 0),
  embargoed_until timestamptz,
  reason          text,
  first_sealed_at timestamptz not null,
  primary key (publication_id, id),
  unique (publication_id, article_id),
  check ((state = 'embargoed') = (embargoed_until is not null)),
  check ((state = 'canceled') = (reason is not null))
);
create index record_id on record (id);
revoke delete, truncate on record from review_app;

-- A version is rendered once, when it is sealed, and served as it stands.
create table record_version (
  publication_id uuid not null,
  id             uuid not null default uuidv7(),
  record_id      uuid not null,
  version        integer not null check (version > 0),
  submission_id  uuid not null,
  pub_status     text not null check (pub_status in ('usable', 'withheld', 'canceled')),
  headline       text not null,
  seal           text not null check (seal ~ '^[0-9a-f]{64}$'),
  item           text not null,
  item_sha256    text not null check (item_sha256 ~ '^[0-9a-f]{64}$'),
  facts          text not null,
  sealed_at      timestamptz not null,
  seq            bigint,
  primary key (publication_id, id),
  unique (publication_id, record_id, version),
  unique (publication_id, seq),
  foreign key (publication_id, record_id) references record,
  foreign key (publication_id, submission_id) references submission
);
create sequence record_version_seq;
create index record_version_seq_order on record_version (seq) where seq is not null;
create index record_version_unstamped on record_version (id) where seq is null;
revoke update, delete, truncate on record_version from review_app;
grant update (seq) on record_version to review_app;

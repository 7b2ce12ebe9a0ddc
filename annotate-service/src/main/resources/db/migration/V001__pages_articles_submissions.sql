-- Copies of what ingest read, the articles made of it, what editors did, and what they submitted.
-- Everything is keyed (publication_id, id), and every unique key begins with publication_id.

create table publication (
  id         uuid primary key,
  code       text not null unique,
  name       text not null,
  language   text not null,
  time_zone  text not null
);

create table page (
  publication_id uuid not null references publication,
  id             uuid not null,
  issue_date     date not null,
  edition        text not null,
  label          text not null,
  reading_id     uuid,
  suggested      boolean not null default false,
  primary key (publication_id, id),
  unique (publication_id, issue_date, edition, label)
);
create index page_id on page (id);

create table source (
  publication_id uuid not null,
  id             uuid not null,
  page_id        uuid not null,
  sha256         text not null,
  encoding       text not null,
  text           text not null,
  taken_in_at    timestamptz not null default now(),
  primary key (publication_id, id),
  foreign key (publication_id, page_id) references page
);

-- A reading as it came, once by its hash. What became of it is its fate; an offered one waits for an editor.
create table reading (
  publication_id uuid not null,
  id             uuid not null,
  page_id        uuid not null,
  source_id      uuid not null,
  number         integer not null,
  hash           text not null,
  document       jsonb not null,
  fate           text not null check (fate in ('applied', 'offered', 'taken', 'declined', 'broken')),
  taken_in_at    timestamptz not null default now(),
  primary key (publication_id, id),
  unique (publication_id, page_id, hash),
  foreign key (publication_id, page_id) references page,
  foreign key (publication_id, source_id) references source
);
create index reading_offered on reading (publication_id, page_id) where fate = 'offered';

-- The one draft of an article and where the article stands. The version is the ETag.
create table article (
  publication_id uuid not null references publication,
  id             uuid not null,
  page_id        uuid not null,
  version        bigint not null,
  state          text not null check (state in ('waiting', 'in-work', 'submitted', 'approved', 'spiked', 'merged')),
  submission_id  uuid,
  into_id        uuid,
  reason         text,
  document       jsonb not null,
  headline       text not null,
  furniture      boolean not null,
  characters     integer not null,
  revision       integer not null default 0,
  issue_date     date not null,
  edited_by      text,
  edited_by_name text,
  edited_at      timestamptz not null default now(),
  primary key (publication_id, id),
  foreign key (publication_id, page_id) references page,
  check ((state in ('submitted', 'approved')) <= (submission_id is not null)),
  check ((state = 'spiked') = (reason is not null)),
  check ((state = 'merged') = (into_id is not null))
);
create index article_id on article (id);
create index article_desk on article (publication_id, issue_date desc, id) where state <> 'merged';

create table article_page (
  publication_id uuid not null,
  article_id     uuid not null,
  page_id        uuid not null,
  primary key (publication_id, article_id, page_id),
  foreign key (publication_id, article_id) references article on delete cascade,
  foreign key (publication_id, page_id) references page
);
create index article_page_page on article_page (publication_id, page_id);

-- What was typed, for ever. A range of added:<article> points into the texts in order of start_at.
create table added (
  publication_id uuid not null,
  article_id     uuid not null,
  start_at       integer not null,
  text           text not null,
  primary key (publication_id, article_id, start_at)
);

-- Every edit of a page: what was asked and what it changed, enough to reverse it.
create table operation (
  publication_id uuid not null,
  page_id        uuid not null,
  number         bigint not null,
  subject        text not null,
  name           text not null,
  at             timestamptz not null,
  kind           text not null check (kind in ('edit', 'undo', 'redo', 'restore', 'state')),
  reverses       bigint,
  reversed       boolean not null default false,
  ops            jsonb not null,
  delta          jsonb not null,
  primary key (publication_id, page_id, number),
  foreign key (publication_id, page_id) references page
);

create table operation_article (
  publication_id uuid not null,
  article_id     uuid not null,
  version        bigint not null,
  page_id        uuid not null,
  number         bigint not null,
  primary key (publication_id, article_id, version)
);

create table article_contributor (
  publication_id uuid not null,
  article_id     uuid not null,
  subject        text not null,
  primary key (publication_id, article_id, subject)
);

-- A numbered state of an article, gzipped, never changed.
create table revision (
  publication_id uuid not null,
  article_id     uuid not null,
  number         integer not null,
  hash           text not null,
  reason         text not null check (reason in ('submission', 'hand-over', 'idle', 'restore')),
  made_by        text not null,
  made_by_name   text not null,
  made_at        timestamptz not null,
  document       bytea not null,
  primary key (publication_id, article_id, number)
);

-- Facts and waivers of revisions: valid from one revision up to, not including, another.
create table fact (
  publication_id uuid not null,
  article_id     uuid not null,
  id             text not null,
  from_revision  integer not null,
  to_revision    integer,
  type           text not null,
  quote          text not null,
  status         text not null,
  document       jsonb not null,
  primary key (publication_id, article_id, id, from_revision)
);
create index fact_quote on fact (publication_id, type, quote) where to_revision is null;

create table waiver (
  publication_id uuid not null,
  article_id     uuid not null,
  finding        text not null,
  from_revision  integer not null,
  to_revision    integer,
  reason         text not null,
  subject        text not null,
  at             timestamptz not null,
  primary key (publication_id, article_id, finding, from_revision)
);

create table submission (
  publication_id    uuid not null,
  id                uuid not null,
  article_id        uuid not null,
  page_id           uuid not null,
  revision          integer not null,
  hash              text not null,
  submitted_by      text not null,
  submitted_at      timestamptz not null,
  document          jsonb not null,
  seq               bigint,
  primary key (publication_id, id),
  unique (publication_id, article_id, revision),
  unique (publication_id, seq),
  foreign key (publication_id, article_id) references article
);
create sequence submission_seq;
create index submission_id on submission (id);
create index submission_seq_order on submission (seq) where seq is not null;
create index submission_unstamped on submission (id) where seq is null;

create table submission_contributor (
  publication_id uuid not null,
  submission_id  uuid not null,
  subject        text not null,
  primary key (publication_id, submission_id, subject),
  foreign key (publication_id, submission_id) references submission
);

create table recall (
  publication_id uuid not null,
  id             uuid not null,
  submission_id  uuid not null,
  recalled_by    text not null,
  recalled_at    timestamptz not null,
  seq            bigint,
  primary key (publication_id, id),
  unique (publication_id, submission_id),
  unique (publication_id, seq),
  foreign key (publication_id, submission_id) references submission
);
create sequence recall_seq;
create index recall_unstamped on recall (id) where seq is null;

-- What review decided, as it came. One outcome a submission.
create table outcome (
  publication_id uuid not null,
  submission_id  uuid not null,
  article_id     uuid not null,
  outcome        text not null,
  stage          text,
  remarks        jsonb not null,
  decided_at     timestamptz not null,
  primary key (publication_id, submission_id)
);

create table intake_cursor (
  stream text primary key,
  seq    bigint not null
);

create table idempotency (
  subject     text not null,
  key         text not null,
  fingerprint text not null,
  status      integer not null,
  location    text,
  body        text not null,
  created_at  timestamptz not null default now(),
  primary key (subject, key)
);

-- What was submitted, revised and typed is never changed.
revoke update, delete on added, revision, submission_contributor, outcome from annotate_app;
revoke update, delete on submission, recall from annotate_app;
grant update (seq) on submission, recall to annotate_app;
revoke insert, update, delete on flyway_schema_history from annotate_app;

create view annotate_v1.submission as
  select s.seq, s.publication_id, p.code as publication_code, s.id, s.article_id, s.page_id,
         s.revision, s.hash, s.submitted_by, s.submitted_at, s.document
    from submission s
    join publication p on p.id = s.publication_id
   where s.seq is not null;

create view annotate_v1.contributor as
  select publication_id, submission_id, subject from submission_contributor;

create view annotate_v1.recall as
  select seq, publication_id, submission_id, recalled_by, recalled_at
    from recall
   where seq is not null;

-- Stages, the submissions that pass them, who took which part, leases, decisions and remarks.
-- Large tables are keyed (publication_id, id) and every unique key begins with publication_id.
-- What has been signed is never changed: the app login may insert there and nothing else.

create table publication (
  id        uuid primary key,
  code      text not null unique check (code ~ '^[a-z0-9-]{1,40}$'),
  name      text not null,
  language  text not null,
  time_zone text not null
);

-- Every plan that a publication ever had. A submission keeps the plan it came in under.
create table stage_plan (
  publication_id uuid not null references publication,
  number         integer not null,
  stages         jsonb not null,
  set_by         text not null,
  set_at         timestamptz not null default now(),
  primary key (publication_id, number)
);
revoke update, delete, truncate on stage_plan from review_app;

-- The text that submissions were made from, copied once.
create table source (
  publication_id uuid not null references publication,
  id             uuid not null,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  text           text not null,
  primary key (publication_id, id)
);
revoke update, delete, truncate on source from review_app;

create table submission (
  publication_id    uuid not null references publication,
  id                uuid not null,
  article_id        uuid not null,
  page_id           uuid not null,
  revision          integer not null,
  hash              text not null check (hash ~ '^[0-9a-f]{64}$'),
  submitted_by      text not null,
  submitted_by_name text not null,
  submitted_at      timestamptz not null,
  headline          text not null,
  issue             text not null,
  edition           text not null,
  label             text not null,
  characters        integer not null,
  waivers           integer not null,
  document          jsonb not null,
  plan              integer not null,
  stages            integer not null check (stages between 1 and 3),
  taken_in_at       timestamptz not null default now(),
  -- where it stands
  state             text not null check (state in ('in-review', 'approved', 'returned', 'recalled')),
  stage             integer not null,
  role              text not null check (role in ('reviewer', 'chief')),
  entered_at        timestamptz not null,
  claim_id          uuid,
  lease_until       timestamptz,
  primary key (publication_id, id),
  unique (publication_id, hash),
  unique (publication_id, id, hash),
  foreign key (publication_id, plan) references stage_plan,
  check (stage between 1 and stages),
  check ((claim_id is null) = (lease_until is null))
);
create index submission_id on submission (id);
create index submission_article on submission (publication_id, article_id);
-- The queue: only what waits stands in it, so history does not slow it down.
create index submission_queue on submission (publication_id, role, entered_at, id) where state = 'in-review';
revoke update, delete, truncate on submission from review_app;
grant update (state, stage, role, entered_at, claim_id, lease_until) on submission to review_app;

-- One row a person: who contributed does not review, and nobody takes two stages.
create table submission_person (
  publication_id uuid not null,
  submission_id  uuid not null,
  subject        text not null,
  part           text not null check (part = 'contributor' or part ~ '^stage:[1-3]$'),
  primary key (publication_id, submission_id, subject),
  unique (publication_id, submission_id, subject, part),
  foreign key (publication_id, submission_id) references submission
);
create unique index submission_person_stage on submission_person (publication_id, submission_id, part)
  where part <> 'contributor';
revoke update, delete, truncate on submission_person from review_app;

create table claim (
  publication_id uuid not null,
  id             uuid not null default uuidv7(),
  submission_id  uuid not null,
  stage          integer not null,
  subject        text not null,
  name           text not null,
  claimed_at     timestamptz not null,
  ended_at       timestamptz,
  ended          text check (ended in ('decided', 'released', 'expired', 'recalled')),
  primary key (publication_id, id),
  foreign key (publication_id, submission_id) references submission,
  check ((ended_at is null) = (ended is null))
);
create index claim_id on claim (id);
create unique index claim_open on claim (publication_id, submission_id) where ended_at is null;
create index claim_of_person on claim (subject) where ended_at is null;

create table decision (
  publication_id  uuid not null,
  id              uuid not null default uuidv7(),
  submission_id   uuid not null,
  submission_hash text not null,
  stage           integer not null,
  part            text not null generated always as ('stage:' || stage::text) stored,
  claim_id        uuid not null,
  subject         text not null,
  name            text not null,
  verdict         text not null check (verdict in ('approved', 'returned')),
  decided_at      timestamptz not null,
  primary key (publication_id, id),
  unique (publication_id, submission_id, stage),
  unique (publication_id, claim_id),
  foreign key (publication_id, submission_id, submission_hash) references submission (publication_id, id, hash),
  foreign key (publication_id, submission_id, subject, part)
    references submission_person (publication_id, submission_id, subject, part),
  foreign key (publication_id, claim_id) references claim
);
revoke update, delete, truncate on decision from review_app;

-- A remark is about a span of the clean text, a fact, a boundary, or the whole.
create table remark (
  publication_id  uuid not null,
  id              uuid not null default uuidv7(),
  decision_id     uuid not null,
  submission_id   uuid not null,
  number          integer not null,
  text            text not null check (text <> ''),
  span_start      integer,
  span_end        integer,
  fact            text,
  boundary_source text,
  boundary_after  integer,
  primary key (publication_id, id),
  unique (publication_id, decision_id, number),
  foreign key (publication_id, decision_id) references decision,
  foreign key (publication_id, submission_id) references submission,
  check ((span_start is null) = (span_end is null)),
  check ((boundary_source is null) = (boundary_after is null))
);
create index remark_submission on remark (publication_id, submission_id);
revoke update, delete, truncate on remark from review_app;

-- Remarks that somebody is writing, or wrote for a decision that was refused.
create table remark_draft (
  publication_id uuid not null,
  submission_id  uuid not null,
  subject        text not null,
  remarks        jsonb not null,
  saved_at       timestamptz not null,
  primary key (publication_id, submission_id, subject),
  foreign key (publication_id, submission_id) references submission
);

-- What the desk hears: once for each submission that came to its end.
create table outcome (
  publication_id uuid not null,
  id             uuid not null default uuidv7(),
  submission_id  uuid not null,
  article_id     uuid not null,
  outcome        text not null check (outcome in ('approved', 'returned')),
  stage          integer not null,
  remarks        jsonb not null,
  decided_at     timestamptz not null,
  seq            bigint,
  primary key (publication_id, id),
  unique (publication_id, submission_id),
  unique (publication_id, seq),
  foreign key (publication_id, submission_id) references submission
);
create sequence outcome_seq;
create index outcome_seq_order on outcome (seq) where seq is not null;
create index outcome_unstamped on outcome (id) where seq is null;
revoke update, delete, truncate on outcome from review_app;
grant update (seq) on outcome to review_app;

create table idempotency_key (
  subject     text not null,
  key         text not null,
  fingerprint text not null,
  status      integer not null,
  location    text,
  body        text,
  created_at  timestamptz not null default now(),
  primary key (subject, key)
);

-- How far the neighbour's streams have been taken in, and what in them could not be.
create table intake (
  stream text primary key,
  seq    bigint not null
);
insert into intake (stream, seq) values ('annotate.submission', 0), ('annotate.recall', 0);
revoke insert, delete, truncate on intake from review_app;

create table refused_submission (
  publication_id uuid not null,
  id             uuid not null,
  reason         text not null,
  refused_at     timestamptz not null default now(),
  primary key (publication_id, id)
);

revoke insert, update, delete on flyway_schema_history from review_app;

create view review_v1.outcome as
  select seq, publication_id, submission_id, article_id, outcome, stage, remarks, decided_at
    from outcome
   where seq is not null;

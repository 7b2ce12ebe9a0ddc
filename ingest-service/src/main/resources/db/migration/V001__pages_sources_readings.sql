-- Publications, pages, what was received, and how it was read.
-- Large tables are keyed (publication_id, id) and every unique key begins with publication_id.

create table publication (
  id         uuid primary key default uuidv7(),
  code       text not null unique check (code ~ '^[a-z0-9-]{1,40}$'),
  name       text not null,
  language   text not null,
  time_zone  text not null,
  created_at timestamptz not null default now()
);

create table page (
  publication_id uuid not null references publication,
  id             uuid not null default uuidv7(),
  issue_date     date not null,
  edition        text not null,
  label          text not null,
  state          text not null check (state in ('received', 'read', 'unreadable')),
  reading_number integer,
  reason         text,
  created_at     timestamptz not null default now(),
  primary key (publication_id, id),
  unique (publication_id, issue_date, edition, label),
  check ((state = 'read') = (reading_number is not null)),
  check ((state = 'unreadable') = (reason is not null))
);
create index page_id on page (id);

-- The bytes as they came, for ever; the text is null where they could not be decoded.
create table source (
  publication_id uuid not null,
  id             uuid not null default uuidv7(),
  page_id        uuid not null,
  version        integer not null,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes          bytea not null,
  encoding       text,
  text           text,
  received_by    text not null,
  received_at    timestamptz not null default now(),
  primary key (publication_id, id),
  unique (publication_id, page_id, version),
  unique (publication_id, page_id, sha256),
  foreign key (publication_id, page_id) references page,
  check ((text is null) = (encoding is null))
);

create table reading (
  publication_id uuid not null,
  id             uuid not null default uuidv7(),
  page_id        uuid not null,
  source_id      uuid not null,
  number         integer not null,
  engine         text not null,
  document       jsonb not null,
  seq            bigint,
  created_at     timestamptz not null default now(),
  primary key (publication_id, id),
  unique (publication_id, page_id, number),
  unique (publication_id, seq),
  foreign key (publication_id, page_id) references page,
  foreign key (publication_id, source_id) references source
);
create sequence reading_seq;
create index reading_seq_order on reading (seq) where seq is not null;
create index reading_unstamped on reading (id) where seq is null;

create view ingest_v1.publication as
  select id, code, name, language, time_zone from publication;

create view ingest_v1.reading as
  select r.seq, r.publication_id, p.code as publication_code, p.name as publication_name,
         p.language, p.time_zone, r.page_id, g.issue_date, g.edition, g.label,
         r.source_id, s.sha256 as source_sha256, s.encoding, s.text as source_text,
         r.id as reading_id, r.number as reading_number, r.document
    from reading r
    join publication p on p.id = r.publication_id
    join page g on g.publication_id = r.publication_id and g.id = r.page_id
    join source s on s.publication_id = r.publication_id and s.id = r.source_id
   where r.seq is not null;

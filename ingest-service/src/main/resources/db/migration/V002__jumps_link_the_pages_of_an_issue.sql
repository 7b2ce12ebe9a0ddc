-- Stories that go over pages: where they leave and enter the pages of an issue as the pages are read now, and the
-- stream of what was linked and parted.

-- One row for each turn line of a page's latest reading. It waits, or it is linked with one other.
create table jump_end (
  publication_id uuid not null,
  id             uuid not null default uuidv7(),
  issue_date     date not null,
  edition        text not null,
  page_id        uuid not null,
  label          text not null,
  reading_id     uuid not null,
  source_id      uuid not null,
  article        text not null,
  direction      text not null check (direction in ('to', 'from')),
  names          text not null,
  start_at       integer not null,
  end_at         integer not null,
  headline       text not null,
  fragment       text not null,
  other_id       uuid,
  candidates     uuid[] not null default '{}',
  evidence       jsonb not null default '[]',
  primary key (publication_id, id),
  unique (publication_id, page_id, direction, start_at),
  foreign key (publication_id, page_id) references page,
  foreign key (publication_id, reading_id) references reading,
  check (other_id <> id)
);
create index jump_end_issue on jump_end (publication_id, issue_date, edition);

-- What others follow: two readings were linked at two turn lines, or are not any more. Never changed.
create table jump (
  publication_id uuid not null,
  id             uuid not null default uuidv7(),
  kind           text not null check (kind in ('linked', 'parted')),
  issue_date     date not null,
  edition        text not null,
  out_reading_id uuid not null,
  out_article    text not null,
  out_start      integer not null,
  out_end        integer not null,
  in_reading_id  uuid not null,
  in_article     text not null,
  in_start       integer not null,
  in_end         integer not null,
  evidence       jsonb not null,
  seq            bigint,
  created_at     timestamptz not null default now(),
  primary key (publication_id, id),
  unique (publication_id, seq),
  foreign key (publication_id, out_reading_id) references reading,
  foreign key (publication_id, in_reading_id) references reading
);
create sequence jump_seq;
create index jump_seq_order on jump (seq) where seq is not null;
create index jump_unstamped on jump (id) where seq is null;

revoke update, delete on jump from ingest_app;
grant update (seq) on jump to ingest_app;

create view ingest_v1.jump as
  select j.seq, j.publication_id, j.id, j.kind, j.issue_date, j.edition,
         o.page_id as out_page_id, j.out_reading_id, o.source_id as out_source_id,
         j.out_article, j.out_start, j.out_end,
         i.page_id as in_page_id, j.in_reading_id, i.source_id as in_source_id,
         j.in_article, j.in_start, j.in_end, j.evidence
    from jump j
    join reading o on o.publication_id = j.publication_id and o.id = j.out_reading_id
    join reading i on i.publication_id = j.publication_id and i.id = j.in_reading_id
   where j.seq is not null;

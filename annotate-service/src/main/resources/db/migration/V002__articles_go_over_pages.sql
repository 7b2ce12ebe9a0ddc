-- Jumps as they came from ingest, and what became of each: two articles of two pages that are one story.

create table jump (
  publication_id uuid not null references publication,
  id             uuid not null,
  out_page_id    uuid not null,
  out_source_id  uuid not null,
  out_start      integer not null,
  in_page_id     uuid not null,
  in_source_id   uuid not null,
  in_start       integer not null,
  evidence       jsonb not null,
  fate           text not null check (fate in ('open', 'joined', 'offered', 'taken', 'declined', 'gone')),
  out_article_id uuid,
  in_article_id  uuid,
  taken_in_at    timestamptz not null,
  primary key (publication_id, id),
  foreign key (publication_id, out_page_id) references page,
  foreign key (publication_id, in_page_id) references page,
  check (fate in ('open', 'gone') or (out_article_id is not null and in_article_id is not null))
);
create index jump_out on jump (publication_id, out_page_id);
create index jump_in on jump (publication_id, in_page_id);

-- What the joining of a story did stands in the log like what editors did.
alter table operation drop constraint operation_kind_check;
alter table operation add constraint operation_kind_check
  check (kind in ('edit', 'undo', 'redo', 'restore', 'state', 'jump'));

-- What a publication does not print, with what it prints instead: common errors with their correction, and words that the
-- house discourages with those that it prefers. The check of the house's style reads them with those that every paper corrects.

create table house_word (
  publication_id  uuid not null references publication,
  id              uuid not null,
  wrong           text not null check (wrong <> ''),
  preferred       text not null check (preferred <> '' and preferred <> wrong),
  error           boolean not null,
  note            text not null,
  version         bigint not null,
  changed_by      text not null,
  changed_by_name text not null,
  changed_at      timestamptz not null,
  primary key (publication_id, id),
  unique (publication_id, wrong)
);
create index house_word_id on house_word (id);

-- Counts the changes of a publication's list: who holds it in memory sees whether it is still the same.
create table house_word_state (
  publication_id uuid primary key references publication,
  version        bigint not null
);

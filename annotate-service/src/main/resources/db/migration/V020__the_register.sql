-- The register: people, organizations and places that the desk knows, the roles that people hold, and where each was
-- confirmed in the texts. Entries are never deleted: one that is merged points to the other, one that is retired stays.

create table register_entry (
  publication_id  uuid not null references publication,
  id              uuid not null,
  type            text not null check (type in ('person', 'organization', 'place')),
  name            text not null check (name <> ''),
  aliases         jsonb not null,
  roles           jsonb not null,
  note            text not null,
  retired         boolean not null,
  merged_into     uuid,
  version         bigint not null,
  changed_by      text not null,
  changed_by_name text not null,
  changed_at      timestamptz not null,
  primary key (publication_id, id),
  foreign key (publication_id, merged_into) references register_entry,
  check (merged_into <> id)
);
create index register_entry_id on register_entry (id);
create index register_entry_merged on register_entry (publication_id, merged_into) where merged_into is not null;

-- The names of entries that stand, in the form in which names are compared. Made from the entries, with them.
create table register_name (
  publication_id uuid not null,
  type           text not null,
  folded         text not null,
  entry_id       uuid not null,
  primary key (publication_id, type, folded, entry_id),
  foreign key (publication_id, entry_id) references register_entry
);
create index register_name_entry on register_name (publication_id, entry_id);

-- What a merge added to the entry that stayed, so that it can be taken back without what came later.
create table register_merge (
  publication_id uuid not null,
  id             uuid not null,
  into_id        uuid not null,
  from_id        uuid not null,
  aliases        jsonb not null,
  roles          jsonb not null,
  merged_by      text not null,
  merged_by_name text not null,
  merged_at      timestamptz not null,
  undone_by      text,
  undone_at      timestamptz,
  primary key (publication_id, id),
  foreign key (publication_id, into_id) references register_entry,
  foreign key (publication_id, from_id) references register_entry,
  check ((undone_by is null) = (undone_at is null))
);
create index register_merge_id on register_merge (id);
create index register_merge_into on register_merge (publication_id, into_id) where undone_at is null;

-- People, organizations and places that editors confirmed or rejected in all articles, kept in step with the drafts. Who is
-- not in the register is proposed from here; where an entry was used is read from here; what was rejected more often than
-- confirmed is suggested no more.
create table register_mention (
  publication_id uuid not null,
  article_id     uuid not null,
  fact_id        text not null,
  type           text not null,
  quote          text not null,
  name           text not null,
  folded         text not null,
  entry_id       uuid,
  role           text,
  role_fact_id   text,
  issue_date     date not null,
  rejected       boolean not null,
  primary key (publication_id, article_id, fact_id),
  foreign key (publication_id, article_id) references article on delete cascade
);
create index register_mention_name on register_mention (publication_id, type, folded);
create index register_mention_quote on register_mention (publication_id, type, quote);
create index register_mention_rejected on register_mention (publication_id, type, quote) where rejected;
create index register_mention_entry on register_mention (publication_id, entry_id) where entry_id is not null;

create table register_dismissed (
  publication_id uuid not null references publication,
  type           text not null,
  folded         text not null,
  name           text not null,
  dismissed_by   text not null,
  dismissed_at   timestamptz not null,
  primary key (publication_id, type, folded)
);

-- Counts the changes of a publication's register: who holds it in memory sees whether it is still the same.
create table register_state (
  publication_id uuid primary key references publication,
  version        bigint not null
);

-- Articles of a time before there was a register; a job reads their facts once.
create table register_backlog (
  publication_id uuid not null,
  article_id     uuid not null,
  primary key (publication_id, article_id),
  foreign key (publication_id, article_id) references article on delete cascade
);
insert into register_backlog
  select publication_id, id from article
   where state <> 'merged'
     and jsonb_path_exists(document, '$.facts[*] ? (@.status == "confirmed" || @.status == "rejected")');

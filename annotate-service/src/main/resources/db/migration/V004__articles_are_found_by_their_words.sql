-- What search looks through: the clean text and the facts of every article that is not merged away.
--
-- A draft that changes writes its text into search_change in the same transaction, a small row without an index over its
-- words, as those would cost ten times the edit. A job moves it into search_entry when it rests. Who searches looks into
-- both: a row in search_change hides the older one in search_entry.

create table search_entry (
  publication_id uuid not null,
  article_id     uuid not null,
  issue_date     date not null,
  text           text not null,
  blocks         jsonb not null,
  facts          jsonb not null,
  terms          tsvector not null,
  primary key (publication_id, article_id),
  foreign key (publication_id, article_id) references article on delete cascade
);
create index search_entry_terms on search_entry using gin (terms);
create index search_entry_newest on search_entry (publication_id, issue_date desc, article_id);

create table search_change (
  publication_id uuid not null,
  article_id     uuid not null,
  issue_date     date not null,
  text           text not null,
  blocks         jsonb not null,
  facts          jsonb not null,
  by_hand        boolean not null,
  changed_at     timestamptz not null,
  primary key (publication_id, article_id),
  foreign key (publication_id, article_id) references article on delete cascade
);

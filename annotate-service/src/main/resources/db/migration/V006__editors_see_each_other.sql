-- Who is on a page now, told by their browsers every few seconds; who does not tell any more is not there. Nothing of it
-- has to survive a crash of the database.
create unlogged table presence (
  publication_id uuid not null,
  page_id        uuid not null,
  client         uuid not null,
  subject        text not null,
  name           text not null,
  article_id     uuid,
  seen_at        timestamptz not null,
  primary key (publication_id, page_id, client)
);

-- Who has an article in hand. It ends by itself on the database's clock, so no lock is ever stuck; what somebody asked
-- for and was not answered, that person may take.
create unlogged table lease (
  publication_id uuid not null,
  article_id     uuid not null,
  subject        text not null,
  name           text not null,
  until          timestamptz not null,
  wanted_by      text,
  wanted_by_name text,
  wanted_at      timestamptz,
  primary key (publication_id, article_id),
  check ((wanted_by is null) = (wanted_at is null))
);

-- A state that rests becomes a revision; who looks for such states looks through what is in work only.
create index article_resting on article (edited_at) where state = 'in-work';

-- When the articles of an issue have to be in review. Said by an editor; without a row nobody has said.

create table deadline (
  publication_id uuid not null references publication,
  issue_date     date not null,
  edition        text not null,
  due_at         timestamptz not null,
  set_by         text not null,
  set_by_name    text not null,
  set_at         timestamptz not null,
  primary key (publication_id, issue_date, edition)
);

-- What is still to do is little beside what was done in years.
create index article_open on article (publication_id, issue_date desc, id)
  where state in ('waiting', 'in-work') and not furniture;
create index article_mine on article (publication_id, edited_by, issue_date desc, id)
  where state in ('waiting', 'in-work');

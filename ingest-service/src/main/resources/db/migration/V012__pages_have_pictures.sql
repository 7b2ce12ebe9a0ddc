-- What a page looked like, where its text came without: the picture as it was sent, and one of a size that screens show.
-- Never changed; the one of the highest version is the page's.
create table picture (
  publication_id uuid not null,
  page_id        uuid not null,
  version        integer not null,
  sha256         text not null,
  media_type     text not null check (media_type in ('image/jpeg', 'image/png', 'image/tiff')),
  bytes          bytea not null,
  shown          bytea not null,
  width          integer not null check (width > 0),
  height         integer not null check (height > 0),
  received_by    text not null,
  received_at    timestamptz not null,
  primary key (publication_id, page_id, version),
  foreign key (publication_id, page_id) references page
);
-- They are packed already.
alter table picture alter column bytes set storage external;
alter table picture alter column shown set storage external;
revoke update, delete on picture from ingest_app;

-- In a batch pictures come after all texts: then it is known which pages have a text that they belong to.
alter table batch_file add column picture boolean not null
  generated always as (name ~* '[.](jpe?g|png|tiff?)$') stored;

-- A draft tells of every boundary why it is there: 33 kB of JSON on the average, 4 kB packed by the service, where the
-- database parsed and packed the whole of it at every edit. What is there stays until it is written again.
alter table article
  add column packed bytea,
  alter column document drop not null,
  add constraint article_is_kept_once check (num_nonnulls(document, packed) = 1);
alter table article alter column packed set storage external;

-- See V021; terms are looked up in their index and hardly ever read.
alter table search_entry alter column terms set storage external;

-- Readings come packed by ingest and are kept as they came; what is there stays as it is.
alter table reading
  add column packed bytea,
  alter column document drop not null,
  add constraint reading_is_kept_once check (num_nonnulls(document, packed) = 1);
alter table reading alter column packed set storage external;

-- pglz, the packing that every build of PostgreSQL knows, needs a millisecond for a page's text and wins a third:
-- more than all else that storing it costs. See decision 0034.
alter table source alter column text set storage external;
alter table search_change alter column text set storage external;
alter table search_entry alter column text set storage external;

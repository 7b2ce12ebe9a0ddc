-- A reading tells the reasons of its decisions once each, by number where they apply, and is packed by the service:
-- a tenth of the bytes for the database to take in, to look through and to write twice. What is there stays as it is.
alter table reading
  add column packed bytea,
  alter column document drop not null,
  add constraint reading_is_kept_once check (num_nonnulls(document, packed) = 1);
alter table reading alter column packed set storage external;

create or replace view ingest_v1.reading as
  select r.seq, r.publication_id, p.code as publication_code, p.name as publication_name,
         p.language, p.time_zone, r.page_id, g.issue_date, g.edition, g.label,
         r.source_id, s.sha256 as source_sha256, s.encoding, s.text as source_text,
         r.id as reading_id, r.number as reading_number, r.document, s.media_type, r.packed
    from reading r
    join publication p on p.id = r.publication_id
    join page g on g.publication_id = r.publication_id and g.id = r.page_id
    join source s on s.publication_id = r.publication_id and s.id = r.source_id
   where r.seq is not null;

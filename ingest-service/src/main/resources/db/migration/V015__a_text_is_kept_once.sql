-- Most texts are the bytes of their files, in UTF-8: such a one is kept once. What is there stays as it is.
alter table source
  drop constraint source_check,
  add constraint source_has_a_text_by_its_encoding check (text is null or encoding is not null);

create or replace view ingest_v1.reading as
  select r.seq, r.publication_id, p.code as publication_code, p.name as publication_name,
         p.language, p.time_zone, r.page_id, g.issue_date, g.edition, g.label,
         r.source_id, s.sha256 as source_sha256, s.encoding,
         coalesce(s.text, convert_from(s.bytes, 'UTF8') collate "default") as source_text,
         r.id as reading_id, r.number as reading_number, r.document, s.media_type, r.packed
    from reading r
    join publication p on p.id = r.publication_id
    join page g on g.publication_id = r.publication_id and g.id = r.page_id
    join source s on s.publication_id = r.publication_id and s.id = r.source_id
   where r.seq is not null;

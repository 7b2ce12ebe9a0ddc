-- What a source is, and where its lines stand on paper when its file tells.
alter table source
  add column format text not null default 'text' check (format ~ '^[a-z0-9-]{1,20}$'),
  add column media_type text not null default 'text/plain',
  add column layout jsonb;

create or replace view ingest_v1.reading as
  select r.seq, r.publication_id, p.code as publication_code, p.name as publication_name,
         p.language, p.time_zone, r.page_id, g.issue_date, g.edition, g.label,
         r.source_id, s.sha256 as source_sha256, s.encoding, s.text as source_text,
         r.id as reading_id, r.number as reading_number, r.document, s.media_type
    from reading r
    join publication p on p.id = r.publication_id
    join page g on g.publication_id = r.publication_id and g.id = r.page_id
    join source s on s.publication_id = r.publication_id and s.id = r.source_id
   where r.seq is not null;

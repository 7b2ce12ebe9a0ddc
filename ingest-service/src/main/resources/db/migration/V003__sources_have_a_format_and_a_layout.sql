-- What a source is, where its lines stand on paper when its file tells, and how its character set was found. The same
-- bytes may be read again by another character set, which is another source: what was anchored in the old one stays.
alter table source
  add column format text not null default 'text' check (format ~ '^[a-z0-9-]{1,20}$'),
  add column media_type text not null default 'text/plain',
  add column layout jsonb,
  add column encoding_origin text check (encoding_origin in ('given', 'marked', 'valid', 'told', 'guessed')),
  add column attempt integer not null default 1,
  drop constraint source_publication_id_page_id_sha256_key,
  add unique (publication_id, page_id, sha256, attempt);

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

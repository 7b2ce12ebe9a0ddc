-- A reading is written once and given out whole. Taking its JSON apart and packing it, as jsonb does, was most of what
-- storing a page cost, so it is kept as the text it is; what lists tell of it stands beside it.
alter table reading
  add column headline text,
  add column articles integer not null default 0,
  add column unsure integer not null default 0;

update reading set
  headline = jsonb_path_query_first(document, '$.articles[*].blocks[*] ? (@.type == "headline").text') #>> '{}',
  articles = coalesce(jsonb_array_length(document -> 'articles'), 0),
  unsure = jsonb_array_length(jsonb_path_query_array(document, '$.boundaries[*] ? (@.confidence < 0.95)'));

drop view ingest_v1.reading;
alter table reading alter column document type json using document::json;
create view ingest_v1.reading as
  select r.seq, r.publication_id, p.code as publication_code, p.name as publication_name,
         p.language, p.time_zone, r.page_id, g.issue_date, g.edition, g.label,
         r.source_id, s.sha256 as source_sha256, s.encoding, s.text as source_text,
         r.id as reading_id, r.number as reading_number, r.document, s.media_type
    from reading r
    join publication p on p.id = r.publication_id
    join page g on g.publication_id = r.publication_id and g.id = r.page_id
    join source s on s.publication_id = r.publication_id and s.id = r.source_id
   where r.seq is not null;

-- The bytes are not packed either: most formats are packed already, and the text beside them is.
alter table source alter column bytes set storage external;

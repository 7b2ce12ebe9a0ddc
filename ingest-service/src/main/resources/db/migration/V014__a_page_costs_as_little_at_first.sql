-- The texts of ends: packing them took longer than storing them, and unpacking was paid for again by every page of the
-- issue that came after.
alter table jump_end alter column headline set storage external;
alter table jump_end alter column fragment set storage external;

-- Until the database has counted a new table it takes any index that begins with the publication for as good as the key,
-- and so looked at every source of the publication for each page: some two milliseconds after a few thousand. Indexes
-- that begin with the page cannot be mistaken for the key.
alter table source
  drop constraint source_publication_id_page_id_version_key,
  add unique (page_id, version, publication_id),
  drop constraint source_publication_id_page_id_sha256_attempt_key,
  add unique (page_id, sha256, attempt, publication_id);

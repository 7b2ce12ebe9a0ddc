-- The house's signing keys. The newest signs; the older ones stay, so that what they signed can be
-- checked for ever. The private half is encrypted with a secret that is not in the database.
create table signing_key (
  kid         text primary key,
  public_key  text not null,
  private_key bytea not null,
  made_by     text not null,
  made_at     timestamptz not null
);
create index signing_key_newest on signing_key (made_at desc);
revoke update, delete, truncate on signing_key from review_app;

-- A detached JWS over the item's bytes. What was sealed before there were keys has none.
alter table record_version add column signature text;

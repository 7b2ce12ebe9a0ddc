-- Where the audit chains ended, day by day. The same goes out to a file, where whoever gets at this
-- database does not get at it: a chain whose tail was cut off is whole in itself.
create table head_export (
  id          uuid primary key default uuidv7(),
  exported_at timestamptz not null,
  -- one JSON object a line, as in the file
  heads       text not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create index head_export_at on head_export (exported_at);
revoke update, delete, truncate on head_export from review_app;

-- Readers get items as they stand: kept as they are, reading them costs no unpacking.
alter table record_version alter column item set storage external;

-- An issue's records are asked for at once.
create index submission_issue on submission (publication_id, issue);

-- What a reviewer opened and ticked off while at work. Marks are words such as fact:f3.
create table examination (
  publication_id uuid not null,
  submission_id  uuid not null,
  stage          integer not null,
  subject        text not null,
  opened_at      timestamptz not null,
  looked         jsonb not null,
  primary key (publication_id, submission_id, stage, subject),
  foreign key (publication_id, submission_id) references submission
);
revoke delete, truncate on examination from review_app;

-- The same at the moment of the decision; the decision's audit entry holds its SHA-256.
create table decision_examination (
  publication_id uuid not null,
  decision_id    uuid not null,
  -- canonical JSON, kept byte for byte
  looked         text not null,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  seen           integer not null,
  total          integer not null,
  primary key (publication_id, decision_id),
  foreign key (publication_id, decision_id) references decision
);
revoke update, delete, truncate on decision_examination from review_app;

-- The names that approved articles of a publication had: others are new to it.
create table known_name (
  publication_id uuid not null references publication,
  type           text not null,
  name           text not null,
  primary key (publication_id, type, name)
);
revoke update, delete, truncate on known_name from review_app;
insert into known_name
  select distinct s.publication_id, f ->> 'type',
         coalesce(nullif(case jsonb_typeof(f -> 'value') when 'string' then f ->> 'value' end, ''),
                  f ->> 'quote')
    from submission s, jsonb_array_elements(s.document -> 'facts') f
   where s.state = 'approved' and jsonb_typeof(s.document -> 'facts') = 'array'
     and f ->> 'type' in ('person', 'organization', 'place', 'role') and f ->> 'quote' is not null;

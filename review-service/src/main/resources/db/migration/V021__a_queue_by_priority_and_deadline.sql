-- The queue goes by priority, then by when the page closes, then by age.

alter table submission
  -- 1 urgent, 2 usual, 3 can wait
  add column priority integer not null default 2 check (priority between 1 and 3),
  -- when its page closes, if anybody said so
  add column due_at timestamptz;
grant update (priority, due_at) on submission to review_app;

-- One range of it for each lane, in the queue's order, and only of what waits: neither what was
-- decided nor how much waits behind makes the next one slower to find.
drop index submission_queue;
create index submission_queue on submission
  (publication_id, role, stage, priority, coalesce(due_at, 'infinity'), entered_at, id)
  where state = 'in-review';
create index submission_page on submission (page_id);

-- When a page closes: all of it has to be signed by then.
create table page_closing (
  publication_id uuid not null references publication,
  page_id        uuid not null,
  due_at         timestamptz not null,
  set_by         text not null,
  set_by_name    text not null,
  set_at         timestamptz not null,
  primary key (publication_id, page_id)
);

-- Who was seen reviewing for a publication, so that a chief can hand something to them.
create table colleague (
  publication_id uuid not null references publication,
  subject        text not null,
  role           text not null check (role in ('reviewer', 'chief')),
  name           text not null,
  seen_at        timestamptz not null,
  primary key (publication_id, subject, role)
);

alter table claim drop constraint claim_ended_check;
alter table claim add constraint claim_ended_check
  check (ended in ('decided', 'released', 'expired', 'recalled', 'reassigned'));

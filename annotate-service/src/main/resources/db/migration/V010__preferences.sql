-- How each editor likes to work: keys of their own, and how sure a suggestion has to be. Of people, not of publications.

create table preference (
  subject      text primary key,
  keys         jsonb not null,
  confirm_from double precision not null check (confirm_from between 0 and 1)
);

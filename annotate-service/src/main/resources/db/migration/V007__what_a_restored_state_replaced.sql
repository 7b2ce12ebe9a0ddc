-- A state that an earlier one takes the place of is kept as a revision of its own.
alter table revision drop constraint revision_reason_check;
alter table revision add constraint revision_reason_check
  check (reason in ('submission', 'hand-over', 'idle', 'restore', 'replaced'));

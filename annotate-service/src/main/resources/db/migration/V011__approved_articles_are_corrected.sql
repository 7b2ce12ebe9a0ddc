-- Review may order a correction of what it approved: a second outcome of the same submission.
alter table outcome
  drop constraint outcome_pkey,
  add primary key (publication_id, submission_id, outcome);

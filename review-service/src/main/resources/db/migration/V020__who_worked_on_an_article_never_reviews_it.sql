-- What the service checks, the database holds by itself, whoever speaks to it by the app's login.

-- Everybody who ever worked on an article, over all its submissions and all versions of its record.
-- Only the triggers below write here.
create table article_contributor (
  publication_id uuid not null references publication,
  article_id     uuid not null,
  subject        text not null,
  primary key (publication_id, article_id, subject)
);
insert into article_contributor
  select distinct s.publication_id, s.article_id, p.subject
    from submission_person p
    join submission s on s.publication_id = p.publication_id and s.id = p.submission_id
   where p.part = 'contributor';
revoke insert, update, delete, truncate on article_contributor from review_app;

-- Who contributed to a submission has contributed to the article for good.
create function remember_contributor() returns trigger
  language plpgsql security definer set search_path = review, pg_temp as $$
begin
  insert into article_contributor
    select s.publication_id, s.article_id, new.subject from submission s
     where s.publication_id = new.publication_id and s.id = new.submission_id
    on conflict do nothing;
  return null;
end $$;
create trigger contributor_is_remembered after insert on submission_person
  for each row when (new.part = 'contributor') execute function remember_contributor();

-- A later submission of the article has all of them as its contributors, before anybody can review it.
create function carry_contributors() returns trigger
  language plpgsql security definer set search_path = review, pg_temp as $$
begin
  insert into submission_person (publication_id, submission_id, subject, part)
    select new.publication_id, new.id, c.subject, 'contributor' from article_contributor c
     where c.publication_id = new.publication_id and c.article_id = new.article_id
    on conflict do nothing;
  return null;
end $$;
create trigger contributors_are_carried_over after insert on submission
  for each row execute function carry_contributors();

-- A decision is about the stage that the submission is at, and by who claimed that stage.
create function check_decision() returns trigger
  language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if not exists (
    select from submission s
      join claim c on c.publication_id = s.publication_id and c.submission_id = s.id
     where s.publication_id = new.publication_id and s.id = new.submission_id
       and s.state = 'in-review' and s.stage = new.stage
       and c.id = new.claim_id and c.stage = new.stage and c.subject = new.subject) then
    raise exception 'a decision is about the present stage, by who claimed it'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
-- Its name comes behind those of the foreign keys' own triggers, which say more.
create trigger decision_is_at_its_stage after insert on decision
  for each row execute function check_decision();

-- A submission begins at the first stage, and goes on by decisions only.
create function check_submission() returns trigger
  language plpgsql security definer set search_path = review, pg_temp as $$
declare
  said text;
  goes boolean;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'in-review' or new.stage <> 1 then
      raise exception 'a submission begins at its first stage' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.state = old.state and new.stage = old.stage then
    return new;
  end if;
  select d.verdict into said from decision d
   where d.publication_id = old.publication_id and d.submission_id = old.id and d.stage = old.stage;
  goes := old.state = 'in-review' and case new.state
    when 'in-review' then new.stage = old.stage + 1 and said is not distinct from 'approved'
    when 'approved' then
      new.stage = old.stage and old.stage = old.stages and said is not distinct from 'approved'
    when 'returned' then new.stage = old.stage and said is not distinct from 'returned'
    else new.stage = old.stage and said is null
  end;
  if not goes then
    raise exception 'a submission goes on by the decision of its stage'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger submission_goes_by_decisions before insert or update of state, stage on submission
  for each row execute function check_submission();

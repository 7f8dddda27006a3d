-- Step 3: what the eligibility check found, the answer with its reason, and what was told to whom.
create table eligibility_check (
  id             bigint generated always as identity primary key,
  case_id        text        not null references credit_case,
  application_id bigint      not null references application_submission (application_id),
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  bank_date      date        not null
);
create index eligibility_check_of_application on eligibility_check (application_id, id);

create table eligibility_finding (
  check_id   bigint  not null references eligibility_check,
  position   integer not null,
  item       text    not null,
  effect     text    not null check (effect in ('BLOCK', 'CONSULT')),
  rule       text    not null,
  finding_zh text    not null,
  finding_en text    not null,
  primary key (check_id, position)
);

-- One answer to one submitted application (ACC-01); investigations refer to it, so none can begin before it (ACC-04).
create table acceptance (
  id                     bigint generated always as identity primary key,
  case_id                text        not null references credit_case,
  application_id         bigint      not null unique references application_submission (application_id),
  check_id               bigint      not null references eligibility_check,
  outcome                text        not null check (outcome in ('ACCEPTED', 'REFUSED')),
  over_capacity_industry boolean     not null,
  restricted_industry    boolean     not null,
  purpose_allowed        boolean     not null,
  reason                 text        not null check (length(btrim(reason)) > 0),
  due_on                 date        not null,
  recorded_at            timestamptz not null,
  recorded_by            text        not null,
  bank_date              date        not null,
  check (outcome = 'REFUSED' or (purpose_allowed and not over_capacity_industry))
);
create index acceptance_of_case on acceptance (case_id, id);

-- What was told to the applicant (受理通知书, 不予受理通知书) and, about a late answer, to the bank's own people (ACC-03).
create table acceptance_notice (
  id             bigint generated always as identity primary key,
  case_id        text        not null references credit_case,
  application_id bigint      not null references application_submission (application_id),
  acceptance_id  bigint      references acceptance,
  kind           text        not null check (kind in ('ACCEPTED', 'REFUSED', 'REMINDER', 'ESCALATION')),
  addressee      text        not null,
  content_zh     text        not null,
  content_en     text        not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  bank_date      date        not null,
  check ((acceptance_id is not null) = (kind in ('ACCEPTED', 'REFUSED')))
);
create index acceptance_notice_of_case on acceptance_notice (case_id, id);

-- SEQ-01.
create function require_submission_before() returns trigger language plpgsql as $$
declare
  submitted application_submission;
begin
  select * into submitted from application_submission where application_id = new.application_id;
  if submitted.case_id is distinct from new.case_id or new.recorded_at < submitted.recorded_at or new.bank_date < submitted.bank_date then
    raise exception 'an application of case % is answered after it was submitted, not before (SEQ-01)', new.case_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger eligibility_check_in_order before insert on eligibility_check for each row execute function require_submission_before();
create trigger acceptance_in_order before insert on acceptance for each row execute function require_submission_before();
create trigger acceptance_follows_check before insert on acceptance
  for each row execute function require_step_before('eligibility_check', 'check_id');
create trigger acceptance_notice_in_order before insert on acceptance_notice for each row execute function require_submission_before();
create trigger acceptance_notice_follows_answer before insert on acceptance_notice
  for each row execute function require_step_before('acceptance', 'acceptance_id');
create trigger acceptance_carries_case_on after insert on acceptance for each row when (new.outcome = 'ACCEPTED') execute function carry_case_on('3');

call keep_as_facts('eligibility_check', 'eligibility_finding', 'acceptance', 'acceptance_notice');

-- Which applications were answered.
create view application_answered as select case_id, application_id, outcome, bank_date as answered_on from acceptance;

-- Step 7: whose authority covers the loan, what was decided, what the superior answered, and the approval that was issued.

-- The written, dated authority of an approver (APR-02), renewed every year (APR-03).
create table approval_authority (
  id          bigint generated always as identity primary key,
  user_id     text not null,
  level       text not null check (level in ('approver-branch', 'approver-head-office', 'approver-president')),
  document    text not null unique,
  granted_by  text not null,
  valid_from  date not null,
  valid_until date not null,
  check (valid_until >= valid_from and valid_until < valid_from + interval '1 year')
);
create index approval_authority_of_user on approval_authority (user_id, level, valid_from);

-- Which level must decide, and by which row of the table.
create table authority_finding (
  id             bigint generated always as identity primary key,
  case_id        text          not null references credit_case,
  limit_check_id bigint        not null references limit_check,
  level          text          not null check (level in ('approver-branch', 'approver-head-office', 'approver-president')),
  consultation   text          not null check (consultation in ('NONE', 'REQUIRED')),
  aggregate      numeric(17,2) not null,
  rule           text          not null,
  reason         text          not null,
  recorded_at    timestamptz   not null,
  recorded_by    text          not null,
  bank_date      date          not null
);
create index authority_finding_of_case on authority_finding (case_id, id);

create table approval_decision (
  id                     bigint generated always as identity primary key,
  case_id                text        not null references credit_case,
  resolution_id          bigint      not null references committee_resolution,
  finding_id             bigint      not null references authority_finding,
  authority_id           bigint      not null references approval_authority,
  decision               text        not null check (decision in ('APPROVE', 'RETURN', 'REJECT')),
  amount                 numeric(17,2) check (amount > 0),
  term_months            integer       check (term_months > 0),
  annual_rate_percent    numeric(9,6)  check (annual_rate_percent > 0),
  overdue_uplift_percent numeric(9,6)  check (overdue_uplift_percent between 30 and 50),                           -- INT-03
  misuse_uplift_percent  numeric(9,6)  check (misuse_uplift_percent between 50 and 100),                           -- INT-03
  opinion                text,
  recorded_at            timestamptz not null,
  recorded_by            text        not null,
  bank_date              date        not null,
  check (decision <> 'APPROVE' or (amount is not null and term_months is not null and annual_rate_percent is not null
         and overdue_uplift_percent is not null and misuse_uplift_percent is not null)),                         -- APR-06
  check (decision = 'APPROVE' or opinion <> '')
);
create index approval_decision_of_case on approval_decision (case_id, id);

create table approval_condition (
  decision_id bigint  not null references approval_decision,
  position    integer not null,
  wording     text    not null check (wording <> ''),
  primary key (decision_id, position)
);

-- APR-02 for whoever writes past the code: the decider holds an authority of the level that was found, valid on the day.
create function require_authority() returns trigger language plpgsql as $$
begin
  if not exists (select from approval_authority a join authority_finding f on f.id = new.finding_id and f.level = a.level and f.case_id = new.case_id
                  where a.id = new.authority_id and a.user_id = new.recorded_by and new.bank_date between a.valid_from and a.valid_until) then
    raise exception '% has no authority that covers case % (APR-02)', new.recorded_by, new.case_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger decider_has_authority before insert on approval_decision for each row execute function require_authority();

-- APR-04: the superior's answer, never the approver's own.
create table consultation (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  decision_id bigint      not null unique references approval_decision,
  answer      text        not null check (answer in ('CONSENTED', 'OBJECTED')),
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index consultation_of_case on consultation (case_id, id);
create function refuse_own_consultation() returns trigger language plpgsql as $$
begin
  if exists (select from approval_decision d where d.id = new.decision_id and (d.recorded_by = new.recorded_by or d.decision <> 'APPROVE')) then
    raise exception '% may not answer the consultation of decision % (APR-04)', new.recorded_by, new.decision_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger consultation_is_by_another before insert on consultation for each row execute function refuse_own_consultation();

-- A reservation of the customer's limit is of one decision.
alter table limit_reservation add foreign key (decision_id) references approval_decision;

-- The approval as issued. Its terms are its decision's; it is valid until the day named (APR-06).
create table approval (
  id             bigint generated always as identity primary key,
  case_id        text        not null references credit_case,
  resolution_id  bigint      not null references committee_resolution,
  decision_id    bigint      not null unique references approval_decision,
  reservation_id bigint      not null unique references limit_reservation,
  number         text        not null unique,
  amount                 numeric(17,2) not null,
  term_months            integer       not null,
  annual_rate_percent    numeric(9,6)  not null,
  overdue_uplift_percent numeric(9,6)  not null,
  misuse_uplift_percent  numeric(9,6)  not null,
  valid_until    date        not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  bank_date      date        not null,
  check (valid_until > bank_date)
);
create index approval_of_case on approval (case_id, id);

-- For whoever writes past the code: a loan is approved only on a resolution that passed or was exempt, on a decision to approve with the
-- superior's consent where it is required, in the very terms of the decision (SEQ-01, APR-04, APR-06).
create function require_grounds_of_approval() returns trigger language plpgsql as $$
begin
  if not exists (select from committee_resolution r where r.id = new.resolution_id and r.outcome in ('PASSED', 'EXEMPT')) then
    raise exception 'case % was not passed by the committee (SEQ-01)', new.case_id using errcode = 'check_violation';
  end if;
  if not exists (select from approval_decision d join authority_finding f on f.id = d.finding_id
                  where d.id = new.decision_id and d.decision = 'APPROVE' and d.resolution_id = new.resolution_id
                    and (d.amount, d.term_months, d.annual_rate_percent, d.overdue_uplift_percent, d.misuse_uplift_percent)
                        = (new.amount, new.term_months, new.annual_rate_percent, new.overdue_uplift_percent, new.misuse_uplift_percent)
                    and (f.consultation = 'NONE' or exists (select from consultation c where c.decision_id = d.id and c.answer = 'CONSENTED'))) then
    raise exception 'the approval of case % does not rest on its decision (APR-06)', new.case_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger approval_has_grounds before insert on approval for each row execute function require_grounds_of_approval();

-- SEQ-01.
create trigger finding_follows_check before insert on authority_finding
  for each row execute function require_step_before('limit_check', 'limit_check_id');
create trigger decision_follows_finding before insert on approval_decision
  for each row execute function require_step_before('authority_finding', 'finding_id');
create trigger decision_follows_resolution before insert on approval_decision
  for each row execute function require_step_before('committee_resolution', 'resolution_id');
create trigger consultation_follows_decision before insert on consultation
  for each row execute function require_step_before('approval_decision', 'decision_id');
create trigger reservation_follows_decision before insert on limit_reservation
  for each row execute function require_step_before('approval_decision', 'decision_id');
create trigger approval_follows_decision before insert on approval
  for each row execute function require_step_before('approval_decision', 'decision_id');
create trigger finding_within_limits before insert on authority_finding
  for each row execute function require_outcome_before('limit_check', 'limit_check_id', 'id', 'outcome', 'WITHIN');
create trigger reservation_of_approved before insert on limit_reservation
  for each row execute function require_outcome_before('approval_decision', 'decision_id', 'id', 'decision', 'APPROVE');
create trigger approval_follows_resolution before insert on approval
  for each row execute function require_step_before('committee_resolution', 'resolution_id');
create trigger approval_follows_reservation before insert on approval
  for each row execute function require_step_before('limit_reservation', 'reservation_id');
create trigger approval_carries_case_on after insert on approval for each row execute function carry_case_on('7');

call keep_as_facts('approval_authority', 'authority_finding', 'approval_decision', 'approval_condition', 'consultation', 'approval');

-- STF-02: who has an authority may decide, so whether people suffice is asked again.
create trigger authority_tells_staffing after insert on approval_authority
  for each row execute function tell_staffing_change('AUTHORITY', 'user_id', 'level');

-- Approvals as issued, and until when each may be used (APR-06).
create view approval_issued as select id as approval_id, case_id, number, amount, valid_until from approval;

-- What was decided by which level of authority.
create view approval_decided as
  select d.case_id, f.level, d.decision, coalesce(d.amount, f.aggregate) as amount, d.bank_date as decided_on
    from approval_decision d join authority_finding f on f.id = d.finding_id;

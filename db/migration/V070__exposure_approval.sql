-- Step 7: what the customer and the group already owe and have reserved, whose authority covers the loan, what was decided, what the
-- superior answered, and the approval that was issued. Facts: added, never changed.

-- Groups of connected customers (LIM-03).
create table customer_group_member (
  group_code  text   not null,
  customer_id bigint not null references customer,
  since       date   not null,
  primary key (group_code, customer_id)
);
create index customer_group_of_customer on customer_group_member (customer_id);

-- The limits as they were measured for a case, each figure in yuan.
create table limit_check (
  id                 bigint generated always as identity primary key,
  case_id            text          not null references credit_case,
  resolution_id      bigint        not null references committee_resolution,
  customer_id        bigint        not null references customer,
  requested          numeric(17,2) not null check (requested > 0),
  customer_exposure  numeric(17,2) not null,
  group_exposure     numeric(17,2) not null,
  net_capital        numeric(17,2) not null,
  tier1_net_capital  numeric(17,2) not null,
  loan_limit         numeric(17,2) not null,
  exposure_limit     numeric(17,2) not null,
  group_limit        numeric(17,2) not null,
  outcome            text          not null check (outcome in ('WITHIN', 'EXCEEDED')),
  rule               text,
  recorded_at        timestamptz   not null,
  recorded_by        text          not null,
  bank_date          date          not null,
  check ((outcome = 'EXCEEDED') = (rule is not null)),
  check (outcome = 'EXCEEDED' or (customer_exposure + requested <= loan_limit                                      -- LIM-01
                                  and customer_exposure + requested <= exposure_limit                             -- LIM-02
                                  and group_exposure + requested <= group_limit))                                 -- LIM-03
);
create index limit_check_of_case on limit_check (case_id, id);

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

-- What is reserved of the customer's limit. It counts while its case lives; the latest row of a case counts.
create table limit_reservation (
  id             bigint generated always as identity primary key,
  case_id        text          not null references credit_case,
  customer_id    bigint        not null references customer,
  decision_id    bigint        not null unique references approval_decision,
  amount         numeric(17,2) not null check (amount > 0),
  customer_total numeric(17,2) not null check (customer_total >= amount),
  customer_limit numeric(17,2) not null,
  recorded_at    timestamptz   not null,
  recorded_by    text          not null,
  bank_date      date          not null,
  check (customer_total <= customer_limit)                                                                       -- LIM-01, LIM-02
);
create index limit_reservation_of_customer on limit_reservation (customer_id, case_id, id);
create index limit_reservation_of_case on limit_reservation (case_id, id);

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

create trigger check_follows_resolution before insert on limit_check for each row execute function require_step_before('committee_resolution', 'resolution_id');
create trigger finding_follows_check before insert on authority_finding for each row execute function require_step_before('limit_check', 'limit_check_id');
create trigger decision_follows_finding before insert on approval_decision for each row execute function require_step_before('authority_finding', 'finding_id');
create trigger decision_follows_resolution before insert on approval_decision for each row execute function require_step_before('committee_resolution', 'resolution_id');
create trigger consultation_follows_decision before insert on consultation for each row execute function require_step_before('approval_decision', 'decision_id');
create trigger reservation_follows_decision before insert on limit_reservation for each row execute function require_step_before('approval_decision', 'decision_id');
create trigger approval_follows_decision before insert on approval for each row execute function require_step_before('approval_decision', 'decision_id');

do $$
declare t text;
begin
  foreach t in array array['limit_check', 'approval_authority', 'authority_finding', 'approval_decision', 'approval_condition', 'consultation', 'limit_reservation', 'approval'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()', t || '_is_a_fact', t);
  end loop;
end $$;

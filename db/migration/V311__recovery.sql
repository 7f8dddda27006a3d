-- Step 11: what was done about arrears, how it was answered, what was written off; settlement, release of the security, closing of the
-- file.
create table recovery_measure (
  id           bigint generated always as identity primary key,
  case_id      text        not null references credit_case,
  loan_number  text        not null references loan_account,
  overdue_since date       not null,
  days_overdue integer     not null,
  measure      text        not null check (measure in ('NONE', 'DEMAND', 'SUIT', 'WRITE_OFF')),
  method       text        not null,
  measure_level integer    not null,
  rule         text        not null,
  next_on      date        not null,
  overtaken_on date        not null,
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  bank_date    date        not null
);
create index recovery_measure_of_case on recovery_measure (case_id, id);

-- COL-05: a measure that still lay open when another took its place, and why.
create table measure_overtaking (
  id           bigint generated always as identity primary key,
  case_id      text        not null references credit_case,
  measure_id   bigint      not null unique references recovery_measure,
  overtaken_by bigint      not null references recovery_measure,
  cause        text        not null check (cause in ('NEXT_LEVEL', 'ARREARS_PAID')),
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  bank_date    date        not null,
  check (overtaken_by > measure_id)
);
create index measure_overtaking_of_case on measure_overtaking (case_id, id);

-- COL-03, COL-06: a demand with its evidence. It interrupts limitation.
create table payment_demand (
  id              bigint generated always as identity primary key,
  case_id         text        not null references credit_case,
  measure_id      bigint      not null unique references recovery_measure,
  method          text        not null,
  contacted       text        not null,
  answer          text        not null,
  promised_on     date,
  promised_amount numeric(17,2) check (promised_amount > 0),
  receipt         text,
  recorded_at     timestamptz not null,
  recorded_by     text        not null,
  bank_date       date        not null,
  check (method = 'TELEPHONE' or receipt is not null),
  check ((promised_on is null) = (promised_amount is null))
);

create table suit_decision (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  measure_id  bigint      not null unique references recovery_measure,
  decision    text        not null check (decision in ('SUE', 'WAIT')),
  reason      text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);

create table write_off_proposal (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  measure_id  bigint      not null unique references recovery_measure,
  grounds     text        not null,
  evidence    text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create table write_off_decision (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  proposal_id bigint      not null unique references write_off_proposal,
  outcome     text        not null check (outcome in ('APPROVED', 'DECLINED')),
  reason      text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
-- WOF-01, WOF-02: taken off the books, the claim kept (账销案存).
create table write_off (
  id          bigint generated always as identity primary key,
  case_id     text          not null references credit_case,
  decision_id bigint        not null unique references write_off_decision,
  loan_number text          not null unique references loan_account,
  claim       text          not null check (claim in ('KEPT', 'ENDED')),
  principal   numeric(17,2) not null,
  interest    numeric(17,2) not null,
  penalty     numeric(17,2) not null,
  costs       numeric(17,2) not null,
  recorded_at timestamptz   not null,
  recorded_by text          not null,
  bank_date   date          not null
);
create function require_write_off_by_two() returns trigger language plpgsql as $$
begin
  if exists (select from write_off_proposal p where p.id = new.proposal_id and p.recorded_by = new.recorded_by) then
    raise exception 'write-off % is proposed and decided by the same person (WOF-01)', new.proposal_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger write_off_decided_by_another before insert on write_off_decision for each row execute function require_write_off_by_two();

create table settlement (
  id          bigint generated always as identity primary key,
  case_id     text          not null references credit_case,
  loan_number text          not null unique references loan_account,
  principal   numeric(17,2) not null,
  recorded_at timestamptz   not null,
  recorded_by text          not null,
  bank_date   date          not null
);
-- One row a security that was given back: only of a settled loan.
create table security_release (
  id              bigint generated always as identity primary key,
  case_id         text        not null references credit_case,
  settlement_id   bigint      not null references settlement,
  registration_id bigint      not null unique references security_registration,
  received_by     text        not null,
  recorded_at     timestamptz not null,
  recorded_by     text        not null,
  bank_date       date        not null
);
create table file_closing (
  id            bigint generated always as identity primary key,
  case_id       text        not null references credit_case,
  settlement_id bigint      not null unique references settlement,
  documents     integer     not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null
);
-- A settlement is of a loan on which nothing is owed.
create function require_settled_loan() returns trigger language plpgsql as $$
begin
  if not exists (select from loan_position p where p.loan_number = new.loan_number and p.state = 'SETTLED') then
    raise exception 'loan % still owes something', new.loan_number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger settlement_of_settled_loan before insert on settlement for each row execute function require_settled_loan();

-- SEQ-01.
create trigger demand_follows_measure before insert on payment_demand
  for each row execute function require_step_before('recovery_measure', 'measure_id');
create trigger overtaking_follows_measure before insert on measure_overtaking
  for each row execute function require_step_before('recovery_measure', 'measure_id');
create trigger overtaking_follows_the_next before insert on measure_overtaking
  for each row execute function require_step_before('recovery_measure', 'overtaken_by');
create trigger suit_follows_measure before insert on suit_decision
  for each row execute function require_step_before('recovery_measure', 'measure_id');
create trigger proposal_follows_measure before insert on write_off_proposal
  for each row execute function require_step_before('recovery_measure', 'measure_id');
create trigger decision_follows_proposal before insert on write_off_decision
  for each row execute function require_step_before('write_off_proposal', 'proposal_id');
create trigger write_off_follows_decision before insert on write_off
  for each row execute function require_step_before('write_off_decision', 'decision_id');
create trigger release_follows_settlement before insert on security_release
  for each row execute function require_step_before('settlement', 'settlement_id');
create trigger closing_follows_settlement before insert on file_closing
  for each row execute function require_step_before('settlement', 'settlement_id');
create trigger measure_follows_loan before insert on recovery_measure
  for each row execute function require_step_before('loan_account', 'loan_number', 'number');
create trigger settlement_follows_loan before insert on settlement
  for each row execute function require_step_before('loan_account', 'loan_number', 'number');
create trigger write_off_follows_loan before insert on write_off
  for each row execute function require_step_before('loan_account', 'loan_number', 'number');
create trigger write_off_of_approved before insert on write_off
  for each row execute function require_outcome_before('write_off_decision', 'decision_id', 'id', 'outcome', 'APPROVED');
create trigger release_follows_registration before insert on security_release
  for each row execute function require_step_before('security_registration', 'registration_id');
create trigger file_closing_carries_case_on after insert on file_closing for each row execute function carry_case_on('11');
create trigger write_off_carries_case_on after insert on write_off for each row execute function carry_case_on('11');

call keep_as_facts('recovery_measure', 'measure_overtaking', 'payment_demand', 'suit_decision', 'write_off_proposal', 'write_off_decision', 'write_off',
                   'settlement', 'security_release', 'file_closing');

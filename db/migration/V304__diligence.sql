-- Step 4: what the investigators found, measured and reported.
create table investigation (
  id            bigint generated always as identity primary key,
  case_id       text        not null references credit_case,
  acceptance_id bigint      not null references acceptance,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null
);
create index investigation_of_case on investigation (case_id, id);
create index investigation_of_acceptance on investigation (acceptance_id);

-- A valuation of the security, and each thing and person in it, is of one investigation.
alter table security_valuation add foreign key (investigation_id) references investigation;
alter table collateral add foreign key (investigation_id) references investigation;
alter table guarantor add foreign key (investigation_id) references investigation;

-- On site: whom and what they saw, what the borrower owes, and what the working capital is measured with.
create table fieldwork (
  id                  bigint generated always as identity primary key,
  case_id             text          not null references credit_case,
  investigation_id    bigint        not null references investigation,
  outstanding_loans   numeric(17,2) not null check (outstanding_loans >= 0),
  external_guarantees numeric(17,2) not null check (external_guarantees >= 0),
  bad_records         integer       not null check (bad_records >= 0),
  expected_growth     numeric(12,8) check (expected_growth > -1),
  existing_loans      numeric(17,2) check (existing_loans >= 0),
  other_funds         numeric(17,2) check (other_funds >= 0),
  recorded_at         timestamptz   not null,
  recorded_by         text          not null,
  bank_date           date          not null,
  check ((expected_growth is null) = (existing_loans is null) and (expected_growth is null) = (other_funds is null))
);
create index fieldwork_of_investigation on fieldwork (investigation_id, id);

create table site_visit (
  fieldwork_id bigint  not null references fieldwork,
  position     integer not null,
  visited_on   date    not null,
  place        text    not null,
  found        text    not null,
  primary key (fieldwork_id, position)
);

-- INV-01: each document against its original, by whom and when (the stamp of the fieldwork).
create table original_check (
  fieldwork_id bigint not null references fieldwork,
  document_id  bigint not null references document,
  primary key (fieldwork_id, document_id)
);

-- APP-05: from which rating on a customer may borrow without security.
create table unsecured_eligibility (
  rating     text not null,
  valid_from date not null,
  eligible   boolean not null,
  rule       text not null,
  primary key (rating, valid_from)
);
insert into unsecured_eligibility (rating, valid_from, eligible, rule) values
  ('AAA', '2000-01-01', true, 'APP-05'), ('AA', '2000-01-01', true, 'APP-05'), ('A', '2000-01-01', true, 'APP-05'), ('BBB', '2000-01-01', true, 'APP-05'),
  ('BB', '2000-01-01', false, 'APP-05'), ('B', '2000-01-01', false, 'APP-05');

-- Ratios of one set of statements; null where the divisor is zero.
create table statement_analysis (
  id                   bigint generated always as identity primary key,
  case_id              text        not null references credit_case,
  investigation_id     bigint      not null references investigation,
  as_of                date        not null,
  debt_to_assets       numeric(17,6),
  current_ratio        numeric(17,6),
  quick_ratio          numeric(17,6),
  receivables_turnover numeric(17,6),
  inventory_turnover   numeric(17,6),
  sales_margin         numeric(17,6),
  return_on_assets     numeric(17,6),
  sales_growth         numeric(17,6),
  recorded_at          timestamptz not null,
  recorded_by          text        not null,
  bank_date            date        not null,
  unique (investigation_id, as_of)
);

-- INV-07: the measured need with every line of its formula, or why it could not be measured.
create table funding_need (
  id                bigint generated always as identity primary key,
  case_id           text          not null references credit_case,
  investigation_id  bigint        not null references investigation,
  opening_on        date,
  closing_on        date,
  sales             numeric(17,2),
  profit_before_tax numeric(17,2),
  expected_growth   numeric(12,8),
  inventory_days    numeric(17,6),
  receivables_days  numeric(17,6),
  prepayment_days   numeric(17,6),
  payables_days     numeric(17,6),
  advances_days     numeric(17,6),
  turns             numeric(17,6),
  need              numeric(17,2),
  own_funds         numeric(17,2),
  existing_loans    numeric(17,2),
  other_funds       numeric(17,2),
  new_loan          numeric(17,2),
  not_measured      text,
  recorded_at       timestamptz   not null,
  recorded_by       text          not null,
  bank_date         date          not null,
  check ((new_loan is null) = (not_measured is not null))
);
create index funding_need_of_investigation on funding_need (investigation_id, id);

-- The report carries the work on site and the valuation on which it rests.
create table investigation_report (
  id                  bigint generated always as identity primary key,
  case_id             text        not null references credit_case,
  investigation_id    bigint      not null references investigation,
  fieldwork_id        bigint      not null references fieldwork,
  valuation_id        bigint      not null references security_valuation,
  basics              text        not null,
  operations          text        not null,
  request             text        not null,
  financial           text        not null,
  non_financial       text        not null,
  security            text        not null,
  conclusion          text        not null,
  recommend           boolean     not null,
  amount              numeric(17,2) check (amount > 0),
  term_months         integer     check (term_months > 0),
  annual_rate_percent numeric(9,6) check (annual_rate_percent >= 0),
  recorded_at         timestamptz not null,
  recorded_by         text        not null,
  bank_date           date        not null,
  check (not recommend or (amount is not null and term_months is not null and annual_rate_percent is not null))
);
create index investigation_report_of_case on investigation_report (case_id, id);
create index investigation_report_of_investigation on investigation_report (investigation_id);

create table report_countersignature (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  report_id   bigint      not null unique references investigation_report,
  decision    text        not null check (decision in ('SIGNED', 'DISAGREED')),
  reason      text,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (decision = 'SIGNED' or reason is not null)
);

create table report_seal (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  report_id   bigint      not null unique references investigation_report,
  sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);

-- INV-04 and SEQ-01, for whoever writes past the code: the second signature is another person's, and only a signed report is sealed.
create function refuse_own_countersignature() returns trigger language plpgsql as $$
begin
  if exists (select from investigation_report r where r.id = new.report_id and r.recorded_by = new.recorded_by) then
    raise exception '% wrote report % and may not countersign it (INV-04)', new.recorded_by, new.report_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger report_is_signed_by_two before insert on report_countersignature for each row execute function refuse_own_countersignature();

create function refuse_unsigned_report() returns trigger language plpgsql as $$
begin
  if not exists (select from report_countersignature c where c.report_id = new.report_id and c.decision = 'SIGNED') then
    raise exception 'report % is not signed by two and cannot be sealed (INV-04)', new.report_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger sealed_report_is_signed before insert on report_seal for each row execute function refuse_unsigned_report();

-- SEQ-01: each fact rests on an earlier one of the same case.
create trigger investigation_follows before insert on investigation
  for each row execute function require_step_before('acceptance', 'acceptance_id');
create trigger fieldwork_follows before insert on fieldwork
  for each row execute function require_step_before('investigation', 'investigation_id');
create trigger security_valuation_follows before insert on security_valuation
  for each row execute function require_step_before('investigation', 'investigation_id');
create trigger investigation_report_follows before insert on investigation_report
  for each row execute function require_step_before('investigation', 'investigation_id');
create trigger report_countersignature_follows before insert on report_countersignature
  for each row execute function require_step_before('investigation_report', 'report_id');
create trigger report_seal_follows before insert on report_seal
  for each row execute function require_step_before('investigation_report', 'report_id');
-- ACC-04
create trigger investigation_of_accepted before insert on investigation
  for each row execute function require_outcome_before('acceptance', 'acceptance_id', 'id', 'outcome', 'ACCEPTED');
create trigger analysis_follows_investigation before insert on statement_analysis
  for each row execute function require_step_before('investigation', 'investigation_id');
create trigger need_follows_investigation before insert on funding_need
  for each row execute function require_step_before('investigation', 'investigation_id');

-- Where a report names none, it rests on the latest.
create function rest_on_latest_work() returns trigger language plpgsql as $$
begin
  new.fieldwork_id := coalesce(new.fieldwork_id, (select max(f.id) from fieldwork f where f.investigation_id = new.investigation_id));
  new.valuation_id := coalesce(new.valuation_id, (select max(v.id) from security_valuation v where v.investigation_id = new.investigation_id));
  return new;
end $$;
-- triggers fire in the order of their names: first it is filled in, then checked
create trigger a_report_rests_on_latest_work before insert on investigation_report for each row execute function rest_on_latest_work();
create trigger report_follows_fieldwork before insert on investigation_report
  for each row execute function require_step_before('fieldwork', 'fieldwork_id');
create trigger report_follows_valuation before insert on investigation_report
  for each row execute function require_step_before('security_valuation', 'valuation_id');

call keep_as_facts('investigation', 'fieldwork', 'site_visit', 'original_check', 'statement_analysis', 'funding_need', 'investigation_report',
                   'report_countersignature', 'report_seal');

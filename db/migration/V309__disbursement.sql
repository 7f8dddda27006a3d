-- Step 9: what is to be drawn and to whom, how it is paid, who audited it, and that it was paid. A drawdown is under a sealed contract.
create table drawdown (
  id          bigint generated always as identity primary key,
  case_id     text          not null references credit_case,
  contract_id bigint        not null references loan_contract constraint drawdown_under_seal references contract_seal (loan_contract_id),
  amount      numeric(17,2) not null check (amount > 0),
  recorded_at timestamptz   not null,
  recorded_by text          not null,
  bank_date   date          not null
);
create index drawdown_of_case on drawdown (case_id, id);

-- One row a payee, as asked for.
create table drawdown_payee (
  drawdown_id bigint        not null references drawdown,
  position    integer       not null,
  name        text          not null,
  account     text          not null,
  bank_code   text          not null,
  amount      numeric(17,2) not null check (amount > 0),
  purpose     text          not null,
  kind        text          not null check (kind in ('KNOWN', 'UNDETERMINED', 'CASH_ONLY')),
  primary key (drawdown_id, position)
);

-- How each payee is paid, with the rule that says so (DIS-05 to DIS-07).
create table payment_plan (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  drawdown_id bigint      not null unique references drawdown,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create table payment_method (
  plan_id  bigint  not null references payment_plan,
  position integer not null,
  method   text    not null check (method in ('ENTRUSTED', 'AUTONOMOUS')),
  rule     text    not null,
  primary key (plan_id, position)
);

-- The two audits of a drawdown whose payment is planned, by two people (DIS-02).
create table drawdown_audit (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  drawdown_id bigint      not null references drawdown constraint audit_of_planned references payment_plan (drawdown_id),
  role        text        not null check (role in ('AUDIT', 'RECHECK')),
  outcome     text        not null check (outcome in ('PASSED', 'RETURNED')),
  reason      text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  unique (drawdown_id, role)
);
-- What the system found for each item of the checklist when the auditor decided (DIS-03).
create table drawdown_check (
  audit_id bigint  not null references drawdown_audit,
  position integer not null,
  item     text    not null,
  rule     text    not null,
  met      boolean not null,
  found    text    not null,
  primary key (audit_id, position)
);
-- Which conditions of the approval the auditor found fulfilled, and by what (DIS-04).
create table drawdown_condition (
  audit_id  bigint  not null references drawdown_audit,
  position  integer not null,
  condition text    not null,
  met       boolean not null,
  evidence  text,
  primary key (audit_id, position)
);
create function require_two_auditors() returns trigger language plpgsql as $$
begin
  if exists (select 1 from drawdown_audit a where a.drawdown_id = new.drawdown_id and a.role <> new.role and a.recorded_by = new.recorded_by) then
    raise exception 'drawdown % is audited and rechecked by the same person (DIS-02)', new.drawdown_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger drawdown_audit_by_two before insert on drawdown_audit for each row execute function require_two_auditors();

-- That a drawdown was paid out: once, and only after both audits passed it (DIS-01).
create table pay_out (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  drawdown_id bigint      not null unique references drawdown,
  voucher     text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create function require_passed_audits() returns trigger language plpgsql as $$
begin
  if (select count(*) from drawdown_audit a where a.drawdown_id = new.drawdown_id and a.outcome = 'PASSED') < 2 then
    raise exception 'drawdown % was not passed by two auditors (DIS-01)', new.drawdown_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger pay_out_is_audited before insert on pay_out for each row execute function require_passed_audits();

-- That what was paid, drawn and booked is the same amount.
create table payment_confirmation (
  id          bigint generated always as identity primary key,
  case_id     text          not null references credit_case,
  pay_out_id  bigint        not null unique references pay_out,
  loan_number text          not null,
  amount      numeric(17,2) not null,
  recorded_at timestamptz   not null,
  recorded_by text          not null,
  bank_date   date          not null
);

-- SEQ-01.
create trigger drawdown_follows_contract before insert on drawdown
  for each row execute function require_step_before('loan_contract', 'contract_id');
create trigger payment_plan_follows_drawdown before insert on payment_plan
  for each row execute function require_step_before('drawdown', 'drawdown_id');
create trigger drawdown_audit_follows_drawdown before insert on drawdown_audit
  for each row execute function require_step_before('drawdown', 'drawdown_id');
create trigger pay_out_follows_drawdown before insert on pay_out
  for each row execute function require_step_before('drawdown', 'drawdown_id');
create trigger payment_confirmation_follows_pay_out before insert on payment_confirmation
  for each row execute function require_step_before('pay_out', 'pay_out_id');
create trigger drawdown_follows_seal before insert on drawdown
  for each row execute function require_step_before('contract_seal', 'contract_id', 'loan_contract_id');
create trigger drawdown_audit_follows_plan before insert on drawdown_audit
  for each row execute function require_step_before('payment_plan', 'drawdown_id', 'drawdown_id');

-- A recheck follows the audit, the payment follows both (SEQ-01, DIS-02).
create function require_audits_before() returns trigger language plpgsql as $$
declare
  latest record;
begin
  select max(a.recorded_at) as recorded_at, max(a.bank_date) as bank_date, count(*) filter (where a.outcome = 'PASSED' and a.role = 'AUDIT') as passed
    into latest from drawdown_audit a where a.drawdown_id = new.drawdown_id;
  if new.recorded_at < latest.recorded_at or new.bank_date < latest.bank_date
     or tg_table_name = 'drawdown_audit' and to_jsonb(new) ->> 'role' = 'RECHECK' and latest.passed = 0 then
    raise exception '% of drawdown % comes before its audit (SEQ-01, DIS-02)', tg_table_name, new.drawdown_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger drawdown_recheck_follows_audit before insert on drawdown_audit for each row execute function require_audits_before();
create trigger pay_out_follows_audits before insert on pay_out for each row execute function require_audits_before();

-- A loan account is that of a drawdown of the same case, and no earlier than it (SEQ-01).
alter table loan_account add constraint loan_account_of_a_drawdown foreign key (drawdown_id) references drawdown;
create trigger loan_account_follows_drawdown before insert on loan_account
  for each row execute function require_step_before('drawdown', 'drawdown_id');
create trigger loan_carries_case_on after insert on payment_confirmation for each row execute function carry_case_on('9');

call keep_as_facts('drawdown', 'drawdown_payee', 'payment_plan', 'payment_method', 'drawdown_audit', 'drawdown_check', 'drawdown_condition',
                   'pay_out', 'payment_confirmation');

-- A loan's account (借据): what was agreed, its plan, what happened, the books, and where it stands.

create sequence loan_number;

-- That a loan was taken over from another system (移植), where its steps 1 to 9 lie: under which numbers it stood there, and up to which day's end. What
-- was lent there first may be more, and earlier, than what the books here begin with.
create table loan_take_over (
  case_id           text          primary key references credit_case,
  old_number        text          not null unique check (old_number <> ''),
  contract_number   text          not null check (contract_number <> ''),
  product           text          not null,
  lent              numeric(20,2) not null check (lent > 0),
  lent_on           date          not null,
  cut_on            date          not null,
  last_inspected_on date,
  recorded_at       timestamptz   not null,
  recorded_by       text          not null,
  bank_date         date          not null,
  check (lent_on <= cut_on and cut_on < bank_date and last_inspected_on < bank_date)
);

-- SEQ-01, for whoever writes past the code: what rests on no step before is of a case that was taken over.
create function require_take_over() returns trigger language plpgsql as $$
begin
  if not exists (select from loan_take_over t where t.case_id = new.case_id) then
    raise exception '% of case % rests on no step before it, and the case was not taken over (SEQ-01, MIG-05)', tg_table_name, new.case_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger security_of_no_step before insert on security_valuation for each row when (new.investigation_id is null)
  execute function require_take_over();

-- What was agreed when it was paid out. A fact. Without a drawdown it is of a loan that was taken over.
create table loan_account (
  number           text primary key,
  case_id          text          not null references credit_case,
  drawdown_id      bigint        unique,
  currency         char(3)       not null,
  principal        numeric(20,2) not null check (principal > 0),
  disbursed_on     date          not null,
  rounding         text          not null check (rounding in ('HALF_UP', 'HALF_EVEN')),
  penal_year       smallint      not null check (penal_year in (360, 365)),
  overdue_uplift   numeric(9,6)  not null,
  misuse_uplift    numeric(9,6)  not null,
  compound_in_term text          not null check (compound_in_term in ('CONTRACT', 'PENALTY')),
  waterfall        text          not null,
  waterfall_non_performing text  not null,
  bank_date        date          not null,
  recorded_at      timestamptz   not null,
  recorded_by      text          not null
);
create index loan_account_of_case on loan_account (case_id);
create trigger loan_account_of_no_step before insert on loan_account for each row when (new.drawdown_id is null) execute function require_take_over();

-- The terms and the schedule that they resolve to. An early repayment, an extension or a restructuring makes the next version, from its day
-- on; each that ever held is kept. cause tells what made it: the event itself, or one booked late or taken back.
create table loan_plan (
  loan_number text    not null references loan_account,
  version     integer not null,
  from_day    date    not null,
  kind        text    not null default 'DISBURSEMENT'
                      check (kind in ('DISBURSEMENT', 'REDUCE_INSTALMENT', 'SHORTEN_TERM', 'EXTENSION', 'RESTRUCTURING')),
  cause       text    not null default 'disbursement',
  reason      text    not null,
  terms       text    not null,
  recorded_at timestamptz not null,
  recorded_by text    not null,
  primary key (loan_number, version)
);
create table loan_instalment (
  loan_number     text          not null,
  plan            integer       not null,
  number          integer       not null,
  accrues_from    date          not null,
  accrues_to      date          not null,
  due_on          date          not null,
  adjusted_due_on date          not null,
  settles_on      date          not null,
  penal_from      date          not null,
  principal       numeric(20,2) not null check (principal >= 0),
  interest        numeric(20,2) not null check (interest >= 0),
  balance         numeric(20,2) not null check (balance >= 0),
  primary key (loan_number, plan, number),
  foreign key (loan_number, plan) references loan_plan
);
-- Days on which one unit of principal earns the same: contract rate and share of the year of one day.
create table loan_stretch (
  loan_number       text           not null,
  plan              integer        not null,
  from_day          date           not null,
  to_day            date           not null,
  instalment        integer        not null,
  annual_percent    numeric(14,10) not null,
  share_numerator   bigint         not null,
  share_denominator bigint         not null,
  primary key (loan_number, plan, from_day),
  foreign key (loan_number, plan) references loan_plan,
  check (from_day < to_day)
);
-- The contract rate of a plan by the day from which it holds, also after maturity, for penalty and compound interest.
create table loan_rate (
  loan_number    text           not null references loan_account,
  plan           integer        not null default 1,
  from_day       date           not null,
  annual_percent numeric(14,10) not null,
  primary key (loan_number, plan, from_day),
  foreign key (loan_number, plan) references loan_plan
);

-- What happened to the account from outside: payments, costs, misuse, write-off, what sets its plan anew, and what takes one of them back.
create table loan_event (
  id          bigint generated always as identity primary key,
  loan_number text          not null references loan_account,
  key         text          not null constraint loan_event_key_form check (key ~ '^[A-Za-z0-9][A-Za-z0-9._:/#+-]{0,63}$'),
  kind        text          not null check (kind in ('PAYMENT', 'COST', 'MISUSE', 'MISUSE_ENDED', 'WRITE_OFF', 'REVERSAL', 'EXTENSION', 'RESTRUCTURING')),
  amount      numeric(20,2) not null check (amount >= 0),
  value_date  date          not null,
  reverses    bigint        unique references loan_event,
  note        text,
  -- what becomes of what a payment brings beyond what is due, as the borrower chose: repaid early, or held for what falls due next (留待下期)
  early       text          check (early in ('REDUCE_INSTALMENT', 'SHORTEN_TERM', 'HOLD')),
  case_id     text          not null references credit_case,
  bank_date   date          not null,
  recorded_at timestamptz   not null,
  recorded_by text          not null,
  unique (loan_number, key),
  constraint loan_event_early_is_of_a_payment check (early is null or kind = 'PAYMENT')
);

-- What was agreed with the borrower where an event sets the plan anew, and the periods that it came to by the bank's calendar of that day.
create table loan_change (
  event_id   bigint  primary key references loan_event,
  terms      text    not null,
  periods    text    not null,
  arrears    text    check (arrears in ('CAPITALISED', 'KEPT')),
  difficulty boolean not null,
  applied_on date
);

-- One debit and one credit of the same amount a row: the books balance because they cannot do otherwise.
create table posting (
  id          bigint generated always as identity primary key,
  loan_number text          not null references loan_account,
  kind        text          not null,
  source      text          not null,
  revision    integer       not null,
  debit       text          not null,
  credit      text          not null,
  amount      numeric(20,2) not null check (amount > 0),
  currency    char(3)       not null,
  value_date  date          not null,
  cause       text          not null,
  bank_date   date          not null,
  recorded_at timestamptz   not null,
  recorded_by text          not null,
  unique (loan_number, kind, source, revision),
  check (debit <> credit)
);
create index posting_of_loan on posting (loan_number, id) include (debit, credit, amount);
create index posting_by_bank_date on posting using brin (bank_date) with (pages_per_range = 32);
create view ledger_line as
  select id posting_id, loan_number, debit account, amount debit, 0::numeric(20,2) credit, currency, value_date, bank_date from posting
  union all
  select id, loan_number, credit, 0, amount, currency, value_date, bank_date from posting;

-- What the postings of a loan come to, up to one of them: the check of the books adds what is newer and looks at no posting twice.
-- Told from the postings, which cannot change; it can be told anew.
create table ledger_balance (
  loan_number text          primary key references loan_account,
  through_id  bigint        not null,
  principal   numeric(20,2) not null,
  interest    numeric(20,2) not null,
  penalty     numeric(20,2) not null,
  compound    numeric(20,2) not null,
  costs       numeric(20,2) not null,
  off_balance numeric(20,2) not null,
  held        numeric(20,2) not null default 0
);

-- The interest of a run of nights, exact, of each of them: base × percent × numerator ÷ (100 × denominator). What is taken back later, or added, of some of
-- these nights is a further revision, so that all rows over a night together are what it has earned. Penalties are a row a night. Ordinary interest is
-- written when something about the loan changes: until then its nights are a run that the position tells (the view earned).
create table accrual (
  loan_number       text           not null references loan_account,
  from_day          date           not null,
  to_day            date           not null,
  kind              text           not null check (kind in ('INTEREST', 'PENALTY', 'MISUSE', 'COMPOUND')),
  revision          integer        not null,
  instalment        integer        not null,
  base              numeric(20,2)  not null,
  annual_percent    numeric(14,10) not null,
  share_numerator   bigint         not null,
  share_denominator bigint         not null,
  cause             text           not null,
  -- by its end: from a day on few runs have one
  primary key (loan_number, to_day, kind, revision),
  check (from_day < to_day)
);

-- Where each fallen-due instalment stands: told from the facts above, kept up with them.
create table loan_due (
  loan_number      text          not null references loan_account,
  number           integer       not null,
  due_on           date          not null,
  adjusted_due_on  date          not null,
  penal_from       date          not null,
  principal        numeric(20,2) not null,
  interest         numeric(20,2) not null,
  principal_unpaid numeric(20,2) not null check (principal_unpaid >= 0),
  interest_unpaid  numeric(20,2) not null check (interest_unpaid >= 0),
  off_balance      numeric(20,2) not null,
  primary key (loan_number, number)
);
create index loan_due_open on loan_due (loan_number) where principal_unpaid > 0 or interest_unpaid > 0;

-- Where the loan stands: one row a loan, told from the facts above, kept up with them.
create table loan_position (
  loan_number      text primary key references loan_account,
  -- negative of a walk-through's loan
  partition_key    bigint        generated always as identity,
  case_id          text          not null,
  plan             integer       not null,
  next_instalment  integer,
  next_settles_on  date,
  matures_on       date          not null,
  principal_normal numeric(20,2) not null check (principal_normal >= 0),
  principal_due    numeric(20,2) not null check (principal_due >= 0),
  interest_due     numeric(20,2) not null check (interest_due >= 0),
  penalty_due      numeric(20,2) not null,
  compound_due     numeric(20,2) not null,
  costs_due        numeric(20,2) not null check (costs_due >= 0),
  off_balance      numeric(20,2) not null,
  claim            numeric(20,2) not null,
  -- of the borrower's money: told from the postings to OWED_TO_BORROWER
  held             numeric(20,2) not null default 0 check (held >= 0),
  penalty_product  numeric       not null,
  compound_product numeric       not null,
  settled_through  date          not null,
  accrued_through  date          not null,
  -- the first night of ordinary interest that accrual does not tell: the nights from here through accrued_through are a run of principal_normal at the rates
  -- of the plan. Beyond accrued_through where an instalment that settled before its period ended earned ahead
  written_to       date          not null,
  misused          boolean       not null,
  state            text          not null,
  days_past_due    integer       not null,
  risk_class       text          not null
-- each row is written every night: a page keeps space for the next version of all its rows, so that no index is touched
) with (fillfactor = 45);
create index loan_position_of_case on loan_position (case_id);
-- Few of the loans: where a company's other loans are looked at for their sake (CLS-05).
create index loan_position_bad on loan_position (case_id) where risk_class in ('SUBSTANDARD', 'DOUBTFUL', 'LOSS') or state = 'WRITTEN_OFF';
create index loan_position_holding on loan_position (next_settles_on) where held > 0;

-- A walk-through's loan has a negative key, which no end of day of the bank's own calendar takes.
create function keep_rehearsals_apart() returns trigger language plpgsql as $$
begin
  if exists (select 1 from credit_case c where c.id = new.case_id and c.rehearsed_in is not null) then
    new.partition_key := -new.partition_key;
  end if;
  return new;
end $$;
create trigger loan_position_rehearsed before insert on loan_position for each row execute function keep_rehearsals_apart();

-- All nights that loans have earned, in runs: those that are written, and the run that goes on.
create view earned as
  select loan_number, from_day, to_day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator from accrual
  union all
  select p.loan_number, greatest(s.from_day, p.written_to), least(s.to_day, p.accrued_through + 1), 'INTEREST', null, s.instalment, p.principal_normal,
         s.annual_percent, s.share_numerator, s.share_denominator
    from loan_position p
    join loan_stretch s on s.loan_number = p.loan_number and s.plan = p.plan and s.from_day <= p.accrued_through and s.to_day > p.written_to
   where p.principal_normal > 0 and p.written_to <= p.accrued_through;

-- The class of a loan (五级分类). Without a row it is NORMAL.
create table class_change (
  id            bigint generated always as identity primary key,
  loan_number   text        not null references loan_account,
  case_id       text        not null references credit_case,
  from_class    text        not null,
  to_class      text        not null,
  method        text        not null check (method in ('AUTOMATIC', 'MANUAL')),
  rule          text        not null,
  reason        text        not null,
  proposed_by   text,
  determined_by text,
  approved_by   text,
  bank_date     date        not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  check (from_class <> to_class)
);
create index class_change_of_loan on class_change (loan_number, id);

-- What a company owes at all banks, in yuan, as its credit report had it on a day, and what of that is more than 90 days overdue (CLS-05). The last one holds.
create table debt_at_all_banks (
  id          bigint        generated always as identity primary key,
  customer_id bigint        not null references customer,
  case_id     text          not null references credit_case,
  reported_on date          not null,
  owed        numeric(20,2) not null check (owed > 0),
  overdue     numeric(20,2) not null check (overdue between 0 and owed),
  paper_id    bigint        not null references task_paper,
  reference   uuid          not null,
  recorded_at timestamptz   not null,
  recorded_by text          not null,
  bank_date   date          not null,
  check (reported_on <= bank_date)
);
create index debt_at_all_banks_of_customer on debt_at_all_banks (customer_id, id);
create index debt_at_all_banks_overdue on debt_at_all_banks (customer_id) where overdue > 0;

-- That a loan, or all loans of a company, are said to be credit-impaired (CLS-12, CAS 22), or to be so no more; it holds once another has confirmed it.
create table impairment (
  id          bigint      generated always as identity primary key,
  loan_number text        not null references loan_account,
  case_id     text        not null references credit_case,
  customer_id bigint      references customer,
  -- all loans of the company, now and to come
  whole       boolean     not null,
  -- the one that is to hold no longer; null of one that is to hold
  lifts       bigint      references impairment,
  evidence    text        check (evidence in ('DIFFICULTY', 'BREACH', 'CONCESSION', 'BANKRUPTCY')),
  reason      text        not null check (reason <> ''),
  paper_id    bigint      not null references task_paper,
  reference   uuid        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check ((lifts is null) = (evidence is not null)),
  check (not whole or customer_id is not null)
);
create index impairment_of_loan on impairment (loan_number);
create index impairment_of_company on impairment (customer_id) where whole;
create index impairment_lifted on impairment (lifts) where lifts is not null;
create table impairment_decision (
  impairment_id bigint      primary key references impairment,
  outcome       text        not null check (outcome in ('CONFIRMED', 'REJECTED')),
  reason        text        not null check (reason <> ''),
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null
);
-- The same rule as in the code, for whoever writes past it (CLS-12).
create function refuse_own_impairment() returns trigger language plpgsql as $$
begin
  if exists (select 1 from impairment i where i.id = new.impairment_id and i.recorded_by = new.recorded_by) then
    raise exception 'impairment % was recorded by % and is confirmed by another (CLS-12)', new.impairment_id, new.recorded_by
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger impairment_decision_of_another before insert on impairment_decision for each row execute function refuse_own_impairment();

-- What is provided for the loss of a loan from a day on (CLS-13), where that changed, and what it was reckoned from: by the guidelines and the standard method
-- the share of its principal by its class; by expected losses the share of all that it owes that stage, probability of default in the years to come, loss given
-- default and discount at its rate come to. What it held before and holds now differ by what was posted that day. Final: after a write-off, which the
-- allowance paid for, nothing is held any more.
create table loan_provision (
  loan_number text          not null references loan_account,
  day         date          not null,
  method      text          not null check (method in ('GUIDELINES', 'STANDARD', 'EXPECTED_LOSS', 'TAKEN_OVER')),
  risk_class  text          not null,
  base        numeric(20,2) not null check (base >= 0),
  percent     numeric(9,6)  not null check (percent between 0 and 100),
  stage       smallint      check (stage between 1 and 3),
  default_percent numeric(9,6),
  loss_percent    numeric(9,6),
  years           numeric(9,6),
  annual_percent  numeric(14,10),
  discount        numeric(12,10),
  held_before numeric(20,2) not null,
  held        numeric(20,2) not null check (held >= 0),
  final       boolean       not null,
  recorded_at timestamptz   not null,
  recorded_by text          not null,
  primary key (loan_number, day),
  check (held_before <> held or final),
  check ((method = 'EXPECTED_LOSS') = (stage is not null) and (stage is null) = (default_percent is null) and (stage is null) = (loss_percent is null)
         and (stage is null) = (discount is null))
);

-- What the books have to tell a loan's case: its state or class changed. Written in the transaction that changed it, told to the case in one of its
-- own, and tried again until it is told (COL-04, PLM-02). Of no fact: the books and the trail keep what changed.
create table loan_outbox (
  id          bigint      generated always as identity primary key,
  case_id     text        not null references credit_case,
  loan_number text        not null,
  kind        text        not null check (kind in ('STATE', 'CLASS')),
  bank_date   date        not null,
  written_at  timestamptz not null,
  told_at     timestamptz,
  tries       integer     not null default 0,
  next_try_at timestamptz not null,
  failure     text        check (length(failure) <= 500)
);
create index loan_outbox_to_tell on loan_outbox (next_try_at, id) where told_at is null;
create index loan_outbox_of_case on loan_outbox (case_id, id) where told_at is null;

-- What is sent to the borrower and the guarantors; one row for each who is to have it: the borrower, and each who stands surety.
create table notice (
  id          bigint generated always as identity primary key,
  loan_number text          not null references loan_account,
  case_id     text          not null references credit_case,
  kind        text          not null check (kind in ('INTEREST_DUE', 'MATURITY', 'DUNNING', 'CLASS_CHANGE', 'GUARANTOR_WARNING')),
  copy        text          not null check (copy in ('CUSTOMER', 'GUARANTOR', 'RETAINED')),
  -- whose copy it is, of each guarantor one; null of the others
  guarantor_id bigint       references guarantor,
  guarantor   text          check (guarantor <> ''),
  about_day   date          not null,
  principal   numeric(20,2) not null,
  interest    numeric(20,2) not null,
  annual_percent numeric(14,10) not null,
  days        integer       not null,
  basis       text          not null,
  bank_date   date          not null,
  recorded_at timestamptz   not null,
  recorded_by text          not null,
  check ((copy = 'GUARANTOR') = (guarantor_id is not null) and (guarantor_id is null) = (guarantor is null)),                                     -- COL-02
  unique nulls not distinct (loan_number, kind, about_day, copy, guarantor_id)
);
-- The receipt that the customer or a guarantor signed, with its scan; one paper proves one receipt.
create table notice_receipt (
  notice_id   bigint      primary key references notice,
  received_on date        not null,
  paper_id    bigint      not null references task_paper,
  reference   uuid        not null,
  sha256      text        not null unique,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (received_on <= bank_date)
);
-- The same rule as in the code, for whoever writes past it (COL-02).
create function refuse_receipt_before_sending() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from notice n where n.id = new.notice_id and n.copy <> 'RETAINED' and n.bank_date <= new.received_on) then
    raise exception 'notice % was not sent by %, or is the copy that is kept (COL-02)', new.notice_id, new.received_on using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger notice_receipt_after_sending before insert on notice_receipt for each row execute function refuse_receipt_before_sending();

-- What is still to be done about a copy that goes out: of no fact, kept up with what is. DONE: its receipt is there, none is asked for, or the loan ended.
create table notice_delivery (
  notice_id    bigint  primary key references notice,
  loan_number  text    not null,
  case_id      text    not null,
  written_on   date    not null,
  asks_receipt boolean not null,
  -- SENT: it went out by mail or post, and its receipt is waited for
  state        text    not null check (state in ('TO_MAIL', 'TO_PRINT', 'SENT', 'DONE')),
  -- of a mail: the number by which a mail system that got it twice can tell, how often it was tried, when it is tried again, and why it did not go out
  message_id   uuid    not null unique default gen_random_uuid(),
  tries        integer not null default 0,
  next_try_at  timestamptz,
  failure      text    check (length(failure) <= 500),
  check (state <> 'TO_MAIL' or next_try_at is not null)
);
create index notice_delivery_to_mail on notice_delivery (next_try_at, notice_id) where state = 'TO_MAIL';
create index notice_delivery_failed on notice_delivery (notice_id) where failure is not null and state <> 'DONE';
create index notice_delivery_of_case on notice_delivery (case_id) where state <> 'DONE';
create index notice_delivery_unanswered on notice_delivery (written_on) where asks_receipt and state <> 'DONE';

-- That a copy went out, once by each way, with the evidence: of a mail its number, whither it went, and the hashes of what it tells and of the file that was
-- sent; of the post its day, number and paper.
create table notice_dispatch (
  notice_id    bigint      not null references notice,
  way          text        not null check (way in ('MAIL', 'POST')),
  sent_on      date        not null,
  address      text,
  message_id   text,
  facts_sha256 text        check (length(facts_sha256) = 64),
  pdf_sha256   text        check (length(pdf_sha256) = 64),
  item         text,
  paper_id     bigint      references task_paper,
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  bank_date    date        not null,
  primary key (notice_id, way),
  check (sent_on <= bank_date),
  check (way <> 'MAIL' or address is not null and message_id is not null and facts_sha256 is not null and pdf_sha256 is not null),
  check (way <> 'POST' or item is not null and paper_id is not null)
);

-- Where a borrower or a guarantor agreed to be served by mail, with the paper that they signed; the last row of each holds. Without address: on paper again.
create table service_address (
  id           bigint generated always as identity primary key,
  case_id      text        not null references credit_case,
  guarantor_id bigint      references guarantor,
  email        text        check (email <> ''),
  paper_id     bigint      not null references task_paper,
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  bank_date    date        not null
);
create index service_address_of_case on service_address (case_id);
create view address_for_service as
  select s.case_id, s.guarantor_id, s.email from service_address s
   where s.email is not null
     and not exists (select from service_address l where l.case_id = s.case_id and l.guarantor_id is not distinct from s.guarantor_id and l.id > s.id);

-- That a receipt was asked after, and that its lack was told to the branch's head (COL-02).
create table notice_chase (
  notice_id   bigint      not null references notice,
  level       text        not null check (level in ('CHASED', 'ESCALATED')),
  bank_date   date        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  primary key (notice_id, level)
);

-- Rounds as the loan's terms say; HALF_EVEN by halves, because the database rounds halves away from zero.
create function rounded(amount numeric, decimals integer, mode text) returns numeric language sql immutable as $$
  select case when mode = 'HALF_EVEN' and abs(amount * 10 ^ decimals::numeric) % 1 = 0.5 then 2 * round(amount / 2, decimals) else round(amount, decimals) end
$$;

call keep_as_facts('loan_account', 'loan_take_over', 'loan_plan', 'loan_instalment', 'loan_stretch', 'loan_rate', 'loan_event', 'loan_change', 'posting',
                   'accrual', 'class_change', 'debt_at_all_banks', 'impairment', 'impairment_decision', 'loan_provision', 'notice', 'notice_receipt',
                   'notice_chase', 'notice_dispatch',
                   'service_address');

-- What the loan accounts publish for others to join.

-- The principal that a loan owes, fallen due or not, in its currency.
create view principal_owed as select loan_number, principal_normal + principal_due as amount from loan_position;

-- How a loan stands, for lists.
create view loan_standing as select loan_number, state, days_past_due, risk_class from loan_position;

-- What is claimed of companies, a loan a row, in its currency: all that it owes, or after a write-off what is still claimed (CLS-05). A walk-through's loans
-- are on a calendar of their own and no debtor's but there.
create view claim_on_debtor as
  select c.customer_id, coalesce(w.rehearsed_in, '') as calendar, p.loan_number, a.currency, p.days_past_due,
         p.state = 'WRITTEN_OFF' as written_off, p.risk_class in ('SUBSTANDARD', 'DOUBTFUL', 'LOSS') or p.state = 'WRITTEN_OFF' as bad,
         p.principal_normal + p.principal_due + p.interest_due + p.penalty_due + p.compound_due + p.costs_due + p.claim as amount
    from loan_position p
    join loan_account a on a.number = p.loan_number
    join customer_case c on c.case_id = p.case_id
    join corporate_customer d on d.customer_id = c.customer_id
    left join rehearsed_case w on w.case_id = p.case_id
   where p.state <> 'SETTLED';

-- What companies owed at all banks when that was reported last (CLS-05).
create view debts_reported_last as
  select customer_id, reported_on, owed, overdue from debt_at_all_banks d
   where not exists (select from debt_at_all_banks l where l.customer_id = d.customer_id and l.id > d.id);

-- Credit impairments that hold (CLS-12): confirmed, and not lifted since.
create view impairment_in_force as
  select i.id as impairment_id, i.loan_number, i.case_id, i.customer_id, i.whole, i.evidence, i.reason, d.bank_date as since
    from impairment i join impairment_decision d on d.impairment_id = i.id and d.outcome = 'CONFIRMED'
   where i.lifts is null
     and not exists (select from impairment l join impairment_decision e on e.impairment_id = l.id and e.outcome = 'CONFIRMED' where l.lifts = i.id);

-- Those that another is to confirm.
create view impairment_to_confirm as
  select i.id as impairment_id, i.loan_number, i.case_id, i.customer_id, i.whole, i.lifts is not null as lifted, i.bank_date as recorded_on
    from impairment i where not exists (select from impairment_decision d where d.impairment_id = i.id);

-- Companies of which something is on record that may hold all their loans down: few, and looked at one by one (CLS-05, CLS-12).
create view debtor_on_record as
  select customer_id from debts_reported_last where overdue > 0 union select customer_id from impairment_in_force where whole;

-- Loans that were taken over, for lists and for whoever asks what their steps would have told.
create view loan_taken_over as
  select t.case_id, a.number as loan_number, t.old_number, t.contract_number, t.product, t.lent, a.currency, t.lent_on, t.cut_on, t.last_inspected_on,
         t.recorded_at
    from loan_take_over t join loan_account a on a.case_id = t.case_id;

-- Who stood surety for a loan when it was taken over.
create view guarantor_taken_over as
  select g.case_id, g.guarantor_id, g.name as guarantor from named_guarantor g join loan_take_over t on t.case_id = g.case_id;

-- What was paid out in a case, a loan a row, with its time.
create view amount_lent as select case_id, principal as amount, currency, recorded_at from loan_account;

-- What fell due or will and is not paid, an instalment a row. On the adjusted day it is due; from the day after on it is in arrears.
create view unpaid_due as
  select a.case_id, d.loan_number, d.adjusted_due_on, d.principal_unpaid + d.interest_unpaid as amount, d.principal_unpaid as principal,
         d.interest_unpaid as interest
    from loan_due d join loan_account a on a.number = d.loan_number
   where d.principal_unpaid > 0 or d.interest_unpaid > 0;

-- What persons owe in arrears on loans that they repay in monthly instalments (CLS-04): the principal that fell due unpaid, and all of it.
create view personal_instalment_overdue as
  select p.loan_number, p.case_id, p.days_past_due, p.principal_due as overdue, p.principal_normal + p.principal_due as principal
    from loan_position p join customer_case c on c.case_id = p.case_id
   where p.days_past_due > 0 and p.state not in ('SETTLED', 'WRITTEN_OFF')
     and not exists (select from corporate_customer d where d.customer_id = c.customer_id)
     and not exists (select from rehearsed_case r where r.case_id = p.case_id)
     -- by the terms: of an older loan one instalment may be left
     and exists (select from loan_plan t where t.loan_number = p.loan_number and t.version = p.plan
                    and cast(t.terms as jsonb) @> '{"everyUnit": "MONTH", "everyCount": 1}'
                    and cast(t.terms as jsonb) ->> 'method' in ('EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL'));

-- What is held for the loss of each loan, since when.
create view loan_allowance as
  select distinct on (loan_number) loan_number, day, risk_class, base, percent, held as amount from loan_provision order by loan_number, day desc;

-- Loans on which something is owed, in yuan, for boards.
create view living_loan as
  select p.loan_number, p.case_id, a.disbursed_on, p.matures_on, p.principal_normal + p.principal_due as principal, p.state, p.days_past_due, p.risk_class
    from loan_position p join loan_account a on a.number = p.loan_number where p.state not in ('SETTLED', 'WRITTEN_OFF');

-- From which class a loan came to which, and when.
create view class_changed as select id as change_id, loan_number, from_class, to_class, bank_date from class_change;

-- Notices about which something is still to be done, for lists (COL-02).
create view notice_open as
  select n.id as notice_id, n.case_id, n.loan_number, n.kind, n.guarantor, n.bank_date as written_on, n.principal + n.interest as amount,
         coalesce((select max(c.level) from notice_chase c where c.notice_id = d.notice_id),
                  case when d.state = 'TO_PRINT' and d.failure is not null then 'MAIL_FAILED' else d.state end) as standing
    from notice_delivery d join notice n on n.id = d.notice_id where d.state <> 'DONE';

-- Notices that should have gone out by mail and did not yet, for lists.
create view notice_unmailed as
  select n.id as notice_id, n.case_id, n.loan_number, n.kind, n.bank_date as written_on, d.failure,
         case when d.state = 'TO_PRINT' then 'GIVEN_UP' when d.failure is null then 'WAITING' else 'FAILING' end as mailing
    from notice_delivery d join notice n on n.id = d.notice_id
   where (d.state = 'TO_MAIL' or d.failure is not null and d.state = 'TO_PRINT')
     and not exists (select from rehearsed_case r where r.case_id = d.case_id);

-- What the books have to tell a case and could not yet, for lists.
create view untold_news as
  select id as news_id, case_id, loan_number, kind, bank_date, tries, failure from loan_outbox o
   where told_at is null and not exists (select from rehearsed_case r where r.case_id = o.case_id);

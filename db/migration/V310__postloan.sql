-- Step 10: when inspections are due, what was found on the spot and reported, how the risk line saw it, and who said which class.
create table inspection_plan (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  loan_number text        not null references loan_account,
  kind        text        not null check (kind in ('FIRST', 'ROUTINE', 'KEY')),
  risk_class  text        not null,
  due_on      date        not null,
  opens_on    date        not null,
  closes_on   date        not null,
  rule        text        not null,
  -- why it is a key one (PLM-08)
  causes      text[]      not null default '{}' check (causes <@ array['CLASS_WORSE', 'WARNED', 'MISUSED', 'INTEREST_OVERDUE', 'PRINCIPAL_OVERDUE',
                                                                      'RATED_LOWER', 'ORDERED', 'NOT_MADE']),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (opens_on <= due_on and due_on <= closes_on),
  check (kind <> 'KEY' or causes <> '{}')
);
create index inspection_plan_of_case on inspection_plan (case_id, id);

-- That the head of a branch or the risk line orders a key inspection, and by when (PLM-08).
create table inspection_order (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  loan_number text        not null references loan_account,
  due_on      date        not null,
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (due_on > bank_date)
);
create index inspection_order_of_case on inspection_order (case_id, id);

-- The banking days up to which the system has looked for what triggers key inspections, and of how many loans it had the next planned anew.
create table inspection_trigger_search (
  day         date        primary key,
  replanned   integer     not null,
  recorded_at timestamptz not null
);

-- One inspection a planned period (PLM-07).
create table inspection (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  loan_number text        not null references loan_account,
  plan_id     bigint      not null unique references inspection_plan,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index inspection_of_case on inspection (case_id, id);

-- A period that passed without a report: the first time the head of the branch may let it be made up for, after that the inspection was not made (PLM-14).
create table inspection_missed (
  id            bigint generated always as identity primary key,
  case_id       text        not null references credit_case,
  inspection_id bigint      not null references inspection,
  closed_on     date        not null,
  period        text        not null check (period in ('FIRST', 'AGAIN')),
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null,
  check (closed_on < bank_date),
  unique (inspection_id, period)
);

-- Until when an inspection may be made after all, and why: the head allowed it, or the risk line returned the report.
create table inspection_prolongation (
  id            bigint generated always as identity primary key,
  case_id       text        not null references credit_case,
  inspection_id bigint      not null references inspection,
  missed_id     bigint      unique references inspection_missed,
  closes_on     date        not null,
  reason        text        not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null
);
create index inspection_prolongation_of_inspection on inspection_prolongation (inspection_id, id);

-- The five contents of an inspection (PLM-06) and, at the first, the use of the funds (PLM-02).
create table inspection_evidence (
  id                   bigint generated always as identity primary key,
  case_id              text        not null references credit_case,
  inspection_id        bigint      not null references inspection,
  visited_on           date        not null,
  place                text        not null,
  operations           text        not null,
  management           text        not null,
  -- of a business: whether its statement of the period was delivered, and the figures from which the ratios follow
  statement_delivered  boolean,
  as_of                date,
  total_assets         numeric(20,2),
  current_assets       numeric(20,2),
  inventory            numeric(20,2),
  total_liabilities    numeric(20,2),
  current_liabilities  numeric(20,2),
  sales                numeric(20,2),
  profit_before_tax    numeric(20,2),
  statements           text        not null,
  changes_explained    text,
  funds_use            text        check (funds_use in ('PROPER', 'MISUSED', 'MENDED')),
  misused_amount       numeric(20,2) check (misused_amount > 0),
  use_of_funds         text,
  repayment_ability    text        not null check (repayment_ability in ('SUFFICIENT', 'TIGHT', 'INSUFFICIENT')),
  repayment_source     text        not null,
  second_source        text,
  interest_and_dunning text        not null,
  recorded_at          timestamptz not null,
  recorded_by          text        not null,
  bank_date            date        not null,
  check (visited_on <= bank_date),
  check (as_of <= visited_on),
  check ((as_of is null) = (total_assets is null) and (as_of is null or statement_delivered)),
  check ((funds_use is not distinct from 'MISUSED') = (misused_amount is not null))
);
create index inspection_evidence_of_inspection on inspection_evidence (inspection_id, id);

-- What was found of each thing that secures the loan, and of each who stands surety (PLM-06), by the case's own marks.
create table inspection_security_seen (
  evidence_id bigint  not null references inspection_evidence,
  position    integer not null,
  id          text    not null,
  seen        boolean not null,
  place       text,
  state       text    check (state in ('SOUND', 'LET', 'DAMAGED', 'SEIZED', 'GONE')),
  met         text,
  remark      text,
  primary key (evidence_id, position),
  unique (evidence_id, id),
  check (not seen or (place is not null and state is not null and met is not null)),
  check (seen or remark is not null)
);
create table inspection_guarantor_seen (
  evidence_id bigint  not null references inspection_evidence,
  position    integer not null,
  id          text    not null,
  ability     text    not null check (ability in ('ABLE', 'WEAKENED', 'UNABLE')),
  changed     boolean not null,
  remark      text,
  primary key (evidence_id, position),
  unique (evidence_id, id),
  check (remark is not null or (ability = 'ABLE' and not changed))
);

-- How much of the evidence was said before, in the same words: that of the same inspector or the same customer which is most like it.
create table inspection_comparison (
  id                  bigint generated always as identity primary key,
  case_id             text         not null references credit_case,
  evidence_id         bigint       not null unique references inspection_evidence,
  earlier_evidence_id bigint       references inspection_evidence,
  similarity          numeric(5,4) not null check (similarity between 0 and 1),
  repeated            boolean      not null,
  recorded_at         timestamptz  not null,
  recorded_by         text         not null,
  bank_date           date         not null
);

create table inspection_report (
  id             bigint generated always as identity primary key,
  case_id        text        not null references credit_case,
  inspection_id  bigint      not null references inspection,
  evidence_id    bigint      not null references inspection_evidence,
  finding        text        not null,
  signals        text,
  follow_up      text,
  class_in_doubt boolean     not null,
  justification  text,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  bank_date      date        not null
);
create index inspection_report_of_inspection on inspection_report (inspection_id, id);
create index inspection_report_of_evidence on inspection_report (evidence_id);

-- DIS-14: what the borrower paid itself with the loan's money, as its summary tells, with the seed of what was drawn; what came in on accounts of the
-- borrower and those connected with it; and what the vouchers of the payments that were drawn showed.
create table own_payment_list (
  id            bigint generated always as identity primary key,
  case_id       text          not null references credit_case,
  inspection_id bigint        not null references inspection,
  evidence_id   bigint        not null unique references inspection_evidence,
  seed          text          not null check (seed ~ '^[0-9a-f]{32}$'),
  drawn         numeric(20,2) not null check (drawn > 0),
  lacking       text          check (lacking <> ''),
  recorded_at   timestamptz   not null,
  recorded_by   text          not null,
  bank_date     date          not null
);
create index own_payment_list_of_case on own_payment_list (case_id, id);
create index own_payment_list_of_inspection on own_payment_list (inspection_id, id);
create table own_payment (
  list_id      bigint        not null references own_payment_list,
  position     integer       not null,
  paid_on      date          not null,
  payee        text          not null,
  account      text          not null,
  amount       numeric(20,2) not null check (amount > 0),
  purpose      text          not null,
  proof        text          not null,
  connected_as text,
  agreed       boolean       not null,
  sampled      text          check (sampled in ('LARGE', 'DRAWN')),
  primary key (list_id, position)
);
create table money_back (
  list_id     bigint        not null references own_payment_list,
  position    integer       not null,
  received_on date          not null,
  payer       text          not null,
  account     text,
  account_holder text,
  amount      numeric(20,2) not null check (amount > 0),
  comes_back  boolean,
  remark      text,
  counted     boolean       not null,
  primary key (list_id, position)
);
create table voucher_seen (
  report_id bigint  not null references inspection_report,
  position  integer not null,
  payment_number integer not null check (payment_number > 0),
  seen      boolean not null,
  remark    text    not null check (remark <> ''),
  primary key (report_id, position),
  unique (report_id, payment_number)
);

-- What of a report asks for a reason (PLM-13): it was finished within minutes, says what an earlier one said, rests on papers that
-- were used before, or on photographs of another day.
create table inspection_red_flag (
  id                  bigint generated always as identity primary key,
  case_id             text         not null references credit_case,
  report_id           bigint       not null references inspection_report,
  kind                text         not null check (kind in ('HURRIED', 'SAME_EVIDENCE', 'SAME_FINDING', 'PAPER_USED', 'PICTURE_DATED',
                                     'SUMMARY_LACKING', 'PAYEE_CONNECTED', 'PAYEE_NOT_AGREED', 'VOUCHER_LACKING', 'MONEY_RETURNED')),
  minutes             integer      check (minutes >= 0),
  similarity          numeric(5,4) check (similarity between 0 and 1),
  earlier_evidence_id bigint       references inspection_evidence,
  earlier_report_id   bigint       references inspection_report,
  earlier_case_id     text         references credit_case,
  reference           uuid         references document_upload,
  -- the day on which a photograph says that it was taken
  taken_on            date,
  -- of own payments, who or how much (DIS-14)
  detail              text,
  recorded_at         timestamptz  not null,
  recorded_by         text         not null,
  bank_date           date         not null,
  check ((kind = 'HURRIED') = (minutes is not null)),
  check ((kind in ('SAME_EVIDENCE', 'SAME_FINDING', 'PAPER_USED')) = (similarity is not null)),
  check ((kind in ('SUMMARY_LACKING', 'PAYEE_CONNECTED', 'PAYEE_NOT_AGREED', 'VOUCHER_LACKING', 'MONEY_RETURNED')) = (detail is not null)),
  check ((kind = 'SAME_EVIDENCE') = (earlier_evidence_id is not null)),
  check ((kind = 'SAME_FINDING') = (earlier_report_id is not null)),
  check ((kind in ('PAPER_USED', 'PICTURE_DATED')) = (reference is not null)),
  check ((kind = 'PICTURE_DATED') = (taken_on is not null))
);
create index inspection_red_flag_of_report on inspection_red_flag (report_id, id);
create index inspection_red_flag_of_case on inspection_red_flag (case_id, id);

-- Pieces of what was written, by which like texts of one inspector or one customer are found without reading all of them.
create table inspection_words (
  piece       integer not null,
  evidence_id bigint  references inspection_evidence,
  report_id   bigint  references inspection_report,
  check ((evidence_id is null) <> (report_id is null))
);
create index inspection_words_of_evidence on inspection_words (piece, evidence_id) where evidence_id is not null;
create index inspection_words_of_report on inspection_words (piece, report_id) where report_id is not null;

create index inspection_report_that_warns on inspection_report (case_id) where signals <> '';

create table inspection_recheck (
  id             bigint generated always as identity primary key,
  case_id        text        not null references credit_case,
  report_id      bigint      not null unique references inspection_report,
  accepted       boolean     not null,
  class_in_doubt boolean     not null,
  opinion        text        not null,
  -- of own payments and of what came back (DIS-14); a misuse with its amount (DIS-13)
  funds          text        check (funds in ('MISUSE', 'EXPLAINED')),
  funds_reason   text,
  misused_amount numeric(20,2) check (misused_amount > 0),
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  bank_date      date        not null,
  check (accepted or not class_in_doubt),
  check (accepted or funds is null),
  check ((funds is null) = (funds_reason is null)),
  check ((funds is not distinct from 'MISUSE') = (misused_amount is not null))
);

-- Who said which class: proposed, determined, approved, by three people (CLS-11).
create table class_opinion (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  recheck_id  bigint      not null references inspection_recheck,
  step        text        not null check (step in ('PROPOSED', 'DETERMINED', 'APPROVED')),
  risk_class  text        not null,
  reason      text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  unique (recheck_id, step),
  unique (recheck_id, recorded_by)
);

create table inspection_closing (
  id            bigint generated always as identity primary key,
  case_id       text        not null references credit_case,
  inspection_id bigint      not null unique references inspection,
  recheck_id    bigint      not null unique references inspection_recheck,
  outcome       text        not null check (outcome in ('KEPT', 'CHANGED')),
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null
);

-- DIS-13: money that went elsewhere than agreed, as the risk line accepted it, and by when the borrower is to mend it; and that it was mended.
create table misuse_found (
  id          bigint generated always as identity primary key,
  case_id     text          not null references credit_case,
  recheck_id  bigint        not null unique references inspection_recheck,
  amount      numeric(20,2) not null check (amount > 0),
  reason      text          not null check (reason <> ''),
  mend_by     date          not null,
  recorded_at timestamptz   not null,
  recorded_by text          not null,
  bank_date   date          not null,
  check (mend_by >= bank_date)
);
create index misuse_found_of_case on misuse_found (case_id, id);
create table misuse_mended (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  misuse_id   bigint      not null unique references misuse_found,
  recheck_id  bigint      not null references inspection_recheck,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);

-- An inspection that ended before it was done: its loan was settled or written off (PLM-12), or it was missed twice, or once and not let be made up
-- for (PLM-14).
create table inspection_ending (
  id            bigint generated always as identity primary key,
  case_id       text        not null references credit_case,
  inspection_id bigint      not null unique references inspection,
  cause         text        not null check (cause in ('LOAN_ENDED', 'MISSED', 'NOT_MADE_UP')),
  reason        text,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null,
  check ((cause = 'NOT_MADE_UP') = (reason is not null))
);

-- PLM-07, SEQ-06 for whoever writes past the code: opened, seen, reported inside the period, in that order.
create function require_inspection_period() returns trigger language plpgsql as $$
declare
  period record;
begin
  select p.opens_on, coalesce((select max(x.closes_on) from inspection_prolongation x where x.inspection_id = i.id), p.closes_on) as closes_on
    into period from inspection i join inspection_plan p on p.id = i.plan_id where i.id = new.inspection_id;
  if new.bank_date < period.opens_on or new.bank_date > period.closes_on then
    raise exception '% of inspection % is outside its period % to % (PLM-07)', tg_table_name, new.inspection_id, period.opens_on, period.closes_on
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger evidence_in_period before insert on inspection_evidence for each row execute function require_inspection_period();
create trigger report_in_period before insert on inspection_report for each row execute function require_inspection_period();

-- SEQ-01.
create trigger inspection_follows_plan before insert on inspection
  for each row execute function require_step_before('inspection_plan', 'plan_id');
create trigger prolongation_follows_inspection before insert on inspection_prolongation
  for each row execute function require_step_before('inspection', 'inspection_id');
create trigger prolongation_follows_missed before insert on inspection_prolongation
  for each row when (new.missed_id is not null) execute function require_step_before('inspection_missed', 'missed_id');
create trigger missed_follows_inspection before insert on inspection_missed
  for each row execute function require_step_before('inspection', 'inspection_id');
create trigger misuse_follows_recheck before insert on misuse_found
  for each row execute function require_step_before('inspection_recheck', 'recheck_id');
create trigger mended_follows_misuse before insert on misuse_mended
  for each row execute function require_step_before('misuse_found', 'misuse_id');
create trigger mended_follows_recheck before insert on misuse_mended
  for each row execute function require_step_before('inspection_recheck', 'recheck_id');
create trigger red_flag_follows_report before insert on inspection_red_flag
  for each row execute function require_step_before('inspection_report', 'report_id');
create trigger evidence_follows_inspection before insert on inspection_evidence
  for each row execute function require_step_before('inspection', 'inspection_id');
create trigger comparison_follows_evidence before insert on inspection_comparison
  for each row execute function require_step_before('inspection_evidence', 'evidence_id');
create trigger own_payments_follow_evidence before insert on own_payment_list
  for each row execute function require_step_before('inspection_evidence', 'evidence_id');
create trigger report_follows_evidence before insert on inspection_report
  for each row execute function require_step_before('inspection_evidence', 'evidence_id');
create trigger recheck_follows_report before insert on inspection_recheck
  for each row execute function require_step_before('inspection_report', 'report_id');
create trigger opinion_follows_recheck before insert on class_opinion
  for each row execute function require_step_before('inspection_recheck', 'recheck_id');
create trigger closing_follows_recheck before insert on inspection_closing
  for each row execute function require_step_before('inspection_recheck', 'recheck_id');
create trigger plan_follows_loan before insert on inspection_plan
  for each row execute function require_step_before('loan_account', 'loan_number', 'number');
create trigger order_follows_loan before insert on inspection_order
  for each row execute function require_step_before('loan_account', 'loan_number', 'number');
create trigger closing_follows_inspection before insert on inspection_closing
  for each row execute function require_step_before('inspection', 'inspection_id');
create trigger ending_follows_inspection before insert on inspection_ending
  for each row execute function require_step_before('inspection', 'inspection_id');

-- A class is determined after it was proposed, approved after it was determined.
create function require_opinion_before() returns trigger language plpgsql as $$
declare
  before text := case new.step when 'DETERMINED' then 'PROPOSED' when 'APPROVED' then 'DETERMINED' end;
begin
  if before is not null and not exists (select from class_opinion o where o.recheck_id = new.recheck_id and o.step = before
                                          and o.recorded_at <= new.recorded_at and o.bank_date <= new.bank_date) then
    raise exception 'a class is % only after it was % (SEQ-01, CLS-11)', new.step, before using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger opinions_in_order before insert on class_opinion for each row execute function require_opinion_before();

-- The quarterly classification of all loans (CLS-11): by when, which loans, and what each of three people said of each.
create table class_run (
  quarter   date        primary key,
  due_on    date        not null check (due_on > quarter),
  opened_at timestamptz not null,
  opened_by text        not null
);
create table class_run_loan (
  id           bigint  generated always as identity primary key,
  quarter      date    not null references class_run,
  loan_number  text    not null references loan_account,
  case_id      text    not null references credit_case,
  class_before text    not null,
  unique (quarter, loan_number)
);
create index class_run_loan_of_case on class_run_loan (case_id);
create table class_run_opinion (
  id                bigint      generated always as identity primary key,
  class_run_loan_id bigint      not null references class_run_loan,
  step              text        not null check (step in ('PROPOSED', 'DETERMINED', 'APPROVED')),
  risk_class        text        not null,
  -- what the loan was in when this was said
  class_seen        text        not null,
  -- null where the class stays and nothing was said of it
  reason            text        check (reason <> ''),
  recorded_at       timestamptz not null,
  recorded_by       text        not null,
  bank_date         date        not null,
  unique (class_run_loan_id, step),
  unique (class_run_loan_id, recorded_by)
);
-- One hand after the other, and each once: as with what an inspection leaves open.
create function require_run_opinion_before() returns trigger language plpgsql as $$
declare
  before text := case new.step when 'DETERMINED' then 'PROPOSED' when 'APPROVED' then 'DETERMINED' end;
begin
  if before is not null and not exists (select from class_run_opinion o where o.class_run_loan_id = new.class_run_loan_id and o.step = before
                                          and o.recorded_at <= new.recorded_at and o.bank_date <= new.bank_date) then
    raise exception 'a class is % only after it was % (SEQ-01, CLS-11)', new.step, before using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger run_opinions_in_order before insert on class_run_opinion for each row execute function require_run_opinion_before();
-- That a branch was told that its loans are late, once a run.
create table class_run_escalation (
  quarter     date        not null references class_run,
  branch      text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  primary key (quarter, branch)
);

call keep_as_facts('inspection_plan', 'inspection_order', 'inspection_trigger_search', 'inspection', 'inspection_prolongation', 'inspection_evidence',
                   'inspection_security_seen', 'inspection_guarantor_seen', 'inspection_comparison', 'inspection_report',
                   'inspection_recheck', 'class_opinion', 'inspection_closing', 'inspection_ending', 'inspection_missed', 'inspection_red_flag',
                   'inspection_words', 'misuse_found', 'misuse_mended', 'class_run', 'class_run_loan', 'class_run_opinion', 'class_run_escalation',
                   'own_payment_list', 'own_payment', 'money_back', 'voucher_seen');

-- How far each loan of a quarter's run is: what is to be done next, by whom, until when. What was not done when the next run began is missed. A loan that
-- was settled or written off meanwhile is out of it.
create view class_run_standing as
  select r.id as class_run_loan_id, r.quarter, u.due_on, r.loan_number, r.case_id, r.class_before, l.risk_class, l.days_past_due, l.principal,
         p.said as proposed, d.said as determined, a.said as approved,
         case when a.said is not null then 'DONE' when exists (select from class_run n where n.quarter > r.quarter) then 'MISSED'
              when d.said is not null then 'TO_APPROVE' when p.said is not null then 'TO_DETERMINE' else 'TO_PROPOSE' end as standing
    from class_run_loan r join class_run u on u.quarter = r.quarter join living_loan l on l.loan_number = r.loan_number
    left join lateral (select risk_class as said from class_run_opinion o where o.class_run_loan_id = r.id and o.step = 'PROPOSED') p on true
    left join lateral (select risk_class as said from class_run_opinion o where o.class_run_loan_id = r.id and o.step = 'DETERMINED') d on true
    left join lateral (select risk_class as said from class_run_opinion o where o.class_run_loan_id = r.id and o.step = 'APPROVED') a on true;

-- The runs that were begun, for lists.
create view class_run_begun as select quarter, due_on from class_run;

-- What inspections reported last of each case.
create view inspection_reported_last as
  select distinct on (case_id) case_id, bank_date as reported_on, signals from inspection_report order by case_id, id desc;

-- The inspection of a loan that comes next or is under way, until when it may be done, and what the reports warned of.
create view inspection_to_come as
  select p.case_id, p.loan_number, p.kind, p.due_on,
         coalesce((select max(x.closes_on) from inspection_prolongation x join inspection i on i.id = x.inspection_id where i.plan_id = p.id), p.closes_on)
           as closes_on
    from inspection_plan p
   where p.id = (select max(latest.id) from inspection_plan latest where latest.case_id = p.case_id)
     and not exists (select from inspection i join inspection_closing c on c.inspection_id = i.id where i.plan_id = p.id)
     and not exists (select from inspection i join inspection_ending e on e.inspection_id = i.id where i.plan_id = p.id);
create view inspection_warned as
  select id as report_id, case_id, signals, bank_date as reported_on from inspection_report where signals <> '';

-- What the reports are asked a reason for, with the risk line's answer (PLM-13).
create view inspection_flagged as
  select f.id as flag_id, f.case_id, f.kind, f.minutes, f.similarity, f.taken_on, f.detail, f.recorded_by as inspector, f.earlier_case_id,
         f.bank_date as flagged_on,
         case k.accepted when true then 'ACCEPTED' when false then 'RETURNED' else 'OPEN' end as answer
    from inspection_red_flag f left join inspection_recheck k on k.report_id = f.report_id;

-- Misused money that was not mended yet (DIS-13).
create view misuse_open as
  select c.customer_id, f.id as misuse_id, f.case_id, f.amount, f.mend_by
    from misuse_found f join customer_case c on c.case_id = f.case_id and c.alive
   where not exists (select from misuse_mended m where m.misuse_id = f.id);

-- Inspections that hold up the next drawdown of their customer (PLM-14): begun or next to come, whose period passed, and neither they nor a later one has
-- a report that stands. That the head lets one be made up for does not do it yet.
create view inspection_lacking as
  select c.customer_id, p.case_id, p.loan_number, p.kind, p.closes_on
    from inspection_plan p join customer_case c on c.case_id = p.case_id and c.alive join living_loan l on l.loan_number = p.loan_number
   where (p.id = (select max(latest.id) from inspection_plan latest where latest.case_id = p.case_id)
          or exists (select from inspection i where i.plan_id = p.id))
     and not exists (select from inspection_plan done join inspection i on i.plan_id = done.id join inspection_report r on r.inspection_id = i.id
                      where done.case_id = p.case_id and done.id >= p.id
                        and not exists (select from inspection_recheck k where k.report_id = r.id and not k.accepted));

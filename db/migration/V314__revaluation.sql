-- Beside step 10: what secures a loan is valued anew (GUA-07), by what is approved at most held against what is owed (GUA-04), and made up where it
-- falls short.

-- That the security of a loan is to be valued anew: its time has come, or somebody asked for it and why.
create table revaluation (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  loan_number text        not null references loan_account,
  cause       text        not null check (cause in ('DUE', 'ASKED')),
  reason      text,
  due_on      date        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check ((cause = 'ASKED') = (reason is not null))
);
create index revaluation_of_case on revaluation (case_id, id);
create index revaluation_of_loan on revaluation (loan_number, id);

-- What was found of the things that secure it, as often as the second person returns it.
create table revaluation_report (
  id             bigint generated always as identity primary key,
  case_id        text        not null references credit_case,
  revaluation_id bigint      not null references revaluation,
  appraiser      text        not null check (appraiser <> ''),
  method         text        not null check (method in ('OUTSIDE', 'OWN')),
  appraised_on   date        not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  bank_date      date        not null,
  check (appraised_on <= bank_date)
);
create index revaluation_report_of_case on revaluation_report (case_id, id);
create index revaluation_report_of_revaluation on revaluation_report (revaluation_id, id);

-- Of each thing what it is worth today, and what others may take out of it first; in yuan.
create table revalued_thing (
  id               bigint generated always as identity primary key,
  case_id          text          not null references credit_case,
  report_id        bigint        not null references revaluation_report,
  mark             text          not null,
  value            numeric(17,2) not null check (value >= 0),
  prior_claims     numeric(17,2) not null check (prior_claims >= 0),
  condition        text          not null check (condition in ('SOUND', 'WORN', 'DAMAGED', 'GONE', 'SEIZED')),
  insured_until    date,
  registered_until date,
  note             text,
  recorded_at      timestamptz   not null,
  recorded_by      text          not null,
  bank_date        date          not null,
  unique (report_id, mark)
);
create index revalued_thing_of_case on revalued_thing (case_id, mark, id);

-- The risk line's word on a report.
create table revaluation_check (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  report_id   bigint      not null unique references revaluation_report,
  outcome     text        not null check (outcome in ('ACCEPTED', 'RETURNED')),
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index revaluation_check_of_case on revaluation_check (case_id, id);

-- What is owed against what it is secured by, as it stood when it was compared; in yuan, shares in per cent.
create table security_cover (
  id               bigint generated always as identity primary key,
  case_id          text          not null references credit_case,
  revaluation_id   bigint        not null references revaluation,
  principal        numeric(17,2) not null check (principal >= 0),
  other_principal  numeric(17,2) not null check (other_principal >= 0),
  value            numeric(20,2) not null check (value >= 0),
  percent          numeric(24,2),
  approved_percent numeric(24,2) not null,
  allowed          numeric(20,2) not null check (allowed >= 0),
  shortfall        numeric(17,2) not null check (shortfall >= 0),
  outcome          text          not null check (outcome in ('COVERED', 'SHORT')),
  recorded_at      timestamptz   not null,
  recorded_by      text          not null,
  bank_date        date          not null,
  check ((outcome = 'SHORT') = (shortfall > 0)),
  check ((percent is null) = (value = 0))
);
create index security_cover_of_case on security_cover (case_id, id);
create index security_cover_of_revaluation on security_cover (revaluation_id, id);

-- How a shortfall is to be made up: by more security, or by a repayment that the books must show.
create table shortfall_answer (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  cover_id    bigint      not null references security_cover,
  outcome     text        not null check (outcome in ('SUPPLEMENTED', 'REPAID')),
  measures    text        not null check (measures <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index shortfall_answer_of_case on shortfall_answer (case_id, id);
create index shortfall_answer_of_cover on shortfall_answer (cover_id, id);

-- A thing that secures the loan beside those of its contract: under an accessory contract of its own, registered or delivered.
create table security_supplement (
  id              bigint generated always as identity primary key,
  case_id         text          not null references credit_case,
  answer_id       bigint        not null references shortfall_answer,
  mark            text          not null,
  kind            text          not null,
  description     text          not null check (description <> ''),
  owner           text          not null check (owner <> ''),
  value           numeric(17,2) not null check (value > 0),
  contract        text          not null check (contract <> ''),
  certificate     text          not null check (certificate <> ''),
  effective_on    date          not null,
  recorded_at     timestamptz   not null,
  recorded_by     text          not null,
  bank_date       date          not null,
  check (effective_on <= bank_date),
  unique (case_id, mark)
);

-- The risk line's word on what was supplemented.
create table supplement_check (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  answer_id   bigint      not null unique references shortfall_answer,
  outcome     text        not null check (outcome in ('ACCEPTED', 'RETURNED')),
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index supplement_check_of_case on supplement_check (case_id, id);

-- The loan was settled or written off while its security was being valued.
create table revaluation_ending (
  id             bigint generated always as identity primary key,
  case_id        text        not null references credit_case,
  revaluation_id bigint      not null unique references revaluation,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  bank_date      date        not null
);

-- The banking days up to which the system has looked for security that is to be valued, and what it began.
create table revaluation_search (
  day         date        primary key,
  begun       integer     not null,
  warned      integer     not null,
  recorded_at timestamptz not null
);

-- SEQ-01.
create trigger revaluation_follows_loan before insert on revaluation for each row execute function require_step_before('loan_account', 'loan_number', 'number');
create trigger report_follows_revaluation before insert on revaluation_report
  for each row execute function require_step_before('revaluation', 'revaluation_id');
create trigger thing_follows_report before insert on revalued_thing
  for each row execute function require_step_before('revaluation_report', 'report_id');
create trigger check_follows_report before insert on revaluation_check
  for each row execute function require_step_before('revaluation_report', 'report_id');
create trigger cover_follows_revaluation before insert on security_cover
  for each row execute function require_step_before('revaluation', 'revaluation_id');
create trigger answer_follows_cover before insert on shortfall_answer
  for each row execute function require_step_before('security_cover', 'cover_id');
create trigger supplement_follows_answer before insert on security_supplement
  for each row execute function require_step_before('shortfall_answer', 'answer_id');
create trigger check_follows_supplement before insert on supplement_check
  for each row execute function require_step_before('shortfall_answer', 'answer_id');
create trigger ending_follows_revaluation before insert on revaluation_ending
  for each row execute function require_step_before('revaluation', 'revaluation_id');

-- What has become of each revaluation; the last report and the last comparison count.
create view revaluation_standing as
  select r.id as revaluation_id, r.case_id, r.loan_number, c.branch, c.customer_id, r.cause, r.reason, r.due_on, r.recorded_by as begun_by,
         r.bank_date as begun_on, p.id as report_id, p.recorded_by as revalued_by, v.id as cover_id, v.shortfall, a.id as answer_id,
         a.recorded_by as answered_by,
         case when e.id is not null then 'ENDED' when v.outcome = 'COVERED' then 'COVERED'
              when v.id is not null and a.outcome = 'SUPPLEMENTED' and s.id is null then 'SUPPLEMENT_TO_CHECK' when v.id is not null then 'SHORT'
              when p.id is not null and k.id is null then 'TO_CHECK' else 'TO_REVALUE' end as state
    from revaluation r
    join customer_case c on c.case_id = r.case_id
    left join lateral (select * from revaluation_report x where x.revaluation_id = r.id order by x.id desc limit 1) p on true
    left join revaluation_check k on k.report_id = p.id
    left join lateral (select * from security_cover x where x.revaluation_id = r.id order by x.id desc limit 1) v on true
    left join lateral (select * from shortfall_answer x where x.cover_id = v.id order by x.id desc limit 1) a on true
    left join supplement_check s on s.answer_id = a.id
    left join revaluation_ending e on e.revaluation_id = r.id;

-- What secures each case's loan: the things of the contract that was sealed last, with what they were worth when they were approved, and what was
-- supplemented and accepted since.
create view security_standing as
  select s.case_id, t.mark, t.kind, t.description, t.owner, t.appraised_value as approved_value, t.bank_date as approved_on, g.certificate,
         s.number as contract, false as supplemented, m.amount as contract_amount
    from subordinate_contract s
    join loan_contract m on m.id = s.loan_contract_id
    join collateral t on t.id = s.collateral_id
    left join security_registration g on g.subordinate_contract_id = s.id
   where s.loan_contract_id = (select max(k.loan_contract_id) from contract_seal k where k.case_id = s.case_id)
  union all
  -- what was taken over with its loan: the amount of its contract is what was lent
  select t.case_id, t.mark, t.kind, t.description, t.owner, t.appraised_value, o.lent_on, g.certificate, o.contract_number, false, o.lent
    from loan_taken_over o join collateral t on t.case_id = o.case_id and t.investigation_id is null
    left join security_registration g on g.collateral_id = t.id
  union all
  select p.case_id, p.mark, p.kind, p.description, p.owner, p.value, p.bank_date, p.certificate, p.contract, true, null
    from security_supplement p join supplement_check k on k.answer_id = p.answer_id and k.outcome = 'ACCEPTED';

-- How a case's loan is secured, each kind of right as often as there is one: by its contracts, as it was taken over, by what supplements them.
create view security_held as
  select case_id, kind from security_contracted
  union all
  select case_id, 'SURETY' from guarantor_taken_over
  union all
  select s.case_id, case when s.kind in ('RECEIVABLES', 'DEPOSIT', 'TREASURY_BOND') then 'PLEDGE' else 'MORTGAGE' end
    from loan_taken_over o join collateral s on s.case_id = o.case_id and s.investigation_id is null
  union all
  select p.case_id, case when p.kind in ('RECEIVABLES', 'DEPOSIT', 'TREASURY_BOND') then 'PLEDGE' else 'MORTGAGE' end
    from security_supplement p join supplement_check k on k.answer_id = p.answer_id and k.outcome = 'ACCEPTED';

-- The same as last valued: what the risk line accepted last of each thing, else what was approved.
create view security_valued as
  select s.*, coalesce(v.value, s.approved_value) as value, coalesce(v.prior_claims, 0) as prior_claims, coalesce(v.appraised_on, s.approved_on) as valued_on,
         v.condition, v.insured_until, v.registered_until, v.report_id
    from security_standing s
    left join lateral (select t.value, t.prior_claims, t.condition, t.insured_until, t.registered_until, t.report_id, p.appraised_on
                         from revalued_thing t join revaluation_report p on p.id = t.report_id
                         join revaluation_check k on k.report_id = t.report_id and k.outcome = 'ACCEPTED'
                        where t.case_id = s.case_id and t.mark = s.mark order by t.id desc limit 1) v on true;

-- GUA-07 and GUA-04 for whoever writes past the code: one open revaluation of a loan; who valued does not check it, nor who supplemented the supplement.
create function require_other_valuer() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'revaluation' then
    if exists (select from revaluation_standing s where s.loan_number = new.loan_number and s.state not in ('COVERED', 'ENDED')) then
      raise exception 'the security of loan % is being valued already (GUA-07)', new.loan_number using errcode = 'check_violation';
    end if;
  elsif tg_table_name = 'revaluation_check' then
    if exists (select from revaluation_report p where p.id = new.report_id and p.recorded_by = new.recorded_by) then
      raise exception '% valued the security and does not check it (GUA-07)', new.recorded_by using errcode = 'check_violation';
    end if;
  elsif exists (select from shortfall_answer a where a.id = new.answer_id and (a.recorded_by = new.recorded_by or a.outcome <> 'SUPPLEMENTED')) then
    raise exception '% supplemented the security and does not check it (GUA-07)', new.recorded_by using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger revalued_once before insert on revaluation for each row execute function require_other_valuer();
create trigger checked_by_another before insert on revaluation_check for each row execute function require_other_valuer();
create trigger supplement_checked_by_another before insert on supplement_check for each row execute function require_other_valuer();

call keep_as_facts('revaluation', 'revaluation_report', 'revalued_thing', 'revaluation_check', 'security_cover', 'shortfall_answer', 'security_supplement',
                   'supplement_check', 'revaluation_ending', 'revaluation_search');

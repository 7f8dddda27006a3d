-- Beside step 10: loans that the risk line visits unannounced (PLM-05, PLM-11).

-- A month's draw: the seed from which it can be made again, of how many living loans how many per cent, and so how many, were wanted, and the working days
-- among which their visits lie.
create table spot_draw (
  id          bigint generated always as identity primary key,
  month       date         not null unique check (extract(day from month) = 1),
  seed        text         not null check (length(seed) = 32),
  percent     numeric(7,4) not null check (percent >= 0),
  living      bigint       not null check (living >= 0),
  wanted      bigint       not null check (wanted between 0 and living),
  days        date[]       not null check (cardinality(days) > 0),
  recorded_at timestamptz  not null,
  bank_date   date         not null
);

-- The loans of a draw by their place in it, and the day on which each is visited: told to nobody before.
create table spot_drawn (
  id          bigint generated always as identity primary key,
  draw_id     bigint  not null references spot_draw,
  case_id     text    not null references credit_case,
  loan_number text    not null references loan_account,
  place       integer not null check (place > 0),
  visit_on    date    not null,
  unique (draw_id, loan_number)
);
create index spot_drawn_of_loan on spot_drawn (loan_number, visit_on);
create index spot_drawn_by_day on spot_drawn (visit_on, id);

-- That a loan is visited: its day has come, or the risk line chose it and why.
create table spot_check (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  loan_number text        not null references loan_account,
  cause       text        not null check (cause in ('DRAWN', 'CHOSEN')),
  drawn_id    bigint      unique references spot_drawn,
  reason      text,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check ((cause = 'CHOSEN') = (reason is not null)),
  check ((cause = 'DRAWN') = (drawn_id is not null))
);
create index spot_check_of_case on spot_check (case_id, id);
create index spot_check_of_loan on spot_check (loan_number, id);

-- What was seen, of each of the five contents (PLM-06) beside what the branch reported last.
create table spot_finding (
  id            bigint generated always as identity primary key,
  case_id       text        not null references credit_case,
  spot_check_id bigint      not null unique references spot_check,
  visited_on    date        not null,
  place         text        not null check (place <> ''),
  met           text        not null check (met <> ''),
  business      text        not null check (business in ('AS_REPORTED', 'DIFFERS', 'NOT_SEEN')),
  funds         text        not null check (funds in ('AS_REPORTED', 'DIFFERS', 'NOT_SEEN')),
  security      text        not null check (security in ('AS_REPORTED', 'DIFFERS', 'NOT_SEEN')),
  guarantors    text        not null check (guarantors in ('AS_REPORTED', 'DIFFERS', 'NOT_SEEN')),
  repayment     text        not null check (repayment in ('AS_REPORTED', 'DIFFERS', 'NOT_SEEN')),
  differences   text,
  seen          text        not null check (seen <> ''),
  outcome       text        not null check (outcome in ('AS_REPORTED', 'DIFFERS')),
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null,
  check (visited_on <= bank_date),
  check ((outcome = 'DIFFERS') = (differences is not null)),
  check ((outcome = 'DIFFERS') = ('DIFFERS' in (business, funds, security, guarantors, repayment)))
);
create index spot_finding_of_case on spot_finding (case_id, id);

-- What the head of the branch says of what differs, as often as it is returned.
create table spot_answer (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  finding_id  bigint      not null references spot_finding,
  explanation text        not null check (explanation <> ''),
  measures    text        not null check (measures <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index spot_answer_of_case on spot_answer (case_id, id);
create index spot_answer_of_finding on spot_answer (finding_id, id);

create table spot_judgement (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  answer_id   bigint      not null unique references spot_answer,
  outcome     text        not null check (outcome in ('SETTLED', 'RETURNED', 'INSPECT')),
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index spot_judgement_of_case on spot_judgement (case_id, id);

-- That a visit ended because its loan did (PLM-12).
create table spot_check_ending (
  id            bigint generated always as identity primary key,
  case_id       text        not null references credit_case,
  spot_check_id bigint      not null unique references spot_check,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null
);
create index spot_check_ending_of_case on spot_check_ending (case_id, id);

create trigger finding_follows_spot_check before insert on spot_finding
  for each row execute function require_step_before('spot_check', 'spot_check_id');
create trigger spot_answer_follows_finding before insert on spot_answer
  for each row execute function require_step_before('spot_finding', 'finding_id');
create trigger judgement_follows_spot_answer before insert on spot_judgement
  for each row execute function require_step_before('spot_answer', 'answer_id');
create trigger ending_follows_spot_check before insert on spot_check_ending
  for each row execute function require_step_before('spot_check', 'spot_check_id');

-- What has become of each visit; the last answer counts.
create view spot_check_standing as
  select s.id as spot_check_id, s.case_id, s.loan_number, c.branch, s.cause, s.reason, s.bank_date as begun_on, f.id as finding_id, f.visited_on,
         f.recorded_by as visited_by, a.id as answer_id, a.recorded_by as answered_by,
         case when e.id is not null then 'ENDED' when f.id is null then 'TO_VISIT' when f.outcome = 'AS_REPORTED' then 'AS_REPORTED'
              when j.outcome = 'SETTLED' then 'SETTLED' when j.outcome = 'INSPECT' then 'INSPECTION_ORDERED'
              when a.id is not null and j.id is null then 'TO_JUDGE' else 'TO_ANSWER' end as state
    from spot_check s
    join customer_case c on c.case_id = s.case_id
    left join spot_finding f on f.spot_check_id = s.id
    left join lateral (select * from spot_answer x where x.finding_id = f.id order by x.id desc limit 1) a on true
    left join spot_judgement j on j.answer_id = a.id
    left join spot_check_ending e on e.spot_check_id = s.id;

-- PLM-05, PLM-07 and PLM-11 for whoever writes past the code: one open visit of a loan, seen on a day of its own, answered and judged by others.
create function require_spot_check_order() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'spot_check' then
    if exists (select from spot_check_standing s where s.loan_number = new.loan_number and s.state in ('TO_VISIT', 'TO_ANSWER', 'TO_JUDGE')) then
      raise exception 'loan % is being visited already (PLM-11)', new.loan_number using errcode = 'check_violation';
    end if;
  elsif tg_table_name = 'spot_finding' then
    if exists (select from spot_check s where s.id = new.spot_check_id and s.bank_date > new.visited_on) then
      raise exception 'the visit of % lies before it was begun (PLM-07)', new.visited_on using errcode = 'check_violation';
    end if;
  elsif tg_table_name = 'spot_answer' then
    if exists (select from spot_finding f where f.id = new.finding_id and (f.recorded_by = new.recorded_by or f.outcome <> 'DIFFERS')) then
      raise exception '% made the visit, or nothing differs (PLM-05)', new.recorded_by using errcode = 'check_violation';
    end if;
  elsif exists (select from spot_answer a join spot_finding f on f.id = a.finding_id where a.id = new.answer_id
                   and new.recorded_by in (a.recorded_by, f.recorded_by)) then
    raise exception '% visited or answered and does not judge (PLM-05)', new.recorded_by using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger visited_once before insert on spot_check for each row execute function require_spot_check_order();
create trigger visited_when_begun before insert on spot_finding for each row execute function require_spot_check_order();
create trigger answered_by_another before insert on spot_answer for each row execute function require_spot_check_order();
create trigger judged_by_another before insert on spot_judgement for each row execute function require_spot_check_order();

call keep_as_facts('spot_draw', 'spot_drawn', 'spot_check', 'spot_finding', 'spot_answer', 'spot_judgement', 'spot_check_ending');

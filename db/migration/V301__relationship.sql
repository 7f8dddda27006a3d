-- Step 1: the credit standing surveyed, the rating in its five steps, the one responsible manager, the relationship.
create table credit_standing (
  id                   bigint generated always as identity primary key,
  case_id              text        not null references credit_case,
  customer_id          bigint      not null references customer,
  credit_file_id       bigint      not null references credit_file,
  years_with_bank      integer     not null check (years_with_bank >= 0),
  bad_records          integer     not null check (bad_records >= 0),
  management           text,
  industry_outlook     text,
  years_in_occupation  integer check (years_in_occupation >= 0),
  monthly_debt_service numeric(17,2) check (monthly_debt_service >= 0),
  remark               text        not null,
  recorded_at          timestamptz not null,
  recorded_by          text        not null,
  bank_date            date        not null
);
create index credit_standing_of_case on credit_standing (case_id, id);

create table model_rating (
  id           bigint generated always as identity primary key,
  case_id      text        not null references credit_case,
  standing_id  bigint      not null references credit_standing,
  model        text        not null check (model in ('CORPORATE', 'PERSONAL')),
  points       integer     not null check (points between 0 and 100),
  grade        text        not null,
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  bank_date    date        not null
);
create index model_rating_of_case on model_rating (case_id, id);

create table model_rating_score (
  model_rating_id bigint  not null references model_rating,
  position        integer not null,
  item            text    not null,
  value           text,
  points          integer not null,
  maximum         integer not null,
  primary key (model_rating_id, position)
);

create table rating_proposal (
  id              bigint generated always as identity primary key,
  case_id         text        not null references credit_case,
  model_rating_id bigint      not null references model_rating,
  grade           text        not null,
  reason          text,
  recorded_at     timestamptz not null,
  recorded_by     text        not null,
  bank_date       date        not null
);
create index rating_proposal_of_case on rating_proposal (case_id, id);

-- A rating exists only as the fifth of its five steps, and not by the hand that proposed it (CUS-13).
create table rating (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  customer_id bigint      not null references customer,
  proposal_id bigint      not null unique references rating_proposal,
  grade       text        not null check (grade in ('AAA', 'AA', 'A', 'BBB', 'BB', 'B')),
  opinion     text        not null,
  valid_until date        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index rating_of_customer on rating (customer_id, id);

create function refuse_own_rating() returns trigger language plpgsql as $$
begin
  if exists (select 1 from rating_proposal p where p.id = new.proposal_id and p.recorded_by = new.recorded_by) then
    raise exception 'the rating was proposed by % and cannot be confirmed by the same person (CUS-13)', new.recorded_by using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger rating_has_four_eyes before insert on rating for each row execute function refuse_own_rating();

-- The ratings that were confirmed, for whoever shows a customer's.
create view rating_given as
  select id as rating_id, case_id, customer_id, grade, bank_date as confirmed_on, valid_until, recorded_by as confirmed_by from rating;

-- One responsible manager (CUS-06): the first assignment of a customer is unique and each later one replaces exactly one, so the chain has one end.
create table manager_assignment (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  customer_id bigint      not null references customer,
  manager     text        not null,
  replaces    bigint      unique references manager_assignment,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create unique index manager_assignment_first on manager_assignment (customer_id) where replaces is null;
create index manager_assignment_of_manager on manager_assignment (manager);
create index manager_assignment_of_customer on manager_assignment (customer_id, id);

-- Nobody is made responsible for a customer in whose living case they hold a duty that a relationship manager may not hold.
create function refuse_conflicted_manager() returns trigger language plpgsql as $$
declare
  living record;
  conflict record;
begin
  for living in select id from credit_case where customer_id = new.customer_id and closed_on is null order by id loop
    perform pg_advisory_xact_lock(hashtextextended(living.id || '/' || new.manager, 0));
    select c.duty, e.rule into conflict from case_duty c
      join duty_exclusion e on (e.duty_a = c.duty and e.duty_b = 'relationship-manager') or (e.duty_b = c.duty and e.duty_a = 'relationship-manager')
     where c.case_id = living.id and c.user_id = new.manager limit 1;
    if found then
      raise exception '% holds % in case % and cannot become its customer''s manager (%)', new.manager, conflict.duty, living.id, conflict.rule
        using errcode = 'check_violation';
    end if;
  end loop;
  return new;
end $$;
create trigger manager_has_no_other_part before insert on manager_assignment for each row execute function refuse_conflicted_manager();

-- Who counts as a person of the case under which duty: whoever acted, and the customer's responsible manager of today even before acting.
create view case_duty_held as
  select case_id, user_id, duty, false as by_assignment from case_duty
  union all
  select c.id, m.manager, 'relationship-manager', true
    from credit_case c join manager_assignment m on m.customer_id = c.customer_id
   where not exists (select from manager_assignment later where later.replaces = m.id);

-- What grade a manager holds, and which borrowers by size that lets them hold (CUS-07). The text of the rule leaves 3 to 5 million to nobody:
-- here the bank says to whom.
create table manager_grade (
  manager    text not null,
  valid_from date not null,
  grade      text not null check (grade in ('SENIOR', 'MIDDLE', 'JUNIOR')),
  primary key (manager, valid_from)
);

create table portfolio_band (
  valid_from  date          not null,
  from_amount numeric(17,2) not null,
  grade       text          not null check (grade in ('SENIOR', 'MIDDLE', 'JUNIOR')),
  at_most_one boolean       not null,
  enforcement text          not null check (enforcement in ('WARN', 'BLOCK')),
  rule        text          not null,
  note_zh     text          not null,
  note_en     text          not null,
  primary key (valid_from, from_amount)
);
insert into portfolio_band (valid_from, from_amount, grade, at_most_one, enforcement, rule, note_zh, note_en) values
  (date '2010-01-01', 0,           'JUNIOR', false, 'WARN', 'CUS-07', '初级及以上：300 万元以下',
   'junior or above: below 3 million'),
  (date '2010-01-01', 3000000.00,  'MIDDLE', false, 'WARN', 'CUS-07', '中级及以上：300 万至 500 万元（制度空白，由本行明定）',
   'middle or above: 3 to 5 million (a gap in the rule, decided by the bank)'),
  (date '2010-01-01', 5000000.00,  'MIDDLE', true,  'WARN', 'CUS-07', '中级及以上：500 万至 1000 万元，至多一户',
   'middle or above: 5 to 10 million, at most one borrower'),
  (date '2010-01-01', 10000000.00, 'SENIOR', true,  'WARN', 'CUS-07', '高级：1000 万元及以上，至多一户',
   'senior: 10 million and above, at most one borrower');

-- How large a borrower was when it was measured against the manager's portfolio (CUS-07), and which other borrower kept the manager from this one.
create table portfolio_check (
  id              bigint generated always as identity primary key,
  case_id         text          not null references credit_case,
  customer_id     bigint        not null references customer,
  manager         text          not null,
  borrower_size   numeric(17,2) not null check (borrower_size >= 0),
  grade_reaches   boolean       not null,
  other_case_id   text          references credit_case,
  recorded_at     timestamptz   not null,
  recorded_by     text          not null,
  bank_date       date          not null
);
create index portfolio_check_of_case on portfolio_check (case_id, id);

-- Who holds which borrower today, and how large it is: what it owes and has reserved, or what it was measured at in a case that has reserved nothing yet.
create view borrower_held as
  select m.manager, m.customer_id, min(c.case_id) as case_id,
         greatest(sum(coalesce(e.amount, 0)), max(case when e.case_id is null then coalesce(p.borrower_size, 0) else 0 end)) as borrower_size
    from manager_assignment m
    join customer_case c on c.customer_id = m.customer_id and c.alive
    left join exposure_of_case e on e.case_id = c.case_id
    left join lateral (select borrower_size from portfolio_check k where k.case_id = c.case_id order by k.id desc limit 1) p on true
   where not exists (select from manager_assignment later where later.replaces = m.id)
   group by m.manager, m.customer_id;

create table credit_relationship (
  id                      bigint generated always as identity primary key,
  case_id                 text        not null unique references credit_case,
  customer_id             bigint      not null references customer,
  credit_file_id          bigint      not null references credit_file,
  rating_id               bigint      not null references rating,
  manager_assignment_id   bigint      not null references manager_assignment,
  first_established_month char(6)     not null check (first_established_month ~ '^\d{4}(0[1-9]|1[0-2])$'),
  recorded_at             timestamptz not null,
  recorded_by             text        not null,
  bank_date               date        not null
);
create index credit_relationship_of_customer on credit_relationship (customer_id, id);

-- SEQ-01.
create trigger standing_follows_file before insert on credit_standing
  for each row execute function require_customers_fact_before('credit_file', 'credit_file_id');
create trigger model_follows_standing before insert on model_rating
  for each row execute function require_step_before('credit_standing', 'standing_id');
create trigger proposal_follows_model before insert on rating_proposal
  for each row execute function require_step_before('model_rating', 'model_rating_id');
create trigger rating_follows_proposal before insert on rating
  for each row execute function require_step_before('rating_proposal', 'proposal_id');
create trigger relationship_follows_file before insert on credit_relationship
  for each row execute function require_customers_fact_before('credit_file', 'credit_file_id');
create trigger relationship_follows_rating before insert on credit_relationship
  for each row execute function require_customers_fact_before('rating', 'rating_id');
create trigger relationship_follows_manager before insert on credit_relationship
  for each row execute function require_customers_fact_before('manager_assignment', 'manager_assignment_id');
create trigger relationship_carries_case_on after insert on credit_relationship for each row execute function carry_case_on('1');

-- CUS-06: a head has customers of a manager handed over to another, who answers of each; what a rule refused is told with it.
create table hand_over (
  id          bigint generated always as identity primary key,
  branch      text        not null,
  former      text        not null, -- '' where nobody answered
  receiver    text        not null check (receiver <> former),
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null check (recorded_by <> receiver and recorded_by <> former),
  bank_date   date        not null
);
create table hand_over_customer (
  hand_over_id bigint not null references hand_over,
  customer_id  bigint not null references customer,
  case_id      text   not null references credit_case,
  primary key (hand_over_id, customer_id)
);
create index hand_over_of_customer on hand_over_customer (customer_id);
create table hand_over_answer (
  hand_over_id bigint      not null,
  customer_id  bigint      not null,
  outcome      text        not null check (outcome in ('HANDED', 'DECLINED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
  rule         text,
  reason_zh    text,
  reason_en    text,
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  bank_date    date        not null,
  primary key (hand_over_id, customer_id),
  foreign key (hand_over_id, customer_id) references hand_over_customer,
  check ((outcome in ('DECLINED', 'REFUSED')) = (reason_zh is not null)),
  check ((outcome = 'REFUSED') = (rule is not null))
);
create view hand_over_open as
  select c.hand_over_id, c.customer_id, c.case_id, h.bank_date as asked_on
    from hand_over_customer c join hand_over h on h.id = c.hand_over_id
   where not exists (select from hand_over_answer a where a.hand_over_id = c.hand_over_id and a.customer_id = c.customer_id);

-- That the head of the branch was told on a day of borrowers for whom nobody who works there answers, each day while there are any.
create table borrowers_without_manager (
  branch      text        not null,
  bank_date   date        not null,
  customers   integer     not null check (customers > 0),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  primary key (branch, bank_date)
);

call keep_as_facts('hand_over', 'hand_over_customer', 'hand_over_answer', 'borrowers_without_manager',
                   'credit_standing', 'model_rating', 'model_rating_score', 'rating_proposal', 'rating', 'manager_assignment', 'manager_grade',
                   'portfolio_band', 'portfolio_check', 'credit_relationship');

-- Whose a case is: of the manager who is responsible for its customer today; while nobody is, of who began it.
create view case_of_manager as
  select c.id as case_id, m.manager
    from manager_assignment m cross join lateral (select x.id from credit_case x where x.customer_id = m.customer_id offset 0) c
   where not exists (select from manager_assignment later where later.replaces = m.id offset 0)
  union all
  select c.id, c.opened_by from credit_case c
   where c.closed_on is null and not exists (select from manager_assignment a where a.customer_id = c.customer_id offset 0);

-- The same of a case at a time: who is responsible for its customer now, and else who began it.
create view manager_of_case as
  select c.id as case_id, coalesce(m.manager, case when c.closed_on is null then c.opened_by end) as manager
    from credit_case c
    left join lateral (select a.manager from manager_assignment a where a.customer_id = c.customer_id order by a.id desc limit 1) m on true;

-- Customers with a living case in a branch, a case a row, and who answers for them; once a loan was paid out, also where nobody does. Walk-throughs are
-- left out.
create view borrower_of_branch as
  select c.customer_id, c.case_id, c.branch, c.loan_number, m.manager
    from customer_case c
    left join lateral (select a.manager from manager_assignment a where a.customer_id = c.customer_id order by a.id desc limit 1) m on true
   where c.alive and (m.manager is not null or c.loan_number is not null) and not exists (select from rehearsed_case r where r.case_id = c.case_id);

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
create trigger credit_standing_is_a_fact before update or delete or truncate on credit_standing for each statement execute function refuse_change();

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
create trigger model_rating_is_a_fact before update or delete or truncate on model_rating for each statement execute function refuse_change();

create table model_rating_score (
  model_rating_id bigint  not null references model_rating,
  position        integer not null,
  item            text    not null,
  value           text,
  points          integer not null,
  maximum         integer not null,
  primary key (model_rating_id, position)
);
create trigger model_rating_score_is_a_fact before update or delete or truncate on model_rating_score for each statement execute function refuse_change();

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
create trigger rating_proposal_is_a_fact before update or delete or truncate on rating_proposal for each statement execute function refuse_change();

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
create trigger rating_is_a_fact before update or delete or truncate on rating for each statement execute function refuse_change();

create function refuse_own_rating() returns trigger language plpgsql as $$
begin
  if exists (select 1 from rating_proposal p where p.id = new.proposal_id and p.recorded_by = new.recorded_by) then
    raise exception 'the rating was proposed by % and cannot be confirmed by the same person (CUS-13)', new.recorded_by using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger rating_has_four_eyes before insert on rating for each row execute function refuse_own_rating();

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
create trigger manager_assignment_is_a_fact before update or delete or truncate on manager_assignment for each statement execute function refuse_change();

-- What grade a manager holds, and which borrowers by size that lets them hold (CUS-07). The text of the rule leaves 3 to 5 million to nobody:
-- here the bank says to whom.
create table manager_grade (
  manager    text not null,
  valid_from date not null,
  grade      text not null check (grade in ('SENIOR', 'MIDDLE', 'JUNIOR')),
  primary key (manager, valid_from)
);
create trigger manager_grade_is_a_fact before update or delete or truncate on manager_grade for each statement execute function refuse_change();

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
create trigger portfolio_band_is_a_fact before update or delete or truncate on portfolio_band for each statement execute function refuse_change();
insert into portfolio_band values
  (date '2010-01-01', 0,           'JUNIOR', false, 'WARN', 'CUS-07', '初级及以上：300 万元以下',                     'junior or above: below 3 million'),
  (date '2010-01-01', 3000000.00,  'MIDDLE', false, 'WARN', 'CUS-07', '中级及以上：300 万至 500 万元（制度空白，由本行明定）', 'middle or above: 3 to 5 million (a gap in the rule, decided by the bank)'),
  (date '2010-01-01', 5000000.00,  'MIDDLE', true,  'WARN', 'CUS-07', '中级及以上：500 万至 1000 万元，至多一户',      'middle or above: 5 to 10 million, at most one borrower'),
  (date '2010-01-01', 10000000.00, 'SENIOR', true,  'WARN', 'CUS-07', '高级：1000 万元及以上，至多一户',               'senior: 10 million and above, at most one borrower');

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
create trigger credit_relationship_is_a_fact before update or delete or truncate on credit_relationship for each statement execute function refuse_change();

insert into policy_parameter (name, value, unit, rule, valid_from, source) values
  ('rating.valid', 12, 'MONTHS', 'CUS-13', date '2010-01-01', 'default policy of the demonstration bank');

-- The banking days that were ended, and the loans that could not be done.
create table bank_day (
  day       date primary key,
  opened_at timestamptz not null,
  opened_by text        not null
);
-- Which process instance ends a day: one at a time, whoever asked for it. Another attempt follows only one that was given up.
create table bank_day_run (
  day              date        not null references bank_day,
  attempt          integer     not null,
  process_instance text        not null unique,
  partitions       integer     not null check (partitions >= 0),
  started_at       timestamptz not null,
  started_by       text        not null,
  primary key (day, attempt)
);
-- The partitions of a day that are done, and which node of the cluster did each.
create table bank_day_partition (
  day        date        not null references bank_day,
  first_loan text        not null,
  last_loan  text        not null,
  node       text        not null,
  done_at    timestamptz not null,
  primary key (day, first_loan, last_loan)
);

create table bank_day_closing (
  day       date primary key references bank_day,
  loans     integer     not null,
  failed    integer     not null,
  closed_at timestamptz not null
);
-- The books of a day are checked once, whoever asks again.
create table bank_day_balance (
  day        date primary key references bank_day,
  outcome    text        not null check (outcome in ('BALANCED', 'UNBALANCED')),
  loans      integer     not null check (loans >= 0),
  node       text        not null,
  checked_at timestamptz not null
);
create table failed_loan (
  id          bigint generated always as identity primary key,
  day         date        not null references bank_day,
  loan_number text        not null references loan_account,
  step        text        not null,
  cause       text        not null,
  recorded_at timestamptz not null,
  unique (day, loan_number, step)
);
create table failed_loan_treatment (
  failed_loan_id bigint primary key references failed_loan,
  outcome        text        not null check (outcome in ('RUN_AGAIN', 'CORRECTED', 'LEFT')),
  note           text        not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null
);

call keep_as_facts('bank_day', 'bank_day_closing', 'failed_loan', 'failed_loan_treatment', 'bank_day_run', 'bank_day_partition',
                   'bank_day_balance');

-- The banking days that have ended, and the loans that could not be done and are not treated.
create view day_ended as select day, loans, failed, closed_at from bank_day_closing;
create view loan_failed as
  select f.id as failed_loan_id, f.day, f.loan_number, a.case_id, f.step, f.cause from failed_loan f join loan_account a on a.number = f.loan_number
   where not exists (select from failed_loan_treatment t where t.failed_loan_id = f.id);

-- Each night in a row: when it was begun and ended, how far it is and what it came to.
create view night as
  select d.day, r.started_at as begun_at, c.closed_at as ended_at,
         coalesce(r.partitions, 0) as partitions, (select count(*) from bank_day_partition p where p.day = d.day) as partitions_done, c.loans, c.failed,
         b.outcome as balance, b.checked_at
    from bank_day d
    left join lateral (select started_at, partitions from bank_day_run x where x.day = d.day order by x.attempt desc limit 1) r on true
    left join bank_day_closing c on c.day = d.day
    left join bank_day_balance b on b.day = d.day;

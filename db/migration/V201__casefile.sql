-- The case (案卷): one loan's whole life under one number, which is the engine's business key and the key of every fact.
create sequence credit_case_number;
create table credit_case (
  id          text primary key,
  branch      text        not null constraint credit_case_of_known_branch references act_id_tenant (id_),
  opened_by   text        not null,
  opened_at   timestamptz not null,
  opened_on   date        not null,
  customer_id bigint,
  loan_number text unique,
  outcome     text,
  closed_on   date,
  -- How far the case has come for good: the number of the last of the eleven steps whose result stands. The fact by which a step ends carries
  -- it on; what comes after is not undone by working on an earlier step again (SEQ-01). Steps 4 to 7 may be repeated until the approval is issued.
  steps_done  integer     not null default 0 check (steps_done between 0 and 11),
  -- Where the case stands: the step that it came to last, as its rounds tell it.
  step        text        not null default 'relationship',
  -- A walk-through's case lives on a calendar of its own: this names the database session of the process that simulates it.
  rehearsed_in text
);
create index credit_case_of_customer on credit_case (customer_id);
-- Lists of a branch's cases, the newest first: all, those that live, those that live at a step, those that have ended.
create index credit_case_of_branch on credit_case (branch, opened_on desc, id desc);
create index credit_case_alive on credit_case (branch, opened_on desc, id desc) where closed_on is null;
create index credit_case_at_step on credit_case (branch, step, opened_on desc, id desc) where closed_on is null;
create index credit_case_ended on credit_case (branch, opened_on desc, id desc) where closed_on is not null;
create index credit_case_rehearsed on credit_case (rehearsed_in) where rehearsed_in is not null and outcome is null;

alter table findable_case add foreign key (case_id) references credit_case;

-- SEQ-01: each time that a case comes to a step is a round of it; a case that is returned comes to some steps again. What a step states, it
-- states once in a round. Round 0 is that of a case for which no process of the step ever began.
create table case_round (
  id       bigint generated always as identity primary key,
  case_id  text        not null references credit_case,
  step     text        not null,
  began_at timestamptz not null
);
create index case_round_of_step on case_round (case_id, step, id);
create table case_round_fact (
  case_id   text        not null references credit_case,
  step      text        not null,
  round     bigint      not null,
  fact      text        not null,
  stated_at timestamptz not null,
  primary key (case_id, step, round, fact)
);
call keep_as_facts('case_round', 'case_round_fact');

-- BRN-01: a case is of a branch, and stays of it.
create function keep_branch_of_case() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select 1 from act_id_tenant where id_ = new.branch) then
      perform branch_exists(new.branch, 'Branch ' || new.branch);
    end if;
  elsif new.branch is distinct from old.branch then
    raise exception 'case % is of branch % and stays of it (BRN-01)', old.id, old.branch using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger credit_case_is_of_a_branch before insert or update on credit_case for each row execute function keep_branch_of_case();

-- What the platform keeps of a case: it knows the number, and that there must be such a case.
alter table document_upload add foreign key (case_id) references credit_case;
alter table document add foreign key (case_id) references credit_case;
alter table stand_in_takeover add foreign key (case_id) references credit_case;

-- CUS-12: whose work needs a person's whole number, and what for. Whoever is not here sees it masked.
create table unmask_right (
  duty      text primary key references duty,
  reason_zh text not null,
  reason_en text not null
);
insert into unmask_right (duty, reason_zh, reason_en) values
  ('relationship-manager',   '核对客户证件原件',       'compares it with the original papers'),
  ('lead-investigator',      '查询征信，核实身份',     'asks the credit registry and verifies identity'),
  ('assistant-investigator', '双人调查，核实身份',     'verifies identity as the second investigator'),
  ('contract-officer-1',     '填写合同及登记申请',     'fills in contracts and applications for registration'),
  ('contract-officer-2',     '面签核对身份',           'verifies identity at the signing'),
  ('collector',              '催收、诉讼立案',         'traces the debtor and files suits'),
  ('auditor',                '审计核查',               'audits');

-- Notes that people leave on a case for each other, and who has read each.
create table case_note (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  text        text        not null check (text <> '' and length(text) <= 1000),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index case_note_of_case on case_note (case_id, id);
create table case_note_seen (
  note_id bigint      not null references case_note,
  user_id text        not null,
  seen_at timestamptz not null,
  primary key (note_id, user_id)
);
call keep_as_facts('case_note', 'case_note_seen');

-- SEQ-01, for whoever writes past the code: every table of a step's fact carries the step before as a not-null foreign key, and a fact may
-- rest only on an earlier fact of the same case. Arguments of the trigger: the table of the step before, the column that points at it, and
-- the column by which the step before is known there, its id where it is absent.
create function require_step_before() returns trigger language plpgsql as $$
declare
  earlier record;
  value text := to_jsonb(new) ->> tg_argv[1];
begin
  if value is null then
    return new;
  end if;
  execute format('select case_id, recorded_at, bank_date from %I where %I = %L', tg_argv[0], coalesce(tg_argv[2], 'id'), value) into earlier;
  if earlier.case_id is distinct from new.case_id then
    raise exception '% of case % cannot rest on % of case % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0], earlier.case_id
      using errcode = 'check_violation';
  end if;
  if new.recorded_at < earlier.recorded_at or new.bank_date < earlier.bank_date then
    raise exception '% of case % would be earlier than its % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0] using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- The step before must also have come to what lets the case go on. Arguments: its table, the column that points at it, the column by which it
-- is known there, the column of its outcome, and the outcomes that let the case go on.
create function require_outcome_before() returns trigger language plpgsql as $$
declare
  outcome text;
begin
  if to_jsonb(new) ->> tg_argv[1] is null then
    return new;
  end if;
  execute format('select %I::text from %I where %I = %L', tg_argv[3], tg_argv[0], tg_argv[2], to_jsonb(new) ->> tg_argv[1]) into outcome;
  if outcome is null or not outcome = any (string_to_array(tg_argv[4], ',')) then
    raise exception '% of case % cannot rest on its % that came to % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0], outcome
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- What the register of cases publishes for others to join: nobody else reads the table credit_case.

-- Of which branch a case is (BRN-01): for the engine and the tasks, which show each person their own branches.
create view case_branch as select id as case_id, branch from credit_case;

-- Cases of walk-throughs, which live on calendars of their own.
create view rehearsed_case as select id as case_id, rehearsed_in from credit_case where rehearsed_in is not null;

-- Whose a case is, for whoever adds up over a customer's cases. Alive until an end event closes it.
create view customer_case as
  select id as case_id, customer_id, branch, loan_number, closed_on is null as alive from credit_case where customer_id is not null;

-- What lists show of a case itself.
create view listed_case as
  select id as case_id, branch, customer_id, loan_number, opened_on, step, outcome, closed_on from credit_case;

-- SEQ-01: the fact by which a step ends carries the case on. Argument of the trigger: the step's number.
create function carry_case_on() returns trigger language plpgsql as $$
begin
  update credit_case set steps_done = tg_argv[0]::integer where id = new.case_id and steps_done < tg_argv[0]::integer;
  return null;
end $$;

-- Living cases with the time since which each stands at its step, for boards.
create view living_case as
  select c.id as case_id, c.branch, c.customer_id, c.loan_number, c.opened_on, c.step,
         coalesce((select r.began_at from case_round r where r.case_id = c.id and r.step = c.step order by r.id desc limit 1), c.opened_at) as at_step_since
    from credit_case c where c.closed_on is null;
-- What somebody began and nobody is responsible for yet.
create index credit_case_begun on credit_case (opened_by) where closed_on is null;

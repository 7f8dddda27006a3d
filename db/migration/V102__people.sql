-- Duties (岗位). The engine's groups have the same ids.
create table duty (
  id      text primary key,
  name_zh text not null,
  name_en text not null,
  position integer not null
);
insert into duty (id, name_zh, name_en, position) values
  ('relationship-manager',   '客户经理',       'Relationship manager', 10),
  ('rating-officer',         '评级审定岗',     'Rating officer', 20),
  ('acceptance-officer',     '受理岗',         'Acceptance officer', 30),
  ('lead-investigator',      '主办调查人',     'Lead investigator', 40),
  ('assistant-investigator', '协办调查人',     'Assistant investigator', 50),
  ('reviewer',               '审查岗',         'Reviewer', 60),
  ('committee-secretary',    '贷审会秘书',     'Committee secretary', 70),
  ('committee-member',       '贷审会委员',     'Committee member', 80),
  ('committee-chair',        '贷审会主任委员', 'Committee chair', 90),
  ('approver-branch',        '支行有权审批人', 'Branch approver', 100),
  ('approver-head-office',   '总行有权审批人', 'Head-office approver', 110),
  ('approver-president',     '行长',           'President', 120),
  ('contract-officer-1',     '合同经办岗',     'Contract officer', 130),
  ('contract-officer-2',     '合同核保岗',     'Contract witness officer', 140),
  ('disbursement-auditor-1', '放款审核岗',     'Disbursement auditor', 150),
  ('disbursement-auditor-2', '放款复核岗',     'Disbursement rechecker', 160),
  ('accountant',             '会计',           'Accountant', 170),
  ('collateral-custodian',   '押品保管岗',     'Collateral custodian', 180),
  ('inspector',              '贷后检查岗',     'Inspector', 190),
  ('risk-inspector',         '风险检查岗',     'Risk-line inspector', 200),
  ('classification-officer', '分类认定岗',     'Classification officer', 210),
  ('collector',              '催收岗',         'Collector', 220),
  ('operator',               '系统运行岗',     'Operator', 230),
  ('auditor',                '审计',           'Auditor', 240),
  ('process-reviewer',       '流程审核岗',     'Process reviewer', 250),
  ('admin',                  '系统管理员',     'Administrator', 260);

-- REV-02, SEQ-04: duties that one person may not hold in one case. Readable as it stands: a excludes b and b excludes a, and the pair stands
-- once. Written from processes/staffing.yaml when the application starts. What stands stays: an exclusion is lifted or reworded by a migration.
create table duty_exclusion (
  duty_a    text not null references duty,
  duty_b    text not null references duty,
  rule      text not null,
  reason_zh text not null,
  reason_en text not null,
  primary key (duty_a, duty_b),
  check (duty_a <> duty_b)
);
create unique index duty_exclusion_once on duty_exclusion (least(duty_a, duty_b), greatest(duty_a, duty_b));

create trigger duty_exclusion_stays before update or delete or truncate on duty_exclusion
  for each statement execute function refuse_change();

-- The same table for whoever reads it, with the duties' names.
create view duty_exclusion_readable as
  select e.duty_a, a.name_zh as duty_a_zh, a.name_en as duty_a_en, e.duty_b, b.name_zh as duty_b_zh, b.name_en as duty_b_en, e.rule, e.reason_zh, e.reason_en
    from duty_exclusion e join duty a on a.id = e.duty_a join duty b on b.id = e.duty_b order by a.position, b.position;

-- MOD-06: which duty does which human task, as the contract of the processes has it and no diagram; written from it when the application
-- starts. Where an answer names the duty, such as the level that approves, the task has a row for each that it may name. A row that facts rest
-- on stays when the contract has it no more, and is no longer current.
create table duty_of_task (
  task    text    not null,
  duty    text    not null references duty,
  process text    not null,
  answer  text,
  current boolean not null,
  primary key (task, duty)
);

-- The same for whoever shows tasks.
create view task_duty as select process, task, duty, answer from duty_of_task where current;

-- Who held which duty in which case, and since which task: nobody takes a duty but at a task of it (MOD-06). Who has one without acting, as the customer's
-- responsible manager has, stands in case_duty_held beside them.
create table case_duty (
  case_id  text        not null,
  duty     text        not null references duty,
  user_id  text        not null,
  taken_at timestamptz not null,
  task     text        not null,
  primary key (case_id, user_id, duty),
  constraint case_duty_of_the_tasks_own foreign key (task, duty) references duty_of_task
);

-- What stands on the trail of a human task under a duty is a task of that duty (MOD-06), whoever writes it.
create function refuse_another_tasks_duty() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from duty_of_task where task = new.task and duty = new.duty) then
    raise exception 'the task % is not one of the duty % (MOD-06)', new.task, new.duty using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger trail_record_of_the_tasks_duty before insert on trail_record
  for each row when (new.task_id is not null and new.duty is not null) execute function refuse_another_tasks_duty();

-- The same rule as in the code, for whoever writes past it. Who counts as a person of the case is told by case_duty_held: whoever acted, and
-- the customer's responsible manager of today even before acting (it is defined where managers are assigned).
create function refuse_excluded_duty() returns trigger language plpgsql as $$
declare
  conflict record;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.case_id || '/' || new.user_id, 0));
  select c.duty, e.rule into conflict from case_duty_held c
    join duty_exclusion e on (e.duty_a = c.duty and e.duty_b = new.duty) or (e.duty_b = c.duty and e.duty_a = new.duty)
   where c.case_id = new.case_id and c.user_id = new.user_id limit 1;
  if found then
    raise exception '% already holds % in case %, which excludes % (%)', new.user_id, conflict.duty, new.case_id, new.duty, conflict.rule
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger case_duty_excludes before insert on case_duty for each row execute function refuse_excluded_duty();

-- LIM-06, CMT-08: who is related to a customer does not touch the customer's cases. Relations are data, declared by the person or added by
-- those who keep them; a relation ends on a day and is never removed.
create table staff_relation (
  id          bigint generated always as identity primary key,
  user_id     text        not null,
  identity    text        check (is_sealed(identity)),
  identity_index text,
  name        text        not null check (name <> ''),
  relation_zh text        not null check (relation_zh <> ''),
  relation_en text        not null check (relation_en <> ''),
  valid_from  date        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check ((identity is null) = (identity_index is null))
);
create index staff_relation_of_user on staff_relation (user_id);

create table staff_relation_ending (
  relation_id bigint      primary key references staff_relation,
  ended_on    date        not null,
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (ended_on <= bank_date)
);

call keep_as_facts('case_duty', 'staff_relation', 'staff_relation_ending');

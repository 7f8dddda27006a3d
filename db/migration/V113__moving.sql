-- Running cases that are to follow the newest version of a diagram, from older ones: what one reviewer plans and another releases (MOV-01). All of it
-- facts: how far a plan has come is told by which of its cases have come out.
create table case_move_plan (
  id          bigint generated always as identity primary key,
  process     text        not null check (process <> ''),
  to_version  integer     not null,
  to_sha256   text        not null check (length(to_sha256) = 64),
  reason      text        not null check (reason <> ''),
  sha256      text        not null check (length(sha256) = 64),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index case_move_plan_of_process on case_move_plan (process, id);

create table case_move_source (
  plan_id bigint  not null references case_move_plan,
  version integer not null,
  sha256  text    not null check (length(sha256) = 64),
  primary key (plan_id, version)
);

-- Elements that are called otherwise in the newest version, as the reviewer states.
create table case_move_mapping (
  plan_id bigint not null references case_move_plan,
  element text   not null,
  becomes text   not null,
  primary key (plan_id, element)
);

-- The dry run: each running instance on the versions named, where it stood and whether it moves. rule, zh, en and path say why it does not.
create table case_move_case (
  plan_id     bigint  not null references case_move_plan,
  instance_id text    not null,
  case_id     text    not null,
  branch      text,
  version     integer not null,
  at          text    not null,
  becomes     text,
  rule        text,
  zh          text,
  en          text,
  path        text,
  primary key (plan_id, instance_id),
  check ((rule is null) = (becomes is not null))
);
create index case_move_case_in_order on case_move_case (plan_id, case_id, instance_id);
-- At each of its moves it is asked where a case has moved before.
create index case_move_case_of_case on case_move_case (case_id);

create table case_move_decision (
  plan_id     bigint      primary key references case_move_plan,
  outcome     text        not null check (outcome in ('RELEASED', 'WITHDRAWN', 'REFUSED')),
  reason      text,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (outcome <> 'REFUSED' or reason <> '')
);

-- Somebody stops the moving, and somebody goes on with it; the last row says which.
create table case_move_halt (
  id          bigint generated always as identity primary key,
  plan_id     bigint      not null references case_move_plan,
  act         text        not null check (act in ('STOPPED', 'RESUMED')),
  reason      text,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (act <> 'STOPPED' or reason <> '')
);
create index case_move_halt_of_plan on case_move_halt (plan_id, id);

-- What became of each case that the dry run found to move. OVER: it had ended, or had left the diagram, before its turn.
create table case_move_outcome (
  plan_id     bigint      not null,
  instance_id text        not null,
  outcome     text        not null check (outcome in ('MOVED', 'REFUSED', 'OVER')),
  at          text        not null,
  becomes     text,
  rule        text,
  zh          text,
  en          text,
  path        text,
  recorded_at timestamptz not null,
  bank_date   date        not null,
  primary key (plan_id, instance_id),
  foreign key (plan_id, instance_id) references case_move_case,
  check ((outcome = 'MOVED') = (becomes is not null)),
  check ((outcome = 'REFUSED') = (rule is not null))
);

create table case_move_end (
  plan_id     bigint      primary key references case_move_plan,
  recorded_at timestamptz not null,
  bank_date   date        not null
);

-- MOV-05: one plan for a diagram at a time, whoever writes it.
create function refuse_second_plan() returns trigger language plpgsql as $$
declare
  other bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('case-moves/' || new.process, 0));
  select p.id into other from case_move_plan p left join case_move_decision d on d.plan_id = p.id
   where p.process = new.process and (d.plan_id is null
     or d.outcome = 'RELEASED' and not exists (select from case_move_end e where e.plan_id = p.id)) limit 1;
  if found then
    raise exception 'plan % for % is not ended yet (MOV-05)', other, new.process using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger case_move_plan_is_the_only_one before insert on case_move_plan for each row execute function refuse_second_plan();

-- MOV-01 for whoever writes past the program: a withdrawal is the planner's own, a release and a refusal are another's.
create function refuse_decision_by_the_wrong_hand() returns trigger language plpgsql as $$
begin
  if (new.outcome = 'WITHDRAWN') <> exists (select from case_move_plan p where p.id = new.plan_id and p.recorded_by = new.recorded_by) then
    raise exception '% does not decide on plan % as % (MOV-01)', new.recorded_by, new.plan_id, new.outcome using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger case_move_decided_by_the_right_hand before insert on case_move_decision for each row execute function refuse_decision_by_the_wrong_hand();

-- A case comes out only of a plan that was released, and only where the dry run found that it moves.
create function refuse_outcome_without_release() returns trigger language plpgsql as $$
begin
  if not exists (select from case_move_decision d where d.plan_id = new.plan_id and d.outcome = 'RELEASED')
     or exists (select from case_move_case c where c.plan_id = new.plan_id and c.instance_id = new.instance_id and c.rule is not null) then
    raise exception 'plan % does not move % (MOV-01)', new.plan_id, new.instance_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger case_move_outcome_of_a_released_plan before insert on case_move_outcome for each row execute function refuse_outcome_without_release();

call keep_as_facts('case_move_plan', 'case_move_source', 'case_move_mapping', 'case_move_case', 'case_move_decision', 'case_move_halt',
  'case_move_outcome', 'case_move_end');

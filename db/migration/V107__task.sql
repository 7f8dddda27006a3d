-- What a person types for a task: a draft that may change until the task is completed, then a fact.
create table task_entry (
  task_id      text primary key,
  case_id      text        not null,
  task         text        not null,
  content      text        not null constraint content_is_sealed check (is_sealed(content)),
  version      integer     not null,
  saved_by     text        not null,
  saved_at     timestamptz not null,
  submitted_sha256 char(64)
);
create index task_entry_of_case on task_entry (case_id, task);

create function refuse_change_once_submitted() returns trigger language plpgsql as $$
begin
  if old.submitted_sha256 is not null then
    raise exception 'what was entered for task % is submitted and stays', old.task_id using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger task_entry_stays_once_submitted before update or delete on task_entry
  for each row execute function refuse_change_once_submitted();

-- TSK-04: of which tasks it was told that their term is over, and when. A task is reminded of once and escalated once.
create table task_reminder (
  task_id     text        not null,
  kind        text        not null check (kind in ('REMINDED', 'ESCALATED')),
  case_id     text        not null,
  task        text        not null,
  due_at      timestamptz not null,
  bank_date   date        not null,
  told_at     timestamptz not null,
  primary key (task_id, kind)
);
call keep_as_facts('task_reminder');

-- Which task came by a return, and from where: noted when the task came. Nobody is named where no one person returned the case, as after a vote.
create table returned_task (
  task_id      text        primary key,
  case_id      text        not null,
  returned_by  text,
  from_process text        not null,
  returned_at  timestamptz not null
);
call keep_as_facts('returned_task');

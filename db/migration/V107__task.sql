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

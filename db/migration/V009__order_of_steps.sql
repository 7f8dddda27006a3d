-- SEQ-01 for whoever writes past the code: a fact may rest only on an earlier fact of the same case.
-- Arguments of the trigger: the table of the step before, the column that points at it.
create function require_step_before() returns trigger language plpgsql as $$
declare
  earlier record;
  earlier_id bigint := (to_jsonb(new) ->> tg_argv[1])::bigint;
begin
  if earlier_id is null then
    return new;
  end if;
  execute format('select case_id, recorded_at, bank_date from %I where id = $1', tg_argv[0]) into earlier using earlier_id;
  if earlier.case_id is distinct from new.case_id then
    raise exception '% of case % cannot rest on % of case % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0], earlier.case_id using errcode = 'check_violation';
  end if;
  if new.recorded_at < earlier.recorded_at or new.bank_date < earlier.bank_date then
    raise exception '% of case % would be earlier than its % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0] using errcode = 'check_violation';
  end if;
  return new;
end $$;

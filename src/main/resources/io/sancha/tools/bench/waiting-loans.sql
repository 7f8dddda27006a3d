-- As many process instances as the bench asks for that stand where one of the loans taken over stands, with all that the engine keeps of it: what they wait
-- for comes months later, on three hundred days.
insert into act_ru_execution
select c.*
  from act_ru_execution e
 cross join generate_series(1, cast(:waiting as integer)) n
 cross join lateral jsonb_populate_record(e, jsonb_strip_nulls(jsonb_build_object('id_', e.id_ || '-' || n, 'parent_id_', e.parent_id_ || '-' || n,
   'proc_inst_id_', e.proc_inst_id_ || '-' || n, 'root_proc_inst_id_', e.root_proc_inst_id_ || '-' || n, 'super_exec_', e.super_exec_ || '-' || n,
   'business_key_', e.business_key_ || '-' || n))) c
 where e.proc_inst_id_ = any (:instances);

insert into act_ru_variable
select c.*
  from act_ru_variable v
  join act_ru_execution e on e.id_ = v.execution_id_
 cross join generate_series(1, cast(:waiting as integer)) n
 cross join lateral jsonb_populate_record(v, jsonb_strip_nulls(jsonb_build_object('id_', v.id_ || '-' || n, 'execution_id_', v.execution_id_ || '-' || n,
   'proc_inst_id_', v.proc_inst_id_ || '-' || n, 'var_scope_', v.var_scope_ || '-' || n))) c
 where e.proc_inst_id_ = any (:instances);

insert into act_ru_event_subscr
select c.*
  from act_ru_event_subscr s
  join act_ru_execution e on e.id_ = s.execution_id_
 cross join generate_series(1, cast(:waiting as integer)) n
 cross join lateral jsonb_populate_record(s, jsonb_strip_nulls(jsonb_build_object('id_', s.id_ || '-' || n, 'execution_id_', s.execution_id_ || '-' || n,
   'proc_inst_id_', s.proc_inst_id_ || '-' || n))) c
 where e.proc_inst_id_ = any (:instances);

insert into act_ru_job
select c.*
  from act_ru_job j
  join act_ru_execution e on e.id_ = j.execution_id_
 cross join generate_series(1, cast(:waiting as integer)) n
 cross join lateral jsonb_populate_record(j, jsonb_strip_nulls(jsonb_build_object('id_', j.id_ || '-' || n, 'execution_id_', j.execution_id_ || '-' || n,
   'process_instance_id_', j.process_instance_id_ || '-' || n, 'root_proc_inst_id_', j.root_proc_inst_id_ || '-' || n,
   'duedate_', j.duedate_ + (90 + n % 300) * interval '1 day'))) c
 where e.proc_inst_id_ = any (:instances)

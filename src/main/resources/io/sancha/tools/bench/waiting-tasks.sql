-- Waiting tasks with their cases and customers, by number from :from to :to: every one of a tenth of them is a review, the others are of all other kinds.
with kinds as (
  select row_number() over (order by d.task) - 1 as place, count(*) over () as kinds, d.task, d.duty, d.process
    from task_duty d where d.answer is null and d.task <> 'review-case' and d.process <> 'endofday'
), made as (
  select i, '0101-20240301-' || lpad(i::text, 7, '0') as case_id, k.task, k.duty, k.process,
         (select p.id_ from act_re_procdef p where p.key_ = k.process order by p.version_ desc limit 1) as definition,
         (select p.id_ from act_re_procdef p where p.key_ = 'credit-lifecycle' order by p.version_ desc limit 1) as lifecycle
    from generate_series(cast(:from as integer), cast(:to as integer)) i
    join lateral (select task, duty, process from kinds where place = i % kinds and (i > :reviews and i % 10 <> 0)
                  union all select 'review-case', 'reviewer', 'review' where i <= :reviews or i % 10 = 0) k on true
), cases as (
  insert into credit_case (id, branch, opened_by, opened_at, opened_on, customer_id, step, steps_done)
  select case_id, '0101', 'bench', timestamptz '2024-03-01 09:00:00+08', date '2024-03-01', i, process, 4 from made
), customers as (
  insert into customer (id, case_id, kind, uscc, number_index, recorded_at, recorded_by, bank_date)
  overriding system value
  select i, case_id, 'ENTERPRISE', 'U' || i, 'index-' || i, timestamptz '2024-03-01 09:00:00+08', 'bench', date '2024-03-01' from made
), identified as (
  insert into customer_identification (case_id, customer_id, name, recorded_at, recorded_by, bank_date)
  select case_id, i, '第' || i || '号织造有限公司', timestamptz '2024-03-01 09:00:00+08', 'bench', date '2024-03-01' from made
), lives as (
  insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, is_active_, is_concurrent_, is_scope_,
                                is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_, tenant_id_)
  select 'p' || i, 1, 'p' || i, 'p' || i, case_id, lifecycle, false, false, true, false, 1, 0, 1, '0101' from made
), steps as (
  insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, super_exec_, proc_def_id_, act_id_, is_active_, is_concurrent_,
                                is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_, tenant_id_)
  select 'e' || i, 1, 'p' || i, 'e' || i, case_id, 'p' || i, definition, task, true, false, true, false, 1, 2, 1, '0101' from made
), tasks as (
  insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_, create_time_, due_date_, suspension_state_,
                           tenant_id_)
  select 't' || i, 1, 'e' || i, 'e' || i, definition, task, task, 50 + i % 3 * 10, timestamp '2024-03-01 09:00:00',
         cast(cast(:today as date) + (i % 20 - 4) as timestamp) + interval '15 hours', 1, '0101' from made
), past as (
  insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_, name_, start_time_,
                               priority_, tenant_id_)
  select 't' || i, task, process, definition, 'p' || i, 'e' || i, 'e' || i, task, timestamp '2024-03-01 09:00:00', 50, '0101' from made
)
insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_)
select 'l' || i, 1, duty, 'candidate', 't' || i, '0101' from made

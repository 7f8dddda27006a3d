-- Of each process instance that is asked for, all that run in its case: what called them, on which version, at which elements tokens wait (with a
-- question mark where they wait for others or for the machine), and what their variables say.
with asked as (
  select i.id_, i.root_proc_inst_id_ as root
    from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
   where i.parent_id_ is null and d.tenant_id_ is null and /* which */ true
   order by i.id_ limit :most)
select a.id_ as asked, i.id_ as instance, i.business_key_, i.tenant_id_, c.proc_inst_id_ as caller, c.act_id_ as called_by, d.key_, d.version_,
       (select string_agg(e.act_id_ || case when e.is_active_ then '' else '?' end, ' ' order by e.act_id_) from act_ru_execution e
         where e.proc_inst_id_ = i.id_ and e.act_id_ is not null and not e.is_event_scope_
           and (e.is_active_ or not exists (select from act_ru_execution inner_one where inner_one.parent_id_ = e.id_))) as at,
       (select string_agg(v.name_ || '=' || v.text_, ' ' order by v.name_) from act_ru_variable v
         where v.execution_id_ = i.id_ and v.type_ = 'string' and v.text_ ~ '^[A-Za-z0-9_.-]+$') as says,
       exists (select from act_ru_incident n where n.proc_inst_id_ = i.id_) as incident,
       exists (select from act_ru_job j where j.process_instance_id_ = i.id_ and j.handler_type_ = 'async-continuation') as continuing
  from asked a join act_ru_execution i on i.root_proc_inst_id_ = a.root and i.parent_id_ is null
  join act_re_procdef d on d.id_ = i.proc_def_id_
  left join act_ru_execution c on c.id_ = i.super_exec_
 order by a.id_, i.id_

-- TSK-04, PLM-10: every human task was done in its term, or its people were reminded in the night of the term and others told so many days later.
, work as (
  select t.id_, t.task_def_key_, p.business_key_ as case_id, cast(t.due_date_ at time zone 'Asia/Shanghai' as date) as due_on,
         cast(t.start_time_ at time zone 'Asia/Shanghai' as date) as came_on,
         coalesce(t.end_time_ at time zone 'Asia/Shanghai', 'infinity') as done_at
    from act_hi_taskinst t join act_hi_procinst i on i.proc_inst_id_ = t.proc_inst_id_
    join act_hi_procinst p on p.proc_inst_id_ = i.root_proc_inst_id_
   where t.due_date_ is not null
)
select coalesce(c.loan_number, w.case_id), greatest(w.due_on, w.came_on), 'TSK-04', w.task_def_key_ || ' was due on ' || w.due_on || ', and nobody was reminded'
  from work w join credit_case c on c.id = w.case_id
 where greatest(w.due_on, w.came_on) <= cast(:last as date) and w.done_at > greatest(w.due_on, w.came_on) + time '23:30'
   and not exists (select from task_reminder r where r.task_id = w.id_ and r.bank_date <= greatest(w.due_on, w.came_on))
union all
select coalesce(c.loan_number, w.case_id), w.due_on + :escalatedTask, 'TSK-04', w.task_def_key_ || ' was due on ' || w.due_on || ', and nobody else was told'
  from work w join credit_case c on c.id = w.case_id
 where w.due_on + :escalatedTask <= cast(:last as date) and w.came_on <= w.due_on and w.done_at > w.due_on + :escalatedTask + time '23:30'
   and not exists (select from task_reminder r where r.task_id = w.id_ and r.kind = 'ESCALATED' and r.bank_date <= w.due_on + :escalatedTask)
union all
select coalesce(c.loan_number, w.case_id), w.came_on, 'TSK-04', w.task_def_key_ || ' of a loan came without a term'
  from act_hi_taskinst t join act_hi_procinst i on i.proc_inst_id_ = t.proc_inst_id_ join act_hi_procinst p on p.proc_inst_id_ = i.root_proc_inst_id_
  join credit_case c on c.id = p.business_key_
 cross join lateral (select t.task_def_key_, c.id as case_id, cast(t.start_time_ at time zone 'Asia/Shanghai' as date) as came_on) w
 -- the chair's veto ends by itself after its day
 where t.due_date_ is null and t.task_def_key_ <> 'consider-veto'
 order by 1, 2

-- SEQ-01, COL-04, PLM-12: the books stand where what fell due and was paid says, and a case where its books say. A loan that runs is at step 10, one in
-- arrears or matured at step 11; what is settled or written off has ended, or waits at step 11 for its security to be given back; and nothing waits without a
-- person, a time or a message.
, root as (
  select r.id_, r.business_key_ as case_id from act_ru_execution r join act_re_procdef d on d.id_ = r.proc_def_id_
   where r.parent_id_ is null and r.super_exec_ is null and d.key_ = 'credit-lifecycle'
), at as (
  select root.case_id, array_agg(e.act_id_) as activities from root join act_ru_execution e on e.proc_inst_id_ = root.id_ where e.act_id_ is not null
   group by root.case_id
)
select coalesce(c.loan_number, c.id), cast(:last as date), 'SEQ-01', 'is open and has ' || (select count(*) from root where root.case_id = c.id)
       || ' lifecycles in the engine'
  from credit_case c where c.closed_on is null and (select count(*) from root where root.case_id = c.id) <> 1
union all
select coalesce(c.loan_number, c.id), c.closed_on, 'SEQ-01', 'is closed, and something of it waits in the engine'
  from credit_case c where c.closed_on is not null and exists (select from act_ru_execution r where r.business_key_ = c.id)
union all
select p.loan_number, cast(:last as date), 'COL-04', 'is ' || p.state || ' in the books and stands at ' || array_to_string(a.activities, ', ')
  from loan_position p join credit_case c on c.id = p.case_id join at a on a.case_id = p.case_id
 where c.closed_on is null and not case p.state when 'PERFORMING' then 'manage-post-loan' else 'recover-loan' end = any (a.activities)
union all
select p.loan_number, cast(:last as date), 'COL-04', 'is ' || p.state || ' in the books, and by what fell due and was paid ' || d.state
  from loan_position p
 cross join lateral (
   select case when exists (select from settled s where s.loan_number = p.loan_number and s.adjusted_due_on < cast(:last as date)
                                                    and s.paid_on > cast(:last as date)) then 'OVERDUE'
               when (select max(i.adjusted_due_on) from loan_instalment i where i.loan_number = p.loan_number and i.plan = p.plan) <= cast(:last as date)
               then 'MATURED' else 'PERFORMING' end as state) d
 where p.state not in ('SETTLED', 'WRITTEN_OFF') and p.state <> d.state
union all
select p.loan_number, cast(:last as date), 'COL-04', 'is SETTLED in the books and owes still'
  from loan_position p
 where p.state = 'SETTLED' and (p.principal_normal, p.principal_due, p.interest_due, p.penalty_due, p.compound_due, p.costs_due) <> (0, 0, 0, 0, 0, 0)
union all
select p.loan_number, cast(:last as date), 'PLM-12', 'is ' || p.state || case when 'supervise-loan' = any (a.activities) then ' and is inspected still'
       else ' and is not inspected any more' end
  from loan_position p join credit_case c on c.id = p.case_id join at a on a.case_id = p.case_id
 where c.closed_on is null and (p.state not in ('SETTLED', 'WRITTEN_OFF')) <> ('supervise-loan' = any (a.activities))
union all
select p.loan_number, c.closed_on, 'SEQ-01', 'is ' || p.state || ' in the books, and its case ended as ' || c.outcome
  from loan_position p join credit_case c on c.id = p.case_id
 where c.closed_on is not null and not (p.state = 'SETTLED' and c.outcome ilike '%settled%' or p.state = 'WRITTEN_OFF' and c.outcome ilike '%written%off%')
union all
select r.business_key_, cast(:last as date), 'TSK-04', 'waits at ' || e.act_id_ || ' without a person, a time or a message'
  from act_ru_execution e join act_ru_execution r on r.id_ = e.root_proc_inst_id_
 where not exists (select from act_ru_execution x where x.parent_id_ = e.id_ or x.super_exec_ = e.id_) and e.is_event_scope_ = false
   and not exists (select from act_ru_task t where t.execution_id_ = e.id_)
   and not exists (select from act_ru_job j where j.execution_id_ = e.id_)
   and not exists (select from act_ru_event_subscr s where s.execution_id_ = e.id_)
union all
select coalesce(r.business_key_, '-'), cast(:last as date), 'EOD', 'a job stands still: ' || coalesce(j.exception_msg_, j.handler_cfg_)
  from act_ru_job j left join act_ru_execution e on e.id_ = j.process_instance_id_ left join act_ru_execution r on r.id_ = e.root_proc_inst_id_
 where j.retries_ = 0
union all
select u.loan_number, u.bank_date, 'COL-04', 'the case was not told of ' || u.kind || ' of ' || u.bank_date from untold_news u
 order by 1, 2

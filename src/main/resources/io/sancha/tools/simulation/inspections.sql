-- PLM-02 to PLM-07, PLM-14: evidence and reports lie within their period; what a period passed without was noted the day after, and then allowed by the head or
-- ended; every living loan has the next one planned or under way.
, period as (
  select i.id, i.loan_number, i.case_id, p.opens_on, p.closes_on,
         coalesce((select max(x.closes_on) from inspection_prolongation x where x.inspection_id = i.id), p.closes_on) as until
    from inspection i join inspection_plan p on p.id = i.plan_id
)
select d.loan_number, f.bank_date, f.rule, f.what || ' of inspection ' || d.id || ' outside its period ' || d.opens_on || ' to ' || d.until
  from period d join (
    select inspection_id, bank_date, 'PLM-07' as rule, 'evidence' as what from inspection_evidence
    union all select inspection_id, visited_on, 'PLM-07', 'visit' from inspection_evidence
    union all select inspection_id, bank_date, 'PLM-07', 'report' from inspection_report) f on f.inspection_id = d.id
 where f.bank_date not between d.opens_on and d.until
union all
select d.loan_number, d.closes_on + 1, 'PLM-14', 'inspection ' || d.id || ' has no report in its period to ' || d.closes_on
       || ', and that it was missed is not on record'
  from period d join ended e on e.loan_number = d.loan_number
 where d.closes_on < cast(:last as date) and e.ended_on > d.closes_on + 1
   and not exists (select from inspection_report r where r.inspection_id = d.id and r.bank_date <= d.closes_on)
   and not exists (select from inspection_missed m where m.inspection_id = d.id and m.period = 'FIRST' and m.bank_date = d.closes_on + 1)
union all
select d.loan_number, m.bank_date, 'PLM-14', 'inspection ' || d.id || ' was missed, and neither allowed, refused nor waited for by its head'
  from period d join inspection_missed m on m.inspection_id = d.id and m.period = 'FIRST'
 where not exists (select from inspection_prolongation x where x.missed_id = m.id)
   and not exists (select from inspection_ending x where x.inspection_id = d.id)
   and not exists (select from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ join act_ru_execution r on r.id_ = e.root_proc_inst_id_
                    where r.business_key_ = d.case_id and t.task_def_key_ = 'allow-making-up')
union all
select d.loan_number, x.closes_on + 1, 'PLM-14', 'inspection ' || d.id || ' was let be made up for until ' || x.closes_on
       || ', was not, and that is not on record'
  from period d join inspection_prolongation x on x.inspection_id = d.id join ended e on e.loan_number = d.loan_number
 where x.missed_id is not null and x.closes_on = d.until and x.closes_on < cast(:last as date) and e.ended_on > x.closes_on + 1
   and not exists (select from inspection_report r where r.inspection_id = d.id)
   and not exists (select from inspection_missed m where m.inspection_id = d.id and m.period = 'AGAIN')
union all
select p.loan_number, p.opens_on, 'PLM-02', 'inspection planned for ' || p.due_on || ' was not begun when its period opened'
  from inspection_plan p join ended e on e.loan_number = p.loan_number
 where greatest(p.opens_on, p.bank_date) < cast(:last as date) and e.ended_on > greatest(p.opens_on, p.bank_date) + 1
   and not exists (select from inspection i where i.plan_id = p.id and i.bank_date <= greatest(p.opens_on, p.bank_date) + 1)
   -- planned anew before the timer came
   and not exists (select from inspection_plan later
                    where later.case_id = p.case_id and later.id > p.id and later.bank_date <= greatest(p.opens_on, p.bank_date) + 1)
union all
select l.loan_number, cast(:last as date), 'PLM-03', 'lives, and no inspection of it is planned or under way'
  from living_loan l where not exists (select from inspection_to_come c where c.loan_number = l.loan_number)
union all
select d.loan_number, c.bank_date, 'PLM-05', 'inspection ' || d.id || ' ended without an accepted recheck'
  from period d join inspection_closing c on c.inspection_id = d.id
 where not exists (select from inspection_recheck k where k.id = c.recheck_id and k.accepted)
 order by 1, 2

-- A manager's loans that are to be classified at the quarter's end (CLS-11), by what is to be done next and until when.
-- What stands behind offset 0 is looked up case by case, whatever the planner believes of a table without statistics.
with mine as materialized (
       select l.* from (select case_id from case_of_manager where manager = :me offset 0) m
        cross join lateral (select * from living_case c where c.case_id = m.case_id offset 0) l)
select m.case_id, m.branch, s.standing as row_key,
       case when s.due_on < cast(:today as date) then 'PAST' when s.due_on <= cast(:today as date) + 7 then 'NEXT_7' else 'NEXT_30' end as col_key,
       s.loan_number as what, s.due_on as day, s.principal as amount
  from mine m cross join lateral (select * from class_run_standing x where x.case_id = m.case_id and x.standing <> 'DONE'
                                    and x.quarter = (select max(b.quarter) from class_run_begun b) offset 0) s

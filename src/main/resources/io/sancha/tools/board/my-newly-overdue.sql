-- A manager's loans that fell overdue in the last seven days (COL-04): the night counts the days.
-- What stands behind offset 0 is looked up case by case, whatever the planner believes of a table without statistics.
with mine as materialized (
       select l.* from (select case_id from case_of_manager where manager = :me offset 0) m
        cross join lateral (select * from living_case c where c.case_id = m.case_id offset 0) l)
select m.case_id, m.branch, l.risk_class as row_key, '' as col_key, l.loan_number as what, cast(:today as date) - l.days_past_due as day, l.principal as amount
  from mine m cross join lateral (select * from living_loan x where x.loan_number = m.loan_number offset 0) l
 where l.days_past_due between 1 and 7

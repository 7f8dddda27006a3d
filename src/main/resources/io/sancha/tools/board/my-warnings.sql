-- What warns of a manager's loans: a warning that is in force (PLM-10), a class that was lowered in the last thirty days, signals that an inspection of
-- the last ninety days reported, an inspection whose period is over.
-- What stands behind offset 0 is looked up case by case, whatever the planner believes of a table without statistics.
with mine as materialized (
       select l.* from (select case_id from case_of_manager where manager = :me offset 0) m
        cross join lateral (select * from living_case c where c.case_id = m.case_id offset 0) l),
     loans as (
       select m.case_id, m.branch, l.loan_number, l.principal
         from mine m cross join lateral (select * from living_loan x where x.loan_number = m.loan_number offset 0) l)
select m.case_id, m.branch, 'CLASS_LOWERED' as row_key, '' as col_key, x.to_class as what, x.bank_date as day, m.principal as amount
  from loans m cross join lateral (select * from class_changed c where c.loan_number = m.loan_number offset 0) x
 where x.bank_date > cast(:today as date) - 30
   and array_position(cast(:classes as text[]), x.to_class) > array_position(cast(:classes as text[]), x.from_class)
union all
select m.case_id, m.branch, 'IN_FORCE', '', w.signal_zh || ' / ' || w.signal_en, w.confirmed_on, m.principal
  from loans m cross join lateral (select * from warning_in_force f where f.loan_number = m.loan_number offset 0) w
union all
select m.case_id, m.branch, 'SIGNALS', '', w.signals, w.reported_on, m.principal
  from loans m cross join lateral (select * from inspection_warned r where r.case_id = m.case_id offset 0) w
 where w.reported_on > cast(:today as date) - 90
union all
select m.case_id, m.branch, 'INSPECTION_LATE', '', i.kind, i.closes_on, m.principal
  from loans m cross join lateral (select * from inspection_to_come n where n.case_id = m.case_id offset 0) i
 where i.closes_on < cast(:today as date)

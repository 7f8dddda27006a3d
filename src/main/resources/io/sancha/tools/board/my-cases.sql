-- A manager's living cases by step and by how long ago they were opened.
-- What stands behind offset 0 is looked up case by case, whatever the planner believes of a table without statistics.
with mine as materialized (
       select l.* from (select case_id from case_of_manager where manager = :me offset 0) m
        cross join lateral (select * from living_case c where c.case_id = m.case_id offset 0) l)
select l.case_id, l.branch, l.step as row_key,
       case when cast(:today as date) - l.opened_on <= 7 then 'DAYS_7' when cast(:today as date) - l.opened_on <= 30 then 'DAYS_30'
            when cast(:today as date) - l.opened_on <= 90 then 'DAYS_90' else 'DAYS_MORE' end as col_key,
       cast(null as text) as what, l.opened_on as day, cast(null as numeric) as amount
  from mine l

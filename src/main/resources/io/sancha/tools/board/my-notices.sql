-- Notices of a manager's loans that are to be delivered or whose receipt has not come (COL-02).
-- What stands behind offset 0 is looked up case by case, whatever the planner believes of a table without statistics.
with mine as materialized (
       select l.* from (select case_id from case_of_manager where manager = :me offset 0) m
        cross join lateral (select * from living_case c where c.case_id = m.case_id offset 0) l)
select m.case_id, m.branch, n.kind as row_key, n.standing as col_key, n.loan_number || coalesce(' · ' || n.guarantor, '') as what, n.written_on as day,
       n.amount
  from mine m cross join lateral (select * from notice_open o where o.case_id = m.case_id offset 0) n

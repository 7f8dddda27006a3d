-- How far a quarter's run is, by branch and manager, of the reader's branches or of the reader alone.
-- A manager's loans come from the manager's cases, looked up one by one.
with mine as materialized (select case_id from case_of_manager where not :all and manager = any (:managers)),
     run as (
       select * from class_run_standing where :all and quarter = :quarter
        union all
       select s.* from mine m
        cross join lateral (select * from class_run_standing x where x.case_id = m.case_id and x.quarter = :quarter offset 0) s)
select b.branch, coalesce(max(p.name), m.manager) as manager, cast(count(*) as int) as loans,
       cast(count(*) filter (where s.standing = 'TO_PROPOSE') as int) as to_propose,
       cast(count(*) filter (where s.standing = 'TO_DETERMINE') as int) as to_determine,
       cast(count(*) filter (where s.standing = 'TO_APPROVE') as int) as to_approve, cast(count(*) filter (where s.standing = 'DONE') as int) as done,
       cast(count(*) filter (where s.standing = 'MISSED') as int) as missed,
       sum(s.principal) as principal
  from run s
  join case_branch b on b.case_id = s.case_id
  left join manager_of_case m on m.case_id = s.case_id
  left join person_name p on p.user_id = m.manager
 where b.branch = any (:branches)
 group by b.branch, m.manager order by b.branch, m.manager

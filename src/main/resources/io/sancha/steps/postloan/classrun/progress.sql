-- How far a quarter's run is, by branch and manager, of the reader's branches or of the reader alone.
select b.branch, coalesce(max(p.name), m.manager) as manager, cast(count(*) as int) as loans,
       cast(count(*) filter (where s.standing = 'TO_PROPOSE') as int) as to_propose,
       cast(count(*) filter (where s.standing = 'TO_DETERMINE') as int) as to_determine,
       cast(count(*) filter (where s.standing = 'TO_APPROVE') as int) as to_approve, cast(count(*) filter (where s.standing = 'DONE') as int) as done,
       cast(count(*) filter (where s.standing = 'MISSED') as int) as missed,
       sum(s.principal) as principal
  from class_run_standing s
  join case_branch b on b.case_id = s.case_id
  left join lateral (select x.manager from case_of_manager x where x.case_id = s.case_id limit 1) m on true
  left join person_name p on p.user_id = m.manager
 where s.quarter = :quarter and b.branch = any (:branches)
   and (:all or s.case_id = any (array(select x.case_id from case_of_manager x where x.manager = any (:managers))))
 group by b.branch, m.manager order by b.branch, m.manager

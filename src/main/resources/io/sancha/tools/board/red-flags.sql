-- What inspectors were asked a reason for, and what the risk line made of it (PLM-13), in a year. A case of another branch is not named (BRN-01).
select f.case_id, c.branch, f.kind as row_key, f.answer as col_key,
       coalesce(n.name, f.inspector)
         || coalesce(' · ' || f.minutes || ' min', ' · ' || round(100 * f.similarity) || ' %', ' · ' || f.taken_on, ' · ' || f.detail, '')
         || coalesce(' · ' || e.case_id, '') as what,
       f.flagged_on as day, cast(null as numeric) as amount
  from inspection_flagged f join case_branch c on c.case_id = f.case_id
  left join person_name n on n.user_id = f.inspector
  left join case_branch e on e.case_id = f.earlier_case_id and e.branch = c.branch
 where f.flagged_on > cast(:today as date) - 366

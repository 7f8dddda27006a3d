-- What each level of authority has decided in this calendar year (APR-02).
select d.case_id, c.branch, d.level as row_key, d.decision as col_key, cast(null as text) as what, d.decided_on as day, d.amount
  from approval_decided d join case_branch c on c.case_id = d.case_id
 where d.decided_on between date_trunc('year', cast(:today as date)) and cast(:today as date)

-- What the books have to tell a case and could not yet: it waits for a moment, or was tried in vain.
select n.case_id, c.branch, n.kind as row_key, case when n.tries = 0 then 'WAITING' else 'FAILING' end as col_key,
       n.loan_number || coalesce(' · ' || n.failure, '') as what, n.bank_date as day, cast(null as numeric) as amount
  from untold_news n join case_branch c on c.case_id = n.case_id

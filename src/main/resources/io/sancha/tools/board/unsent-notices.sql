-- Notices that should have gone out by mail: they wait for a moment, were tried in vain, or were given up and are delivered by people (COL-02).
select n.case_id, c.branch, n.kind as row_key, n.mailing as col_key, n.loan_number || coalesce(' · ' || n.failure, '') as what, n.written_on as day,
       cast(null as numeric) as amount
  from notice_unmailed n join case_branch c on c.case_id = n.case_id

-- Unannounced visits of the risk line (PLM-11) that are open or began within a year, by what has become of them and why they
-- began, with what is owed while the loan lives.
select s.case_id, s.branch, s.state as row_key, s.cause as col_key, s.loan_number as what, coalesce(s.visited_on, s.begun_on) as day, l.principal as amount
  from spot_check_standing s left join living_loan l on l.loan_number = s.loan_number
 where s.state <> 'ENDED' and (s.begun_on > cast(:today as date) - 366 or s.state in ('TO_VISIT', 'TO_ANSWER', 'TO_JUDGE'))
   and not exists (select from rehearsed_case x where x.case_id = s.case_id)

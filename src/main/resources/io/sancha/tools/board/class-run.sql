-- Loans that are to be classified at the quarter's end (CLS-11), by what is to be done next and until when.
select s.case_id, c.branch, s.standing as row_key,
       case when s.due_on < cast(:today as date) then 'PAST' when s.due_on <= cast(:today as date) + 7 then 'NEXT_7' else 'NEXT_30' end as col_key,
       s.loan_number as what, s.due_on as day, s.principal as amount
  from class_run_standing s join living_case c on c.case_id = s.case_id
 where s.quarter = (select max(b.quarter) from class_run_begun b) and s.standing <> 'DONE'

-- Inspections that are under way, due within thirty days, or past their period (PLM-07).
select i.case_id, c.branch, i.kind as row_key,
       case when i.closes_on < cast(:today as date) then 'LATE' when i.due_on <= cast(:today as date) then 'DUE'
            when i.due_on <= cast(:today as date) + 7 then 'NEXT_7' else 'NEXT_30' end as col_key,
       i.loan_number as what, i.due_on as day, l.principal as amount
  from inspection_to_come i join living_loan l on l.loan_number = i.loan_number join living_case c on c.case_id = i.case_id
 where i.due_on <= cast(:today as date) + 30

-- Loans by the quarter in which they were paid out and by days past due (COL-04).
select l.case_id, c.branch, to_char(l.disbursed_on, 'YYYY"-Q"Q') as row_key,
       case when l.days_past_due = 0 then 'NOT_DUE' when l.days_past_due <= 30 then 'DAYS_30' when l.days_past_due <= 60 then 'DAYS_60'
            when l.days_past_due <= 90 then 'DAYS_90' else 'DAYS_MORE' end as col_key,
       l.loan_number as what, l.disbursed_on as day, l.principal as amount
  from living_loan l join living_case c on c.case_id = l.case_id

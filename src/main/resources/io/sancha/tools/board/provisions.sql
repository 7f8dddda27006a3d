-- What is held for the loss of each loan that lives, by class (CLS-13).
select l.case_id, c.branch, l.risk_class as row_key, '' as col_key, l.loan_number as what, a.day, a.amount
  from living_loan l
  join living_case c on c.case_id = l.case_id
  join loan_allowance a on a.loan_number = l.loan_number

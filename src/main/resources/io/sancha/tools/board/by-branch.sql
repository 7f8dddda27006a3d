-- Loans by branch and class.
select l.case_id, c.branch, c.branch as row_key, l.risk_class as col_key, l.loan_number as what, l.matures_on as day, l.principal as amount
  from living_loan l join living_case c on c.case_id = l.case_id

-- Loans by the product last applied for, and class.
select l.case_id, c.branch, a.product as row_key, l.risk_class as col_key, l.loan_number as what, l.matures_on as day, l.principal as amount
  from living_loan l join living_case c on c.case_id = l.case_id
 cross join lateral (select x.product from amount_applied_for x where x.case_id = l.case_id order by x.application_id desc limit 1) a

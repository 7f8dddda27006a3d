-- Loans that the end of a day could not do and nobody has treated.
select f.case_id, c.branch, f.step as row_key, '' as col_key, f.loan_number || ' · ' || f.cause as what, f.day, cast(null as numeric) as amount
  from loan_failed f join case_branch c on c.case_id = f.case_id

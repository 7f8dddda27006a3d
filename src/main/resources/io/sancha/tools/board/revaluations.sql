-- Security that is being valued anew (GUA-07), by how far that has come and why it began, each with the day by which it was to be valued; what falls short
-- with what is lacking (GUA-04).
select r.case_id, r.branch, r.state as row_key, r.cause as col_key, r.loan_number as what, r.due_on as day,
       case when r.shortfall > 0 then r.shortfall else l.principal end as amount
  from revaluation_standing r join living_loan l on l.loan_number = r.loan_number
 where r.state not in ('COVERED', 'ENDED') and not exists (select from rehearsed_case x where x.case_id = r.case_id)

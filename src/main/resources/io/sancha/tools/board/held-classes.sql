-- Loans whose class is held down by what people took down of them or their debtor: arrears at all banks (CLS-05), an impairment (CLS-12), each with the day
-- since which it holds; and the impairments that another is to confirm, of a company at each of its loans: it is confirmed at any.
select l.case_id, c.branch, 'ALL_BANKS' as row_key, l.risk_class as col_key, l.loan_number as what, d.reported_on as day, l.principal as amount
  from debts_reported_last d
  join claim_on_debtor o on o.customer_id = d.customer_id and o.calendar = ''
  join living_loan l on l.loan_number = o.loan_number
  join living_case c on c.case_id = l.case_id
 where d.overdue * 100 > d.owed * :all_banks_percent
union all
select l.case_id, c.branch, 'IMPAIRED', l.risk_class, l.loan_number, i.since, l.principal
  from impairment_in_force i join living_loan l on l.loan_number = i.loan_number and not i.whole join living_case c on c.case_id = l.case_id
union all
select l.case_id, c.branch, 'IMPAIRED', l.risk_class, l.loan_number, i.since, l.principal
  from impairment_in_force i
  join claim_on_debtor o on o.customer_id = i.customer_id and o.calendar = '' and i.whole
  join living_loan l on l.loan_number = o.loan_number
  join living_case c on c.case_id = l.case_id
union all
select l.case_id, c.branch, 'TO_CONFIRM', l.risk_class, l.loan_number, i.recorded_on, l.principal
  from impairment_to_confirm i join living_loan l on l.loan_number = i.loan_number and not i.whole join living_case c on c.case_id = l.case_id
union all
select l.case_id, c.branch, 'TO_CONFIRM', l.risk_class, l.loan_number, i.recorded_on, l.principal
  from impairment_to_confirm i
  join claim_on_debtor o on o.customer_id = i.customer_id and o.calendar = '' and i.whole
  join living_loan l on l.loan_number = o.loan_number
  join living_case c on c.case_id = l.case_id

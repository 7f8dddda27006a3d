-- Loans by the industry of the customer's latest credit file (GB/T 4754), and class; a person has none.
select l.case_id, c.branch, coalesce(left(i.industry, 1), 'NO_INDUSTRY') as row_key, l.risk_class as col_key, l.loan_number as what,
       l.matures_on as day, l.principal as amount
  from living_loan l join living_case c on c.case_id = l.case_id
  left join lateral (select x.industry from customer_industry x where x.customer_id = c.customer_id limit 1) i on true

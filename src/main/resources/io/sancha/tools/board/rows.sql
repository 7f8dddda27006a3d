-- What else is known of the cases that a page shows.
select p.position, p.case_id, p.branch, p.row_key, p.col_key, p.what, p.day, p.amount, l.customer_id, n.name as customer, a.product,
       a.amount as applied_for, l.step, l.loan_number
  from page p
  left join lateral (select x.customer_id, x.step, x.loan_number from listed_case x where x.case_id = p.case_id limit 1) l on true
  left join lateral (select x.name from customer_name x where x.customer_id = l.customer_id limit 1) n on true
  left join lateral (select x.product, x.amount from amount_applied_for x where x.case_id = p.case_id order by x.application_id desc limit 1) a on true
 order by p.position

-- Whose a case is, what was asked or lent, where it stands and who manages it.
select c.case_id, c.branch, b.name as branch_name, c.step, c.loan_number, c.opened_on, c.outcome, c.closed_on, n.name as customer, a.product,
       l.amount is not null as lent, coalesce(t.lent, l.amount, a.amount) as amount, coalesce(l.currency, a.currency) as currency, m.user_id as manager,
       t.old_number, t.contract_number, t.lent_on, t.cut_on
  from listed_case c
  left join branch_of_bank b on b.number = c.branch
  left join lateral (select x.name from customer_name x where x.customer_id = c.customer_id limit 1) n on true
  left join lateral (select x.product, x.amount, x.currency from amount_applied_for x where x.case_id = c.case_id
                      order by x.application_id desc limit 1) a on true
  left join lateral (select sum(x.amount) as amount, x.currency from amount_lent x where x.case_id = c.case_id
                      group by x.currency order by 1 desc limit 1) l on true
  left join lateral (select x.user_id from case_duty_held x where x.case_id = c.case_id and x.by_assignment limit 1) m on true
  left join loan_taken_over t on t.case_id = c.case_id
 where c.case_id = :case

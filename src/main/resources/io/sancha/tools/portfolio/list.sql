-- The newest cases of each branch by an index of its own, as many as are shown; what else is known of a case is asked for those alone.
with page as (
  select c.*
    from unnest(:branches) b (branch)
   cross join lateral (select l.* from listed_case l
                        where l.branch = b.branch and (l.opened_on, l.case_id) < (cast(:day as date), :case) {standing}
                        order by l.opened_on desc, l.case_id desc limit :limit) c
   order by c.opened_on desc, c.case_id desc limit :limit
)
select p.case_id, p.branch, p.customer_id, p.opened_on, p.step, p.outcome, p.closed_on, p.loan_number, n.name as customer, a.product,
       l.amount is not null as lent, coalesce(l.amount, a.amount) as amount, coalesce(l.currency, a.currency) as currency,
       s.state, s.days_past_due, s.risk_class
  from page p
  left join lateral (select x.name from customer_name x where x.customer_id = p.customer_id limit 1) n on true
  left join lateral (select x.product, x.amount, x.currency from amount_applied_for x where x.case_id = p.case_id
                      order by x.application_id desc limit 1) a on true
  left join lateral (select sum(x.amount) as amount, x.currency from amount_lent x where x.case_id = p.case_id
                      group by x.currency order by 1 desc limit 1) l on true
  left join lateral (select x.state, x.days_past_due, x.risk_class from loan_standing x where x.loan_number = p.loan_number limit 1) s on true
 order by p.opened_on desc, p.case_id desc

-- Living loans of a branch, or of all, page by page in the order of their numbers here.
select l.loan_number, l.case_id, l.disbursed_on, c.branch, coalesce(t.old_number, l.loan_number) as number, c.customer_id, a.product,
       (select min(g.group_code) from customer_group_now g where g.customer_id = c.customer_id) as group_code
  from living_loan l
  join listed_case c on c.case_id = l.case_id
  left join loan_taken_over t on t.case_id = l.case_id
  left join lateral (select x.product from amount_applied_for x where x.case_id = l.case_id order by x.application_id desc limit 1) a on true
 where l.loan_number > :after and l.disbursed_on <= :cut and (:branch = '' or c.branch = :branch)
   and not exists (select from rehearsed_case r where r.case_id = l.case_id)
 order by l.loan_number limit :limit

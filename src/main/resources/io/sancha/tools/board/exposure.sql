-- Customers by how much of the limit on one customer they use (LIM-01, LIM-02); each once, at the branch in which it owes most.
with owed as (select customer_id, sum(amount) as amount from exposure_of_case group by customer_id),
     most as (
       select distinct on (e.customer_id) e.customer_id, e.case_id, c.branch
         from exposure_of_case e join customer_case c on c.case_id = e.case_id order by e.customer_id, e.amount desc, e.case_id)
select m.case_id, m.branch, case when o.amount > :limit_of_customer then 'BEYOND' when o.amount * 10 > :limit_of_customer * 9 then 'UP_TO_100'
            when o.amount * 4 > :limit_of_customer * 3 then 'UP_TO_90' when o.amount * 2 > :limit_of_customer then 'UP_TO_75' else 'UP_TO_50' end as row_key,
       '' as col_key, coalesce(round(100 * o.amount / nullif(:limit_of_customer, 0), 1) || ' %', '') as what, cast(null as date) as day, o.amount
  from most m join owed o on o.customer_id = m.customer_id where o.amount > 0
